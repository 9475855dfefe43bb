package org.amparo.ui.treaty;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Needs;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.platform.RuleBroken;
import org.amparo.treaty.ArmedConflict;
import org.amparo.treaty.Convention;
import org.amparo.treaty.Conventions;
import org.amparo.treaty.Framework;
import org.amparo.treaty.PlanAction;
import org.amparo.treaty.Plans;
import org.amparo.treaty.Standing;
import org.amparo.treaty.StatusEntry;
import org.amparo.treaty.TreatyWords;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Confirm;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.kit.DraftPlaces;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Note;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.PlainTable;
import org.amparo.ui.kit.RuleMessages;
import org.amparo.ui.shell.Paths;

/** Where a State stood to each convention on a day, and what that rests on. Which State and day stands in the address. */
@Route(Paths.CONVENTIONS)
@PermitAll
@Needs(Permission.TREATY_READ)
class ConventionsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST_FILE = 1_000_000;

    private final transient Conventions conventions;
    private final transient Plans plans;
    private final transient CurrentViewer current;
    private final transient DraftPlaces drafts;
    private final transient Clock clock;
    private final transient TreatyWords words = TreatyWords.in(Labels.locale());

    ConventionsView(Conventions conventions, Plans plans, CurrentViewer current, DraftPlaces drafts, Clock clock) {
        this.conventions = conventions;
        this.plans = plans;
        this.current = current;
        this.drafts = drafts;
        this.clock = clock;
        addClassNames("page", "reports");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        List<String> states = conventions.states(current.get());
        String state = asked.getSingleParameter("state").filter(StateSelect::isState)
                .orElse(states.isEmpty() ? null : states.getFirst());
        show(state, asked.getSingleParameter("on").flatMap(ConventionsView::day).orElse(LocalDate.now(clock)));
    }

    /** A word in the address that is no day shows today. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private void show(String state, LocalDate asOf) {
        removeAll();
        boolean keeps = current.get().may(Permission.TREATY_KEEP);
        PageHead head = new PageHead(Labels.text("menu.conventions"));
        if (state != null) {
            head.beside(new Bdi(Labels.text("conventions.beside", StateSelect.name(state), DateWords.of(asOf))));
        }
        if (keeps) {
            head.addAction(new Button(Labels.text("conventions.add"), click -> new StatusForms(conventions, current, drafts)
                    .entry(state, () -> show(state, asOf))));
            head.addAction(new Button(Labels.text("conventions.conflict.add"), click -> new StatusForms(conventions, current, drafts)
                    .conflict(state, () -> show(state, asOf))));
        }
        add(head, fields(state, asOf), new Note(Labels.text("conventions.never")), new Note(words.text("treaty.standing.reading")));
        if (state == null) {
            add(new EmptyState("chart", Labels.text("conventions.none.title"), Labels.text("conventions.none.text")));
        } else {
            List<StatusEntry> entries = conventions.entries(current.get(), state);
            List<ArmedConflict> conflicts = conventions.conflicts(current.get(), state);
            add(standings(state, asOf), new H2(Labels.text("conventions.entries")), entries(state, asOf, entries, conflicts, keeps));
        }
        add(new H2(Labels.text("conventions.plan")), plan(state, asOf, keeps));
        if (keeps) {
            add(file(state, asOf));
        }
    }

    private Component plan(String state, LocalDate asOf, boolean keeps) {
        List<PlanAction> actions = plans.actions(current.get(), Framework.NATIONAL);
        Div plan = new Div();
        plan.addClassName("part");
        if (actions.isEmpty()) {
            plan.add(new Paragraph(Labels.text("conventions.plan.none")));
        } else {
            List<String> heads = new ArrayList<>(List.of(words.text("treaty.action.what"), Labels.text("conventions.plan.theme"),
                    words.text("treaty.action.target"), words.text("treaty.action.due"), words.text("treaty.action.source")));
            if (keeps) {
                heads.add(Labels.text("conventions.action"));
            }
            PlainTable table = new PlainTable(Labels.text("conventions.plan"), heads, List.of());
            actions.forEach(action -> table.words(new Bdi(action.what()), cells(action, state, asOf, keeps)));
            plan.add(table);
        }
        if (keeps) {
            plan.add(new Button(Labels.text("conventions.plan.add"), click -> new PlanForm(plans, current, drafts)
                    .open(() -> show(state, asOf))));
        }
        return plan;
    }

    private List<Component> cells(PlanAction action, String state, LocalDate asOf, boolean keeps) {
        List<Component> cells = new ArrayList<>(List.of(new Bdi(words.section(action.theme().name())),
                new Bdi(action.targetPercent() == null ? "" : Labels.text("casualties.percent", (double) action.targetPercent())),
                new Bdi(action.dueOn() == null ? "" : DateWords.of(action.dueOn())), source(action.source(), action.verified())));
        if (keeps) {
            cells.add(back(action.what(), "", () -> plans.takeBack(current.get(), action.actionId()), () -> show(state, asOf)));
        }
        return cells;
    }

    private Component fields(String state, LocalDate asOf) {
        StateSelect states = new StateSelect(Labels.text("conventions.state"));
        states.setValue(state);
        states.addValueChangeListener(change -> go(change.getValue(), asOf));
        DayField on = new DayField(Labels.text("conventions.on"), asOf);
        on.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                go(state, change.getValue());
            }
        });
        Div fields = new Div(states, on);
        fields.addClassName("question-fields");
        return fields;
    }

    private void go(String state, LocalDate on) {
        if (state != null) {
            getUI().ifPresent(ui -> ui.navigate(Paths.CONVENTIONS, QueryParameters.simple(Map.of("state", state, "on", on.toString()))));
        }
    }

    private Component standings(String state, LocalDate asOf) {
        Map<String, Convention> all = conventions.all(current.get()).stream()
                .collect(Collectors.toMap(Convention::code, one -> one));
        PlainTable table = new PlainTable(Labels.text("menu.conventions"), List.of(words.text("treaty.standing.convention"),
                words.text("treaty.standing.is"), words.text("treaty.standing.source")), List.of());
        conventions.standings(current.get(), state, asOf).forEach(standing -> {
            Convention convention = all.get(standing.convention());
            table.words(new Bdi(convention.title()), List.of(new Bdi(words.standing(standing)), source(convention.source(),
                    standing.verified() || standing.status() == Standing.Status.NOTHING_RECORDED && convention.verified())));
        });
        return table;
    }

    private Component source(String source, boolean verified) {
        Div said = new Div(new Bdi(source));
        if (!verified) {
            Span mark = new Span(words.text("treaty.unverified"));
            mark.addClassName("second");
            said.add(new Div(mark));
        }
        return said;
    }

    private Component entries(String state, LocalDate asOf, List<StatusEntry> entries, List<ArmedConflict> conflicts, boolean keeps) {
        if (entries.isEmpty() && conflicts.isEmpty()) {
            return new Paragraph(Labels.text("conventions.entries.none"));
        }
        List<String> heads = new ArrayList<>(List.of(Labels.text("conventions.what"), Labels.text("conventions.day"),
                words.text("treaty.standing.source")));
        if (keeps) {
            heads.add(Labels.text("conventions.action"));
        }
        PlainTable table = new PlainTable(Labels.text("conventions.entries"), heads, List.of());
        entries.forEach(entry -> row(table, Labels.text("conventions.entry", entry.convention(), words.step(entry.step())),
                DateWords.of(entry.day()), source(entry.source(), entry.verified()), entry.entryId(), state, asOf, keeps));
        conflicts.forEach(conflict -> row(table, Labels.text("conventions.conflict"), conflict.to() == null
                ? Labels.text("conventions.conflict.since", DateWords.of(conflict.from()))
                : Labels.text("conventions.conflict.days", DateWords.of(conflict.from()), DateWords.of(conflict.to())),
                source(conflict.source(), conflict.verified()), conflict.conflictId(), state, asOf, keeps));
        return table;
    }

    private void row(PlainTable table, String what, String day, Component source, UUID id, String state, LocalDate asOf, boolean keeps) {
        List<Component> cells = new ArrayList<>(List.of(new Bdi(day), source));
        if (keeps) {
            cells.add(back(what, day, () -> conventions.takeBack(current.get(), id), () -> show(state, asOf)));
        }
        table.words(new Bdi(what), cells);
    }

    private static Component back(String what, String day, Runnable take, Runnable then) {
        Button back = new Button(Labels.text("conventions.take-back"), click -> Confirm.ask(Labels.text("conventions.take-back.ask"),
                Labels.text("conventions.take-back.what", what), Labels.text("conventions.take-back"), () -> {
                    take.run();
                    then.run();
                }));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.getElement().setAttribute("aria-label", Labels.text("conventions.take-back.of", what, day));
        return back;
    }

    private Component file(String state, LocalDate asOf) {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> {
            try {
                int recorded = conventions.recordFile(current.get(), new String(bytes, StandardCharsets.UTF_8));
                Notices.done(Labels.text("conventions.file.done", recorded));
                show(state, asOf);
            } catch (RuleBroken refused) {
                Notices.refused(RuleMessages.sentence(refused));
            } catch (NotAllowed refused) {
                Notices.refused(Labels.text("form.not-allowed"));
            }
        }));
        upload.setAcceptedFileTypes(".csv", "text/csv");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_FILE);
        Div box = new Div(new H2(Labels.text("conventions.file")), new Paragraph(Labels.text("conventions.file.what")), upload);
        box.addClassName("card");
        return box;
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("menu.conventions"));
    }
}
