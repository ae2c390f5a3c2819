package cn.wangge.shared;

import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the product. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    DatabaseClock clock(DSLContext sql) {
        return new DatabaseClock(sql, Clock.systemDefaultZone());
    }
}
