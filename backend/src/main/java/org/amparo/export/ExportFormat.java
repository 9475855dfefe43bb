package org.amparo.export;

/** Formats of files. */
public enum ExportFormat {
    CSV("csv", "text/csv;charset=utf-8"), XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), PDF("pdf",
            "application/pdf");

    static final String ARCHIVE = "zip";

    private final String ending;
    private final String mediaType;

    ExportFormat(String ending, String mediaType) {
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
}
