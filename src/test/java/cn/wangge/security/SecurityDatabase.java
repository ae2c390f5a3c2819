package cn.wangge.security;

import static cn.wangge.testing.TestDatabase.APPLICATION;
import static cn.wangge.testing.TestDatabase.OWNER;

import cn.wangge.testing.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives the context a database of its own, to which it comes with the rights of the application only. */
final class SecurityDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = new TestDatabase();
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.url(APPLICATION),
                        "spring.datasource.username=" + APPLICATION,
                        "spring.datasource.hikari.maximum-pool-size=4",
                        "spring.flyway.url=" + database.url(OWNER),
                        "spring.flyway.user=" + OWNER)
                .applyTo(context);
    }
}
