package org.amparo.donor.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.amparo.donor.PublishedRelease;
import org.amparo.donor.disclosure.PublishedTable;
import org.amparo.print.TaggedPdf;

/** A release to be read on paper or heard: the same in the same order as the page. */
final class ReleasePdf {

    private static final float TITLE = 22;
    private static final float HEADING = 15;
    private static final float SMALL_HEADING = 12;
    private static final float TEXT = 10.5f;
    private static final float CELL = 7.5f;
    private static final float FOOTER = 8;
    private static final float ROOM = 14;

    private final ShelvedRelease shelved;
    private final PublishedRelease release;
    private final ReleaseWords words;
    private final TaggedPdf pdf;

    ReleasePdf(ShelvedRelease shelved, ReleaseWords words) {
        this.shelved = shelved;
        this.release = shelved.release();
        this.words = words;
        this.pdf = new TaggedPdf(words.locale(), FOOTER);
    }

    byte[] write() {
        String title = words.title(release);
        pdf.block("H1", title, TITLE, true);
        ReleaseFiles.head(shelved, words).forEach(this::paragraph);
        release.narrative().stream().filter(part -> part.section() == PublishedRelease.Section.SUMMARY).forEach(this::narrative);
        if (!release.logframe().isEmpty()) {
            heading(words.text("release.results"));
            grid(ReleaseGrid.results(release, words));
        }
        heading(words.text("release.charts"));
        ReleaseBars.of(release, words).forEach(this::chart);
        heading(words.text("release.tables"));
        paragraph(ReleaseMethod.small(release, words));
        paragraph(words.text("release.method.withheld"));
        release.tables().tables().forEach(this::table);
        release.narrative().stream().filter(part -> part.section() != PublishedRelease.Section.SUMMARY).forEach(this::narrative);
        heading(words.text("release.method"));
        pdf.list(ReleaseMethod.sentences(release, words), TEXT);
        heading(words.text("release.number"));
        paragraph(ReleaseFiles.checksum(shelved, words));
        paragraph(words.text("release.verify"));
        return pdf.finish(title, (page, pages) -> words.text("release.footer", title, String.valueOf(page), String.valueOf(pages)));
    }

    private void heading(String text) {
        pdf.heading("H2", text, HEADING, ROOM, TEXT);
    }

    private void paragraph(String text) {
        pdf.block("P", text, TEXT, false);
    }

    private void narrative(PublishedRelease.Narrative part) {
        heading(words.section(part.section()));
        part.text().lines().filter(line -> !line.isBlank())
                .forEach(line -> pdf.block("P", line, TEXT, false, Locale.forLanguageTag(part.language())));
    }

    private void chart(ReleaseBars chart) {
        pdf.heading("H3", chart.title(), SMALL_HEADING, ROOM / 2, TEXT);
        pdf.bars(chart.bars().stream().map(bar -> new TaggedPdf.Bar(bar.name(), bar.length(), bar.beside())).toList(), CELL,
                chart.described());
    }

    private void table(PublishedTable table) {
        ReleaseGrid grid = ReleaseGrid.of(release, table, words);
        pdf.heading("H3", grid.name(), SMALL_HEADING, ROOM / 2, TEXT);
        grid(grid);
    }

    private void grid(ReleaseGrid grid) {
        List<String> heads = new ArrayList<>(grid.labels());
        heads.addAll(grid.columns());
        pdf.table(heads, grid.labels().size(), grid.lines().stream().map(line -> {
            List<String> row = new ArrayList<>(line.names());
            row.addAll(line.cells());
            return row;
        }).toList(), CELL);
    }
}
