package dev.throughline.console.recall;

import dev.throughline.memory.Arm;
import dev.throughline.memory.Explanation;
import dev.throughline.memory.Recall;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one arm made of a question and of one answer to it.
///
/// @param hit its view of this answer; null if it did not find it
/// @param found how many it found in all
record ArmSight(Arm arm, Run run, Explanation.@Nullable ArmHit hit, int found) {

    enum Run {
        DONE,
        /// The answer was given before it had looked.
        TO_COME,
        /// There was nothing for it to look for.
        IDLE,
        /// It should have looked and could not.
        MISSING
    }

    static ArmSight of(Arm arm, Answer answer) {
        Course course = answer.course();
        Explanation.ArmHit hit = answer.recalled().explanation().hits().stream()
                .filter(each -> each.arm() == arm).findFirst().orElse(null);
        Optional<Recall.Stage> stage = course.stage(stage(arm));
        return stage.map(ran -> new ArmSight(arm, Run.DONE, hit, ran.found()))
                .orElseGet(() -> new ArmSight(arm, hit == null ? absent(arm, course) : Run.DONE, hit, 0));
    }

    private static Run absent(Arm arm, Course course) {
        if (arm == Arm.EXACT) {
            return Run.IDLE;
        }
        return course.reached() == Recall.Reached.WORDS ? Run.TO_COME : arm == Arm.SEMANTIC ? Run.MISSING : Run.IDLE;
    }

    private static String stage(Arm arm) {
        return switch (arm) {
            case EXACT -> "exact";
            case LEXICAL -> "lexical";
            case SEMANTIC -> "semantic";
            case GRAPH -> "graph";
        };
    }
}
