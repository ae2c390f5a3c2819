package cn.wangge.casework;

import cn.wangge.deadline.Light;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the worklist.
 *
 * @param queue a post's name to see only its queue, MINE for what one holds, null for all
 * @param after key of the last row seen
 */
public record WorklistQuery(
        int limit,
        @Nullable String after,
        @Nullable String queue,
        @Nullable Light light,
        @Nullable String text,
        @Nullable String channel,
        @Nullable Integer step,
        @Nullable String township,
        @Nullable String flag) {

    public static final int MOST = 100;
}
