/** Who is on duty at the centre, how a shift is handed to the next, and the log that each shift keeps. */
@NullMarked
@ApplicationModule(
        displayName = "Duty",
        allowedDependencies = {"casework", "casefile", "deadline", "organization", "security", "shared"})
package cn.wangge.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
