package cn.wangge.shared;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Switches the demonstration on where nobody has said otherwise, but only on the embedded database: who
 * names a server of his own runs a real site, and gets made-up people by {@code WANGGE_DEMO=on} alone.
 */
class DemoByDefault implements EnvironmentPostProcessor {

    private static final String SERVER = "spring.datasource.url";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var server = environment.getProperty(SERVER, "embedded");
        var unsaid = server.equals("embedded") ? "on" : "off";
        var said = environment.getProperty("WANGGE_DEMO", "");
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "wangge-demo", Map.of("wangge.demo.enabled", said.isBlank() ? unsaid : said)));
    }
}
