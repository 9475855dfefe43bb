package org.amparo.export;

import java.util.List;

/** Formats of files. */
public enum ExportFormat {
    CSV("csv", "text/csv;charset=utf-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("pdf", "application/pdf"),
    /** For documents alone. */
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** For charts alone. */
    PNG("png", "image/png"),
    /** For charts alone. */
    SVG("svg", "image/svg+xml");

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

    /** Formats that a chart can be taken out in. */
    public static List<ExportFormat> ofCharts() {
        return List.of(PNG, SVG);
    }

    /** Without the dot. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }
}
