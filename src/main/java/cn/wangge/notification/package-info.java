/** Messages to people, through an outbox. */
@NullMarked
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"supervision", "duty", "casework", "casefile", "organization", "shared"})
package cn.wangge.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
