package cn.wangge.intake;

import cn.wangge.casefile.Channel;
import cn.wangge.catalog.Catalog;
import cn.wangge.catalog.Item;
import cn.wangge.grid.Grids;
import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the report page together, blank or with what was typed and why it was refused. */
@Component
class ReportViews {

    private static final Set<String> FIELDS = Set.of(
            "channel",
            "description",
            "categoryCode",
            "longitude",
            "latitude",
            "address",
            "reporterName",
            "reporterPhone",
            "sourceNumber",
            "sourceDueAt",
            "onBehalfOf",
            "photoIds");
    /** Photos are for staff only; a citizen sees that there is one. */
    private static final String SOME_PHOTO = "/img/photo.svg";

    private final Catalog catalog;
    private final Grids grids;
    private final People people;
    private final MessageSource messages;

    ReportViews(Catalog catalog, Grids grids, People people, MessageSource messages) {
        this.catalog = catalog;
        this.grids = grids;
        this.people = people;
        this.messages = messages;
    }

    ReportView blank(Actor actor) {
        return view(ReportTyped.nothing(), actor, UUID.randomUUID().toString(), Map.of());
    }

    ReportView refused(ReportTyped typed, Actor actor, String key, Refusal refusal) {
        var sentences = new LinkedHashMap<String, String>();
        for (var problem : refusal.problems()) {
            sentences.merge(field(problem.field()), sentence(problem), (first, second) -> first + " " + second);
        }
        return view(typed, actor, key, sentences);
    }

    private ReportView view(ReportTyped typed, Actor actor, String key, Map<String, String> problems) {
        var staff = actor != Actor.CITIZEN;
        var category = typed.text("categoryCode");
        var other = typed.text("onBehalfOf");
        var grid = typed.text("gridCode");
        return new ReportView(
                staff,
                staff ? channels(actor, typed.text("channel")) : List.of(),
                typed.textOr("description", ""),
                category,
                category == null ? null : catalog.find(category).map(Item::name).orElse(category),
                typed.text("address"),
                typed.text("longitude"),
                typed.text("latitude"),
                grid,
                grid == null ? null : place(grid),
                typed.photos().stream()
                        .map(id -> new ReportView.Photo(id, staff ? "/photos/" + id + "/thumbnail" : SOME_PHOTO))
                        .toList(),
                typed.text("reporterName"),
                typed.text("reporterPhone"),
                typed.yes("confidential"),
                typed.yes("replyWanted"),
                typed.yes("urgent"),
                other,
                other == null ? null : people.name(new PersonId(other)),
                typed.text("sourceNumber"),
                typed.text("sourceDueAt"),
                key,
                problems);
    }

    private List<ReportView.Option> channels(Actor actor, @Nullable String chosen) {
        var selected =
                Objects.requireNonNullElse(chosen, ReportChannels.usual(actor).name());
        return ReportChannels.of(actor).stream()
                .map(Channel::name)
                .map(c -> new ReportView.Option(c, text("casefile.channel." + c), c.equals(selected)))
                .toList();
    }

    private String place(String code) {
        return code.matches("\\d{12}|\\d{15}")
                ? grids.find(new GridCode(code))
                        .map(g -> grids.place(g.code()).fullName())
                        .orElse(code)
                : code;
    }

    private static String field(@Nullable String field) {
        if ("location".equals(field)) return "longitude";
        return field != null && FIELDS.contains(field) ? field : "";
    }

    private String sentence(Refusal.Problem problem) {
        // A form sent, altered and sent again is another report, which takes another press.
        if (problem.messageKey().equals("casefile.refusal.keyReused")) return text("intake.refusal.alreadySent");
        return text(problem.messageKey(), problem.arguments().toArray());
    }

    private String text(String key, Object... arguments) {
        return Objects.requireNonNullElse(
                messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale()), key);
    }
}
