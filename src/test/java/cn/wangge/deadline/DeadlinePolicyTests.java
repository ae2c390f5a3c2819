package cn.wangge.deadline;

import static cn.wangge.calendar.ClockKind.EMERGENCY_HOURS;
import static cn.wangge.calendar.ClockKind.WORKING_HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wangge.calendar.Limit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DeadlinePolicyTests {

    @EnableConfigurationProperties(DeadlinePolicy.class)
    static class Settings {}

    private final ApplicationContextRunner site = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @Test
    void aMountainTownshipHasMoreTimeThanTheOldTown() {
        var policy = DeadlinePolicy.sample();

        assertThat(policy.limitFor(DeadlineKind.CONFIRMATION, 1, false)).isEqualTo(new Limit(WORKING_HOURS, 2));
        assertThat(policy.limitFor(DeadlineKind.CONFIRMATION, 2, false)).isEqualTo(new Limit(WORKING_HOURS, 4));
        assertThat(policy.limitFor(DeadlineKind.CONFIRMATION, 3, false)).isEqualTo(new Limit(WORKING_HOURS, 8));
        assertThat(policy.limitFor(DeadlineKind.FEEDBACK, 3, false)).isEqualTo(new Limit(WORKING_HOURS, 4));
    }

    @Test
    void urgentMattersAreSignedForWithinTheHour() {
        assertThat(DeadlinePolicy.sample().limitFor(DeadlineKind.SIGNING, 2, true))
                .isEqualTo(new Limit(EMERGENCY_HOURS, 1));
        assertThat(DeadlinePolicy.sample().limitFor(DeadlineKind.FEEDBACK, 2, true))
                .isEqualTo(new Limit(WORKING_HOURS, 4));
    }

    @Test
    void theLimitOfHandlingIsNotSetHere() {
        assertThatThrownBy(() -> DeadlinePolicy.sample().limitFor(DeadlineKind.HANDLING, 1, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyDeadlineInformsAtEightyAndSomeChangeTheFlow() {
        var policy = DeadlinePolicy.sample();

        assertThat(policy.moments(DeadlineKind.FILING))
                .containsExactly(new MomentPlan(80, false), new MomentPlan(100, false));
        assertThat(policy.moments(DeadlineKind.VILLAGE_DESK))
                .containsExactly(new MomentPlan(80, false), new MomentPlan(100, true));
        assertThat(policy.moments(DeadlineKind.HANDLING))
                .containsExactly(new MomentPlan(80, false), new MomentPlan(100, false), new MomentPlan(150, true));
    }

    @Test
    void aSiteChangesWhatItNamesAndKeepsTheRest() {
        site.withPropertyValues(
                        "wangge.deadline.limits.filing.clock=MINUTES",
                        "wangge.deadline.limits.filing.amounts=30",
                        "wangge.deadline.sources.filing=平政办发〔2026〕1号",
                        "wangge.deadline.flow-shares.handling=200")
                .run(context -> {
                    var policy = context.getBean(DeadlinePolicy.class);
                    assertThat(policy.limitFor(DeadlineKind.FILING, 1, false).amount())
                            .isEqualTo(30);
                    assertThat(policy.isSample(DeadlineKind.FILING)).isFalse();
                    assertThat(policy.isSample(DeadlineKind.DISPATCH)).isTrue();
                    assertThat(policy.sources()).containsEntry(DeadlineKind.FILING, "平政办发〔2026〕1号");
                    assertThat(policy.limitFor(DeadlineKind.DISPATCH, 1, false).amount())
                            .isEqualTo(15);
                    assertThat(policy.moments(DeadlineKind.HANDLING)).contains(new MomentPlan(200, true));
                    assertThat(policy.moments(DeadlineKind.SUPERVISION)).contains(new MomentPlan(100, true));
                });
    }

    @Test
    void aLimitThatMakesNoSenseStopsTheStart() {
        site.withPropertyValues(
                        "wangge.deadline.limits.filing.clock=MINUTES", "wangge.deadline.limits.filing.amounts=-1")
                .run(context -> assertThat(context).hasFailed());
        site.withPropertyValues("wangge.deadline.flow-shares.handling=50")
                .run(context -> assertThat(context).hasFailed());
    }
}
