package cn.wangge.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One PostgreSQL for all, with a database for each side; it counts what it is asked. */
final class BenchDatabase implements AutoCloseable {

    static final String OURS = "wangge";
    static final String STOCK = "stock";

    private final EmbeddedPostgres server;

    /** What one side has asked so far: statements without BEGIN, COMMIT and SET, and transactions that wrote. */
    record Asked(long statements, long writingCommits) {

        Asked since(Asked before) {
            return new Asked(statements - before.statements, writingCommits - before.writingCommits);
        }
    }

    BenchDatabase() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "60")
                .setServerConfig("timezone", "Asia/Shanghai")
                .setServerConfig("shared_buffers", "512MB")
                // The library turns these off for tests.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.track_utility", "off")
                .start();
        for (var statement : List.of(
                "create extension pg_stat_statements",
                "create role wangge_owner login createrole",
                "create role wangge_app login",
                "create role stock login",
                "create database " + OURS + " owner wangge_owner",
                "create database " + STOCK + " owner stock")) {
            execute(statement);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    /** All rights, for making up what would take years. */
    Connection owner(String database) throws SQLException {
        return server.getDatabase("postgres", database).getConnection();
    }

    /** The writing transactions of all sides: only one may be at work while they are counted. */
    Asked asked(String database) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var count = connection.prepareStatement("""
                        select coalesce(sum(s.calls), 0)::bigint, pg_snapshot_xmax(pg_current_snapshot())::text::bigint
                        from pg_stat_statements s join pg_database d on d.oid = s.dbid where d.datname = ?""")) {
            count.setString(1, database);
            try (var rows = count.executeQuery()) {
                rows.next();
                return new Asked(rows.getLong(1), rows.getLong(2));
            }
        }
    }

    Map<String, String> settings() throws SQLException {
        var found = new LinkedHashMap<String, String>();
        try (var connection = server.getPostgresDatabase().getConnection();
                var query = connection.createStatement();
                var rows = query.executeQuery("""
                        select name, current_setting(name) from pg_settings where name in ('server_version',
                        'shared_buffers', 'fsync', 'synchronous_commit', 'full_page_writes', 'max_connections',
                        'shared_preload_libraries', 'autovacuum') order by name""")) {
            while (rows.next()) found.put(rows.getString(1), rows.getString(2));
        }
        return found;
    }

    private void execute(String sql) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
