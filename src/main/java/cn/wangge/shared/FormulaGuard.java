package cn.wangge.shared;

/** Keeps what people typed from being run by the table program that opens an export. */
public final class FormulaGuard {

    private FormulaGuard() {}

    public static String guarded(String cell) {
        return isRisky(cell) ? "'" + cell : cell;
    }

    /** Without the sign that {@link #guarded} put before it. */
    public static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && isRisky(cell.substring(1)) ? cell.substring(1) : cell;
    }

    public static boolean isRisky(String cell) {
        return !cell.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(cell.charAt(0)) >= 0;
    }
}
