package cn.wangge.portal;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says what the contract for programs is and how they identify themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI contract() {
        return new OpenAPI()
                .info(new Info()
                        .title("Wangge 网格案卷")
                        .version("v1")
                        .description("县级网格化管理中心案卷接口。坐标为 WGS-84；每个 POST 请带 Idempotency-Key；"
                                + "错误按 RFC 9457 返回，detail 为中文说明。")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("bearer"))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
    }
}
