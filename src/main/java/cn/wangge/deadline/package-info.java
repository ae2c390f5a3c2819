/** The deadline ledger: what runs, since when, until when, and which moments have fired. */
@NullMarked
@ApplicationModule(
        displayName = "Deadline",
        allowedDependencies = {"calendar", "organization", "shared"})
package cn.wangge.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
