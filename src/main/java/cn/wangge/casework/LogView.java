package cn.wangge.casework;

import org.jspecify.annotations.Nullable;

/** One entry of the case log, in words. */
record LogView(
        int sequence,
        String at,
        int step,
        String action,
        String actor,
        @Nullable String note) {}
