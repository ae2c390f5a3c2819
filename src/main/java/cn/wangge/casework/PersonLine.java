package cn.wangge.casework;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in a case.
 *
 * @param part as what, for example 责任单位经办人
 * @param where unit or area
 * @param contact phone, null where none is known
 * @param last what was done last, null where nothing was yet
 * @param at when that was
 */
record PersonLine(
        String part,
        String name,
        @Nullable String where,
        @Nullable String contact,
        @Nullable String last,
        @Nullable String at) {}
