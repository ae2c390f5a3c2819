package cn.wangge.workflow;

import cn.wangge.deadline.DeadlineKind;
import org.jspecify.annotations.Nullable;

/**
 * A timer of a model that waits for a moment of a deadline.
 *
 * @param firstNode the first node of its path, which fires the moment
 * @param scope the sub-process around that node, null where it lies in the process itself
 */
record FlowTimer(
        String elementId,
        DeadlineKind kind,
        int share,
        String firstNode,
        @Nullable String scope) {}
