/** The only door to the engine: adapters, delegates and listeners. */
@NullMarked
@ApplicationModule(
        displayName = "Workflow",
        allowedDependencies = {"casework", "casefile", "deadline", "organization", "shared"})
package cn.wangge.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
