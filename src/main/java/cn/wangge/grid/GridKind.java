package cn.wangge.grid;

/** What a grid is in the administration. */
enum GridKind {
    COUNTY,
    STREET,
    TOWN,
    TOWNSHIP,
    VILLAGE,
    COMMUNITY,
    BASE;

    /** By the type of the division list. */
    static GridKind ofDivision(String type) {
        return switch (type) {
            case "县" -> COUNTY;
            case "街道" -> STREET;
            case "镇" -> TOWN;
            case "乡" -> TOWNSHIP;
            case "村委会" -> VILLAGE;
            case "居委会" -> COMMUNITY;
            default -> throw new IllegalArgumentException("unknown type of division: " + type);
        };
    }
}
