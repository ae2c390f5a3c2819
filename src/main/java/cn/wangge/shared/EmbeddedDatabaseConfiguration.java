package cn.wangge.shared;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Starts PostgreSQL with the product, unless {@code spring.datasource.url} names a server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class EmbeddedDatabaseConfiguration {

    @Bean
    EmbeddedDatabase embeddedDatabase(@Value("${wangge.data}") Path dataFolder) {
        return new EmbeddedDatabase(dataFolder);
    }

    // Beans go in the reverse order of their making: the pool first, the server last.
    @Bean
    @Primary
    HikariDataSource dataSource(
            EmbeddedDatabase database, @Value("${spring.datasource.hikari.maximum-pool-size:16}") int connections) {
        var pool = DataSourceBuilder.create()
                .type(HikariDataSource.class)
                .url(database.url())
                .username(EmbeddedDatabase.APPLICATION)
                .build();
        pool.setMaximumPoolSize(connections);
        pool.setPoolName("wangge");
        pool.setAutoCommit(true);
        return pool;
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(EmbeddedDatabase database) {
        return DataSourceBuilder.create()
                .type(org.springframework.jdbc.datasource.SimpleDriverDataSource.class)
                .url(database.url())
                .username(EmbeddedDatabase.OWNER)
                .driverClassName("org.postgresql.Driver")
                .build();
    }
}
