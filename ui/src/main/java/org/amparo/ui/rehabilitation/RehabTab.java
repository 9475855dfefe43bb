package org.amparo.ui.rehabilitation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.rehabilitation.RehabRow;
import org.amparo.rehabilitation.RehabSession;
import org.amparo.rehabilitation.RehabView;
import org.amparo.ui.file.FileWriting;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.shell.Paths;

/** A person's episodes of rehabilitation: how far each is, its goals, its sessions, the home programme, and what can be recorded. */
final class RehabTab extends Section {

    private static final long serialVersionUID = 1L;

    private final transient RehabDesk desk;
    private final transient FileWriting write;
    private final transient LocalDate today;

    /**
     * @param write opens the forms; null when nothing can be recorded
     * @param today or the past day of which it tells
     */
    RehabTab(RehabDesk desk, List<RehabView> episodes, FileWriting write, LocalDate today) {
        this.today = today;
        this.desk = desk;
        this.write = write;
        addClassName("rehab");
        Button open = write == null ? null : button(Labels.text("record.rehab-open"), "rehab-open", null);
        if (episodes.isEmpty()) {
            add(new EmptyState("people", Labels.text("rehab.none.title"), Labels.text("rehab.none.text"),
                    open == null ? new Component[0] : new Component[]{open}));
            return;
        }
        if (open != null) {
            Div actions = new Div(open);
            actions.addClassName("tab-actions");
            add(actions);
        }
        episodes.forEach(view -> add(card(view)));
    }

    private Button button(String words, String work, UUID about) {
        Button button = new Button(words, click -> write.open(work, about == null ? null : about.toString()));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private Button quiet(String key, String label, String work, UUID about) {
        Button button = button(Labels.text(key), work, about);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Labels.text(key) + ": " + label);
        return button;
    }

    private Section card(RehabView view) {
        RehabRow row = view.row();
        String name = Labels.of(row.discipline());
        Div head = new Div(new H3(name), new Span(RehabWords.next(row, today)));
        head.addClassName("card-head");
        Div facts = new Div(Stream.of(RehabWords.progress(row), desk.name(row.therapist()).orElse(""),
                Labels.text("rehab.since", DateWords.of(row.openedOn())), view.emergency() ? Labels.text("rehab.emergency") : "",
                view.endReason() == null ? "" : Labels.of(view.endReason())).filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · ")));
        facts.addClassName("second");
        Section card = new Section(head, facts);
        card.addClassName("card");
        text(card, RehabWords.said(view.reason()));
        text(card, RehabWords.said(view.summary()));
        if (write != null && row.isOpen()) {
            card.add(work(row, name));
        }
        card.add(new H4(Labels.text("rehab.goals")), goals(view));
        if (!view.exercises().isEmpty()) {
            card.add(new H4(Labels.text("rehab.exercises")), exercises(view));
        }
        card.add(sessions(view));
        return card;
    }

    private static void text(Section card, String words) {
        if (!words.isEmpty()) {
            card.add(new Paragraph(words));
        }
    }

    private Div work(RehabRow row, String name) {
        UUID id = row.episodeId();
        Button session = button(Labels.text("rehab.do.session"), "rehab-session", id);
        session.addThemeVariants(ButtonVariant.PRIMARY);
        session.setAriaLabel(Labels.text("rehab.do.session") + ": " + name);
        Div actions = new Div(session, quiet("rehab.do.plan", name, "rehab-plan", id), quiet("rehab.do.goal", name, "rehab-goal", id),
                quiet("rehab.do.exercises", name, "rehab-exercises", id), quiet("rehab.do.hand-over", name, "rehab-hand-over", id),
                quiet("rehab.do.end", name, "rehab-end", id));
        actions.addClassName("rehab-actions");
        return actions;
    }

    private Component goals(RehabView view) {
        if (view.goals().isEmpty()) {
            Paragraph none = new Paragraph(Labels.text("rehab.goals.none"));
            none.addClassName("second");
            return none;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("summary-list");
        for (RehabView.Goal goal : view.goals()) {
            String words = RehabWords.said(goal.words());
            Div more = new Div(Stream.of(RehabWords.said(goal.target()), goal.dueOn() == null
                    ? ""
                    : Labels.text("rehab.goal.due", DateWords.of(goal.dueOn())), RehabWords.attainment(goal.attainment()))
                    .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")));
            more.addClassName("second");
            ListItem item = new ListItem(new Span(words), more);
            if (write != null && view.row().isOpen()) {
                item.add(quiet("rehab.do.rate", words, "rehab-goal-rate", goal.goalId()));
            }
            list.add(item);
        }
        return list;
    }

    private static Component exercises(RehabView view) {
        UnorderedList list = new UnorderedList();
        view.exercises().forEach(one -> list.add(new ListItem(RehabWords.exercise(one))));
        Anchor sheet = new Anchor(Paths.exercises(view.row().episodeId()), Labels.text("rehab.sheet.open"));
        sheet.addClassName("device-link");
        return new Div(list, sheet);
    }

    private Component sessions(RehabView view) {
        OrderedList list = new OrderedList();
        list.addClassName("device-steps");
        Map<UUID, String> goals = view.goals().stream().collect(Collectors.toMap(RehabView.Goal::goalId, goal -> RehabWords.said(goal
                .words())));
        view.sessions().forEach(held -> list.add(session(held, goals)));
        Details details = new Details(Labels.text("rehab.sessions", view.sessions().size()), list);
        details.setOpened(view.row().isOpen());
        details.setVisible(!view.sessions().isEmpty());
        return details;
    }

    private ListItem session(RehabView.Held held, Map<UUID, String> goals) {
        RehabSession session = held.session();
        String day = DateWords.of(session.on());
        Div what = new Div(new Span(Stream.of(Labels.text("rehab.minutes", session.minutes()), Labels.of(session.setting()), desk.name(held
                .by()).orElse(""), held.corrected() ? Labels.text("rehab.corrected") : "").filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "))));
        what.addClassName("device-step-what");
        second(what, RehabWords.codes(session.techniques()));
        second(what, session.goalIds().stream().map(goals::get).filter(words -> words != null).sorted()
                .map(words -> Labels.text("rehab.for-goal", words)).collect(Collectors.joining(" · ")));
        second(what, session.adl() == null ? "" : Labels.text("rehab.adl", Labels.inSentence(session.adl())));
        if (session.adverse() != null) {
            what.add(new Div(Tone.NOW.label(Labels.text("rehab.adverse", Labels.inSentence(session.adverse()))),
                    new Span(" " + RehabWords.said(session.adverseNote()))));
        }
        if (session.note() != null) {
            what.add(new Paragraph(RehabWords.said(session.note())));
        }
        if (write != null) {
            Div actions = new Div(quiet("rehab.do.correct", day, "rehab-session-correct", session.sessionId()),
                    quiet("rehab.do.retract", day, "rehab-session-retract", session.sessionId()));
            actions.addClassName("rehab-actions");
            what.add(actions);
        }
        Span when = new Span(new Bdi(day));
        when.addClassName("device-step-when");
        return new ListItem(when, what);
    }

    private static void second(Div what, String words) {
        if (!words.isBlank()) {
            Div more = new Div(words);
            more.addClassName("second");
            what.add(more);
        }
    }
}
