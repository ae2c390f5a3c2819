package cn.wangge.casework;

import cn.wangge.casefile.Status;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What a reader asks of the search page, cleaned: what makes no sense is left out. Days are local and inclusive. */
record CaseFilter(
        @Nullable String text,
        @Nullable String status,
        @Nullable Integer step,
        @Nullable String channel,
        @Nullable String township,
        @Nullable String category,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String after,
        @Nullable String before) {

    private static final int ROWS = 25;

    static CaseFilter of(Map<String, String> asked) {
        return new CaseFilter(
                WorklistFilter.text(asked.get("text")),
                status(asked.get("status")),
                WorklistFilter.step(asked.get("step")),
                WorklistFilter.channel(asked.get("channel")),
                WorklistFilter.matching(asked.get("township"), "\\d{9}"),
                WorklistFilter.matching(asked.get("category"), "\\w{1,40}"),
                day(asked.get("from")),
                day(asked.get("to")),
                WorklistFilter.text(asked.get("after")),
                WorklistFilter.text(asked.get("before")));
    }

    boolean active() {
        return text != null
                || status != null
                || step != null
                || channel != null
                || township != null
                || category != null
                || from != null
                || to != null;
    }

    /** The last day lies before the first. */
    boolean reversed() {
        return from != null && to != null && to.isBefore(from);
    }

    CaseSearch.Query query() {
        return new CaseSearch.Query(ROWS, after, text, status, step, channel, township, category, from, to);
    }

    String href(@Nullable String afterKey, @Nullable String beforeKey) {
        var address = UriComponentsBuilder.fromPath("/cases");
        WorklistFilter.add(address, "text", text);
        WorklistFilter.add(address, "status", status);
        WorklistFilter.add(address, "step", step);
        WorklistFilter.add(address, "channel", channel);
        WorklistFilter.add(address, "township", township);
        WorklistFilter.add(address, "category", category);
        WorklistFilter.add(address, "from", from);
        WorklistFilter.add(address, "to", to);
        WorklistFilter.add(address, "after", afterKey);
        WorklistFilter.add(address, "before", beforeKey);
        return address.encode().toUriString();
    }

    private static @Nullable String status(@Nullable String typed) {
        if (CaseSearch.OPEN.equals(typed)) return typed;
        return Arrays.stream(Status.values())
                .map(Enum::name)
                .filter(name -> name.equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            var day = LocalDate.parse(typed);
            return day.getYear() < 1900 || day.getYear() > 9000 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
