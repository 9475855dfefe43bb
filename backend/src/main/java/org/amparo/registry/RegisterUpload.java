package org.amparo.registry;

import java.nio.file.Path;

/**
 * A register on disk, ready to be looked at and imported.
 *
 * @param fileName name it was handed over under, for people
 * @param digest SHA-256 in hexadecimal digits, by which a job knows its file again
 * @param uploaded true when the file is ours to delete
 */
public record RegisterUpload(String fileName, Path path, String digest, boolean uploaded) {
}
