package cn.wangge.shared;

import org.jooq.conf.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How queries are rendered and run. */
@Configuration(proxyBeanMethods = false)
class QuerySettings {

    /** Statements are read in the server's own log; a listener that could print each costs every query. */
    @Bean
    Settings unloggedQueries() {
        return new Settings().withExecuteLogging(false);
    }
}
