package org.amparo.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;

import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.platform.RuleBroken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Registers handed over on the screen, kept on disk while they are worked with. A register tells places in clear, so that the file is
 * readable by this program only, is deleted when its import is done, and in any case after two days without a job that needs it.
 */
@Component
public class RegisterUploads {

    private static final Duration KEPT = Duration.ofDays(2);

    private final Path directory;
    private final JobRows jobs;

    RegisterUploads(@Value("${amparo.registry.upload-dir:${amparo.data-dir}/uploads}") Path directory, JobRows jobs) {
        this.directory = directory.toAbsolutePath().normalize();
        this.jobs = jobs;
    }

    /** Streams an upload to disk. */
    @Needs(Permission.REGISTRY_IMPORT)
    public RegisterUpload keep(Viewer viewer, String fileName, InputStream content) {
        requireImport(viewer);
        try {
            Files.createDirectories(directory);
            sweep(Instant.now().minus(KEPT));
            Path path = Files.createFile(directory.resolve(UUID.randomUUID() + ".csv"), ownerOnly());
            try (var digesting = new DigestInputStream(content, sha256()); OutputStream out = Files.newOutputStream(path)) {
                digesting.transferTo(out);
                return new RegisterUpload(fileName, path, hex(digesting.getMessageDigest()), true);
            } catch (IOException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The upload could not be kept", e);
        }
    }

    /** A file that stays where it is, for the command line. */
    @Needs(Permission.REGISTRY_IMPORT)
    public RegisterUpload at(Viewer viewer, Path path) {
        requireImport(viewer);
        RuleBroken.require(Files.isRegularFile(path) && Files.isReadable(path), "registry.no-file", "file");
        return new RegisterUpload(String.valueOf(path.getFileName()), path.toAbsolutePath().normalize(), digest(path), false);
    }

    /** Deletes an upload that nobody wants to import. */
    @Needs(Permission.REGISTRY_IMPORT)
    public void discard(Viewer viewer, RegisterUpload upload) {
        requireImport(viewer);
        if (upload.uploaded() && !jobs.filesInUse().contains(upload.path().toString())) {
            delete(upload.path());
        }
    }

    static void requireImport(Viewer viewer) {
        viewer.require(Permission.REGISTRY_IMPORT);
    }

    static String digest(Path path) {
        MessageDigest sha256 = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), sha256)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("The register could not be read", e);
        }
        return hex(sha256);
    }

    void delete(Path path) {
        try {
            if (path.startsWith(directory)) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The upload could not be deleted", e);
        }
    }

    private void sweep(Instant before) throws IOException {
        Set<String> needed = jobs.filesInUse();
        try (DirectoryStream<Path> uploads = Files.newDirectoryStream(directory, "*.csv")) {
            for (Path upload : uploads) {
                if (!needed.contains(upload.toString()) && Files.getLastModifiedTime(upload).toInstant().isBefore(before)) {
                    Files.deleteIfExists(upload);
                }
            }
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
