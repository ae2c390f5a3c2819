package cn.wangge.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Clients at work for some seconds, each beginning the next action when the last is done. */
final class Load {

    /** The window is looked at in slices, of which the median counts. */
    static final int SLICE_SECONDS = 5;

    private Load() {}

    /** An action that was completed so long after the window was opened. */
    record Done(String step, long after, long nanos) {}

    static List<Done> run(Supplier<Client> clients, int count, int seconds) throws InterruptedException {
        var window = new Window(System.nanoTime(), TimeUnit.SECONDS.toNanos(seconds));
        var threads = Executors.newFixedThreadPool(count);
        var working = new ArrayList<Future<?>>();
        for (var i = 0; i < count; i++) {
            var client = clients.get();
            working.add(threads.submit(() -> {
                while (!window.isOver()) client.carry(window);
            }));
        }
        threads.shutdown();
        try {
            for (var one : working) one.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client came to grief", e.getCause());
        }
        return window.done.stream().filter(done -> done.after < window.length).toList();
    }

    /** Actions a second in each whole slice. */
    static List<Double> rates(List<Done> done, int seconds) {
        var counts = new long[Math.max(1, seconds / SLICE_SECONDS)];
        var slice = TimeUnit.SECONDS.toNanos(seconds) / counts.length;
        for (var one : done) counts[(int) Math.min(counts.length - 1, one.after / slice)]++;
        var rates = new ArrayList<Double>();
        for (var count : counts) rates.add(count * 1e9 / slice);
        return rates;
    }

    private record Window(long began, long length, Queue<Done> done) implements Tally {

        private Window(long began, long length) {
            this(began, length, new ConcurrentLinkedQueue<>());
        }

        @Override
        public void completed(String step, long nanos) {
            done.add(new Done(step, System.nanoTime() - began, nanos));
        }

        @Override
        public boolean isOver() {
            return System.nanoTime() - began >= length;
        }
    }
}
