package cn.wangge.deadline;

import static cn.wangge.calendar.ClockKind.EMERGENCY_HOURS;
import static cn.wangge.calendar.ClockKind.MINUTES;
import static cn.wangge.calendar.ClockKind.WORKING_DAYS;
import static cn.wangge.calendar.ClockKind.WORKING_HOURS;

import cn.wangge.calendar.ClockKind;
import cn.wangge.calendar.Limit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long each step may take, and at which shares of a limit something happens. What a site leaves out of
 * {@code wangge.deadline} keeps its sample value; samples follow the stage limits of a 数字城管 system
 * (15 minutes for filing and dispatch), the rest is this product's own proposal.
 *
 * <p>{@code HANDLING}, {@code SUSPENSION} and {@code SOURCE} have no limit here: they come from the filing
 * condition, the approval and the source.
 *
 * @param limits limit of each kind
 * @param flowShares share (percent, at least 100) of a kind at which the flow changes; at 80 and, where it is
 *     not the flow's, at 100 every deadline informs
 * @param sources what a site's own limit is based on, shown beside it
 */
@ConfigurationProperties("wangge.deadline")
@Validated
public record DeadlinePolicy(
        Map<DeadlineKind, @Valid AreaLimits> limits,
        Map<DeadlineKind, @NotNull @Min(100) @Max(1000) Integer> flowShares,
        Map<DeadlineKind, String> sources) {

    /**
     * Limits of a kind by the class of the area.
     *
     * @param amounts one for all areas, or one each for old town (1), plain (2) and mountain (3)
     * @param urgent the limit for urgent matters, where it differs
     */
    public record AreaLimits(
            @NotNull ClockKind clock,
            @NotNull @Size(min = 1, max = 3) List<@NotNull @Min(0) Integer> amounts,
            @Valid @Nullable UrgentLimit urgent) {

        /** A limit for urgent matters, the same in every area. */
        public record UrgentLimit(
                @NotNull ClockKind clock, @Min(0) int amount) {}

        private Limit of(int areaClass, boolean isUrgent) {
            if (isUrgent && urgent != null) return new Limit(urgent.clock(), urgent.amount());
            return new Limit(clock, amounts.get(Math.min(areaClass, amounts.size()) - 1));
        }
    }

    public DeadlinePolicy(
            @Nullable Map<DeadlineKind, AreaLimits> limits,
            @Nullable Map<DeadlineKind, Integer> flowShares,
            @Nullable Map<DeadlineKind, String> sources) {
        this.sources = sources == null ? Map.of() : Map.copyOf(sources);
        this.limits = samplesAnd(sampleLimits(), limits);
        this.flowShares = samplesAnd(sampleFlowShares(), flowShares);
    }

    /** The sample values. */
    public static DeadlinePolicy sample() {
        return new DeadlinePolicy(null, null, null);
    }

    /**
     * The limit of a step.
     *
     * @param areaClass 1 old town, 2 plain, 3 mountain
     */
    public Limit limitFor(DeadlineKind kind, int areaClass, boolean urgent) {
        if (areaClass < 1 || areaClass > 3) throw new IllegalArgumentException("no area class: " + areaClass);
        var limit = limits.get(kind);
        if (limit == null) throw new IllegalArgumentException("the limit of " + kind + " is set by the case");
        return limit.of(areaClass, urgent);
    }

    /** Whether a limit is the one that the product proposes. */
    public boolean isSample(DeadlineKind kind) {
        var limit = limits.get(kind);
        return limit == null || limit.equals(sampleLimits().get(kind));
    }

    List<MomentPlan> moments(DeadlineKind kind) {
        var plans = new ArrayList<MomentPlan>();
        var flowShare = flowShares.get(kind);
        plans.add(new MomentPlan(MomentPlan.YELLOW, false));
        plans.add(new MomentPlan(MomentPlan.RED, flowShare != null && flowShare == MomentPlan.RED));
        if (flowShare != null && flowShare != MomentPlan.RED) plans.add(new MomentPlan(flowShare, true));
        return plans;
    }

    private static <V> Map<DeadlineKind, V> samplesAnd(
            Map<DeadlineKind, V> samples, @Nullable Map<DeadlineKind, V> own) {
        if (own != null) samples.putAll(own);
        return samples;
    }

    private static Map<DeadlineKind, AreaLimits> sampleLimits() {
        var limits = new EnumMap<DeadlineKind, AreaLimits>(DeadlineKind.class);
        limits.put(DeadlineKind.FILING, limit(MINUTES, 15));
        limits.put(DeadlineKind.DISPATCH, limit(MINUTES, 15));
        limits.put(DeadlineKind.CONFIRMATION, limit(WORKING_HOURS, 2, 4, 8));
        limits.put(DeadlineKind.VERIFICATION, limit(WORKING_HOURS, 2, 4, 8));
        limits.put(DeadlineKind.VILLAGE_DESK, limit(WORKING_HOURS, 8));
        limits.put(DeadlineKind.TOWNSHIP_DESK, limit(WORKING_HOURS, 16));
        var oneHour = new AreaLimits.UrgentLimit(EMERGENCY_HOURS, 1);
        limits.put(DeadlineKind.SIGNING, new AreaLimits(WORKING_HOURS, List.of(2), oneHour));
        limits.put(DeadlineKind.FEEDBACK, limit(WORKING_HOURS, 4));
        limits.put(DeadlineKind.CLOSING, limit(WORKING_HOURS, 4));
        limits.put(DeadlineKind.ASSISTING, limit(WORKING_HOURS, 16));
        limits.put(DeadlineKind.SUPERVISION, limit(WORKING_HOURS, 8));
        limits.put(DeadlineKind.ARBITRATION, limit(WORKING_HOURS, 2));
        limits.put(DeadlineKind.APPROVAL, limit(WORKING_HOURS, 4));
        limits.put(DeadlineKind.APPROVAL_AFTER, limit(EMERGENCY_HOURS, 2));
        limits.put(DeadlineKind.ORDER, limit(WORKING_HOURS, 8));
        limits.put(DeadlineKind.INSTRUCTION, limit(WORKING_DAYS, 3));
        limits.put(DeadlineKind.REFERRAL, limit(WORKING_DAYS, 5));
        return limits;
    }

    private static AreaLimits limit(ClockKind clock, Integer... amounts) {
        return new AreaLimits(clock, List.of(amounts), null);
    }

    private static Map<DeadlineKind, Integer> sampleFlowShares() {
        var shares = new EnumMap<DeadlineKind, Integer>(DeadlineKind.class);
        shares.put(DeadlineKind.VILLAGE_DESK, 100);
        shares.put(DeadlineKind.TOWNSHIP_DESK, 100);
        shares.put(DeadlineKind.SUPERVISION, 100);
        shares.put(DeadlineKind.SUSPENSION, 100);
        shares.put(DeadlineKind.ORDER, 100);
        shares.put(DeadlineKind.HANDLING, 150);
        return shares;
    }
}
