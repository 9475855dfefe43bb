package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.survivor.FileStage;
import org.amparo.survivor.FileView;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.file.FileWork;
import org.amparo.ui.kit.Labels;
import org.amparo.vocabulary.ConsentPurpose;

/**
 * The side of a file where one writes while reading: first the list of what can be recorded, then the form. Esc asks once before it closes;
 * what was typed is kept as a draft in any case.
 */
public final class Workspace extends Section {

    private static final long serialVersionUID = 1L;

    /**
     * To the field that the form begins at, or else its first, so that whoever came by keys can write at once; on a phone to the title, since
     * a field would bring up the keyboard over what is to be read. After whatever was closed for this has given the focus back, or the
     * side over a phone's page to its first button, and never away from somebody who is in the form by then: what they type would go
     * elsewhere, and a list that they opened would close.
     */
    private static final String FOCUS = """
            const first = matchMedia('(min-width: 600px)').matches && (this.querySelector('[data-begin]')
                || this.querySelector('.record-form :is(vaadin-text-field, '
                + 'vaadin-text-area, vaadin-combo-box, vaadin-multi-select-combo-box, vaadin-date-picker, vaadin-integer-field, '
                + 'vaadin-radio-group, vaadin-checkbox), .link-list vaadin-button'));
            setTimeout(() => this.isConnected && !document.activeElement?.closest('.record-form') && (first || this.querySelector('h2')).focus(), 100);
            """;

    private final transient Runnable close;
    private final Div ask = new Div();
    private FileForm form;

    private Workspace(String title, Runnable close) {
        this.close = close;
        addClassName("workspace");
        H2 head = new H2(title);
        head.setId("workspace-title");
        head.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", "workspace-title");
        Button closing = new Button(Labels.text("kit.close"), click -> askToClose());
        closing.addThemeVariants(ButtonVariant.TERTIARY);
        Div top = new Div(head, closing);
        top.addClassName("workspace-head");
        ask.addClassName("warn");
        ask.getElement().setAttribute("role", "alert");
        ask.setVisible(false);
        add(top, ask);
        getElement().executeJs(FOCUS);
    }

    /**
     * The list of what this viewer can record in this file.
     *
     * @param parts words of work of other capabilities, by the word of the capability
     */
    public static Workspace choice(Viewer viewer, FileView file, Map<String, List<String>> parts, Consumer<String> chosen,
            Runnable close) {
        Workspace workspace = new Workspace(Labels.text("record.title"), close);
        List<String> own = possible(viewer, file).stream().map(Work::word).toList();
        if (parts.isEmpty()) {
            workspace.add(choices(own, chosen));
            return workspace;
        }
        parts.forEach((part, works) -> workspace.add(heading(part), choices(works, chosen)));
        workspace.add(heading("file"), choices(own, chosen));
        return workspace;
    }

    private static H3 heading(String part) {
        return new H3(Labels.text("record.group." + part));
    }

    private static UnorderedList choices(List<String> works, Consumer<String> chosen) {
        UnorderedList choices = new UnorderedList();
        choices.addClassName("link-list");
        works.forEach(work -> {
            Button choice = new Button(Labels.text("record." + work), click -> chosen.accept(work));
            choice.addClassName("work");
            choice.addThemeVariants(ButtonVariant.TERTIARY);
            choices.add(new ListItem(choice));
        });
        return choices;
    }

    /** The form for work of another capability; empty when there is no such entry. */
    public static Optional<Workspace> of(FileWork work, String about, Runnable done, Runnable close) {
        return Optional.ofNullable(work.form().apply(about, done)).map(form -> with(work.word(), form, close));
    }

    /**
     * The form for some work.
     *
     * @param about the entry it is about; null when it is about the file
     * @param done called after something was recorded
     * @return empty when this viewer may not do it, or there is no such entry
     */
    public static Optional<Workspace> of(Work work, Desk desk, FileView file, String about, Runnable done, Runnable close) {
        if (!may(desk.viewer(), file, work)) {
            return Optional.empty();
        }
        return form(work, desk, file, about, done).map(form -> with(work.word(), form, close));
    }

    private static Workspace with(String word, FileForm form, Runnable close) {
        Workspace workspace = new Workspace(Labels.text("record." + word), close);
        workspace.form = form;
        workspace.add(form);
        return workspace;
    }

    /** What this viewer can begin in this file as it stands. */
    public static List<Work> possible(Viewer viewer, FileView file) {
        return Arrays.stream(Work.values()).filter(work -> !work.isAboutAnEntry() && may(viewer, file, work)).toList();
    }

