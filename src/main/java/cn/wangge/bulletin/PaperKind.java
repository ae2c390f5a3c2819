package cn.wangge.bulletin;

import cn.wangge.shared.Refusal;
import java.util.Arrays;

/** What is published at regular times. */
enum PaperKind {
    /** 简报: the county in a period. */
    BULLETIN(true),
    /** 责任单位评价单. */
    UNIT_SHEET(Reach.UNIT),
    /** 乡镇（街办）评价单. */
    TOWNSHIP_SHEET(Reach.AREA),
    /** 岗位人员评价单. */
    PERSON_SHEET(Reach.PERSON),
    /** 超期督办情况报告, for the efficiency office. */
    ESCALATION(Reach.LEADING),
    /** 效能通报: names units. */
    EFFICIENCY_NOTICE(false);

    private final boolean open;
    private final Reach reach;

    /** Who reads it once it is issued. */
    enum Reach {
        /** Everybody who works here. */
        STAFF,
        /** Who leads, and the unit that it is about. */
        UNIT,
        /** Who leads, and who works in the township that it is about. */
        AREA,
        /** The centre, the person that it is about, and who leads the unit of that person. */
        PERSON,
        /** Who leads. */
        LEADING
    }

    PaperKind(boolean open) {
        this(open, Reach.STAFF);
    }

    PaperKind(Reach reach) {
        this(false, reach);
    }

    PaperKind(boolean open, Reach reach) {
        this.open = open;
        this.reach = reach;
    }

    /** Whether it may be published to everybody. */
    boolean isOpen() {
        return open;
    }

    Reach reach() {
        return reach;
    }

    /** Whether there is one for each of many, not one for the county. */
    boolean hasSubject() {
        return reach == Reach.UNIT || reach == Reach.AREA || reach == Reach.PERSON;
    }

    /** @throws Refusal INVALID for another word */
    static PaperKind of(String word) {
        return Arrays.stream(values())
                .filter(paper -> paper.name().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("paper", "bulletin.refusal.paper"));
    }
}
