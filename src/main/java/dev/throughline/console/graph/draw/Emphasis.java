package dev.throughline.console.graph.draw;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// What is looked at: it stands out, and the rest steps back if it should.
public final class Emphasis {

    private final BitSet clear = new BitSet();
    private final BitSet lines = new BitSet();
    private final BitSet ringed = new BitSet();
    private final BitSet named = new BitSet();
    private final Map<Integer, String> words = new HashMap<>();
    private boolean restStepsBack;

    /// A node that stands out and is named even where there is no room.
    public Emphasis node(int node) {
        clear.set(node);
        named.set(node);
        return this;
    }

    /// An edge that stands out with both its ends.
    public Emphasis edge(Picture picture, int edge) {
        lines.set(edge);
        clear.set(picture.from(edge));
        clear.set(picture.to(edge));
        return this;
    }

    /// A node with its edges and whatever they lead to.
    public Emphasis surroundings(Picture picture, int node) {
        node(node);
        for (int edge : picture.edgesAt(node)) {
            edge(picture, edge);
        }
        return this;
    }

    /// A node that is selected.
    public Emphasis ring(int node) {
        node(node);
        ringed.set(node);
        return this;
    }

    /// What an edge says.
    public Emphasis say(int edge, String word) {
        words.put(edge, word);
        return this;
    }

    public Emphasis stepBack() {
        restStepsBack = true;
        return this;
    }

    public boolean isEmpty() {
        return clear.isEmpty();
    }

    public boolean restStepsBack() {
        return restStepsBack;
    }

    BitSet clear() {
        return (BitSet) clear.clone();
    }

    BitSet lines() {
        return lines;
    }

    BitSet ringed() {
        return ringed;
    }

    BitSet named() {
        return named;
    }

    Map<Integer, String> words() {
        return words;
    }
}