    /** True when the viewer may do this work in this file as it stands. */
    public static boolean may(Viewer viewer, FileView file, Work work) {
        if (file.stage() == FileStage.ERASED || !viewer.may(work.permission(), file.placement())) {
            return false;
        }
        boolean known = file.stage() != FileStage.IDENTIFIED && file.stage() != FileStage.NOT_ENROLLED;
        boolean alive = file.death() == null;
        return switch (work) {
            case ENROLMENT_DECLINED -> file.stage() == FileStage.IDENTIFIED;
            case ENROLMENT_TAKEN_UP -> file.stage() == FileStage.NOT_ENROLLED;
            case RESIDUAL_LIMB -> alive && !InjuryForm.amputations(file).isEmpty();
            case WITHDRAWAL -> file.consents().stream().anyMatch(state -> state.status() == FileView.ConsentStatus.GIVEN
                    || state.status() == FileView.ConsentStatus.AWAITS_APPROVAL);
            case INJURY, FUNCTIONING, CONSENT, GUARDIAN, SUPPORT_PERSON, CONTACT -> alive && known;
            case INCIDENT -> alive && viewer.may(Permission.INCIDENT_RECORD) && viewer.may(Permission.INCIDENT_READ);
            case REFUSAL, OVERRIDE, DEATH, BEST_INTEREST -> alive;
            case IDENTITY -> known;
            case CORRECT_DEATH -> !alive;
            case NOTE, ASSIGNMENT, ERASURE, ERASURE_APPROVAL, CORRECT_INJURY, RETRACT_INJURY, CORRECT_RESIDUAL_LIMB, CORRECT_FUNCTIONING,
                    CORRECT_INCIDENT ->
                true;
        };
    }

    private static Optional<RecordForm> form(Work work, Desk desk, FileView file, String about, Runnable done) {
        UUID entry = id(about);
        return switch (work) {
            case ENROLMENT_DECLINED -> Optional.of(new EnrolmentForm(desk, file, done));
            case ENROLMENT_TAKEN_UP -> Optional.of(new ConfirmForm(desk, file, work, null, done));
            case NOTE -> Optional.of(new NoteForm(desk, file, done));
            case INJURY -> Optional.of(new InjuryForm(desk, file, null, done));
            case RESIDUAL_LIMB -> Optional.of(new ResidualLimbForm(desk, file, entry, null, done));
            case FUNCTIONING -> Optional.of(new FunctioningForm(desk, file, null, done));
            case INCIDENT -> Optional.of(new IncidentForm(desk, file, done));
            case CONSENT -> Optional.of(new ConsentRecordForm(desk, file, purpose(about), done));
            case REFUSAL -> Optional.of(new RefusalForm(desk, file, done));
            case WITHDRAWAL -> Optional.of(new WithdrawalForm(desk, file, entry, done));
            case GUARDIAN, SUPPORT_PERSON -> Optional.of(new LinkedPersonForm(desk, file, work, done));
            case CONTACT -> Optional.of(new ContactForm(desk, file, done));
            case IDENTITY -> Optional.of(new IdentityForm(desk, file, done));
            case ASSIGNMENT -> Optional.of(new AssignmentForm(desk, file, done));
            case DEATH -> Optional.of(new DeathForm(desk, file, null, done));
            case OVERRIDE -> Optional.of(new OverrideForm(desk, file, done));
            case BEST_INTEREST, RETRACT_INJURY -> entry == null
                    ? Optional.empty()
                    : Optional.of(new ConfirmForm(desk, file, work, entry, done));
            case ERASURE, ERASURE_APPROVAL -> Optional.of(new ConfirmForm(desk, file, work, null, done));
            case CORRECT_INJURY -> file.injuries().stream().filter(injury -> injury.injuryId().equals(entry)).findFirst()
                    .map(injury -> new InjuryForm(desk, file, injury, done));
            case CORRECT_RESIDUAL_LIMB -> Optional.ofNullable(entry).map(file.residualLimbs()::get)
                    .map(limb -> new ResidualLimbForm(desk, file, entry, limb, done));
            case CORRECT_FUNCTIONING -> file.functioning().stream().filter(known -> known.assessmentId().equals(entry)).findFirst()
                    .map(known -> new FunctioningForm(desk, file, known, done));
            case CORRECT_INCIDENT -> file.incidents().stream().filter(link -> link.incidentId().equals(entry)).findFirst()
                    .map(link -> new IncidentCorrectionForm(desk, file, link, done));
            case CORRECT_DEATH -> Optional.ofNullable(file.death()).map(death -> new DeathForm(desk, file, death, done));
        };
    }

    private static UUID id(String about) {
        try {
            return about == null ? null : UUID.fromString(about);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static ConsentPurpose purpose(String about) {
        return Arrays.stream(ConsentPurpose.values()).filter(purpose -> purpose.name().equals(about)).findFirst().orElse(null);
    }

    /** Closes at once when nothing is typed; otherwise asks once. */
    public void askToClose() {
        if (form == null || !form.isOpenWork() || ask.isVisible()) {
            close.run();
            return;
        }
        Button yes = new Button(Labels.text("draft.close.yes"), click -> close.run());
        yes.addThemeVariants(ButtonVariant.SMALL);
        Button no = new Button(Labels.text("draft.close.no"), click -> ask.setVisible(false));
        no.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.PRIMARY);
        ask.removeAll();
        ask.add(new Span(Labels.text("draft.close.ask")), yes, no);
        ask.setVisible(true);
        no.focus();
    }
}
