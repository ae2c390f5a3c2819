package cn.wangge.casework;

import cn.wangge.casefile.Acting;
import cn.wangge.shared.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Effects of steps 3 to 5: proposal, dispatch, signing, return, feedback, assistance. */
@Configuration(proxyBeanMethods = false)
class HandlingEffects {

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
            var ruled = facts.ruledUnit();
            if (ruled != null) theCase.units().propose(ruled, List.of());
            else theCase.units().propose(new UnitId(decided.text("unit")), units(decided.text("assistingUnits")));
            return Map.of();
        };
    }

    @Bean
    CaseEffect dispatchCase(Acting acting, Dispatching dispatching, Assisting assisting) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            dispatching.dispatch(theCase);
            assisting.ask(theCase, theCase.facts().assistingUnits());
            return Map.of("unitSigned", false, "urgentDispatch", false);
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
    CaseEffect returnToDispatcher(
            Acting acting,
            CurrentAnswer answer,
            ReturnRules rules,
            SideMatters matters,
            HandlingPause pause,
            ApplicationEventPublisher events) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            rules.refuseBeyond(theCase.facts());
            var unit = Objects.requireNonNull(theCase.facts().responsibleUnit());
            theCase.units().returned();
            matters.unitIsDone(theCase);
            pause.pause(theCase, "退回");
            var grounds = answer.get().map(given -> given.text("note")).orElse("");
            events.publishEvent(new CaseReturned(id, unit, grounds, acting.at()));
            return Map.of("unitSigned", false);
        };
    }

    @Bean
    CaseEffect feedBack(Acting acting, HandlingPause pause) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            theCase.fedBack(acting.at());
            pause.pause(theCase, "已反馈，待核查");
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

    private static List<UnitId> units(String codes) {
        return codes.isBlank()
                ? List.of()
                : List.of(codes.split(",")).stream()
                        .map(String::strip)
                        .map(UnitId::new)
                        .toList();
    }
}
