package org.amparo.platform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** One reader's way through the sealed order; used by one thread at a time. */
final class SealedEventFlow implements BlockingStream<TrackedEventMessage<?>> {

    private static final int READ_AT_ONCE = 500;

    private final SealedEventSource source;
    private final Deque<TrackedEventMessage<?>> read = new ArrayDeque<>();
    private final Semaphore more = new Semaphore(0);
    private final Runnable wakeWaiting = more::release;
    private long position;
    private Runnable callback;

    SealedEventFlow(SealedEventSource source, long position) {
        this.source = source;
        this.position = position;
        source.await(wakeWaiting);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(read.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        while (!fill()) {
            long left = end - System.nanoTime();
            if (left <= 0 || !more.tryAcquire(left, TimeUnit.NANOSECONDS)) {
                return fill();
            }
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.HOURS)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        TrackedEventMessage<?> next = read.poll();
        if (next == null) {
            throw new NoSuchElementException();
        }
        return next;
    }

    private boolean fill() {
        if (read.isEmpty() && position < source.knownHead()) {
            more.drainPermits();
            read.addAll(source.after(position, READ_AT_ONCE));
            position += read.size();
        }
        return !read.isEmpty();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable whenMore) {
        callback = whenMore;
        source.await(whenMore);
        return true;
    }

    @Override
    public void close() {
        source.forget(wakeWaiting);
        if (callback != null) {
            source.forget(callback);
        }
    }
}
