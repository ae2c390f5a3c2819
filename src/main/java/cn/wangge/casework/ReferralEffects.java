package cn.wangge.casework;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.Flag;
import cn.wangge.catalog.Catalog;
import cn.wangge.catalog.Reason;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import cn.wangge.shared.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 移送效能办: signed by the director, answered with a finding for each person named; the case goes on meanwhile. */
@Configuration(proxyBeanMethods = false)
class ReferralEffects {

    private static final String REFERRAL = "efficiency-referral";

    @Bean
    CaseEffect proposeReferral(Acting acting, CaseProcess process) {
        return (id, parameters) -> {
            if (!process.sideRuns(REFERRAL, id)) {
                process.startSide(REFERRAL, id, Map.of());
                acting.theCase(id).remark("提请移送效能办。");
            }
            return Map.of();
        };
    }

    @Bean
    CaseEffect referCase(Acting acting, ApplicationEventPublisher events) {
        return (id, parameters) -> {
            acting.theCase(id).flag(Flag.REFERRED, true);
            events.publishEvent(new CaseReferred(id, acting.at()));
            return Map.of();
        };
    }

    /** The office's limit ends with the last person; until then it runs on whatever is entered. */
    @Bean
    CaseEffect recordFinding(
            Acting acting, CurrentAnswer answer, Findings findings, Catalog catalog, Deadlines deadlines) {
        return (id, parameters) -> {
            var given = answer.get().orElseThrow();
            var person = text(given, "person");
            var measure = text(given, "finding");
            // An interview or an admonition may have no document.
            var document = Objects.requireNonNullElse(given.text("documentNumber"), "");
            findings.enter(id, person, measure, text(given, "note"), decidedOn(given, acting), document);
            acting.theCase(id)
                    .remark("%s：%s%s。"
                            .formatted(
                                    person, named(measure, catalog), document.isEmpty() ? "" : "（" + document + "）"));
            var left = !findings.left(id).isEmpty();
            if (!left) deadlines.end(id, DeadlineKind.REFERRAL, acting.at());
            return Map.of("personsLeft", left);
        };
    }

    @Bean
    CaseEffect recordMaterialAsked(Acting acting, Deadlines deadlines) {
        return (id, parameters) -> {
            deadlines.end(id, DeadlineKind.REFERRAL, acting.at());
            return Map.of();
        };
    }

    private static LocalDate decidedOn(Answer given, Acting acting) {
        var day = day(text(given, "decidedOn"));
        if (day.isAfter(acting.at().atZone(ShownTime.ZONE).toLocalDate())) {
            throw Refusal.invalid("decidedOn", "casework.refusal.findingAhead");
        }
        return day;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.invalid("decidedOn", "casework.refusal.notADay");
        }
    }

    private static String named(String measure, Catalog catalog) {
        return catalog.reasons("efficiency").stream()
                .filter(r -> r.value().equals(measure))
                .map(Reason::label)
                .findFirst()
                .orElse(measure);
    }

    private static String text(Answer given, String field) {
        return Objects.requireNonNull(given.text(field));
    }
}
