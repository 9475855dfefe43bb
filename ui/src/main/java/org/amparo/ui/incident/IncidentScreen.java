package org.amparo.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amparo.access.Needs;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.incident.Casualty;
import org.amparo.incident.IncidentStep;
import org.amparo.incident.IncidentView;
import org.amparo.survivor.SurvivorRow;
import org.amparo.ui.file.CasualtyFields;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Icon;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.shell.Paths;

/**
 * One incident, today or as it stood on a past day: when and where it was and what exploded, who was killed or injured, and what was
 * recorded of it. A form opens where its part stands.
 */
@Route(Paths.INCIDENT)
@PermitAll
@Needs(Permission.INCIDENT_READ)
class IncidentScreen extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String WORK = "do";
    private static final String DAY = "as";
    private static final String DETAILS = "details";
    private static final String ADD = "add";
    private static final String CORRECT = "correct:";
    private static final String RETRACT = "retract:";

    private final transient IncidentDesk desk;
    private final transient IncidentWords words;
    private transient IncidentView today;
    private transient IncidentView shown;
    private transient LocalDate asOf;
    private String work = "";
    /** Asked once a look, not once a casualty; whoever writes is asked again. */
    private transient Viewer viewer;
    private boolean writes;

    IncidentScreen(IncidentDesk desk) {
        this.desk = desk;
        this.words = new IncidentWords(desk.areaNames());
        addClassNames("page", "incident");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = event.getRouteParameters().get("incidentId").flatMap(IncidentScreen::id)
                .orElseThrow(() -> new NotAllowed(Permission.INCIDENT_READ));
        QueryParameters asked = event.getLocation().getQueryParameters();
        work = asked.getSingleParameter(WORK).orElse("");
        asOf = asked.getSingleParameter(DAY).flatMap(IncidentScreen::day).filter(day -> day.isBefore(desk.today())).orElse(null);
        show(id);
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private void show(UUID id) {
        removeAll();
        List<IncidentStep> all = desk.incidents().history(desk.viewer(), id);
        today = all.getLast().then();
        viewer = desk.viewer();
        writes = asOf == null && viewer.may(Permission.INCIDENT_RECORD, today.placement());
        List<IncidentStep> steps = asOf == null ? all : all.stream().filter(step -> step.recordedAt().isBefore(endOf(asOf))).toList();
        shown = steps.isEmpty() ? null : steps.getLast().then();
        add(head());
        if (shown == null) {
            add(new EmptyState("history", Labels.text("incident.not-yet.title", DateWords.of(asOf)), Labels.text("incident.not-yet.text"),
                    backToToday()));
            return;
        }
        if (asOf != null) {
            add(pastBar());
        }
        Div left = new Div(details());
        Div right = new Div(casualties(), new IncidentHistory(desk, words, steps));
        left.addClassName("provider-side");
        right.addClassName("provider-side");
        Div panes = new Div(left, right);
        panes.addClassNames("provider-panes", "incident-panes");
        add(panes);
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(desk.clock().getZone()).toInstant();
    }

    private PageHead head() {
        IncidentView titled = shown == null ? today : shown;
        PageHead head = new PageHead(words.title(titled.details())).beside(new Span(Labels.of(titled.details().device())));
        DayField day = new DayField(Labels.text("file.as-of"), asOf);
        day.setMax(desk.today());
        day.setPlaceholder(Labels.text("file.today"));
        day.setClearButtonVisible(asOf != null);
        day.addClassName("as-of");
        day.addValueChangeListener(change -> go("", change.getValue()));
        head.addAction(day);
        return head;
    }

    private Button backToToday() {
        return button("file.past.back", ButtonVariant.SMALL, () -> go("", null));
    }

    private Div pastBar() {
        boolean same = shown.details().equals(today.details()) && shown.casualties().equals(today.casualties());
        Div bar = new Div(new Span(Labels.text(same ? "incident.past.same" : "incident.past", DateWords.of(asOf))), backToToday());
        bar.addClassName("past-bar");
        bar.getElement().setAttribute("role", "status");
        return bar;
    }

    private Section details() {
        if (writes && work.equals(DETAILS)) {
            return card("incident.details", new Span(), closable(new DetailsForm(desk, today, this::done)));
        }
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        for (String fact : IncidentWords.FACTS) {
            String value = words.fact(shown.details(), fact);
            boolean changed = !value.equals(words.fact(today.details(), fact));
            if (!value.isEmpty() || changed) {
                facts.add(new DescriptionList.Term(Labels.text("part.details." + fact)),
                        new DescriptionList.Description(marked(changed, new Bdi(value.isEmpty() ? Labels.text("file.not-told") : value))));
            }
        }
        Section card = card("incident.details", open(DETAILS, "incident.correct", "incident.correct.details"), facts);
        if (shown.placeWithheld()) {
            Span withheld = new Span(new Icon("lock"), new Span(Labels.text("incident.place.withheld")));
            withheld.addClassName("withheld");
            card.add(withheld);
        }
        return card;
    }

    private static Component marked(boolean changed, Component value) {
        if (!changed) {
            return value;
        }
        Span mark = new Span(new Icon("history"), new Span(Labels.text("file.changed-since")));
        mark.addClassName("changed-mark");
        Div both = new Div(value, mark);
        both.addClassName("changed");
        return both;
    }

    private Section casualties() {
        Section card = card("incident.casualties", open(ADD, "incident.casualty.add", "incident.casualty.add"));
        if (writes && work.equals(ADD)) {
            card.add(closable(new CasualtyForm(desk, today, null, this::done)));
        }
        List<Casualty> people = shown.casualties();
        if (people.isEmpty()) {
            card.add(new Paragraph(Labels.text("incident.casualties.none")));
            return card;
        }
        card.add(counts(people));
        Map<UUID, SurvivorRow> files = files(people);
        UnorderedList list = new UnorderedList();
        list.addClassName("summary-list");
        people.forEach(casualty -> list.add(line(casualty, files)));
        card.add(list);
        return card;
    }

    private static Div counts(List<Casualty> people) {
        Map<String, Long> counts = people.stream()
                .collect(Collectors.groupingBy(casualty -> casualty.outcome().name(), java.util.TreeMap::new, Collectors.counting()));
        Div line = new Div();
        line.addClassName("second");
        line.add(new Bdi(counts.entrySet().stream().map(count -> Labels.text("incident.count." + count.getKey(), count.getValue()))
                .collect(Collectors.joining(" · "))));
        return line;
    }

    private Map<UUID, SurvivorRow> files(List<Casualty> people) {
        List<UUID> ids = people.stream().map(Casualty::survivorId).filter(Objects::nonNull).toList();
        return ids.isEmpty() || !viewer.may(Permission.FILE_LIST)
                ? Map.of()
                : desk.files().these(viewer, ids).stream().collect(Collectors.toMap(SurvivorRow::survivorId, Function.identity()));
    }

    private ListItem line(Casualty casualty, Map<UUID, SurvivorRow> files) {
        String id = casualty.casualtyId().toString();
        Span what = new Span(new Bdi(CasualtyFields.words(casualty)));
        what.addClassName("row-what");
        boolean changed = today.casualties().stream().noneMatch(casualty::equals);
        ListItem line = new ListItem(marked(changed, what));
        if (casualty.survivorId() != null) {
            line.add(file(files.get(casualty.survivorId())));
        }
        if (writes && work.equals(CORRECT + id)) {
            line.add(closable(new CasualtyForm(desk, today, casualty, this::done)));
        } else if (writes && work.equals(RETRACT + id) && casualty.survivorId() == null) {
            line.add(closable(new RetractionForm(desk, today, casualty, this::done)));
        } else if (writes) {
            Div actions = new Div(rowAction("incident.correct", CORRECT + id, casualty));
            actions.addClassName("row-actions");
            if (casualty.survivorId() == null) {
                actions.add(rowAction("incident.casualty.retract", RETRACT + id, casualty));
            }
            line.add(actions);
        }
        return line;
    }

    /** The way to the file for those who may list it; the others read that there is one. */
    private static Component file(SurvivorRow row) {
        if (row == null) {
            Div there = new Div(new Icon("lock"), new Span(Labels.text("incident.casualty.file")));
            there.addClassNames("second", "withheld");
            return there;
        }
        Anchor open = new Anchor(Paths.file(row.survivorId()),
                new Bdi(Labels.text("incident.casualty.open-file", row.fileNumber())));
        return row.nameWithheld() ? new Div(open) : new Div(open, new Span(" "), Names.of(row.fullName(), false));
    }

    private Component open(String what, String key, String label) {
        Button button = button(key, ButtonVariant.SMALL, () -> go(what, null));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Labels.text(label + ".label"));
        button.setVisible(writes);
        return button;
    }

    private Button rowAction(String key, String what, Casualty casualty) {
        Button button = button(key, ButtonVariant.SMALL, () -> go(what, null));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Labels.text("accounts.action-on", Labels.text(key), CasualtyFields.words(casualty)));
        return button;
    }

    private static Button button(String key, ButtonVariant look, Runnable action) {
        Button button = new Button(Labels.text(key), click -> action.run());
        button.addThemeVariants(look);
        return button;
    }

    private static Section card(String title, Component action, Component... parts) {
        Div head = new Div(new H2(Labels.text(title)), action);
        head.addClassName("card-head");
        Section card = new Section(head);
        card.add(parts);
        card.addClassName("card");
        return card;
    }

    private Div closable(IncidentWork form) {
        Button close = button("kit.close", ButtonVariant.TERTIARY, () -> go("", null));
        Paragraph kept = new Paragraph(Labels.text("draft.kept"));
        kept.addClassName("note");
        Div foot = new Div(kept, close);
        foot.addClassName("form-foot");
        Div box = new Div(form, foot);
        box.addClassName("form");
        return box;
    }

    private void done() {
        go("", null);
    }

    private void go(String what, LocalDate day) {
        Map<String, String> asked = what.isEmpty() ? Map.of() : Map.of(WORK, what);
        Map<String, String> query = day == null ? asked : Map.of(DAY, day.toString());
        getUI().ifPresent(ui -> ui.navigate(Paths.incident(today.incidentId()), QueryParameters.simple(query)));
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", today == null ? Labels.text("menu.incidents") : words.title(today.details()));
    }
}
