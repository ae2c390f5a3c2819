/** The demonstration fortnight: synthetic cases that are told through the real commands on an empty site. */
@NullMarked
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "bulletin",
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
package cn.wangge.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
