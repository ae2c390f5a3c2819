package cn.wangge.casework;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseFile;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import cn.wangge.shared.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Effects of steps 3 to 5: proposal, dispatch, signing, return, feedback, assistance. */
@Configuration(proxyBeanMethods = false)
class HandlingEffects {

    private static final String ASSISTANCE = "assisting-answer";

    @Bean
    CaseEffect proposeUnits(Acting acting, DecisionTables tables) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            var facts = theCase.facts();
            var decided = tables.decide(
                    theCase,
                    "unit-routing",
                    Map.of(
                            "categoryCode", Objects.requireNonNullElse(facts.categoryCode(), ""),
                            "areaClass", facts.areaClass(),
                            "township", facts.grid().at(2).value(),
                            "ownership", ""));
            theCase.propose(new UnitId(decided.text("unit")), units(decided.text("assistingUnits")));
            return Map.of();
        };
    }

    @Bean
    CaseEffect dispatchCase(Acting acting, Dispatching dispatching, CaseProcess process) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            var before = theCase.facts().assistingUnits();
            dispatching.dispatch(theCase);
            for (var unit : theCase.facts().assistingUnits()) {
                if (!before.contains(unit)) process.startSide(ASSISTANCE, id, Map.of("unit", unit.value()));
            }
            return Map.of("unitSigned", false);
        };
    }

    @Bean
    CaseEffect signForTask() {
        return (id, parameters) -> Map.of("unitSigned", true);
    }

    /** The answer itself is the progress; nothing else changes. */
    @Bean
    CaseEffect recordProgress() {
        return (id, parameters) -> Map.of();
    }

    @Bean
    CaseEffect returnToDispatcher(Acting acting, Deadlines deadlines) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            theCase.returned();
            pause(theCase, "退回", acting, deadlines);
            return Map.of("unitSigned", false);
        };
    }

    @Bean
    CaseEffect feedBack(Acting acting, Deadlines deadlines) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            theCase.fedBack(acting.at());
            pause(theCase, "已反馈，待核查", acting, deadlines);
            return Map.of();
        };
    }

    @Bean
    CaseEffect recordAssistance(Acting acting, CurrentAnswer answer, cn.wangge.organization.Units units) {
        return (id, parameters) -> {
            var unit = answer.get().map(Answer::unit).orElse(null);
            if (unit != null) {
                var word = "answered".equals(parameters.get("outcome")) ? "已提交协办意见" : "退回协办";
                acting.theCase(id).remark(units.name(unit) + word + "。");
            }
            return Map.of();
        };
    }

    private static void pause(CaseFile theCase, String why, Acting acting, Deadlines deadlines) {
        deadlines.pause(theCase.id(), DeadlineKind.HANDLING, why, acting.actor().id(), acting.at());
        theCase.handlingClock(null, null, true);
    }

    private static List<UnitId> units(String codes) {
        return codes.isBlank()
                ? List.of()
                : List.of(codes.split(",")).stream()
                        .map(String::strip)
                        .map(UnitId::new)
                        .toList();
    }
}
