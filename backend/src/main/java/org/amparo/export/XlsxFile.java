package org.amparo.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook: a sheet about the table, then its rows with a frozen, filtered header and the HXL tags under it, on as many sheets as they
 * need. Texts are written as texts, so that none is ever taken for a formula; rows leave the memory as they come.
 */
final class XlsxFile implements TableWriter {

    private static final int MOST_ROWS = 1_048_576;
    private static final int ROWS_AT_ONCE = 500;
    private static final int ABOUT_WIDTH = 90;
    private static final int WIDTH = 22;
    private static final String SHADE = "E7EDF3";

    private final Head head;
    private final Workbook book;
    private final int most;
    private Worksheet sheet;
    private int sheets;
    private int next;

    XlsxFile(Head head, OutputStream out) throws IOException {
        this(head, out, MOST_ROWS);
    }

    /** @param most rows that a sheet takes, header and tags among them */
    XlsxFile(Head head, OutputStream out, int most) throws IOException {
        this.head = head;
        this.most = most;
        this.book = new Workbook(out, "Amparo", "1.0");
        Worksheet about = book.newWorksheet(head.words().about());
        about.width(0, ABOUT_WIDTH);
        List<String> lines = head.lines();
        for (int i = 0; i < lines.size(); i++) {
            about.inlineString(i, 0, lines.get(i));
        }
        about.style(0, 0).bold().set();
        about.finish();
        turn();
    }

    private void turn() throws IOException {
        if (sheet != null) {
            finish();
        }
        sheet = book.newWorksheet(head.words().data(++sheets));
        sheet.freezePane(0, 2);
        List<ExportTable.Column> columns = head.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, WIDTH);
            sheet.inlineString(0, i, columns.get(i).header());
            sheet.inlineString(1, i, columns.get(i).hxl());
            sheet.style(0, i).bold().fillColor(SHADE).set();
        }
        next = 2;
    }

    @Override
    public void row(List<?> values) throws IOException {
        if (next == most) {
            turn();
        }
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case null -> {
                }
                case Number number -> sheet.value(next, i, number);
                case LocalDate day -> {
                    sheet.value(next, i, day);
                    sheet.style(next, i).format("yyyy-mm-dd").set();
                }
                case Object text -> sheet.inlineString(next, i, text.toString());
            }
        }
        next++;
        if (next % ROWS_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    /** The filter stands in the row of tags, so that they are never sorted in among the rows. */
    private void finish() throws IOException {
        sheet.setAutoFilter(1, 0, Math.max(next - 1, 1), head.table().columns().size() - 1);
        sheet.finish();
    }

    @Override
    public void close() throws IOException {
        finish();
        book.finish();
    }
}
