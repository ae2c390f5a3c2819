package cn.wangge.casework;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseReading;
import cn.wangge.casefile.Status;
import cn.wangge.casefile.Verification;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.Refusal;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Effects of the first two steps: the way in, confirmation, filing, and every end without a file. */
@Configuration(proxyBeanMethods = false)
class IntakeEffects {

    @Bean
    CaseEffect chooseIntakePath(Acting acting, DecisionTables tables, SourceDemands demands) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            var facts = theCase.facts();
            var decided = tables.decide(
                    theCase, "intake-path", Map.of("channel", facts.channel().name(), "urgent", facts.urgent()));
            demands.take(theCase);
            return Map.of(
                    "intakePath",
                    decided.text("path"),
                    "confirmationNeeded",
                    decided.yes("confirmationNeeded"),
                    "concluded",
                    false,
                    "unitSigned",
                    false,
                    "urgentDispatch",
                    false);
        };
    }

    @Bean
    CaseEffect recordConfirmation(Acting acting, CurrentAnswer answer) {
        return (id, parameters) -> {
            var decision = answer.get().orElseThrow().decision();
            acting.theCase(id)
                    .confirmed(
                            switch (decision) {
                                case "confirmed" -> "TRUE";
                                case "notConfirmed" -> "FALSE";
                                default -> "UNABLE";
                            });
            return Map.of("confirmationNeeded", false);
        };
    }

    @Bean
    CaseEffect adviseFiling(Acting acting, DecisionTables tables, SimilarCases similar, CaseReading reading) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            var alike = similar.marked(theCase);
            var facts = theCase.facts();
            tables.decide(
                    theCase,
                    "filing-advice",
                    Map.of(
                            "confirmation",
                            facts.confirmation(),
                            "hasCategory",
                            facts.categoryCode() != null,
                            "photoCount",
                            reading.photoCount(id) + theCase.newPhotos(),
                            "similarOpen",
                            alike.open().size()));
            return Map.of();
        };
    }

    @Bean
    CaseEffect fileCase(Acting acting) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            var facts = theCase.facts();
            FilingGuard.refuseIncomplete(facts);
            theCase.filed(acting.at());
            return Map.of();
        };
    }

    /** What has been looked at already is not drawn again; what was found wanting is not registered. */
    @Bean
    CaseEffect drawSample(Acting acting, Sampling sampling) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            var facts = theCase.facts();
            if (facts.verification() == Verification.NOT_MET) throw Refusal.conflict("casework.refusal.sampleNotMet");
            var rule = sampling.rule();
            var sampled = facts.verification() == null && rule.draws(facts.number());
            if (sampled) theCase.remark("按%d%%比例抽查，本件抽中。".formatted(rule.share()));
            return Map.of("sampled", sampled);
        };
    }

    @Bean
    CaseEffect concludeCase(Acting acting, Concluding concluding) {
        return (id, parameters) -> {
            concluding.conclude(acting.theCase(id), Status.valueOf(CaseEffect.parameter(parameters, "status")));
            return Map.of("concluded", true);
        };
    }

    @Bean
    CaseEffect mergeCase(Acting acting, CurrentAnswer answer, OpenItems items, Merging merging) {
        return (id, parameters) -> {
            merging.join(acting.theCase(id), mainNumber(id, answer, items));
            return Map.of("concluded", true);
        };
    }

    /** The number given now, or the one with which the seat proposed the merger. */
    private static String mainNumber(CaseId id, CurrentAnswer answer, OpenItems items) {
        var given = answer.get().map(a -> a.text("mainCaseNumber")).orElse(null);
        if (given != null) return given;
        var proposed = items.answers(id).stream()
                .map(a -> a.text("mainCaseNumber"))
                .filter(java.util.Objects::nonNull)
                .reduce((first, second) -> second);
        return proposed.orElseThrow(() -> Refusal.invalid("mainCaseNumber", "casework.refusal.noMainCase"));
    }
}
