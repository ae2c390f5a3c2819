package cn.wangge.grid;

import cn.wangge.shared.GridCode;

/** A line of the division list: the county, a township, a village or a 居委会. */
record Division(GridCode code, GridKind kind, String name, String shortName) {

    /** The code of the list has twelve digits at every level, filled up with zeros. */
    static Division of(String paddedCode, String level, String type, String name, String shortName) {
        int digits = switch (level) {
            case "county" -> 6;
            case "township" -> 9;
            case "village" -> 12;
            default -> throw new IllegalArgumentException("unknown level of division: " + level);
        };
        var kind = GridKind.ofDivision(type);
        var code = new GridCode(paddedCode.substring(0, digits));
        return new Division(code, kind, name, kind == GridKind.COMMUNITY ? community(shortName) : shortName);
    }

    /** The list drops 居民委员会 and leaves a bare 壁景堡, which would read like a village. */
    private static String community(String shortName) {
        return shortName.endsWith("社区") ? shortName : shortName + "社区";
    }
}
