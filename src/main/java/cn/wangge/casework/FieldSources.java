package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.casework.FormField.Option;
import cn.wangge.catalog.Catalog;
import cn.wangge.catalog.VerificationMode;
import cn.wangge.catalog.WantedEvidence;
import cn.wangge.organization.Units;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Where options and suggestions of a form's fields come from. */
@Component
class FieldSources {

    private final Catalog catalog;
    private final Units units;
    private final SimilarCases similar;
    private final Findings findings;
    private final MessageSource messages;
    private final Clock clock;

    FieldSources(
            Catalog catalog,
            Units units,
            SimilarCases similar,
            Findings findings,
            MessageSource messages,
            Clock clock) {
        this.findings = findings;
        this.clock = clock;
        this.similar = similar;
        this.catalog = catalog;
        this.units = units;
        this.messages = messages;
    }

    @Nullable
    List<Option> options(FieldSpec spec, CaseFacts facts, Locale locale) {
        if (spec.options() != null) return listed(spec.options(), facts, locale);
        return switch (spec.type()) {
            case "unit", "units" ->
                units.responsible().stream()
                        .map(u -> new Option(u.id().value(), u.name()))
                        .toList();
            case "category" ->
                catalog.search(categoryHint(facts), 20).stream()
                        .map(i -> new Option(i.code(), i.name()))
                        .toList();
            default -> null;
        };
    }

    private List<Option> listed(JsonNode options, CaseFacts facts, Locale locale) {
        if (options.isArray()) {
            return StreamSupport.stream(options.spliterator(), false)
                    .map(o -> new Option(o.path("value").asText(), word(o.path("label"), locale)))
                    .toList();
        }
        if (options.has("list")) {
            return catalog.reasons(options.get("list").asText()).stream()
                    .map(r -> new Option(r.value(), english(locale) ? r.labelEn() : r.label()))
                    .toList();
        }
        if ("conditions".equals(options.path("from").asText())) {
            var code = categoryOf(facts);
            return code == null
                    ? List.of()
                    : catalog.conditions(code).stream()
                            .map(c -> new Option(c.id(), c.filing()))
                            .toList();
        }
        if ("referral.persons".equals(options.path("from").asText())) {
            return findings.left(facts.id()).stream()
                    .map(person -> new Option(person, person))
                    .toList();
        }
        if ("stations".equals(options.path("from").asText())) {
            var unit = facts.responsibleUnit();
            return unit == null
                    ? List.of()
                    : units.stations(unit).stream()
                            .map(u -> new Option(u.id().value(), u.name()))
                            .toList();
        }
        if ("modes".equals(options.path("from").asText())) {
            return Arrays.stream(VerificationMode.values())
                    .map(m -> new Option(
                            m.name(),
                            messages.getMessage("catalog.verificationMode." + m.name(), null, m.name(), locale)))
                    .toList();
        }
        throw new IllegalStateException("form names unknown options: " + options);
    }

    /** What the product would fill in, so that the normal road needs no typing. */
    @Nullable
    Object suggestion(FieldSpec spec, CaseFacts facts, @Nullable List<Option> options) {
        var suggested = spec.suggested();
        if (suggested == null) return null;
        if (suggested.has("value")) return plain(suggested.get("value"));
        return switch (suggested.path("from").asText()) {
            case "case.category" -> categoryOf(facts);
            case "case.condition" -> facts.conditionId() != null ? facts.conditionId() : first(options);
            case "case.title" -> facts.title();
            case "case.description" -> facts.description();
            case "case.address" -> facts.address().isBlank() ? null : facts.address();
            case "case.grid" -> facts.grid().value();
            case "case.unit" ->
                facts.responsibleUnit() == null ? null : facts.responsibleUnit().value();
            // A site may lack a unit that the rules name; then somebody has to choose.
            case "proposal.unit" ->
                facts.proposedUnit() == null || units.find(facts.proposedUnit()).isEmpty()
                        ? null
                        : facts.proposedUnit().value();
            case "proposal.assistingUnits" ->
                facts.proposedAssisting().stream().map(Objects::toString).toList();
            case "case.assistingUnits" ->
                facts.assistingUnits().stream().map(Objects::toString).toList();
            case "today" -> clock.instant().atZone(ShownTime.ZONE).toLocalDate().toString();
            case "referral.persons" -> first(options);
            case "similar.case" ->
                similar.alike(facts).open().stream()
                        .map(CaseFacts::number)
                        // The oldest leads; the later ones join it.
                        .reduce((later, earlier) -> earlier)
                        .orElse(null);
            default -> throw new IllegalStateException("form names unknown suggestion: " + suggested);
        };
    }

    String evidenceLabel(WantedEvidence wanted, Locale locale) {
        return messages.getMessage("catalog.evidence." + wanted.name(), null, wanted.name(), locale);
    }

    /** The item of the case, or the one its words are nearest to. */
    private @Nullable String categoryOf(CaseFacts facts) {
        if (facts.categoryCode() != null) return facts.categoryCode();
        var near = catalog.search(categoryHint(facts), 1);
        return near.isEmpty() ? null : near.get(0).code();
    }

    private static String categoryHint(CaseFacts facts) {
        return facts.categoryCode() == null ? "" : facts.categoryCode();
    }

    private static @Nullable Object first(@Nullable List<Option> options) {
        return options == null || options.isEmpty() ? null : options.get(0).value();
    }

    private static Object plain(JsonNode value) {
        if (value.isBoolean()) return value.booleanValue();
        if (value.isNumber()) return value.numberValue();
        return value.asText();
    }

    private static String word(JsonNode label, Locale locale) {
        if (label.isTextual()) return label.asText();
        return label.path(english(locale) ? "en" : "zh").asText();
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
