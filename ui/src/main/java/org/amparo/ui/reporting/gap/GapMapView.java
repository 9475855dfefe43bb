package org.amparo.ui.reporting.gap;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.access.Needs;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Figure;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.Indicators;
import org.amparo.reporting.Question;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Note;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.reporting.Completeness;
import org.amparo.ui.reporting.CutWords;
import org.amparo.ui.reporting.FigureTable;
import org.amparo.ui.reporting.FigureWords;
import org.amparo.ui.reporting.NumberTable;
import org.amparo.ui.reporting.QuestionAddress;
import org.amparo.ui.reporting.ReportDesk;
import org.amparo.ui.reporting.ReportScreen;
import org.amparo.ui.reporting.StampLine;
import org.amparo.ui.reporting.Unreadable;
import org.amparo.ui.reporting.gap.AreaMap.Shown;
import org.amparo.ui.kit.ScheduleLink;
import org.amparo.ui.shell.Paths;
import org.amparo.vocabulary.Pillar;

/** One figure on the areas of the country, with the same as a table beside it. Which figure, pillar and time stands in the address. */
@Route(Paths.GAP_MAP)
@PermitAll
@Needs(Permission.REPORT_READ)
class GapMapView extends ReportScreen {

    private static final long serialVersionUID = 1L;

    GapMapView(ReportDesk desk) {
        super(desk, "gaps.map.title", "gaps");
    }

    @Override
    protected void show(BeforeEnterEvent event) throws Unreadable {
        show(GapAddress.read("G06", event.getLocation().getQueryParameters(), desk().today()));
    }

    private void show(GapAddress address) {
        Question question = address.base().by(List.of(address.places())).question(desk().indicators().knownNow(desk().viewer()));
        Indicator indicator = question.indicator();
        Figure figure = desk().indicators().figure(desk().viewer(), question);
        Figure whole = desk().indicators().figure(desk().viewer(), question.by());
        CutWords words = CutWords.of(desk(), figure);
        PageHead head = new PageHead(Labels.text("gaps.map.title")).beside(new Bdi(FigureWords.when(question)));
        head.addAction(NumberTable.link(Paths.GAPS, Labels.text("gaps.title")));
        ScheduleLink.on(head, desk().viewer(), question);
        add(head, fields(address), new H2(FigureWords.title(indicator)));
        Map<String, String> outlines = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        if (address.places() == Cut.ADM1) {
            outlines.putAll(desk().outlines().outlines());
            desk().people().areas().forEach(area -> names.put(area.code(), area.name()));
        } else {
            districts(address.area(), figure, outlines, names);
        }
        String none = "gaps.map.none." + address.places();
        Component drawn = outlines.isEmpty()
                ? new EmptyState("place", Labels.text(none + ".title"), Labels.text(none + ".text"))
                : map(figure, outlines, names);
        Div panes = new Div(drawn, FigureTable.exported(desk(), figure, whole, words));
        panes.addClassName("gap-panes");
        add(panes, Completeness.of(desk(), figure), new StampLine(desk(), question));
    }

