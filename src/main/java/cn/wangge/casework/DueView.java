package cn.wangge.casework;

import org.jspecify.annotations.Nullable;

/**
 * A running limit in words.
 *
 * @param light GREEN, YELLOW, RED, PAUSED or NONE
 * @param left what is left or overdue, for example 剩余 2 工作时 15 分
 * @param dueAt the moment, ready to be shown; null while the clock stands still
 */
record DueView(String light, String left, @Nullable String dueAt) {}
