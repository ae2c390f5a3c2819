/** Working time: work slots, holidays with make-up days, and the arithmetic of limits. */
@NullMarked
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"shared"})
package cn.wangge.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
