package org.amparo.ui.reporting.figure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.Indicators;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.reporting.CutWords;
import org.amparo.ui.reporting.FigureWords;
import org.amparo.ui.reporting.QuestionAddress;
import org.amparo.ui.reporting.ReportDesk;

/** What a figure depends on, to be changed: which figure, when, as known when, divided by what, held to what. Each change is an address. */
final class QuestionForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ReportDesk desk;
    private final transient QuestionAddress address;
    private final transient Consumer<QuestionAddress> go;
    private final Paragraph refusal = new Paragraph();

    /**
     * @param recorded when the last event was recorded that is taken to be known; null when nothing was
     * @param go called with the question that was chosen
     */
    QuestionForm(ReportDesk desk, QuestionAddress address, Instant recorded, CutWords words, Consumer<QuestionAddress> go) {
        this.desk = desk;
        this.address = address;
        this.go = go;
        addClassName("question");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        Div fields = new Div(which(), from(), to(), known(recorded), cuts());
        fields.addClassName("question-fields");
        add(fields, refusal);
        if (!address.only().isEmpty()) {
            add(new HeldChips(address, words, QuestionAddress::figure));
        }
    }

    private Component which() {
        ComboBox<Indicator> which = new ComboBox<>(Labels.text("figure.which"));
        which.setItems(Indicators.all());
        which.setItemLabelGenerator(one -> one.id() + " · " + FigureWords.title(one));
        which.setValue(address.indicator());
        which.addClassName("question-which");
        which.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go.accept(address.about(change.getValue()));
            }
        });
        return which;
    }

    private Component from() {
        DayField from = new DayField(Labels.text("figure.from"), address.from());
        from.setVisible(address.indicator().isOfPeriod());
        from.addValueChangeListener(change -> during(change.getValue(), address.to()));
        return from;
    }

    private Component to() {
        DayField to = new DayField(Labels.text(address.indicator().isOfPeriod() ? "figure.to" : "figure.on"), address.to());
        to.addValueChangeListener(change -> during(
                address.indicator().isOfPeriod() || change.getValue() == null || !change.getValue().isBefore(address.from())
                        ? address.from()
                        : change.getValue(),
                change.getValue()));
        return to;
    }

    private void during(LocalDate first, LocalDate last) {
        if (first == null || last == null) {
            refuse(Labels.text("figure.no-day"));
        } else if (last.isBefore(first)) {
            refuse(Labels.text("figure.address.order", "", last.toString()));
        } else {
            go.accept(address.during(first, last));
        }
    }

    private Component known(Instant recorded) {
        LocalDate day = address.known() == null || recorded == null ? null : recorded.atZone(desk.clock().getZone()).toLocalDate();
        DayField known = new DayField(Labels.text("figure.known-on"), day);
        known.setPlaceholder(Labels.text("figure.known-now"));
        known.setClearButtonVisible(true);
        known.setMax(desk.today());
        known.addValueChangeListener(change -> go.accept(address.knownAt(change.getValue() == null
                ? null
                : desk.indicators().knownAt(desk.viewer(),
                        change.getValue().plusDays(1).atStartOfDay(desk.clock().getZone()).toInstant()))));
        return known;
    }

    private Component cuts() {
        MultiSelectComboBox<Cut> cuts = new MultiSelectComboBox<>(Labels.text("figure.by"));
        cuts.setItems(address.indicator().cuts().stream().filter(cut -> !address.only().containsKey(cut)).toList());
        cuts.setItemLabelGenerator(CutWords::of);
        cuts.setValue(Set.copyOf(address.cuts()));
        cuts.addClassName("question-by");
        cuts.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                divide(change.getValue());
            }
        });
        return cuts;
    }

    /** Those chosen before stay in their order; further ones follow. */
    private void divide(Set<Cut> chosen) {
        List<Cut> by = new ArrayList<>(address.cuts().stream().filter(chosen::contains).toList());
        chosen.stream().filter(cut -> !by.contains(cut)).sorted().forEach(by::add);
        if (by.size() > QuestionAddress.MOST_CUTS) {
            refuse(Labels.text("figure.address.cuts", "", QuestionAddress.MOST_CUTS));
        } else {
            go.accept(address.by(by));
        }
    }

    private void refuse(String sentence) {
        refusal.setText(sentence);
        refusal.setVisible(true);
    }
}
