package cn.wangge.security.settings;

import cn.wangge.shared.Refusal;

/** How much one import may bring. More than a county has, less than makes the machine slow. */
final class TableLimits {

    static final int MOST_ROWS = 3_000;
    static final int LARGEST_FILE = 2 << 20;
    /** Of a workbook when unpacked: a few kilobytes can become gigabytes. */
    static final int LARGEST_UNPACKED = 32 << 20;

    static final int LONGEST_CELL = 200;
    static final int MOST_COLUMNS = 60;

    private TableLimits() {}

    static void fileOf(long bytes) {
        if (bytes > LARGEST_FILE) throw tooLarge("settings.refusal.file-large", LARGEST_FILE >> 20);
    }

    static void rowOf(int row) {
        // The heading is none of them.
        if (row > MOST_ROWS + 1) throw tooLarge("settings.refusal.many-rows", String.valueOf(MOST_ROWS));
    }

    static Refusal tooLarge(String key, Object argument) {
        return new Refusal(Refusal.Kind.TOO_LARGE, key, argument);
    }
}
