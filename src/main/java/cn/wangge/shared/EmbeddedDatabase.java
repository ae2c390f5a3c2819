package cn.wangge.shared;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL under the data folder, for a site that names no server of its own. Its roles are the
 * same as on a real server: an owner that migrates and an application that may not.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String DATABASE = "wangge";
    static final String OWNER = "wangge_owner";
    static final String APPLICATION = "wangge_app";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final FileChannel lock;
    private final EmbeddedPostgres server;

    EmbeddedDatabase(Path dataFolder) {
        lock = alone(dataFolder);
        var files = dataFolder.resolve("postgres").toAbsolutePath();
        stopOrphan(files);
        try {
            Files.createDirectories(files);
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(files)
                    .setCleanDataDirectory(false)
                    // The hook would stop the server while the engine still closes.
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("timezone", "Asia/Shanghai")
                    // The library turns these off for tests; acknowledged work must survive a crash.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start PostgreSQL in " + files, e);
        }
        prepare();
    }

    String url() {
        return server.getJdbcUrl(OWNER, DATABASE).replaceAll("[?&]user=[^&]*", "");
    }

    /** Two products on one folder would each take the other's server for an orphan. */
    private static FileChannel alone(Path dataFolder) {
        try {
            Files.createDirectories(dataFolder);
            var channel = FileChannel.open(dataFolder.resolve("wangge.lock"), CREATE, WRITE);
            // Goes with the process, however it ends.
            if (channel.tryLock() != null) return channel;
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the data folder " + dataFolder, e);
        }
        throw new IllegalStateException("another product is running on the data folder " + dataFolder.toAbsolutePath());
    }

    /** Finds the server that a killed product left running on these files, and stops it. */
    private static void stopOrphan(Path files) {
        var pidFile = files.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        try {
            var lines = Files.readAllLines(pidFile);
            var pid = Long.parseLong(lines.get(0).strip());
            var orphan = ProcessHandle.of(pid)
                    .filter(p -> p.info().command().orElse("").contains("postgres"));
            if (orphan.isPresent()) {
                log.info("A PostgreSQL left by an earlier run (pid {}) is being stopped", pid);
                if (lines.size() > 3) sendClientsAway(lines.get(3).strip());
                orphan.get().destroy();
                orphan.get().onExit().get(60, TimeUnit.SECONDS);
            }
            Files.deleteIfExists(pidFile);
        } catch (Exception e) {
            throw new IllegalStateException("the PostgreSQL left in " + files + " could not be stopped", e);
        }
    }

    /** A server that is asked to stop waits for its clients; somebody may have left one open. */
    private static void sendClientsAway(String port) {
        try (var connection =
                        DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres?user=postgres");
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
        } catch (SQLException e) {
            log.info("The PostgreSQL left by an earlier run takes no connection: {}", e.getMessage());
        }
    }

    private void prepare() {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (rows.next()) return;
            }
            statement.execute("create role " + OWNER + " login createrole");
            statement.execute("create role " + APPLICATION + " login");
            statement.execute("create database " + DATABASE + " owner " + OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare the embedded PostgreSQL", e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        lock.close();
        log.info("Embedded PostgreSQL stopped");
    }
}
