package org.amparo.export;

import static org.amparo.platform.RuleBroken.require;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.amparo.print.Face;
import org.amparo.print.Typesetter.Line;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A printed table on A4 across, with its chart above it if it has one, and the headers on every page, in the direction in which its language is
 * read. For what is read on paper: at most 20,000 rows. Texts that are too wide for their column are cut with an ellipsis; the other formats
 * hold them whole. What stands above the table is never cut.
 */
final class PdfFile implements TableWriter {

    static final int MOST_ROWS = 20_000;
    private static final float MARGIN = 40;
    private static final float SIZE = 9;
    private static final float TITLE = 14;
    private static final float LEADING = 13;
    private static final int BARS_AT_ONCE = 8;
    private static final PDRectangle PAGE = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());

    private final Head head;
    private final OutputStream out;
    private final PdfPages pages;
    private final float width;
    private float y;

    PdfFile(Head head, OutputStream out) throws IOException {
        require(head.rows() <= MOST_ROWS, "export.too-long", "format", MOST_ROWS);
        this.head = head;
        this.out = out;
        this.pages = new PdfPages(PAGE, head.table().title(), head.words().locale());
        this.width = (PAGE.getWidth() - 2 * MARGIN) / head.table().columns().size();
        turn();
        List<String> lines = head.lines();
        line(lines.getFirst(), true, TITLE);
        for (String line : lines.subList(1, lines.size())) {
            line(line, false, SIZE);
        }
        chart();
        y -= LEADING;
        if (y - 4 * LEADING < MARGIN) {
            turn();
        }
        headers();
    }

    /** The same numbers as bars or as a course, on as many pages as they need. */
    private void chart() throws IOException {
        if (head.table().chart() == null) {
            return;
        }
        y -= LEADING;
        for (ChartPicture piece : ChartPicture.pieces(head.table().chart().form(), head.words(), BARS_AT_ONCE)) {
            float most = PAGE.getHeight() - 2 * MARGIN - LEADING;
            float scale = Math.min((PAGE.getWidth() - 2 * MARGIN) / ChartPicture.WIDTH, most / piece.height());
            if (y - scale * piece.height() < MARGIN) {
                turn();
            }
            y -= scale * piece.height();
            pages.draw(ChartPaint.drawing(piece, pages.document()), scale, MARGIN, y);
        }
    }

    private void turn() throws IOException {
        int number = pages.turn();
        y = PAGE.getHeight() - MARGIN;
        pages.write(pages.typesetter().line(head.words().page(number), false), SIZE, false, MARGIN, MARGIN / 2);
    }

    /** A line above the table, on as many lines as it needs: a stamp that is cut would be none. */
    private void line(String text, boolean bold, float size) throws IOException {
        for (Line line : pages.typesetter().lines(text, bold, (PAGE.getWidth() - 2 * MARGIN) * Face.UNITS / size)) {
            y -= size + LEADING - SIZE;
            if (y < MARGIN) {
                turn();
                y -= LEADING;
            }
            pages.write(line, size, bold, MARGIN, y);
        }
    }

    private void headers() {
        cells(head.table().columns().stream().map(ExportTable.Column::header).toList(), true);
        pages.rule(MARGIN, PAGE.getWidth() - MARGIN, y - 3, 1);
        y -= 4;
    }

    @Override
    public void row(List<?> values) throws IOException {
        if (y - LEADING < MARGIN) {
            turn();
            headers();
        }
        cells(values, false);
    }

    private void cells(List<?> values, boolean bold) {
        y -= LEADING;
        for (int i = 0; i < values.size(); i++) {
            String text = ExportTable.word(values.get(i)).replaceAll("\\s", " ");
            pages.write(pages.typesetter().cut(text, bold, (width - 4) * Face.UNITS / SIZE), SIZE, bold, MARGIN + i * width, y);
        }
    }

    @Override
    public void close() throws IOException {
        pages.save(out);
    }
}
