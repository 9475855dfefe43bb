package org.amparo.donor.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.PublishedTable;
import org.amparo.export.TaggedCsv;

/** All cells of a release as one CSV with HXL tags. */
final class ReleaseCsv {

    private final ShelvedRelease shelved;
    private final ReleaseWords words;

    ReleaseCsv(ShelvedRelease shelved, ReleaseWords words) {
        this.shelved = shelved;
        this.words = words;
    }

    void write(OutputStream out) throws IOException {
        List<PublishedTable> tables = shelved.release().tables().tables();
        Map<String, Dimension> dimensions = ReleaseCells.dimensions(tables);
        ReleaseCells cells = new ReleaseCells(shelved.release(), words);
        List<ReleaseCells.Column> columns = cells.columns(dimensions);
        List<String> lines = new ArrayList<>(List.of(words.title(shelved.release())));
        lines.addAll(ReleaseFiles.head(shelved, words));
        lines.add(ReleaseFiles.checksum(shelved, words));
        lines.add(ReleaseMethod.small(shelved.release(), words));
        lines.add(words.text("release.method.withheld"));
        TaggedCsv.write(lines, columns.stream().map(ReleaseCells.Column::header).toList(),
                columns.stream().map(ReleaseCells.Column::tag).toList(),
                tables.stream().flatMap(table -> cells.rows(table, dimensions).stream()).toList(), out);
    }
}
