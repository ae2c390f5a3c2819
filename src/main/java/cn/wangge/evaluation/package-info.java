/** Facts, figures and scores of units, areas and posts per period, each point traceable to its cases. */
@NullMarked
@ApplicationModule(
        displayName = "Evaluation",
        allowedDependencies = {
            "supervision",
            "casefile",
            "deadline",
            "catalog",
            "organization",
            "grid",
            "security",
            "shared"
        })
package cn.wangge.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
