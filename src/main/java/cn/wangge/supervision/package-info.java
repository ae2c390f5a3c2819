/** Reminders, the sweep that fires due moments, and recomputations that were ordered. */
@NullMarked
@ApplicationModule(
        displayName = "Supervision",
        allowedDependencies = {"casework", "casefile", "calendar", "deadline", "organization", "security", "shared"})
package cn.wangge.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
