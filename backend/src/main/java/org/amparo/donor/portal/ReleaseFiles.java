package org.amparo.donor.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes files of a release, of the sealed text and nothing else. */
final class ReleaseFiles {

    private final ShelvedRelease shelved;
    private final ReleaseWords words;

    ReleaseFiles(ShelvedRelease shelved, ReleaseWords words) {
        this.shelved = shelved;
        this.words = words;
    }

    byte[] write(ReleaseFormat format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            switch (format) {
                case PDF -> out.write(new ReleasePdf(shelved, words).write());
                case XLSX -> new ReleaseXlsx(shelved, words).write(out);
                case CSV -> new ReleaseCsv(shelved, words).write(out);
                case IATI -> new ReleaseIati(shelved, words).write(out);
                case JSON -> out.write(shelved.sealed().text().getBytes(StandardCharsets.UTF_8));
            }
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What stands at the head of every file: what it is, and whether it is to be relied on. */
    static List<String> head(ShelvedRelease shelved, ReleaseWords words) {
        List<String> head = new ArrayList<>();
        if (shelved.isWithdrawn()) {
            head.add(words.text("release.withdrawn", words.day(shelved.withdrawnOn()), shelved.reason()));
        }
        head.addAll(ReleaseMethod.about(shelved.release(), words));
        return head;
    }

    static String checksum(ShelvedRelease shelved, ReleaseWords words) {
        return words.text("release.checksum", shelved.sealed().checksum());
    }
}
