package org.amparo.ui.survivor.newfile;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Viewer;
import org.amparo.platform.RuleBroken;
import org.amparo.survivor.FileStage;
import org.amparo.survivor.FileView;
import org.amparo.survivor.Residence;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.ui.kit.DraftBinding;
import org.amparo.ui.kit.DraftNote;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.shell.SearchWords;
import org.amparo.ui.survivor.record.ConsentFields;
import org.amparo.ui.survivor.record.Desk;
import org.amparo.vocabulary.ConsentPurpose;

/**
 * A new file in four steps: search, so that nobody is registered twice; agreement; the person; a last look. Also turns a file that is known
 * from a casualty register into a registered one. Every step is kept as a draft and Back loses nothing; the step stands in the address.
 */
@Route(Paths.NEW_FILE)
@PermitAll
@Needs(Permission.FILE_REGISTER)
class NewFileView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final OrderedList bar = new OrderedList();
    private final Div page = new Div();
    private final Div refusal = new Div();
    private Fields fields;
    private DraftBinding draft;
    private SearchStep search;
    private ConsentStep consent;
    private PersonStep person;
    private CheckStep check;
    private SaveAction register;
    private transient FileView identified;
    private boolean built;
    private Step at = Step.SEARCH;
    private String fileNumber;

    NewFileView(Desk desk) {
        this.desk = desk;
        addClassNames("page", "page-narrow", "new-file");
        bar.addClassName("steps");
        bar.getElement().setAttribute("aria-label", Labels.text("new.steps"));
        page.addClassName("step");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(new PageHead(Labels.text("new.title")), bar, refusal, page);
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("new.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        if (!built) {
            identified = query.getSingleParameter("of").map(this::identified).orElse(null);
            build();
            query.getSingleParameter("find").flatMap(SearchWords::of).ifPresent(search::look);
        }
        Step asked = query.getSingleParameter("step").flatMap(Step::of).orElse(identified == null ? Step.SEARCH : Step.CONSENT);
        show(reachable(asked));
    }

    /** The file to register, if it is one that waits for it. */
    private FileView identified(String id) {
        try {
            FileView file = desk.survivors().open(desk.viewer(), UUID.fromString(id));
            return file.stage() == FileStage.IDENTIFIED ? file : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private void build() {
        built = true;
        String form = identified == null ? "new-file" : "register:" + identified.survivorId();
        fields = new Fields(desk.draft(form, identified == null ? null : identified.survivorId()));
        draft = fields.draft();
        fields.summary(refusal);
        search = new SearchStep(fields, desk, this::samePerson, () -> go(Step.CONSENT));
        consent = new ConsentStep(fields, desk, this::endRefused);
        person = new PersonStep(fields, desk, consent.birthDate());
        if (identified != null) {
            person.fill(identified);
        }
        check = new CheckStep(this::go);
        fields.opened();
        if (draft.restore()) {
            addComponentAtIndex(1, new DraftNote(() -> {
                draft.discard();
                getUI().ifPresent(ui -> ui.getPage().reload());
            }));
        }
        register = new SaveAction(Labels.text("new.register"), fields, this::register).withShortcutIn(this);
        register.onRefused(broken -> go(stepOf(broken.field())));
    }

    /** A later step can be opened by its address only when the ones before are filled. */
    private Step reachable(Step asked) {
        if (asked.ordinal() > Step.CONSENT.ordinal() && !consent.isAnswered()) {
            return Step.CONSENT;
        }
        return asked;
    }

    private void go(Step step) {
        Map<String, String> words = new HashMap<>();
        words.put("step", step.word());
        if (identified != null) {
            words.put("of", identified.survivorId().toString());
        }
        getUI().ifPresent(ui -> ui.navigate(Paths.NEW_FILE, QueryParameters.simple(words)));
    }

    private void show(Step step) {
        at = step;
        showBar();
        page.removeAll();
        switch (step) {
            case SEARCH -> page.add(search);
            case CONSENT -> {
                consent.takeBirthDate();
                page.add(consent, actions(Step.SEARCH, Step.PERSON));
            }
            case PERSON -> {
                person.takeBirthDate();
                person.suggestName(search.words());
                page.add(person, actions(Step.CONSENT, Step.CHECK));
            }
            case CHECK -> {
                check.show(fields, consent, person);
                Div actions = new Div(back(Step.PERSON), register);
                actions.addClassName("step-actions");
                page.add(check, actions);
            }
        }
        page.getElement().executeJs("const head = this.querySelector('h2'); if (head) { head.tabIndex = -1; head.focus(); }");
    }

    private void showBar() {
        bar.removeAll();
        for (Step step : Step.values()) {
            ListItem item = new ListItem(Labels.text("new.step." + step.word()));
            if (step == at) {
                item.getElement().setAttribute("aria-current", "step");
            } else if (step.ordinal() < at.ordinal()) {
                item.addClassName("passed");
            }
            bar.add(item);
        }
    }

    private Div actions(Step before, Step after) {
        Button next = new Button(Labels.text("new.continue"), click -> proceed(after));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(identified != null && before == Step.SEARCH ? new Span() : back(before), next);
        actions.addClassName("step-actions");
        return actions;
    }

    private Button back(Step before) {
        return new Button(Labels.text("new.back"), click -> go(before));
    }

    /** Goes on when this step is filled as far as can be told here; the rules have the last word. */
    private void proceed(Step after) {
        try {
            fields.clearRefusals();
            if (at == Step.CONSENT) {
                consent.require();
            } else {
                person.require();
                requireAgreement();
            }
            go(after);
        } catch (RuleBroken broken) {
            fields.refuse(broken);
        }
    }

    /** Another birth date can ask for another agreement: then the way leads back to it. */
    private void requireAgreement() {
        try {
            consent.require();
        } catch (RuleBroken broken) {
            if (stepOf(broken.field()) == Step.CONSENT) {
                go(Step.CONSENT);
            }
            throw broken;
        }
    }

    private void samePerson(UUID survivorId) {
        draft.discard();
        getUI().ifPresent(ui -> ui.navigate(Paths.file(survivorId)));
    }

    /** The person said no: nothing is kept, unless there is a file already, which then holds the no. */
    private void endRefused(UUID commandId) {
        if (identified != null) {
            desk.commands().send(desk.viewer(), commandId, new SurvivorCommand.RefuseConsent(identified.survivorId(),
                    ConsentPurpose.CASE_MANAGEMENT, desk.today()));
        }
        draft.discard();
        Notices.done(Labels.text(identified == null ? "new.refused.done" : "new.refused.recorded"));
        getUI().ifPresent(ui -> ui.navigate(Paths.SURVIVORS));
    }

    private void register(UUID commandId) {
        consent.require();
        person.require();
        Viewer viewer = desk.viewer();
        UUID survivorId = identified == null ? ConsentFields.derived(commandId, "survivor") : identified.survivorId();
        if (identified == null && fileNumber == null) {
            fileNumber = desk.survivors().nextFileNumber(viewer);
        }
        Residence residence = person.residence();
        String number = identified == null ? fileNumber : identified.fileNumber();
        Placement placement = new Placement(viewer.user(), viewer.team(), residence.adm1(), viewer.organisation());
        UUID guardianId = consent.hasGuardian() ? ConsentFields.derived(commandId, "guardian") : null;
        desk.commands().send(viewer, commandId, consent.isOverride()
                ? new SurvivorCommand.RegisterOnOverride(survivorId, number, person.person(), residence, person.contact(), null,
                        consent.basis(), consent.reason(), placement)
                : new SurvivorCommand.Register(survivorId, number, person.person(), residence, person.contact(),
                        consent.hasGuardian() ? consent.guardian(guardianId) : null, consent.consents(commandId, guardianId), placement));
        draft.discard();
        Notices.done(Labels.text("new.registered", number));
        getUI().ifPresent(ui -> ui.navigate(Paths.file(survivorId)));
    }

    private static Step stepOf(String field) {
        return field.startsWith("consent") || field.startsWith("guardian") || field.equals("person.birthDate") || field.equals("basis")
                || field.equals("reason") ? Step.CONSENT : Step.PERSON;
    }
}
