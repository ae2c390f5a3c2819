/** Units, posts and people, and who holds which post where. */
@NullMarked
@ApplicationModule(
        displayName = "Organization",
        allowedDependencies = {"shared"})
package cn.wangge.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
