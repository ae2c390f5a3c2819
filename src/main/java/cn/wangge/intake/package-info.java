/** Reports from every channel; opens the case. */
@NullMarked
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {
            "casefile",
            "casework",
            "catalog",
            "grid",
            "organization",
            "evidence",
            "security",
            "shared"
        })
package cn.wangge.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
