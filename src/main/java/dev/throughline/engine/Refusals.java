package dev.throughline.engine;

import dev.throughline.memory.Change.Reversal.Way;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Journal.Obstacle;
import java.util.Locale;

/// What is said when something cannot be undone, redone or reverted: what is in the way, and what to do about it.
final class Refusals {

    private Refusals() {}

    static InvalidRequest of(Obstacle obstacle, Way way) {
        String what = '"' + obstacle.subject() + '"';
        String since = obstacle.later() == null ? "" : " by command " + obstacle.later();
        String who = way == Way.REVERT ? "" : " by someone else";
        return new InvalidRequest(way.name().toLowerCase(Locale.ROOT), "is not possible: " + switch (obstacle.hindrance()) {
            case TAKEN_BACK -> way == Way.REDO
                    ? "it stands already"
                    : "it was taken back already" + since + "; take that one back to have it again";
            case CHANGED_SINCE -> what + " was changed" + who + " since" + since + "; "
                    + (way == Way.REVERT ? "take that one back first" : "look at its history")
                    + ", or change it by hand";
            case NEEDED_SINCE -> what + " was made" + who + " since" + since + " and needs it; take that back first";
            case MISSING -> what + " was taken away" + since + " and would be needed; bring it back first";
            case EXPIRED -> what + " has expired and would be archived again at once; restore it instead";
        });
    }
}
