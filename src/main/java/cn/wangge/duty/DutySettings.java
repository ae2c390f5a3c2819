package cn.wangge.duty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The shifts of the centre, which is on duty day and night (平政办发〔2011〕97号, section 二).
 *
 * @param shifts those of one day in their order; each begins when the one before ends
 * @param signWithin after the end of a shift; then the director is told that it was not handed over
 * @param watchEvery how often that is looked at
 */
@ConfigurationProperties("wangge.duty")
@Validated
record DutySettings(
        @NotEmpty List<@Valid Times> shifts,

        @DefaultValue("PT30M") @NotNull @DurationMin(minutes = 1)
        Duration signWithin,

        @DefaultValue("PT1M") @NotNull @DurationMin(seconds = 1)
        Duration watchEvery) {

    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    /**
     * A shift of every day.
     *
     * @param alone one person may be on duty in it, with a standby on call
     */
    record Times(
            @NotNull @Pattern(regexp = "[A-Z]{1,20}") String id,
            @NotEmpty String name,
            @NotEmpty String nameEn,
            @NotNull @Pattern(regexp = TIME) String from,
            @NotNull @Pattern(regexp = TIME) String to,
            boolean alone) {

        LocalTime begins() {
            return LocalTime.parse(from);
        }

        LocalTime ends() {
            return LocalTime.parse(to);
        }
    }
}
