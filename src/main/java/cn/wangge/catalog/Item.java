package cn.wangge.catalog;

import java.util.List;

/**
 * What can be reported, with the way the county treats it.
 *
 * @param taxonomy {@code NATIONAL} or {@code COUNTY}
 * @param kind {@code COMPONENT} 部件, {@code MATTER} 事项, or {@code SERVICE} for an item of the seven categories
 * @param classCode two digits of the national class, or {@code P} and the digit of the category
 * @param sameTimeOfDay whether it must be verified at the time of day at which it was reported
 * @param contingencyPlan 处置预案, shown beside filing and dispatch
 */
public record Item(
        String code,
        String name,
        String path,
        String taxonomy,
        String kind,
        String classCode,
        String className,
        VerificationMode verificationMode,
        boolean sameTimeOfDay,
        Sensitivity sensitivity,
        List<WantedEvidence> wantedEvidence,
        String contingencyPlan) {

    public Item {
        wantedEvidence = List.copyOf(wantedEvidence);
    }

    ItemSummary summary() {
        return new ItemSummary(code, name, path, taxonomy);
    }
}
