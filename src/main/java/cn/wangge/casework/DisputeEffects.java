package cn.wangge.casework;

import cn.wangge.casefile.Acting;
import cn.wangge.shared.Refusal;
import cn.wangge.shared.UnitId;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 派遣异议 and its arbitration: the case stays with its unit, and its clock runs on, until it is decided. */
@Configuration(proxyBeanMethods = false)
class DisputeEffects {

    @Bean
    CaseEffect contestDispatch(
            Acting acting, CurrentAnswer answer, RequestBook book, ReturnRules rules, CaseProcess process) {
        return (id, parameters) -> {
            var facts = acting.theCase(id).facts();
            rules.refuseDesignated(facts);
            book.ask(
                    id,
                    RequestKind.DISPUTE,
                    facts.responsibleUnit(),
                    RequestBook.Terms.of(answer.get().orElseThrow()));
            process.startSide(Objects.requireNonNull(RequestKind.DISPUTE.process()), id, Map.of());
            return Map.of();
        };
    }

    @Bean
    CaseEffect reassignCase(
            Acting acting, CurrentAnswer answer, RequestBook book, Rulings rulings, CaseProcess process) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            var given = answer.get().orElseThrow();
            var unit = new UnitId(Objects.requireNonNull(given.text("unit")));
            if (unit.equals(theCase.facts().responsibleUnit())) {
                throw Refusal.invalid("unit", "casework.refusal.reassignedToItself");
            }
            book.decide(id, RequestKind.DISPUTE, Request.State.GRANTED, note(given));
            rulings.keep(theCase.facts(), unit, note(given));
            theCase.units().ruled(unit);
            process.tell(id, "CaseRecalled");
            return Map.of();
        };
    }

    @Bean
    CaseEffect designateUnit(Acting acting, CurrentAnswer answer, RequestBook book, Rulings rulings) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            var given = answer.get().orElseThrow();
            var unit = Objects.requireNonNull(theCase.facts().responsibleUnit());
            book.decide(id, RequestKind.DISPUTE, Request.State.REFUSED, note(given));
            rulings.keep(theCase.facts(), unit, note(given));
            theCase.units().designate(unit);
            return Map.of();
        };
    }

    @Bean
    CaseEffect addAssistants(Acting acting, CurrentAnswer answer, RequestBook book, Assisting assisting) {
        return (id, parameters) -> {
            var given = answer.get().orElseThrow();
            book.decide(id, RequestKind.DISPUTE, Request.State.REFUSED, note(given));
            assisting.invite(acting.theCase(id), given);
            return Map.of();
        };
    }

    /** The case leaves its unit: taken back before it was signed for, or passed to another by arbitration. */
    @Bean
    CaseEffect recallCase(Acting acting, SideMatters matters, HandlingPause pause) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            matters.unitIsDone(theCase);
            pause.pause(theCase, "收回重派");
            return Map.of("unitSigned", false);
        };
    }

    private static String note(Answer answer) {
        return Objects.requireNonNullElse(answer.text("note"), "");
    }
}
