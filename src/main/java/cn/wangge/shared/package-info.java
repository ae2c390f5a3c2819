/** Ids, refusals, paging and the clock: words that every module uses. Owns no table. */
@NullMarked
@ApplicationModule(
        displayName = "Shared",
        allowedDependencies = {})
package cn.wangge.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
