/** What can be reported: taxonomies, filing and closing conditions, limits, verification modes, contingency plans. */
@NullMarked
@ApplicationModule(
        displayName = "Catalog",
        allowedDependencies = {"calendar", "organization", "shared"})
package cn.wangge.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
