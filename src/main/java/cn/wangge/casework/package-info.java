/** The worklist, the forms of its items and the effects that models may call. Knows nothing of the engine. */
@NullMarked
@ApplicationModule(
        displayName = "Casework",
        allowedDependencies = {
            "casefile",
            "calendar",
            "deadline",
            "catalog",
            "organization",
            "grid",
            "evidence",
            "security",
            "shared"
        })
package cn.wangge.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
