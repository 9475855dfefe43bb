package org.amparo.ui.measure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.measure.Instrument;
import org.amparo.measure.MeasureSeries;
import org.amparo.privacy.Personal;
import org.amparo.ui.file.FileWriting;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;

/** What was measured with a person, by instrument: the latest score, the change since the baseline, the line over time, and all in a table. */
final class MeasuresTab extends Section {

    private static final long serialVersionUID = 1L;

    private final transient MeasureDesk desk;
    private final transient FileWriting write;

    /** @param write opens the forms; null when nothing can be recorded */
    MeasuresTab(MeasureDesk desk, List<MeasureSeries> series, FileWriting write) {
        this.desk = desk;
        this.write = write;
        addClassName("measures");
        if (series.isEmpty()) {
            add(new EmptyState("chart", Labels.text("measure.none.title"), Labels.text("measure.none.text"),
                    write == null ? new Component[0] : new Component[]{record(Labels.text("record.measure"), null)}));
            return;
        }
        if (write != null) {
            Div actions = new Div(record(Labels.text("record.measure"), null));
            actions.addClassName("tab-actions");
            add(actions);
        }
        series.forEach(one -> add(card(one)));
    }

    private Button record(String words, Instrument instrument) {
        Button button = new Button(words, click -> write.open(MeasureForm.WORD, instrument == null ? null : instrument.name()));
        button.addThemeVariants(ButtonVariant.SMALL);
        if (instrument != null) {
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.setAriaLabel(Labels.text("measure.again.of", Labels.of(instrument)));
        }
        return button;
    }

    private Section card(MeasureSeries series) {
        Instrument instrument = series.instrument();
        MeasureSeries.Point latest = series.latest();
        Div head = new Div(new H3(Labels.of(instrument)));
        head.addClassName("card-head");
        if (write != null) {
            head.add(record(Labels.text("measure.again"), instrument));
        }
        Span score = new Span(MeasureWords.score(instrument, latest.score()));
        score.addClassName("strong");
        Div now = new Div(score, new Span(" · " + Stream.of(MeasureWords.band(instrument, latest.score()), DateWords.of(latest.on()))
                .filter(words -> !words.isEmpty()).collect(Collectors.joining(" · "))));
        Div change = new Div(MeasureWords.change(series));
        String bands = MeasureWords.bands(series);
        if (!bands.isEmpty()) {
            change.add(new Span(" " + bands));
        }
        Div scale = new Div(MeasureWords.range(instrument) + ". " + MeasureWords.real(instrument));
        scale.addClassName("second");
        Section card = new Section(head, now, change);
        card.addClassName("card");
        if (series.points().size() > 1) {
            card.add(new MeasureChart(series));
        }
        card.add(scale, new Details(Labels.text("measure.table", series.points().size()), table(series)));
        return card;
    }

    private Component table(MeasureSeries series) {
        NativeTableRow heads = new NativeTableRow();
        List<String> columns = new ArrayList<>(List.of("on", "score", "band", "change", "mode", "by", "remark"));
        columns.forEach(column -> heads.add(headCell(Labels.text("measure.column." + column))));
        if (write != null) {
            heads.add(headCell(Labels.text("measure.column.work")));
        }
        NativeTableHeader head = new NativeTableHeader();
        head.add(heads);
        NativeTableBody body = new NativeTableBody();
        series.points().reversed().forEach(point -> body.add(row(series, point)));
        Div box = new Div(new NativeTable(head, body));
        box.addClassName("table-box");
        box.getElement().setAttribute("role", "region");
        box.getElement().setAttribute("tabindex", "0");
        box.getElement().setAttribute("aria-label", Labels.text("measure.table.of", Labels.of(series.instrument())));
        return box;
    }

    private static NativeTableHeaderCell headCell(String words) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(MeasureSeries series, MeasureSeries.Point point) {
        Instrument instrument = series.instrument();
        boolean base = point.measureId().equals(series.baseline().measureId());
        boolean before = series.points().indexOf(point) < series.points().indexOf(series.baseline());
        String change = base
                ? Labels.text("measure.baseline")
                : before ? "" : MeasureWords.signed(point.score().subtract(series.baseline().score()));
        NativeTableRow row = new NativeTableRow(cell(DateWords.of(point.on())), cell(MeasureWords.score(instrument, point.score())
                + (point.corrected() ? " " + Labels.text("measure.corrected") : "")), cell(MeasureWords.band(instrument, point.score())),
                cell(change), cell(Labels.of(point.mode())), cell(desk.name(point.by())), cell(said(point.remark())));
        if (write != null) {
            row.add(work(point));
        }
        return row;
    }

    private NativeTableCell work(MeasureSeries.Point point) {
        String day = DateWords.of(point.on());
        NativeTableCell cell = new NativeTableCell();
        cell.add(work(MeasureForm.CORRECT, "measure.correct", point, day), work(MeasureRetractForm.WORD, "measure.take-back", point, day));
        return cell;
    }

    private Button work(String word, String key, MeasureSeries.Point point, String day) {
        Button button = new Button(Labels.text(key), click -> write.open(word, point.measureId().toString()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(Labels.text(key + ".of", day));
        return button;
    }

    private static NativeTableCell cell(String words) {
        return new NativeTableCell(words);
    }

    private static String said(Personal<String> text) {
        return text == null ? "" : Personal.value(text).orElseGet(() -> Labels.text("file.erased-value"));
    }
}
