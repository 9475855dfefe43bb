package org.amparo.export;

/** What a file is made of: a table, a document with headings, words and tables, or a chart. */
public sealed interface ExportContent permits ExportTable, ExportDocument, ExportChart {

    /** In the reader's language; also the name of the file, so no name of a person. */
    String title();

    /** What it depends on; null when it shows the present. */
    String stamp();

    /** True when it tells of single persons. */
    boolean personal();
}
