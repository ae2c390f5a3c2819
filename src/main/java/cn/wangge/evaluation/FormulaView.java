package cn.wangge.evaluation;

import java.util.List;

/** An edition of the formulas as people read it. */
record FormulaView(
        String edition,
        String title,
        String source,
        String validFrom,
        List<Indicator> indicators,
        List<Weights> weights,
        List<BandTable> bands,
        List<Grade> grades,
        Rebuild rebuild) {

    record Indicator(String name, String numerator, String denominator, String meaning, String source) {}

    record Weights(String label, List<Weight> weights) {}

    record Weight(String name, String weight, String points) {}

    record BandTable(String label, List<Band> rows) {}

    record Band(String upto, int points) {}

    record Grade(String grade, String range) {}

    /** @param latest the last recomputation in words, empty where there was none */
    record Rebuild(boolean may, boolean running, int done, int total, String latest) {}
}
