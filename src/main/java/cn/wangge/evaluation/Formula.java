package cn.wangge.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An edition of how figures are made and scored. One whose parts do not fit together is refused whole, so
 * that no score is ever computed from weights that do not add up.
 */
record Formula(
        String edition,
        LocalDate validFrom,
        String title,
        String source,
        Map<String, Indicator> indicators,
        Map<String, List<Weight>> weights,
        List<Band> bands,
        List<Grade> grades) {

    /**
     * A figure.
     *
     * @param denominator null for a number of things
     */
    record Indicator(
            String code,
            String name,
            String nameEn,
            Expression numerator,
            @Nullable Expression denominator,
            String meaning,
            String source) {}

    /**
     * What an indicator weighs.
     *
     * @param points rate, inverse, or band: and its name
     */
    record Weight(String indicator, String points, BigDecimal weight) {

        @Nullable
        String band() {
            return points.startsWith("band:") ? points.substring(5) : null;
        }

        boolean counts() {
            return weight.signum() > 0;
        }
    }

    /** @param upto inclusive; null for all beyond */
    record Band(String band, int areaClass, @Nullable BigDecimal upto, int points) {}

    record Grade(String grade, int from) {}

    Formula {
        bands = sorted(bands);
        grades = grades.stream()
                .sorted(Comparator.comparing(Grade::from).reversed())
                .toList();
        weights.forEach((object, list) -> check(object, list, indicators));
        if (grades.isEmpty() || grades.get(grades.size() - 1).from() != 0) {
            throw new IllegalArgumentException("edition " + edition + ": no grade from 0 points on");
        }
        for (var list : weights.values()) {
            for (var weight : list) checkBand(weight, bands);
        }
    }

    private static List<Band> sorted(List<Band> bands) {
        var sorted = new ArrayList<>(bands);
        sorted.sort(Comparator.comparing(Band::upto, Comparator.nullsLast(Comparator.naturalOrder())));
        return List.copyOf(sorted);
    }

    private static void check(String object, List<Weight> weights, Map<String, Indicator> indicators) {
        var sum = weights.stream().map(Weight::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("weights of " + object + " add up to " + sum + ", not to 1");
        }
        var seen = new HashSet<String>();
        for (var weight : weights) {
            var indicator = indicators.get(weight.indicator());
            if (indicator == null) throw new IllegalArgumentException("no indicator " + weight.indicator());
            if (!seen.add(weight.indicator())) {
                throw new IllegalArgumentException(object + " weighs " + weight.indicator() + " twice");
            }
            if (weight.weight().signum() < 0) throw new IllegalArgumentException("a weight below nothing");
            var rate = weight.points().equals("rate") || weight.points().equals("inverse");
            if (rate == (weight.band() != null) || rate == (indicator.denominator() == null)) {
                throw new IllegalArgumentException("points " + weight.points() + " of " + weight.indicator());
            }
        }
    }

    private static void checkBand(Weight weight, List<Band> bands) {
        var name = weight.band();
        if (name == null) return;
        for (var areaClass = 0; areaClass <= 3; areaClass++) {
            var wanted = areaClass;
            var rest = bands.stream()
                    .filter(b -> b.band().equals(name) && b.areaClass() == wanted && b.upto() == null)
                    .count();
            if (rest != 1) throw new IllegalArgumentException("band " + name + " leaves numbers out");
        }
    }

    int points(String band, int areaClass, BigDecimal number) {
        return bands.stream()
                .filter(b -> b.band().equals(band) && b.areaClass() == areaClass)
                .filter(b -> b.upto() == null || number.compareTo(b.upto()) <= 0)
                .findFirst()
                .orElseThrow()
                .points();
    }

    String grade(BigDecimal score) {
        return grades.stream()
                .filter(g -> score.compareTo(BigDecimal.valueOf(g.from())) >= 0)
                .findFirst()
                .orElseThrow()
                .grade();
    }
}
