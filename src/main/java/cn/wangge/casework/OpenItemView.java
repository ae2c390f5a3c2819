package cn.wangge.casework;

import org.jspecify.annotations.Nullable;

/** A task of a case that waits for somebody; {@code href} only for whom it waits. */
record OpenItemView(
        String action,
        String role,
        @Nullable String heldBy,
        @Nullable DueView due,
        @Nullable String href) {}
