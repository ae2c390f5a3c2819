package cn.wangge.casework;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.Status;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 作废, 重新办理 and 超期申诉: what may become of a case at and after its end. */
@Configuration(proxyBeanMethods = false)
class EndingEffects {

    /** Others than the unit owe something by these. */
    private static final Set<DeadlineKind> OUTLIVE_THE_CASE = Set.of(DeadlineKind.INSTRUCTION, DeadlineKind.REFERRAL);

    @Bean
    CaseEffect askVoid(Acting acting, CurrentAnswer answer, RequestBook book, CaseProcess process) {
        return (id, parameters) -> {
            var given = answer.get().orElseThrow();
            if (book.open(id, RequestKind.DISPUTE).isPresent()) {
                book.decide(id, RequestKind.DISPUTE, Request.State.REFUSED, "转作废审批");
            }
            book.ask(id, RequestKind.VOID, acting.theCase(id).facts().responsibleUnit(), RequestBook.Terms.of(given));
            process.startSide(Objects.requireNonNull(RequestKind.VOID.process()), id, Map.of());
            return Map.of();
        };
    }

    @Bean
    CaseEffect voidCase(Acting acting, RequestBook book, Concluding concluding, CaseProcess process) {
        return (id, parameters) -> {
            book.decide(id, RequestKind.VOID, Request.State.GRANTED, "");
            concluding.conclude(acting.theCase(id), Status.VOID);
            process.tell(id, "CaseStopped");
            return Map.of();
        };
    }

    @Bean
    CaseEffect endOpenMatters(Acting acting, SideMatters matters, Deadlines deadlines) {
        return (id, parameters) -> {
            matters.caseIsStopped(acting.theCase(id));
            deadlines.endAllBut(OUTLIVE_THE_CASE, id, acting.at());
            return Map.of();
        };
    }

    @Bean
    CaseEffect askReopening(Acting acting, CurrentAnswer answer, RequestBook book, Reopening reopening) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            var given = answer.get().orElseThrow();
            reopening.refuseLate(theCase.facts());
            book.ask(id, RequestKind.REOPENING, null, RequestBook.Terms.of(given));
            var satisfaction = given.text("satisfaction");
            if (satisfaction != null) theCase.satisfied(satisfaction);
            return Map.of();
        };
    }

    @Bean
    CaseEffect reopenCase(Acting acting, RequestBook book, Reopening reopening) {
        return (id, parameters) -> {
            book.decide(id, RequestKind.REOPENING, Request.State.GRANTED, "");
            reopening.reopen(acting.theCase(id));
            return Map.of();
        };
    }

    @Bean
    CaseEffect upholdAppeal(Acting acting, RequestBook book) {
        return (id, parameters) -> {
            book.decide(id, RequestKind.OVERDUE_APPEAL, Request.State.GRANTED, "");
            var theCase = acting.theCase(id);
            theCase.exempt();
            theCase.remark("超期不计入考核，原始时间不变。");
            return Map.of();
        };
    }
}
