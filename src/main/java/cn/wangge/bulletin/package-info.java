/** Printed papers: the file of a case, and bulletins of figures that are made, kept, issued and published. */
@NullMarked
@ApplicationModule(
        displayName = "Bulletin",
        allowedDependencies = {
            "evaluation",
            "notification",
            "casework",
            "casefile",
            "deadline",
            "calendar",
            "organization",
            "grid",
            "security",
            "shared"
        })
package cn.wangge.bulletin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
