package org.amparo.ui.donor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.amparo.donor.PublishedRelease;
import org.amparo.donor.portal.ReleaseBars;
import org.amparo.donor.portal.ReleaseGrid;
import org.amparo.donor.portal.ReleaseWords;
import org.amparo.donor.portal.ShelvedRelease;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.PlainTable;
import org.amparo.ui.kit.Tone;

/** Parts of which pages of releases are made. */
final class ReleaseParts {

    private ReleaseParts() {
    }

    /** That a release was withdrawn, and why. */
    static Component withdrawn(ShelvedRelease shelved, ReleaseWords words) {
        Div note = new Div(new Paragraph(Tone.NOW.label(
                words.text("release.withdrawn", words.day(shelved.withdrawnOn()), shelved.reason()))));
        note.addClassName("card");
        note.getElement().setAttribute("role", "note");
        return note;
    }

    static Component table(ReleaseGrid grid) {
        PlainTable table = new PlainTable(grid.name(), grid.labels(), grid.columns());
        grid.lines().forEach(line -> table.row(bdi(line.names()), bdi(line.cells())));
        return table;
    }

    private static List<Bdi> bdi(List<String> texts) {
        return texts.stream().map(Bdi::new).toList();
    }

    /** Bars from zero, of plain elements, so that they follow colours and direction of the page; read out as one picture. */
    static Component bars(ReleaseBars chart) {
        Div drawn = new Div();
        drawn.addClassName("bars-drawn");
        drawn.getElement().setAttribute("role", "img").setAttribute("aria-label", chart.described());
        chart.bars().forEach(bar -> drawn.add(line(bar)));
        Div bars = new Div(drawn);
        bars.addClassName("bars");
        return bars;
    }

    private static Component line(ReleaseBars.Bar bar) {
        Span name = new Span(new Bdi(bar.name()));
        name.addClassName("bar-name");
        Div track = new Div();
        track.addClassName("bar-track");
        if (bar.length() != null) {
            Span part = new Span();
            part.addClassNames("bar-part", "pattern-0");
            part.getStyle().set("inline-size", String.format(Locale.ROOT, "%.2f%%", 100 * bar.length()));
            track.add(part);
        }
        Span beside = new Span(new Bdi(bar.beside()));
        beside.addClassName("bar-number");
        Div line = new Div(name, track, beside);
        line.addClassName("bar-line");
        return line;
    }

    /** What staff wrote, in the language in which they wrote it. */
    static Component narrative(PublishedRelease.Narrative part) {
        Div text = new Div();
        text.addClassName("release-text");
        text.getElement().setAttribute("lang", part.language()).setAttribute("dir", "auto");
        part.text().lines().filter(line -> !line.isBlank()).forEach(line -> text.add(new Paragraph(line)));
        return text;
    }
}
