package cn.wangge.demo;

import java.util.List;

/** Chance that always falls the same way: drawn from a seed and the name of what is drawn. */
final class Lot {

    private final long seed;

    Lot(long seed) {
        this.seed = seed;
    }

    /** The lot of something that is part of this. */
    Lot of(String what) {
        return new Lot(mixed(what));
    }

    <T> T of(String what, List<T> choices) {
        return choices.get(below(what, choices.size()));
    }

    /** From 0 up to, but without, the bound. */
    int below(String what, int bound) {
        return (int) Math.floorMod(mixed(what) >>> 16, (long) bound);
    }

    /** From 0 up to, but without, 1. */
    double share(String what) {
        return (mixed(what) >>> 11) * 0x1.0p-53;
    }

    double between(String what, double low, double high) {
        return low + (high - low) * share(what);
    }

    boolean falls(String what, double chance) {
        return share(what) < chance;
    }

    long seed() {
        return seed;
    }

    /** Finisher of SplitMix64. */
    private long mixed(String what) {
        var z = seed + 0x9E3779B97F4A7C15L * (what.hashCode() * 31L + what.length() + 1);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
