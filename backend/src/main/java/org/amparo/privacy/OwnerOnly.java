package org.amparo.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** Files and directories that nobody but the owner of the process can read. */
final class OwnerOnly {

    private OwnerOnly() {
    }

    static Path directory(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                if (path.toAbsolutePath().getParent() != null) {
                    Files.createDirectories(path.toAbsolutePath().getParent());
                }
                Files.createDirectory(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return path;
        } catch (FileAlreadyExistsException anotherNodeWasQuicker) {
            return path;
        } catch (IOException unusable) {
            throw new UncheckedIOException("The directory of keys cannot be used: " + path, unusable);
        }
    }

    /**
     * Writes a new file whole or not at all, on disk when this returns. When another node was quicker, its file stands: whoever wants the
     * content reads it from the file.
     */
    static void write(Path file, byte[] content) throws IOException {
        Path written = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        try (FileChannel channel = FileChannel.open(written, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(content));
            channel.force(true);
            Files.createLink(file, written);
        } catch (FileAlreadyExistsException anotherNodeWasQuicker) {
            // A link, unlike a move, never takes the place of a key that is in use.
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
