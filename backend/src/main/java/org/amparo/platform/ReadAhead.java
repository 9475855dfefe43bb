package org.amparo.platform;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Reads the events that come next while those before are worked on; used by one thread. */
final class ReadAhead implements AutoCloseable {

    private final LongFunction<List<TrackedEventMessage<?>>> reading;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("read-ahead").factory());
    private Future<List<TrackedEventMessage<?>>> coming;
    private long comingFrom;

    /** @param reading gives some events behind a position, or none when there are none yet */
    ReadAhead(LongFunction<List<TrackedEventMessage<?>>> reading) {
        this.reading = reading;
    }

    /** Events behind a position, and a start on those behind them. */
    List<TrackedEventMessage<?>> after(long position) {
        List<TrackedEventMessage<?>> events = coming != null && comingFrom == position ? get() : reading.apply(position);
        comingFrom = position + events.size();
        long next = comingFrom;
        coming = reader.submit(() -> reading.apply(next));
        return events;
    }

    private List<TrackedEventMessage<?>> get() {
        try {
            return coming.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new CompletionException(failed.getCause());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ending);
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
