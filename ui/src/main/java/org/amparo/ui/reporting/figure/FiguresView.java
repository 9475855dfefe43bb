package org.amparo.ui.reporting.figure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Figure;
import org.amparo.reporting.Indicators;
import org.amparo.ui.kit.AreaSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.reporting.CutWords;
import org.amparo.ui.reporting.FigureWords;
import org.amparo.ui.reporting.NumberTable;
import org.amparo.ui.reporting.QuestionAddress;
import org.amparo.ui.reporting.ReportDesk;
import org.amparo.ui.reporting.ReportScreen;
import org.amparo.ui.reporting.Unreadable;
import org.amparo.ui.shell.Paths;
import org.amparo.vocabulary.Sex;

/**
 * The main figures of the viewer's reach, by role, each with its last twelve months, of everybody or of those that the address holds them to.
 * Below stand all figures by name.
 */
@Route(Paths.FIGURES)
@PermitAll
@Needs(Permission.REPORT_READ)
class FiguresView extends ReportScreen {

    private static final long serialVersionUID = 1L;
    private static final List<String> OF_MANAGERS = List.of("G06", "G05", "G04", "G08", "G09", "G13", "G15", "G16", "G14", "G27", "G30",
            "G01");
    private static final List<String> OF_SUPERVISORS = List.of("G13", "G26", "G02", "G06", "G09", "G10", "G14", "G15", "G30");
    private static final List<String> OF_CASEWORKERS = List.of("G13", "G06", "G09", "G15", "G16", "G30");
    private static final List<String> AGE_GROUPS = List.of("CHILD", "ADULT", "OLDER");

    FiguresView(ReportDesk desk) {
        super(desk, "menu.figures");
    }

    @Override
    protected void show(BeforeEnterEvent event) throws Unreadable {
        QuestionAddress address = FiguresAddress.read(event.getLocation().getQueryParameters(), desk().today());
        Viewer viewer = desk().viewer();
        long now = desk().indicators().knownNow(viewer);
        if (address.known() != null && address.known() > now) {
            throw new Unreadable("known", address.known().toString(), "ahead");
        }
        called(Labels.text("menu.figures"));
        PageHead head = new PageHead(Labels.text("menu.figures"))
                .beside(Labels.text("figures.reach." + viewer.scopeOf(Permission.REPORT_READ).orElse(Scope.OWN)));
        head.addAction(NumberTable.link(Paths.GAPS, Labels.text("figures.gaps")));
        add(head, fields(address));
        if (!address.only().isEmpty()) {
            CutWords words = CutWords.of(desk(), new Figure(address.question(now), List.of()));
            add(new HeldChips(address, words, other -> FiguresAddress.page(other, desk().today())));
        }
        add(new Tiles(desk(), shown(viewer.role()), address, false), all(address));
    }

    private static List<String> shown(Role role) {
        return switch (role) {
            case SUPERVISOR -> OF_SUPERVISORS;
            case CASEWORKER, CLINICIAN, TECHNICIAN -> OF_CASEWORKERS;
            case MANAGER, PROTECTION_OFFICER, ADMIN, PROVIDER, DONOR, SYSTEM -> OF_MANAGERS;
        };
    }

    /** Whom the figures are held to: the choices that are made most; others come with an address. */
    private Component fields(QuestionAddress address) {
        AreaSelect area = new AreaSelect(CutWords.of(Cut.ADM1), desk().people());
        ComboBox<String> sex = new ComboBox<>(CutWords.of(Cut.SEX));
        sex.setItems(java.util.Arrays.stream(Sex.values()).map(Sex::name).filter(CutWords::isKnown).toList());
        sex.setItemLabelGenerator(code -> Labels.of(Sex.valueOf(code)));
        ComboBox<String> age = new ComboBox<>(CutWords.of(Cut.AGE_GROUP));
        age.setItems(AGE_GROUPS);
        age.setItemLabelGenerator(code -> Labels.text("figure.age." + code));
        Div fields = new Div(of(area, Cut.ADM1, address), of(sex, Cut.SEX, address), of(age, Cut.AGE_GROUP, address));
        fields.addClassNames("question-fields", "figures-fields");
        return fields;
    }

    private Component of(ComboBox<String> field, Cut cut, QuestionAddress address) {
        field.setPlaceholder(Labels.text("figures.everybody"));
        field.setClearButtonVisible(true);
        Set<String> held = address.only().getOrDefault(cut, Set.of());
        if (held.size() == 1 && field.getListDataView().contains(held.iterator().next())) {
            field.setValue(held.iterator().next());
        }
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(change.getValue() == null ? address.without(cut) : address.held(cut, change.getValue()));
            }
        });
        return field;
    }

    private void go(QuestionAddress address) {
        getUI().ifPresent(ui -> ui.navigate(Paths.FIGURES, FiguresAddress.query(address, desk().today())));
    }

    private Div all(QuestionAddress address) {
        UnorderedList list = new UnorderedList();
        list.addClassName("link-list");
        Indicators.all().forEach(indicator -> list.add(new ListItem(NumberTable.link(address.about(indicator).figure(),
                Labels.text("figures.name", indicator.id(), FigureWords.title(indicator))))));
        Div all = new Div(new H2(Labels.text("figures.all")), list);
        all.addClassNames("card", "all-figures");
        return all;
    }
}
