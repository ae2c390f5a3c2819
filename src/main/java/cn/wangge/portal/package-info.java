/** Start page, public pages, error pages and the look of all pages. */
@NullMarked
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "bulletin",
            "notification",
            "supervision",
            "duty",
            "casework",
            "casefile",
            "intake",
            "security",
            "catalog",
            "organization",
            "grid",
            "evidence",
            "deadline",
            "calendar",
            "shared"
        })
package cn.wangge.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
