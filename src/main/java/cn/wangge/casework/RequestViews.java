package cn.wangge.casework;

import cn.wangge.calendar.ClockKind;
import cn.wangge.casefile.CaseFacts;
import cn.wangge.catalog.Catalog;
import cn.wangge.organization.People;
import cn.wangge.organization.Units;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was asked for in a case beside its normal road, as its page tells it; and earlier rulings. */
@Component
class RequestViews {

    private static final int PRECEDENTS = 5;

    private final RequestBook book;
    private final Rulings rulings;
    private final Catalog catalog;
    private final People people;
    private final Units units;
    private final Labels labels;
    private final LimitWords words;
    private final Clock clock;

    RequestViews(
            RequestBook book,
            Rulings rulings,
            Catalog catalog,
            People people,
            Units units,
            Labels labels,
            LimitWords words,
            Clock clock) {
        this.book = book;
        this.rulings = rulings;
        this.catalog = catalog;
        this.people = people;
        this.units = units;
        this.labels = labels;
        this.words = words;
        this.clock = clock;
    }

    List<RequestView> of(CaseFacts facts) {
        return book.ofCase(facts.id()).stream().map(r -> view(r, facts)).toList();
    }

    /** Who handled the last contested matters of this item in this township, and why. */
    List<ItemView.Line> precedents(CaseFacts facts) {
        return rulings.precedents(facts.categoryCode(), facts.grid().at(2).value(), PRECEDENTS).stream()
                .map(p -> new ItemView.Line(
                        ShownTime.near(p.at(), clock.instant()),
                        labels.text("casework.precedent", units.name(p.from()), units.name(p.to()), p.grounds())))
                .toList();
    }

    private RequestView view(Request request, CaseFacts facts) {
        var by = request.decidedBy();
        var at = request.decidedAt();
        return new RequestView(
                labels.text(request.kind().labelKey()),
                state(request),
                request.state().name().toLowerCase(Locale.ROOT),
                labels.text(
                        "casework.request.by",
                        people.name(request.askedBy()),
                        ShownTime.near(request.askedAt(), clock.instant())),
                terms(request, facts),
                by == null || at == null
                        ? null
                        : labels.text("casework.request.by", people.name(by), ShownTime.near(at, clock.instant())),
                request.ruling() == null || request.ruling().isBlank() ? null : request.ruling());
    }

    /** How much or until when, and why, on one line; the clock is that of the limit to be extended. */
    String inShort(Request request, @Nullable String limitClock) {
        var parts = new ArrayList<String>();
        if (request.amount() != null && limitClock != null) {
            var more = new cn.wangge.calendar.Limit(ClockKind.valueOf(limitClock), request.amount());
            parts.add(labels.text("casework.remark.longer", words.shown(more)));
        }
        if (request.untilOn() != null) parts.add(labels.text("casework.remark.until", request.untilOn()));
        var reason = reason(request);
        parts.add(reason == null ? request.grounds() : reason);
        return String.join(" · ", parts);
    }

    /** What is ordered is not granted but reported on. */
    private String state(Request request) {
        var usual = labels.text("casework.request.state." + request.state());
        return labels.textOr("casework.request.state." + request.kind() + "." + request.state(), usual);
    }

    private List<ItemView.Line> terms(Request request, CaseFacts facts) {
        var terms = new ArrayList<ItemView.Line>();
        var limit = facts.limit();
        if (request.amount() != null && limit != null) {
            var more = new cn.wangge.calendar.Limit(limit.clock(), request.amount());
            terms.add(new ItemView.Line(labels.text("casework.request.amount"), words.of(more)));
        }
        if (request.untilOn() != null) {
            terms.add(new ItemView.Line(
                    labels.text("casework.request.until"), request.untilOn().toString()));
        }
        var reason = reason(request);
        if (reason != null) terms.add(new ItemView.Line(labels.text("casework.request.reason"), reason));
        if (!request.grounds().isBlank()) {
            terms.add(new ItemView.Line(labels.text("casework.request.grounds"), request.grounds()));
        }
        return terms;
    }

    private @Nullable String reason(Request request) {
        var code = request.reason();
        if (code == null) return null;
        var list = switch (request.kind()) {
            case EXTENSION -> "extension";
            case SUSPENSION -> "suspension";
            case DISPUTE -> "return";
            case VOID -> "void";
            default -> null;
        };
        if (list == null) return labels.textOr("casework.order." + code, code);
        return catalog.reasons(list).stream()
                .filter(r -> r.value().equals(code))
                .map(r -> labels.english() ? r.labelEn() : r.label())
                .findFirst()
                .orElse(Objects.requireNonNull(code));
    }
}
