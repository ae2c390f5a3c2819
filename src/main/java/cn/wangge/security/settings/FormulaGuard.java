package cn.wangge.security.settings;

/** Keeps what people typed from being run by the table program that opens an export. */
final class FormulaGuard {

    private FormulaGuard() {}

    static String guarded(String cell) {
        return isRisky(cell) ? "'" + cell : cell;
    }

    static boolean isRisky(String cell) {
        return !cell.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(cell.charAt(0)) >= 0;
    }
}
