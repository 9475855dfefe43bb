package org.amparo.ui.voice;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.amparo.access.Needs;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Icon;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.shell.Paths;
import org.amparo.voice.FeedbackQueries;
import org.amparo.voice.FeedbackQueries.Part;
import org.amparo.voice.FeedbackQueries.Row;
import org.amparo.voice.VoiceQueries;

/**
 * What people told the programme: how much waits and how much was answered in time, the list, and beside it one of them with what can be
 * done next. A sensitive one is there for those alone who may handle it. The address holds ids, never words.
 */
@Route(Paths.FEEDBACK)
@PermitAll
@Needs(Permission.FEEDBACK_READ)
class FeedbackView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";
    private static final String EDUCATION = "education";
    /** A part of the list beside those of feedback. */
    private static final String SESSIONS = "sessions";
    private static final String CORRECT = "correct";
    private static final int PAGE = 50;

    private final transient VoiceDesk desk;
    private final PageHead head = new PageHead(Labels.text("voice.title"));
    private final Div numbers = new Div();
    private final Div parts = new Div();
    private final Div list = new Div();
    private final Section detail = new Section();
    private String part = word(Part.OPEN);
    private String of;
    private String work;

    FeedbackView(VoiceDesk desk) {
        this.desk = desk;
        addClassNames("page", "feedback");
        numbers.addClassName("figures");
        parts.addClassName("chips");
        parts.getElement().setAttribute("role", "group").setAttribute("aria-label", Labels.text("voice.parts"));
        list.addClassName("queue-list");
        detail.addClassName("card");
        Div panes = new Div(list, detail);
        panes.addClassName("feedback-panes");
        if (desk.viewer().may(Permission.FEEDBACK_RECORD)) {
            Button tell = new Button(Labels.text("voice.new"), new Icon("plus"), click -> go(part, NEW, null));
            tell.addThemeVariants(ButtonVariant.PRIMARY);
            head.addAction(new Button(Labels.text("voice.new-education"), click -> go(part, EDUCATION, null)));
            head.addAction(tell);
        }
        add(head, numbers, parts, panes);
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("voice.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        part = query.getSingleParameter("part").filter(word -> SESSIONS.equals(word) || part(word).isPresent()).orElse(word(Part.OPEN));
        of = query.getSingleParameter("of").orElse(null);
        work = query.getSingleParameter("do").orElse(null);
        show();
    }

    private static Optional<Part> part(String word) {
        return Arrays.stream(Part.values()).filter(one -> word(one).equals(word)).findFirst();
    }

    private static String word(Part one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private void go(String to, String about, String step) {
        Map<String, List<String>> query = new HashMap<>();
        query.put("part", List.of(to));
        if (about != null) {
            query.put("of", List.of(about));
        }
        if (step != null) {
            query.put("do", List.of(step));
        }
        UI.getCurrent().navigate(Paths.FEEDBACK, new QueryParameters(query));
    }

    private void show() {
        Viewer viewer = desk.viewer();
        showNumbers(desk.feedback().counts(viewer), desk.voice().counts(viewer));
        showParts();
        showList(viewer);
        showDetail(viewer);
    }

    private void showNumbers(FeedbackQueries.Counts told, VoiceQueries.Counts voice) {
        numbers.removeAll();
        numbers.add(figure("open", told.open()), figure("overdue", told.overdue()), figure("in-time", told.inTime()),
                figure("late", told.late()), figure("closed", told.closed()), figure("participations", voice.participations()),
                figure("sessions", voice.sessions()),
                figure("reached", voice.girls() + voice.boys() + voice.women() + voice.men()));
    }

    private static Div figure(String key, long number) {
        Span count = new Span(Labels.text("kit.number", number));
        count.addClassName("figure-number");
        Span word = new Span(Labels.text("voice.figure." + key));
        word.addClassName("second");
        Div figure = new Div(count, word);
        figure.addClassName("figure");
        return figure;
    }

    private void showParts() {
        parts.removeAll();
        Stream.concat(Arrays.stream(Part.values()).map(FeedbackView::word), Stream.of(SESSIONS)).forEach(one -> {
            Button chip = new Button(Labels.text("voice.part." + one), click -> go(one, null, null));
            chip.addClassName("chip");
            chip.getElement().setAttribute("aria-pressed", String.valueOf(one.equals(part)));
            parts.add(chip);
        });
    }

    private void showList(Viewer viewer) {
        list.removeAll();
        UnorderedList lines = new UnorderedList();
        lines.addClassName("feedback-rows");
        lines.getElement().setAttribute("aria-label", Labels.text(SESSIONS.equals(part) ? "voice.sessions" : "voice.title"));
        list.add(lines);
        if (SESSIONS.equals(part)) {
            moreSessions(viewer, lines, null);
        } else {
            moreFeedback(viewer, lines, null);
        }
        if (lines.getComponentCount() == 0) {
            list.removeAll();
            list.add(SESSIONS.equals(part)
                    ? new EmptyState("check", Labels.text("voice.none.title"), Labels.text("voice.sessions.none"))
                    : new EmptyState("check", Labels.text("voice.none.title"), Labels.text("voice.none.text")));
        }
    }

    private void moreFeedback(Viewer viewer, UnorderedList lines, String after) {
        FeedbackQueries.Page page = desk.feedback().page(viewer, part(part).orElse(Part.OPEN), after, PAGE);
        page.rows().forEach(row -> lines.add(line(row)));
        more(page.next(), next -> moreFeedback(viewer, lines, next));
    }

    private void moreSessions(Viewer viewer, UnorderedList lines, String after) {
        VoiceQueries.Page page = desk.voice().sessions(viewer, after, PAGE);
        page.sessions().forEach(session -> lines.add(line(session)));
        more(page.next(), next -> moreSessions(viewer, lines, next));
    }

    private void more(String next, Consumer<String> read) {
        if (next != null) {
            Button more = new Button(Labels.text("voice.more"));
            more.addClickListener(click -> {
                list.remove(more);
                read.accept(next);
            });
            list.add(more);
        }
    }

    private ListItem line(VoiceQueries.Session session) {
        Button open = new Button(Labels.text("voice.education-of", Labels.of(session.audience())),
                click -> go(part, session.entryId().toString(), null));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.addClassName("feedback-open");
        if (session.entryId().toString().equals(of)) {
            open.getElement().setAttribute("aria-current", "true");
        }
        Span facts = new Span(VoiceWords.session(session, desk.file().today()));
        facts.addClassName("second");
        return new ListItem(open, facts);
    }

    private ListItem line(Row row) {
        LocalDate today = desk.file().today();
        Button open = new Button(Labels.of(row.type()), click -> go(part, row.feedbackId().toString(), null));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.addClassName("feedback-open");
        if (row.feedbackId().toString().equals(of)) {
            open.getElement().setAttribute("aria-current", "true");
        }
        Span facts = new Span(VoiceWords.facts(row, today));
        facts.addClassName("second");
        ListItem line = new ListItem(open, VoiceWords.state(row, today), facts);
        if (row.sensitive()) {
            line.add(Tone.STOPPED.badge(Labels.text("voice.in-confidence")));
        }
        return line;
    }

    private void showDetail(Viewer viewer) {
        detail.removeAll();
        detail.setVisible(of != null);
        Runnable done = () -> go(part, null, null);
        if (NEW.equals(of)) {
            detail.add(new H2(Labels.text("voice.new")), VoiceForms.heard(desk, null, done));
        } else if (EDUCATION.equals(of)) {
            detail.add(new H2(Labels.text("voice.new-education")), VoiceForms.education(desk, null, done));
        } else if (of != null && SESSIONS.equals(part)) {
            find(id -> showSession(viewer, desk.voice().session(viewer, id)));
        } else if (of != null) {
            find(id -> showOne(viewer, desk.feedback().open(viewer, id)));
        }
    }

    private void showSession(Viewer viewer, VoiceQueries.Session session) {
        detail.add(new H2(Labels.text("voice.education-of", Labels.of(session.audience()))),
                new Paragraph(VoiceWords.session(session, desk.file().today())), text("voice.field.place", session.place()));
        if (session.survivorId() != null) {
            detail.add(new Anchor(Paths.file(session.survivorId()), new Bdi(Labels.text("voice.to-file"))));
        }
        if (!viewer.may(Permission.RECORD_CORRECT)) {
            return;
        }
        if (CORRECT.equals(work)) {
            detail.add(VoiceForms.correctedEducation(desk, session, () -> go(part, of, null)));
        } else {
            detail.add(new Button(Labels.text("voice.correct"), click -> go(part, of, CORRECT)));
        }
    }

    private void find(Consumer<UUID> show) {
        try {
            show.accept(UUID.fromString(of));
        } catch (IllegalArgumentException | NotAllowed gone) {
            detail.add(new Paragraph(Labels.text("voice.gone")));
        }
    }

    private void showOne(Viewer viewer, FeedbackQueries.View view) {
        Row row = view.row();
        LocalDate today = desk.file().today();
        H2 title = new H2(Labels.of(row.type()));
        detail.add(title, VoiceWords.state(row, today), new Paragraph(VoiceWords.facts(row, today)),
                text("voice.field.words", view.words()));
        if (row.survivorId() != null) {
            detail.add(new Anchor(Paths.file(row.survivorId()), new Bdi(Labels.text("today.file", row.fileNumber()))));
        }
        detail.add(text("voice.field.contact", view.contact()));
        if (view.hasReceipt()) {
            detail.add(new Paragraph(Labels.text("voice.receipt")));
        }
        if (row.answeredOn() != null) {
            detail.add(new Paragraph(Labels.text("voice.answered-on", DateWords.of(row.answeredOn()))),
                    text("voice.field.answer", view.answer()));
        }
        detail.add(text("voice.field.learnt", view.closing()));
        steps(viewer, view);
    }

    private static Div text(String key, Personal<String> words) {
        Div block = new Div();
        if (words != null) {
            Span label = new Span(Labels.text(key));
            label.addClassName("second");
            Paragraph text = new Paragraph(Personal.value(words).orElseGet(() -> Labels.text("voice.erased")));
            text.addClassName("told");
            text.getElement().setAttribute("dir", "auto");
            block.add(label, text);
        }
        return block;
    }

    private void steps(Viewer viewer, FeedbackQueries.View view) {
        Row row = view.row();
        boolean may = viewer.may(row.sensitive() ? Permission.FEEDBACK_SENSITIVE : Permission.FEEDBACK_RECORD);
        if (!row.isOpen() || !may) {
            return;
        }
        List<String> steps = new ArrayList<>();
        if (row.acknowledgedOn() == null && row.answeredOn() == null) {
            steps.add("acknowledge");
        }
        steps.add("answer");
        steps.add("close");
        if (!row.sensitive()) {
            steps.add("confidence");
            if (view.team() == null && viewer.may(Permission.FEEDBACK_SENSITIVE)) {
                steps.add("team");
            }
        }
        Div buttons = new Div();
        buttons.addClassName("chips");
        for (String step : steps) {
            Button button = new Button(Labels.text("voice.step." + step), click -> go(part, of, step));
            button.getElement().setAttribute("aria-expanded", String.valueOf(step.equals(work)));
            buttons.add(button);
        }
        detail.add(buttons);
        if (work != null && steps.contains(work)) {
            detail.add(form(view));
        }
    }

    private VoiceForm form(FeedbackQueries.View view) {
        UUID id = view.row().feedbackId();
        boolean sensitive = view.row().sensitive();
        Runnable stay = () -> go(part, id.toString(), null);
        Runnable leave = () -> go(part, null, null);
        return switch (work) {
            case "acknowledge" -> VoiceForms.acknowledge(desk, id, sensitive, stay);
            case "answer" -> VoiceForms.answer(desk, id, sensitive, stay);
            case "close" -> VoiceForms.close(desk, id, sensitive, leave);
            case "confidence" -> VoiceForms.inConfidence(desk, id, leave);
            default -> VoiceForms.toTeam(desk, id, stay);
        };
    }
}
