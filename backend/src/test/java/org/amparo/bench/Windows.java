package org.amparo.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Closed-loop windows of equal length, run in turn, and the ratios between them. */
final class Windows {

    /** One unit of work of one client; called again and again. */
    interface Work {
        void once(int client) throws Exception;
    }

    /** Median and quartiles of the ratios, and for each side the median rate and the time of a core that this process spent on one unit. */
    record Ratio(double median, double low, double high, double rateA, double rateB, double cpuA, double cpuB) {
        String quartiles() {
            return "quartiles %.2f-%.2f; %.0f/s against %.0f/s; %.2f ms of a core against %.2f".formatted(low, high, rateA, rateB, cpuA,
                    cpuB);
        }
    }

    /** Units of work a second, and milliseconds of a core that this process, all its threads, spent on each. */
    record Rate(double perSecond, double cpuMillis) {
    }

    private Windows() {
    }

    /** Runs a, b, a, b ...; one repetition is discarded; the ratio a/b is taken within each repetition. */
    static Ratio ratio(int clients, int repetitions, long millis, Work a, Work b) throws Exception {
        List<Double> ratios = new ArrayList<>();
        List<Double> ratesA = new ArrayList<>();
        List<Double> ratesB = new ArrayList<>();
        List<Double> cpuA = new ArrayList<>();
        List<Double> cpuB = new ArrayList<>();
        for (int i = 0; i <= repetitions; i++) {
            Rate rateB = rate(clients, millis, b);
            Rate rateA = rate(clients, millis, a);
            if (i > 0) {
                ratios.add(rateA.perSecond() / rateB.perSecond());
                ratesA.add(rateA.perSecond());
                ratesB.add(rateB.perSecond());
                cpuA.add(rateA.cpuMillis());
                cpuB.add(rateB.cpuMillis());
            }
        }
        return new Ratio(quantile(ratios, 0.5), quantile(ratios, 0.25), quantile(ratios, 0.75), quantile(ratesA, 0.5),
                quantile(ratesB, 0.5), quantile(cpuA, 0.5), quantile(cpuB, 0.5));
    }

    static Rate rate(int clients, long millis, Work work) throws InterruptedException, ExecutionException {
        AtomicLong done = new AtomicLong();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> running = new ArrayList<>();
            long[] end = new long[1];
            for (int c = 0; c < clients; c++) {
                int client = c;
                running.add(pool.submit(() -> {
                    start.await();
                    while (System.nanoTime() < end[0]) {
                        work.once(client);
                        done.incrementAndGet();
                    }
                    return null;
                }));
            }
            Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
            long began = System.nanoTime();
            end[0] = began + millis * 1_000_000L;
            start.countDown();
            for (Future<?> one : running) {
                one.get();
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            Duration spent = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).minus(cpu);
            return new Rate(done.get() / seconds, spent.toNanos() / 1e6 / done.get());
        }
    }

    /** Until the rate has not risen for three windows of five seconds, at most two minutes: the compiler has then done its part. */
    static void warmUp(int clients, Work work) throws InterruptedException, ExecutionException {
        double best = 0;
        int notRisen = 0;
        for (int window = 0; window < 24 && notRisen < 3; window++) {
            double now = rate(clients, 5_000, work).perSecond();
            notRisen = now > best * 1.02 ? 0 : notRisen + 1;
            best = Math.max(best, now);
        }
    }

    /** Times in milliseconds of {@code count} calls after {@code warmUp} calls that do not count. */
    static double[] times(int warmUp, int count, Work work) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            work.once(i);
        }
        double[] millis = new double[count];
        for (int i = 0; i < count; i++) {
            long began = System.nanoTime();
            work.once(i);
            millis[i] = (System.nanoTime() - began) / 1e6;
        }
        return millis;
    }

    static double quantile(List<Double> values, double q) {
        return quantile(values.stream().mapToDouble(Double::doubleValue).toArray(), q);
    }

    static double quantile(double[] values, double q) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(q * (sorted.length - 1)))];
    }
}
