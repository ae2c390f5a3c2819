package cn.wangge.notification;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one duty again and again on a thread that does nothing else. */
final class OwnThread implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OwnThread.class);

    private static final int PATIENCE_SECONDS = 2;

    private final ScheduledExecutorService executor;

    /** @param every time between the end of one round and the next */
    OwnThread(String name, Runnable duty, Duration every) {
        executor = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        executor.scheduleWithFixedDelay(() -> round(name, duty), 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A round that fails must not be the last. */
    private static void round(String name, Runnable duty) {
        try {
            duty.run();
        } catch (RuntimeException e) {
            log.error("ALARM {} failed", name, e);
        }
    }

    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) executor.shutdownNow();
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
