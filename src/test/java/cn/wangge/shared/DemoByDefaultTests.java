package cn.wangge.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DemoByDefaultTests {

    @ParameterizedTest
    @CsvSource({
        "'',                                '',    '',    on",
        "embedded,                          '',    '',    on",
        "'',                                off,   '',    off",
        "jdbc:postgresql://db:5432/wangge,  '',    '',    off",
        "jdbc:postgresql://db:5432/wangge,  on,    '',    on",
        "'',                                '',    false, false",
        "jdbc:postgresql://db:5432/wangge,  off,   true,  true"
    })
    void theDemonstrationIsOnByItselfOnTheEmbeddedDatabaseOnly(
            String server, String variable, String file, String expected) {
        var environment = new MockEnvironment();
        if (!server.isEmpty()) environment.setProperty("spring.datasource.url", server);
        if (!variable.isEmpty()) environment.setProperty("WANGGE_DEMO", variable);
        if (!file.isEmpty()) environment.setProperty("wangge.demo.enabled", file);

        new DemoByDefault().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("wangge.demo.enabled")).isEqualTo(expected);
    }
}
