package cn.wangge.shared;

/**
 * Code of a grid: 6 digits county, 9 township, 12 village, 15 base grid. A longer code lies inside every
 * shorter one that it begins with. (12-digit statistical codes; three more digits for the base grid.)
 */
public record GridCode(String value) {

    public GridCode {
        if (!value.matches("\\d{6}|\\d{9}|\\d{12}|\\d{15}"))
            throw new IllegalArgumentException("no grid code: " + value);
    }

    /** 1 county, 2 township, 3 village, 4 base grid. */
    public int level() {
        return value.length() / 3 - 1;
    }

    /** The grid of that level around this one, or this one where it is of that level. */
    public GridCode at(int level) {
        return new GridCode(value.substring(0, 3 * (level + 1)));
    }

    public boolean isWithin(GridCode other) {
        return value.startsWith(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
