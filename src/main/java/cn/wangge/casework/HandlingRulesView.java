package cn.wangge.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of handling as their page shows them.
 *
 * @param editable whether the reader may change them
 * @param share percent of the settlements that are drawn
 * @param registered settlements registered this month
 * @param registeredHref their list, for those who may search
 * @param checked those of them that an inspector has looked at
 */
record HandlingRulesView(
        boolean editable,
        List<Terms> likeness,
        int share,
        int registered,
        int checked,
        @Nullable String registeredHref,
        List<Suggestion> suggestions) {

    /** @param code empty for the terms of every item without its own */
    record Terms(String code, String item, int metres, int hours, int recurrenceDays) {}

    /** What the routing table should say, in its own words, and how often it was ruled so. */
    record Suggestion(String rule, String from, int times, String latest, String grounds) {}
}
