package org.amparo.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The directory of the embedded database, held by one application at a time. A server that outlived its application (killed without a
 * chance to stop it) is stopped before the next one starts; nothing is lost, PostgreSQL recovers from its log.
 */
final class DataDirectory implements AutoCloseable {

    private static final int SECONDS_TO_STOP = 30;

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** Takes the directory, creating it when missing, and clears away what a killed application left. */
    static DataDirectory take(Path directory) {
        try {
            Path root = Files.createDirectories(directory.toAbsolutePath().normalize());
            DataDirectory taken = new DataDirectory(root, lock(root));
            taken.stopOrphan();
            return taken;
        } catch (IOException unusable) {
            throw new UncheckedIOException("The data directory cannot be used: " + directory, unusable);
        }
    }

    /** Where the server keeps its files. */
    Path server() {
        return root.resolve("postgres");
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel).isEmpty()) {
            channel.close();
            throw new CannotStart("Another Amparo is running on the data in " + root + ".",
                    "Stop the other one first, or start this one with its own data: --amparo.data-dir=<another directory>. "
                            + "Nothing was changed.");
        }
        return channel;
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldInThisProcess) {
            return Optional.empty();
        }
    }

    private void stopOrphan() throws IOException {
        Path pidFile = server().resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            runningServer(pidFile).ifPresent(this::stop);
            Files.deleteIfExists(pidFile);
        }
    }

    /** The process of the pid file, unless its number meanwhile belongs to another program. */
    private Optional<ProcessHandle> runningServer(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive).filter(this::isOurServer);
    }

    private boolean isOurServer(ProcessHandle process) {
        return process.info().arguments().map(List::of).orElse(List.of()).contains(server().toString());
    }

    private void stop(ProcessHandle orphan) {
        orphan.destroy();
        try {
            orphan.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            throw new CannotStart("The database server that a killed Amparo left behind (process " + orphan.pid() + ") does not stop.",
                    "Wait a minute and start again, or stop that process.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the old database server to stop", interrupted);
        }
    }

    /** Lets the next application take the directory; called after the server has stopped. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }
}
