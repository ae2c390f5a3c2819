/** Sign-in, tokens, roles and the policy file that says who may do what. */
@NullMarked
@ApplicationModule(
        displayName = "Security",
        allowedDependencies = {"calendar", "organization", "grid", "shared"})
package cn.wangge.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
