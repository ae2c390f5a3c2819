package cn.wangge.casework;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.LogKind;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import cn.wangge.deadline.Firing;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Effects of the timers that change the flow: the moment fires first, then what follows from it. */
@Configuration(proxyBeanMethods = false)
class TimerEffects {

    private static final Duration ASK_AGAIN = Duration.ofHours(1);

    /**
     * Fires the moment of the ledger. Already fired: the path ends quietly. Not due: the timer is set
     * again, never consumed.
     */
    @Bean
    CaseEffect fireMoment(Acting acting, Deadlines deadlines, WorklistKeeper worklist) {
        return (id, parameters) -> {
            worklist.hold(id);
            var kind = DeadlineKind.valueOf(CaseEffect.parameter(parameters, "kind"));
            var share = Integer.parseInt(CaseEffect.parameter(parameters, "share"));
            var firing = deadlines.fire(id, kind, share, acting.at());
            if (firing.outcome() == Firing.Outcome.NOT_DUE) {
                // A paused deadline has no due time; the timer asks again later.
                throw new MomentNotDue(
                        Objects.requireNonNullElse(firing.dueAt(), acting.at().plus(ASK_AGAIN)));
            }
            var fired = firing.outcome() == Firing.Outcome.FIRED;
            if (fired) {
                acting.theCase(id)
                        .log(acting.at(), LogKind.MOMENT, "deadline." + kind + "." + share, acting.actor(), "", null);
            }
            return Map.of("fired", fired);
        };
    }

    @Bean
    CaseEffect answerForSilence(ItemDesk desk) {
        return (id, parameters) -> {
            desk.answerForSilence(
                    id, CaseEffect.parameter(parameters, "task"), CaseEffect.parameter(parameters, "decision"));
            return Map.of();
        };
    }
}
