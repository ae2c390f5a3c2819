package cn.wangge.casework;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.Flag;
import cn.wangge.casefile.ScoreBook;
import cn.wangge.casefile.Status;
import cn.wangge.casefile.Verification;
import cn.wangge.deadline.Deadlines;
import cn.wangge.shared.CaseId;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Effects of steps 6 and 7: verification, supervision, referral, closure, scores and survey. */
@Configuration(proxyBeanMethods = false)
class ClosingEffects {

    private static final String SURVEY = "satisfaction-survey";

    @Bean
    CaseEffect summonInspector(Acting acting, ApplicationEventPublisher events) {
        return (id, parameters) -> {
            events.publishEvent(InspectorSummoned.of(
                    acting.theCase(id).facts(), parameters.getOrDefault("purpose", "verify"), acting.at()));
            return Map.of();
        };
    }

    @Bean
    CaseEffect recordVerification(Acting acting, CurrentAnswer answer) {
        return (id, parameters) -> {
            var given = answer.get().orElseThrow();
            acting.theCase(id)
                    .verified(
                            switch (given.decision()) {
                                case "met" -> Verification.MET;
                                case "notMet" -> Verification.NOT_MET;
                                default -> Verification.UNABLE;
                            },
                            given.by());
            return Map.of();
        };
    }

    @Bean
    CaseEffect checkClosing(Acting acting, DecisionTables tables, Assisting assisting, EvidenceCheck evidence) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            var decided = tables.decide(
                    theCase,
                    "closing-check",
                    Map.of(
                            "verification",
                                    Objects.requireNonNull(theCase.facts().verification())
                                            .name(),
                            "evidenceMissing", evidence.isMissing(theCase.facts()),
                            "openAssistance", (int) assisting.open(theCase)));
            return Map.of("closingAdvice", decided.text("advice"));
        };
    }

    @Bean
    CaseEffect openSupervision(
            Acting acting, CurrentAnswer answer, Ordering ordering, ApplicationEventPublisher events) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            if ("verification".equals(parameters.get("reason"))) {
                theCase.reworkOrdered();
                var rework = "立案督办，第%d次返工。".formatted(theCase.facts().reworkCount());
                theCase.remark(rework);
                events.publishEvent(new CaseSupervised(id, rework, acting.at()));
            } else {
                theCase.remark("超期立案督办。");
                ordering.supervise(
                        theCase,
                        "overdue",
                        answer.get().map(a -> a.text("note")).orElse(""));
            }
            theCase.flag(Flag.SUPERVISED, true);
            return Map.of();
        };
    }

    @Bean
    CaseEffect decideEscalation(Acting acting, DecisionTables tables) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            var decided = tables.decide(
                    theCase,
                    "escalation",
                    Map.of(
                            "kind",
                            "VERIFICATION_FAILED",
                            "share",
                            0,
                            "reworkCount",
                            theCase.facts().reworkCount(),
                            "channel",
                            theCase.facts().channel().name()));
            return Map.of("escalation", decided.text("action"));
        };
    }

    @Bean
    CaseEffect closeCase(Acting acting, Concluding concluding) {
        return (id, parameters) -> {
            concluding.conclude(acting.theCase(id), Status.CLOSED);
            return Map.of();
        };
    }

    @Bean
    CaseEffect recordScores(Acting acting, ScoreBook scores, Deadlines deadlines) {
        return (id, parameters) -> {
            scores.enter(acting.theCase(id).facts(), handledInTime(id, acting, deadlines), acting.at());
            return Map.of();
        };
    }

    private static boolean handledInTime(CaseId id, Acting acting, Deadlines deadlines) {
        return deadlines.ofCase(id, acting.at()).stream()
                .filter(d -> d.kind() == cn.wangge.deadline.DeadlineKind.HANDLING)
                .allMatch(d -> d.firedAt() == null && d.light() != cn.wangge.deadline.Light.RED);
    }

    @Bean
    CaseEffect startSurvey(Acting acting, CaseProcess process) {
        return (id, parameters) -> {
            var facts = acting.theCase(id).facts();
            if (facts.replyWanted() || facts.reporterPhone() != null) process.startSide(SURVEY, id, Map.of());
            return Map.of();
        };
    }

    @Bean
    CaseEffect recordSatisfaction(Acting acting, CurrentAnswer answer) {
        return (id, parameters) -> {
            var satisfaction = answer.get().map(a -> a.text("satisfaction")).orElse(null);
            if (satisfaction != null) acting.theCase(id).satisfied(satisfaction);
            return Map.of();
        };
    }
}
