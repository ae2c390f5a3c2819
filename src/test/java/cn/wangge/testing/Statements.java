package cn.wangge.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What the product asks of its database while it answers requests: each statement as the server gets it,
 * those of a batch one by one, and each commit that had something to write.
 */
public class Statements implements BeanPostProcessor {

    private static final Pattern WRITING =
            Pattern.compile("\\b(insert into|update \\S+ set|delete from)\\b", Pattern.CASE_INSENSITIVE);

    private final List<String> executed = new CopyOnWriteArrayList<>();
    private final List<String> writingCommits = new CopyOnWriteArrayList<>();

    /** Begins anew. */
    public void forget() {
        executed.clear();
        writingCommits.clear();
    }

    /** The statements since it was last forgotten, in their order. */
    public List<String> executed() {
        return List.copyOf(executed);
    }

    /** One line for each transaction that wrote: its last writing statement. */
    public List<String> writingCommits() {
        return List.copyOf(writingCommits);
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && pool.getDataSource() == null) {
            var server = new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
            pool.setDataSource(watched(server));
        }
        return bean;
    }

    private DataSource watched(DataSource server) {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() throws java.sql.SQLException {
                return proxy(Connection.class, new Line(server.getConnection()));
            }

            @Override
            public Connection getConnection(String user, String password) throws java.sql.SQLException {
                return getConnection();
            }
        };
    }

    /** One connection. */
    private final class Line implements InvocationHandler {

        private final Connection connection;
        private String written = "";

        private Line(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
            var result = call(connection, method, arguments);
            switch (method.getName()) {
                case "prepareStatement", "prepareCall" -> {
                    return proxy(
                            PreparedStatement.class, new Watched(this, (Statement) result, arguments[0].toString()));
                }
                case "createStatement" -> {
                    return proxy(Statement.class, new Watched(this, (Statement) result, ""));
                }
                case "commit" -> committed();
                case "rollback" -> written = "";
                default -> {}
            }
            return result;
        }

        private void executed(String sql) throws java.sql.SQLException {
            if (RequestContextHolder.getRequestAttributes() == null) return;
            executed.add(sql);
            if (!WRITING.matcher(sql).find()) return;
            written = sql;
            if (connection.getAutoCommit()) committed();
        }

        private void committed() {
            if (!written.isEmpty()) writingCommits.add(written);
            written = "";
        }
    }

    /** One statement, prepared or not. */
    private final class Watched implements InvocationHandler {

        private final Line line;
        private final Statement statement;
        private final String prepared;
        private final List<String> batch = new CopyOnWriteArrayList<>();

        private Watched(Line line, Statement statement, String prepared) {
            this.line = line;
            this.statement = statement;
            this.prepared = prepared;
        }

        @Override
        public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
            var sql = arguments != null && arguments[0] instanceof String text ? text : prepared;
            if (method.getName().equals("addBatch")) batch.add(sql);
            var result = call(statement, method, arguments);
            if (method.getName().equals("executeBatch")) {
                for (var one : batch) line.executed(one);
                batch.clear();
            } else if (method.getName().startsWith("execute")) {
                line.executed(sql);
            }
            return result;
        }
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        static Statements statements() {
            return new Statements();
        }
    }
}
