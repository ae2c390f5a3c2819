/** The case: number, facts, step and log, and commands that take effect once. */
@NullMarked
@ApplicationModule(
        displayName = "Case file",
        allowedDependencies = {"catalog", "calendar", "deadline", "organization", "grid", "evidence", "shared"})
package cn.wangge.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
