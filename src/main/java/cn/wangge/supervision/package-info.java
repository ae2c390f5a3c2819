/** Reminders and the sweep that fires due moments. */
@NullMarked
@ApplicationModule(
        displayName = "Supervision",
        allowedDependencies = {"casework", "casefile", "deadline", "organization", "shared"})
package cn.wangge.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
