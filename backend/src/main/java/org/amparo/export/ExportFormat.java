package org.amparo.export;

import java.util.List;

/** Formats of files. */
public enum ExportFormat {
    CSV("csv", "text/csv;charset=utf-8"), XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), PDF("pdf",
            "application/pdf"),
    /** For documents alone. */
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    static final String ARCHIVE = "zip";

    private final String ending;
    private final String mediaType;

    ExportFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** Formats that a table can be taken out in. */
    public static List<ExportFormat> ofTables() {
        return List.of(CSV, XLSX, PDF);
    }

    /** Formats that a document can be taken out in. */
    public static List<ExportFormat> ofDocuments() {
        return List.of(DOCX, PDF);
    }

    /** Without the dot. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }
}
