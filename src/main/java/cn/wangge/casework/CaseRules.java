package cn.wangge.casework;

import cn.wangge.calendar.ClockKind;
import cn.wangge.calendar.Limit;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How far a unit, a seat or a reporter may go beside the normal road. Sample policy; sources in the domain
 * notes, sections 4.2 and 5.3.
 *
 * @param extensions granted extensions of a case at most
 * @param suspensionDays natural days a suspension may last
 * @param directorDays from so many days on the centre director signs a suspension
 * @param returnHours working hours after the dispatch during which a unit may return the case itself
 * @param returns returns of a case at most; what comes after is a contested dispatch
 * @param reopenDays natural days after the closing within which a case may be reopened
 * @param appealDays natural days after the closing within which a unit may appeal against its lateness
 * @param leadWaits whether the lead unit's result has to wait for its assistants
 */
@ConfigurationProperties("wangge.case-rules")
@Validated
record CaseRules(
        @DefaultValue("2") @Min(0) int extensions,
        @DefaultValue("365") @Min(1) @Max(366) int suspensionDays,
        @DefaultValue("30") @Min(1) int directorDays,
        @DefaultValue("4") @Min(0) int returnHours,
        @DefaultValue("2") @Min(0) int returns,
        @DefaultValue("15") @Min(0) int reopenDays,
        @DefaultValue("10") @Min(0) int appealDays,
        @DefaultValue("false") boolean leadWaits) {

    Limit returnWindow() {
        return new Limit(ClockKind.WORKING_HOURS, returnHours);
    }
}
