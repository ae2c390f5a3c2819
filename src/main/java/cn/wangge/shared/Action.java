package cn.wangge.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The action of the policy file that a route performs. Every route carries exactly one; the policy file
 * says who may do it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Action {

    /** Id in the policy file, for example {@code A01}. */
    String value();
}
