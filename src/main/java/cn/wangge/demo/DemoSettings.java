package cn.wangge.demo;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The demonstration.
 *
 * @param enabled whether there is one
 * @param cases how many an empty site is filled with, none for 0
 * @param seed what the cases are drawn from
 */
@ConfigurationProperties("wangge.demo")
@Validated
record DemoSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("300") @Min(0) @Max(5000) int cases,
        @DefaultValue("20261123") long seed) {}