    private Component fields(GapAddress address) {
        QuestionAddress base = address.base();
        ComboBox<Indicator> which = new ComboBox<>(Labels.text("figure.which"));
        which.setItems(Indicators.all().stream().filter(one -> !FigureWords.isRanked(one) && one.cuts().contains(Cut.ADM1)).toList());
        which.setItemLabelGenerator(one -> Labels.text("figures.name", one.id(), FigureWords.title(one)));
        which.setValue(base.indicator());
        which.addClassName("question-which");
        which.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                go(address.of(base.about(change.getValue())));
            }
        });
        CodeSelect<Pillar> pillar = new CodeSelect<>(CutWords.of(Cut.PILLAR), Pillar.class);
        Set<String> held = base.only().getOrDefault(Cut.PILLAR, Set.of());
        pillar.setValue(Arrays.stream(Pillar.values()).filter(one -> Set.of(one.name()).equals(held)).findFirst().orElse(null));
        pillar.setPlaceholder(Labels.text("gaps.map.all-pillars"));
        pillar.addValueChangeListener(change -> go(address.of(change.getValue() == null
                ? base.without(Cut.PILLAR)
                : base.held(Cut.PILLAR, change.getValue().name()))));
        DayField to = new DayField(Labels.text("figure.to"), base.to());
        to.addValueChangeListener(change -> {
            if (change.getValue() != null && !change.getValue().isBefore(base.from())) {
                go(address.of(base.during(base.from(), change.getValue())));
            }
        });
        pillar.setVisible(base.indicator().isHeldBy(Cut.PILLAR));
        Div fields = new Div(which, AreaField.of(desk(), address, this::go), pillar, to);
        fields.addClassName("question-fields");
        return fields;
    }

    private void go(GapAddress address) {
        getUI().ifPresent(ui -> ui.navigate(Paths.GAP_MAP, address.queryOfMap()));
    }

    /** Each under the sign by which the figure has it; under its first one where nobody is counted. */
    private void districts(String area, Figure figure, Map<String, String> outlines, Map<String, String> names) {
        Set<String> counted = figure.cells().stream().map(cell -> cell.values().getFirst()).collect(Collectors.toSet());
        desk().districts().drawn(area).forEach(district -> {
            String sign = district.signs().stream().filter(counted::contains).findFirst().orElse(district.signs().getFirst());
            outlines.put(sign, district.outline());
            names.put(sign, district.name());
        });
    }

    /** @param names by what the figure tells places by */
    private Component map(Figure figure, Map<String, String> outlines, Map<String, String> names) {
        Indicator indicator = figure.question().indicator();
        Map<String, Shown> shown = new LinkedHashMap<>();
        CutWords words = CutWords.of(desk(), figure);
        Cut places = figure.question().cuts().getFirst();
        outlines.keySet().forEach(code -> {
            Figure.Cell cell = figure.cells().stream().filter(one -> one.values().getFirst().equals(code)).findFirst().orElse(null);
            shown.put(code, shown(figure.question(), names.getOrDefault(code, code), cell));
        });
        double most = shown.values().stream().filter(area -> area.value() != null).mapToDouble(Shown::value).max()
                .orElse(0);
        AreaMap map = new AreaMap(Labels.text("gaps.map.read-out", FigureWords.title(indicator)), outlines, shown,
                legend(indicator, most));
        List<String> without = figure.cells().stream().map(cell -> cell.values().getFirst())
                .filter(code -> CutWords.isKnown(code) && !outlines.containsKey(code)).map(code -> words.of(places, code))
                .sorted(Labels.alphabetical()).toList();
        if (!without.isEmpty()) {
            map.add(new Note(Labels.text("gaps.map.without", without.size(), String.join(", ", without))));
        }
        return map;
    }

    /** Opens the files of the number that is written in it. */
    private static Shown shown(Question question, String name, Figure.Cell cell) {
        Indicator indicator = question.indicator();
        if (cell == null || cell.items() == 0) {
            return new Shown(name, null, Labels.text("figure.none"), null, null);
        }
        String part = indicator.numerator().size() == 1 ? indicator.numerator().iterator().next() : null;
        long behind = part == null ? cell.items() : cell.parts().getOrDefault(part, 0L);
        String words = words(indicator, cell);
        return new Shown(name, FigureWords.value(indicator, cell), words,
                behind == 0 ? null : QuestionAddress.of(question).files(cell.values(), part, null),
                Labels.text("gaps.map.open", name, words));
    }

    private static String words(Indicator indicator, Figure.Cell cell) {
        return FigureWords.headline(indicator, cell);
    }

    private static List<String> legend(Indicator indicator, double most) {
        List<String> legend = new ArrayList<>(List.of(Labels.text("gaps.map.nobody")));
        for (int step = 1; step <= Heat.STEPS && most > 0; step++) {
            String key = indicator.form() == Indicator.Form.SHARE ? "gaps.map.up-to-percent" : "gaps.map.up-to";
            legend.add(Labels.text(key, FigureWords.number(Math.round(Math.ceil(most * step / Heat.STEPS)))));
        }
        return legend;
    }
}
