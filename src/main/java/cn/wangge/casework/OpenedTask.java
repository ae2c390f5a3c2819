package cn.wangge.casework;

import cn.wangge.shared.CaseId;
import cn.wangge.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** A task at which a process has just begun to wait. {@code unit} is the assisting unit of a side process. */
public record OpenedTask(
        String engineRef,
        CaseId caseId,
        TaskModel model,
        @Nullable UnitId unit) {}
