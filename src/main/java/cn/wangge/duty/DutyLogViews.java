package cn.wangge.duty;

import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.security.Policy;
import cn.wangge.shared.CsvText;
import cn.wangge.shared.ListPager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The duty log in words: a page of it, and the table to take along. */
@Component
class DutyLogViews {

    static final String WRITES = "A66";
    static final int SIZE = 30;
    private static final int MOST_EXPORTED = 5_000;

    private final EntryBook book;
    private final People people;
    private final Policy policy;
    private final DutyWords words;
    private final Clock clock;

    DutyLogViews(EntryBook book, People people, Policy policy, DutyWords words, Clock clock) {
        this.book = book;
        this.people = people;
        this.policy = policy;
        this.words = words;
        this.clock = clock;
    }

    /** A page of the log with its filter and the form for a new entry. */
    record View(
            DutyTabs tabs,
            boolean mayWrite,
            EntryForm form,
            List<Option> kinds,
            EntryBook.Filter filter,
            List<Option> filterKinds,
            int callbacks,
            List<Row> rows,
            ListPager pager,
            String csvHref,
            List<String> problems) {}

    record Option(String value, String label, boolean selected) {}

    /**
     * An entry.
     *
     * @param late entered long after it happened: when
     * @param callback until when the caller is to be called, null where nothing was promised
     * @param overdue the promise is open and its time is over
     */
    record Row(
            long id,
            String at,
            String kind,
            String code,
            String text,
            String who,
            @Nullable String late,
            @Nullable String caseNumber,
            @Nullable String contact,
            @Nullable String callback,
            @Nullable String calledBack,
            boolean open,
            boolean overdue,
            @Nullable Long about,
            boolean correctable,
            List<Correction> corrections) {}

    record Correction(String at, String who, String text) {}

    View view(EntryBook.Filter filter, int page, Actor actor, EntryForm form, List<String> problems) {
        var query = query(filter);
        var pager = ListPager.of("/duty/log", query, page, SIZE, book.count(filter));
        var open = book.callbacksOpen(clock.instant()).size();
        return new View(
                DutyTabs.of(policy, actor, "log"),
                policy.allows(WRITES, actor),
                form,
                options(EntryKind.byHand(), form.kind()),
                filter,
                options(
                        Arrays.asList(EntryKind.values()),
                        filter.kind() == null ? "" : filter.kind().name()),
                open,
                rows(book.page(filter, pager.first(), SIZE)),
                pager,
                csvHref(query),
                problems);
    }

    private List<Row> rows(List<LogLine> entries) {
        Map<Long, List<LogLine>> corrections = book
                .corrections(entries.stream().map(LogLine::id).toList())
                .stream()
                .collect(Collectors.groupingBy(c -> Objects.requireNonNull(c.about())));
        return entries.stream()
                .map(entry -> row(entry, corrections.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    private Row row(LogLine entry, List<LogLine> corrections) {
        var callback = entry.callbackAt();
        var late = entry.writtenAt().isAfter(entry.happenedAt().plusSeconds(15 * 60));
        return new Row(
                entry.id(),
                words.moment(entry.happenedAt()),
                words.text(entry.kind().labelKey()),
                entry.kind().name(),
                entry.text(),
                people.name(entry.writtenBy()),
                late ? words.moment(entry.writtenAt()) : null,
                entry.caseNumber(),
                entry.contact(),
                moment(callback),
                moment(entry.calledBackAt()),
                entry.callbackOpen(),
                entry.callbackOpen() && callback != null && callback.isBefore(clock.instant()),
                entry.about(),
                EntryKind.byHand().contains(entry.kind()),
                corrections.stream()
                        .map(c -> new Correction(words.moment(c.happenedAt()), people.name(c.writtenBy()), c.text()))
                        .toList());
    }

    /** Telephone numbers are masked: the table leaves the house. */
    byte[] table(EntryBook.Filter filter) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                                "id",
                                "at",
                                "kind",
                                "text",
                                "case",
                                "contact",
                                "callback",
                                "calledBack",
                                "who",
                                "written",
                                "about")
                        .stream()
                        .map(column -> words.text("duty.column." + column))
                        .toList());
        for (var entry : book.page(filter, 0, MOST_EXPORTED)) {
            rows.add(List.of(
                    String.valueOf(entry.id()),
                    words.full(entry.happenedAt()),
                    words.text(entry.kind().labelKey()),
                    entry.text(),
                    Objects.requireNonNullElse(entry.caseNumber(), ""),
                    Objects.requireNonNullElse(Contacts.masked(entry.contact()), ""),
                    full(entry.callbackAt()),
                    full(entry.calledBackAt()),
                    people.name(entry.writtenBy()),
                    words.full(entry.writtenAt()),
                    entry.about() == null ? "" : entry.about().toString()));
        }
        return CsvText.written(rows);
    }

    private static Map<String, String> query(EntryBook.Filter filter) {
        var query = new LinkedHashMap<String, String>();
        query.put("text", filter.text());
        query.put("kind", filter.kind() == null ? "" : filter.kind().name());
        query.put("from", filter.from() == null ? "" : filter.from().toString());
        query.put("to", filter.to() == null ? "" : filter.to().toString());
        query.put("open", filter.callbacksOpen() ? "true" : "");
        return query;
    }

    private static String csvHref(Map<String, String> query) {
        var builder = org.springframework.web.util.UriComponentsBuilder.fromPath("/duty/log.csv");
        query.forEach((name, value) -> {
            if (!value.isEmpty()) builder.queryParam(name, "{" + name + "}");
        });
        return builder.encode().buildAndExpand(query).toUriString();
    }

    private List<Option> options(List<EntryKind> kinds, String selected) {
        return kinds.stream()
                .map(k ->
                        new Option(k.name(), words.text(k.labelKey()), k.name().equals(selected)))
                .toList();
    }

    private @Nullable String moment(@Nullable Instant at) {
        return at == null ? null : words.moment(at);
    }

    private String full(@Nullable Instant at) {
        return at == null ? "" : words.full(at);
    }
}
