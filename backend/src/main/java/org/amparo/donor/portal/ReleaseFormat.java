package org.amparo.donor.portal;

import org.amparo.donor.PublishedRelease;

/** As what a release can be taken along. */
public enum ReleaseFormat {
    PDF("pdf", "application/pdf"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** All cells in one table, with a row of HXL tags. */
    CSV("csv", "text/csv;charset=utf-8"),
    /** Results in the form of the International Aid Transparency Initiative, version 2.03. */
    IATI("xml", "application/xml"),
    /** The sealed text itself, whose SHA-256 is the checksum. */
    JSON("json", "application/json");

    private final String ending;
    private final String mediaType;

    ReleaseFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** Without the dot. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** IATI tells the results of an activity of a registered organisation: without a grant, its results or a registration there is nothing to tell. */
    public boolean isFor(PublishedRelease release) {
        return this != IATI
                || release.grant() != null && !release.logframe().isEmpty() && !release.programme().identifier().isBlank();
    }
}
