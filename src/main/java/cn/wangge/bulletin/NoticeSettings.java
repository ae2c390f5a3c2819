package cn.wangge.bulletin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the notices (效能通报) of a county name those who send and get them.
 *
 * @param code 发文机关代字, before the year in the number
 * @param issuers who signs, the host first
 * @param copies 抄送, without its label
 */
@ConfigurationProperties("wangge.notice")
@Validated
record NoticeSettings(
        @DefaultValue("县网格办发") @NotBlank String code,
        @DefaultValue({"县网格化管理领导组办公室", "县效能办"}) @NotEmpty List<String> issuers,
        @DefaultValue("各乡镇人民政府、街道办事处，县直各责任单位") @NotBlank String addressees,
        @DefaultValue("县委办公室，县政府办公室，县纪委监委。") @NotBlank String copies) {}
