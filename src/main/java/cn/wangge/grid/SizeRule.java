package cn.wangge.grid;

import java.util.Locale;

/**
 * How large a base grid may be (平政办发〔2011〕97号, 二.4). The document gives figures for the town; where it
 * only says "about 500" or "smaller" or "larger" the bounds are our reading of it.
 */
enum SizeRule {
    /** 户数300-500户、人口1000-1500人左右. */
    TOWN(300, 500, 1000, 1500),
    /** 适当扩大网格规模. */
    MIXED(500, 667, 1500, 2000),
    /** 500人左右. */
    PLAIN(0, 0, 300, 600),
    /** 适当缩小网格规模. */
    MOUNTAIN(0, 0, 100, 400);

    /** What "about" (左右) allows beyond either bound. */
    private static final double ABOUT = 0.1;

    private final int fewestHouseholds;
    private final int mostHouseholds;
    private final int fewestPeople;
    private final int mostPeople;

    SizeRule(int fewestHouseholds, int mostHouseholds, int fewestPeople, int mostPeople) {
        this.fewestHouseholds = fewestHouseholds;
        this.mostHouseholds = mostHouseholds;
        this.fewestPeople = fewestPeople;
        this.mostPeople = mostPeople;
    }

    /** 古陶镇 lies in the area class of the town and so follows its rule. */
    static SizeRule of(int areaClass, boolean mixed) {
        if (areaClass == 3) return MOUNTAIN;
        if (areaClass == 2) return PLAIN;
        return mixed ? MIXED : TOWN;
    }

    /** The fewest grids that keep within the rule. */
    int gridsFor(int population) {
        return Math.max(1, (population + mostPeople - 1) / mostPeople);
    }

    /** People per household; an estimate. */
    double householdSize() {
        return this == TOWN || this == MIXED ? 3.0 : 3.2;
    }

    /** Households or people may fulfil the rule. */
    boolean admits(Grid.Size size) {
        return about(size.population(), fewestPeople, mostPeople)
                || about(size.households(), fewestHouseholds, mostHouseholds);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT) + " (" + fewestPeople + " to " + mostPeople + " people)";
    }

    private static boolean about(int figure, int fewest, int most) {
        return figure >= fewest * (1 - ABOUT) && figure <= most * (1 + ABOUT);
    }
}
