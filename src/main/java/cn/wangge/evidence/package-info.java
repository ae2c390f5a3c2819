/** Photos and files, kept by the hash of their content. */
@NullMarked
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {"shared"})
package cn.wangge.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
