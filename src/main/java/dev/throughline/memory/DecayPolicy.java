package dev.throughline.memory;

import java.util.EnumMap;
import java.util.Map;

/// How importance fades, for each type of memory.
///
/// @param rules one for every type
public record DecayPolicy(Map<MemoryType, Rule> rules) implements Journaled {

    /// The half-life that the types' own are scaled from, in hours.
    public static final double BASE_HALF_LIFE_HOURS = 168;

    /// One type's rule.
    ///
    /// @param halfLifeHours over 0, up to a million
    /// @param floor fading below this archives a memory, 0..1; 0 archives none
    public record Rule(Curve curve, double halfLifeHours, double floor) {
        public Rule {
            if (!(halfLifeHours > 0 && halfLifeHours <= 1_000_000)) {
                throw new InvalidRequest("half_life_hours",
                        "is " + halfLifeHours + ", must be more than 0 and at most 1000000");
            }
            Checks.unit("min_importance", floor);
        }
    }

    public DecayPolicy {
        for (MemoryType type : MemoryType.values()) {
            if (!rules.containsKey(type)) {
                throw new InvalidRequest("rules", "has none for " + type.wireName() + ", must have one for every type");
            }
        }
        rules = Map.copyOf(rules);
    }

    /// Exponential for all; the half-lives stand to each other as the contract's lifetimes do (4 hours, 30 days, a
    /// year, two years), with a week for episodic ones. Only working memories fade out of recall by themselves:
    /// support history must not vanish because nobody asked for it for a quarter.
    public static DecayPolicy standard() {
        return scaled(Curve.EXPONENTIAL, BASE_HALF_LIFE_HOURS, 0);
    }

    /// One curve for all types, the half-lives scaled from `halfLifeHours`, the episodic one's.
    ///
    /// @param floor for every type; working memories have at least 0.05
    public static DecayPolicy scaled(Curve curve, double halfLifeHours, double floor) {
        Map<MemoryType, Rule> rules = new EnumMap<>(MemoryType.class);
        for (MemoryType type : MemoryType.values()) {
            double least = type == MemoryType.WORKING ? Math.max(0.05, floor) : floor;
            rules.put(type, new Rule(curve, Math.min(1_000_000, halfLifeHours * scale(type)), least));
        }
        return new DecayPolicy(rules);
    }

    public Rule rule(MemoryType type) {
        Rule rule = rules.get(type);
        if (rule == null) {
            throw new IllegalStateException("The constructor holds a rule for every type.");
        }
        return rule;
    }

    private static double scale(MemoryType type) {
        return switch (type) {
            case WORKING -> 4.0 / (30 * 24);
            case EPISODIC -> 1;
            case SEMANTIC -> 365.0 / 30;
            case PROCEDURAL -> 730.0 / 30;
        };
    }
}
