/** The four-level grid tree with its shapes; finds the base grid of a point. */
@NullMarked
@ApplicationModule(
        displayName = "Grid",
        allowedDependencies = {"shared"})
package cn.wangge.grid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
