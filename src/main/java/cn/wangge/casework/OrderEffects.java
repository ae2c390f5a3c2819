package cn.wangge.casework;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseOpening;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import cn.wangge.organization.Units;
import cn.wangge.shared.Refusal;
import cn.wangge.shared.UnitId;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 急件先行, 拆分, 转派, 商请协办, 督办 and 批示: what is ordered beside the normal road. */
@Configuration(proxyBeanMethods = false)
class OrderEffects {

    static final String APPROVAL_AFTER = "approval-after";

    /** Phone and dispatch first, paper after; the approval has a limit of its own. */
    @Bean
    CaseEffect fileUrgently(Acting acting, CaseProcess process) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            if (!theCase.facts().urgent()) throw Refusal.conflict("casework.refusal.notUrgent");
            FilingGuard.refuseIncomplete(theCase.facts());
            theCase.filed(acting.at());
            process.startSide(APPROVAL_AFTER, id, Map.of());
            return Map.of("urgentDispatch", true);
        };
    }

    @Bean
    CaseEffect recordApprovalAfter() {
        return (id, parameters) -> Map.of();
    }

    @Bean
    CaseEffect splitCase(Acting acting, CurrentAnswer answer, CaseOpening opening) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            var given = answer.get().orElseThrow();
            var part = opening.split(
                    theCase,
                    Objects.requireNonNull(given.text("partTitle")),
                    Objects.requireNonNull(given.text("partDescription")),
                    given.text("partCategory"));
            theCase.remark("拆出案卷" + part.number() + "。");
            return Map.of();
        };
    }

    @Bean
    CaseEffect forwardTask(Acting acting, CurrentAnswer answer, Units units) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            var station =
                    new UnitId(Objects.requireNonNull(answer.get().orElseThrow().text("station")));
            var unit = Objects.requireNonNull(theCase.facts().responsibleUnit());
            if (units.stations(unit).stream().noneMatch(s -> s.id().equals(station))) {
                throw Refusal.invalid("station", "casework.refusal.notAStation", units.name(unit));
            }
            theCase.units().forwarded(station);
            theCase.remark("转派至" + units.name(station) + "，时限照常计算。");
            return Map.of();
        };
    }

    @Bean
    CaseEffect inviteAssistance(Acting acting, CurrentAnswer answer, Assisting assisting) {
        return (id, parameters) -> {
            assisting.invite(acting.theCase(id), answer.get().orElseThrow());
            return Map.of();
        };
    }

    @Bean
    CaseEffect submitResult(Acting acting, Assisting assisting, CaseRules rules, SideMatters matters) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            var open = rules.leadWaits() ? assisting.open(theCase) : 0;
            if (open > 0) throw Refusal.conflict("casework.refusal.assistanceOpen", open);
            matters.unitIsDone(theCase);
            return Map.of();
        };
    }

    @Bean
    CaseEffect recordOrderAnswer(Acting acting, RequestBook book, Deadlines deadlines) {
        return (id, parameters) -> {
            book.decide(id, RequestKind.ORDER, Request.State.GRANTED, "");
            deadlines.end(id, DeadlineKind.ORDER, acting.at());
            return Map.of();
        };
    }

    @Bean
    CaseEffect reportToLeader(
            Acting acting,
            CurrentAnswer answer,
            RequestBook book,
            Deadlines deadlines,
            ApplicationEventPublisher events) {
        return (id, parameters) -> {
            var request = book.decide(
                    id,
                    RequestKind.INSTRUCTION,
                    Request.State.GRANTED,
                    answer.get().map(a -> a.text("result")).orElse(""));
            deadlines.end(id, DeadlineKind.INSTRUCTION, acting.at());
            events.publishEvent(
                    new InstructionAnswered(id, acting.theCase(id).facts().number(), request.askedBy(), acting.at()));
            return Map.of();
        };
    }
}
