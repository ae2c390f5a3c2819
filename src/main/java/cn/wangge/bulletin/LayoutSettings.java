package cn.wangge.bulletin;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Where a site puts layouts of its own; relative to where the product is started, like the other files of {@code config/}. */
@ConfigurationProperties("wangge.bulletin")
@Validated
record LayoutSettings(
        @DefaultValue("config/reports") @NotBlank String layouts) {}
