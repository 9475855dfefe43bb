package org.amparo.ui.release;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.amparo.access.Needs;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.donor.PublishedRelease;
import org.amparo.donor.ReleaseCommand;
import org.amparo.donor.ReleasePeriod;
import org.amparo.donor.ReleaseQueries.Counts;
import org.amparo.donor.ReleaseQueries.ReleaseReview;
import org.amparo.donor.ReleaseQueries.ReleaseRow;
import org.amparo.donor.ReleaseState;
import org.amparo.donor.disclosure.Candidate;
import org.amparo.donor.portal.ReleaseWords;
import org.amparo.platform.RuleBroken;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Confirm;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.FormDialog;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.RuleMessages;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.kit.Written;
import org.amparo.ui.shell.Paths;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

/** One release: where it stands, what would be hidden and why, what staff write, and the second person's yes. */
@Route(Paths.RELEASE)
@PermitAll
@Needs(Permission.RELEASE_REVIEW)
class ReleaseView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 1_000;
    /** What a new check mends. */
    private static final Set<String> BY_CHECKING = Set.of("R39.version", "R39.ledger");

    private final transient ReleaseDesk desk;
    private final Paragraph progress = new Paragraph();
    private final CoarserTables coarser;
    private UUID releaseId;
    private transient ReleaseReview review;
    private transient Runnable unwatch;

    ReleaseView(ReleaseDesk desk) {
        this.desk = desk;
        addClassNames("page", "releases");
        progress.getElement().setAttribute("role", "status");
        coarser = new CoarserTables(desk, ways -> send(new ReleaseCommand.Coarsen(releaseId, ways)), this::draft);
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", review == null ? Labels.text("releases.title") : ReleaseTexts.title(review.row()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            releaseId = UUID.fromString(event.getRouteParameters().get("releaseId").orElse(""));
        } catch (IllegalArgumentException none) {
            throw new NotFoundException();
        }
        show();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        unwatch = desk.queries().watch(desk.viewer(), release -> {
            if (release.equals(releaseId)) {
                heard(ui);
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (unwatch != null) {
            unwatch.run();
        }
    }

    private void heard(UI ui) {
        try {
            ui.access(this::moved);
        } catch (UIDetachedException gone) {
            // The person has left; there is nobody to tell.
            return;
        }
    }

    /** What is being typed is left alone: the page is drawn anew only when the check has ended, and what coarser tables would tell by itself. */
    private void moved() {
        Optional<Candidate.Progress> step = desk.queries().progress(desk.viewer(), releaseId);
        if (step.isPresent()) {
            progress.setText(ReleaseTexts.step(step.get()));
            coarser.told(step.get());
        } else if (isAttached()) {
            ReleaseReview now = desk.queries().of(desk.viewer(), releaseId).orElseThrow(NotFoundException::new);
            if (now.row().state() == ReleaseState.CHECKED && review.row().state() == ReleaseState.CHECKED) {
                coarser.show(now, isOpen(now.row().state()));
            } else {
                show();
            }
        }
    }

    private void show() {
        review = desk.queries().of(desk.viewer(), releaseId).orElseThrow(NotFoundException::new);
        ReleaseRow row = review.row();
        ReleaseTexts texts = new ReleaseTexts(desk);
        removeAll();
        PageHead head = new PageHead(ReleaseTexts.title(row));
        head.beside(ReleaseTexts.state(row.state()));
        add(head, new Paragraph(new Bdi(texts.donor(row) + " · " + texts.about(row) + " · "
                + ReleaseTexts.period(new ReleasePeriod(row.from(), row.to())))), steps(row), check(row));
        if (review.published() != null) {
            ReleaseWords words = ReleaseWords.in(Labels.locale());
            add(tables(words), coarser, narrative(words));
        } else {
            add(coarser, narrative(ReleaseWords.in(Labels.locale())));
        }
        coarser.show(review, isOpen(row.state()));
        add(ending(row));
    }

    private Component steps(ReleaseRow row) {
        OrderedList steps = new OrderedList();
        steps.addClassName("release-steps");
        steps.add(step(true,
                Labels.text("releases.done.drafted", name(row.draftedBy()), DateWords.of(row.draftedAt(), desk.clock().getZone()))));
        steps.add(row.check() == null
                ? step(false, Labels.text("releases.todo.checked"))
                : step(true, Labels.text("releases.done.checked", DateWords.of(row.check().checkedAt(), desk.clock().getZone()))));
        steps.add(row.releasedOn() == null
                ? step(false, Labels.text("releases.todo.released"))
                : step(true, Labels.text("releases.done.released", name(row.approvedBy()), DateWords.of(row.releasedOn()))));
        if (row.withdrawnOn() != null) {
            steps.add(step(true, Labels.text("releases.done.withdrawn", name(row.withdrawnBy()), DateWords.of(row.withdrawnOn()),
                    row.withdrawnReason())));
        }
        return steps;
    }

    private static ListItem step(boolean done, String words) {
        return new ListItem((done ? Tone.DONE : Tone.DUE).label(words));
    }

    private String name(UUID user) {
        return desk.people().staff(user).map(People.Staff::displayName).orElse(Labels.text("releases.somebody"));
    }

    private Section check(ReleaseRow row) {
        Section card = card(Labels.text("releases.check"));
        if (row.state() == ReleaseState.CHECKING) {
            progress.setText(
                    desk.queries().progress(desk.viewer(), releaseId).map(ReleaseTexts::step).orElse(Labels.text("releases.step.waiting")));
            card.add(progress);
        }
        if (row.failure() != null) {
            card.add(new Paragraph(Tone.NOW.label(Labels.of(row.failure()))));
        }
        if (row.check() != null) {
            told(card, row);
        } else if (row.state() == ReleaseState.DRAFT) {
            card.add(new Paragraph(Labels.text("releases.check.none")));
        }
        if (isOpen(row.state()) && desk.viewer().may(Permission.RELEASE_DRAFT)) {
            card.add(check(row.check() == null ? "releases.check.run" : "releases.check.again",
                    row.check() == null ? ButtonVariant.PRIMARY : ButtonVariant.TERTIARY));
        }
        return card;
    }

    private Button check(String words, ButtonVariant variant) {
        Button check = new Button(Labels.text(words), click -> run());
        check.addThemeVariants(variant);
        check.setDisableOnClick(true);
        return check;
    }

    private void told(Section card, ReleaseRow row) {
        Counts counts = row.check();
        card.add(new Paragraph(Labels.text("releases.check.counts", counts.cells(), counts.hidden(), counts.widened(),
                String.format(Labels.locale(), "%.1f", 100 * counts.share()), counts.withheld())));
        card.add(new Paragraph((counts.open() == 0 ? Tone.DONE : Tone.NOW)
                .label(Labels.text("releases.check.leaks", counts.open(), counts.findings(), counts.releases()))));
        card.add(new Paragraph(Labels.text("releases.check.times", review.checks())));
        if (counts.isTooFine()) {
            card.add(new Paragraph(Tone.DUE.label(Labels.text("releases.check.too-fine"))));
        }
        if (review.hindrance() != null) {
            card.add(new Paragraph(Tone.OVERDUE.label(RuleMessages.numbered(review.hindrance()))));
        }
    }

    private static boolean isOpen(ReleaseState state) {
        return state == ReleaseState.DRAFT || state == ReleaseState.CHECKING || state == ReleaseState.CHECKED;
    }

    private void run() {
        attempt(() -> {
            desk.commands().send(desk.viewer(), UUID.randomUUID(), new ReleaseCommand.StartCheck(releaseId, UUID.randomUUID()));
            desk.checks().begin(desk.viewer());
        });
    }

    /** The half-year of which this release tells the second quarter, as a release of its own. */
    private void draft(ReleasePeriod half) {
        UUID draft = UUID.randomUUID();
        try {
            desk.commands().send(desk.viewer(), draft, new ReleaseCommand.Draft(draft, review.row().donor(), review.row().grant(),
                    review.row().area(), half.from(), half.to()));
            UI.getCurrent().navigate(Paths.release(draft));
        } catch (RuleBroken refusal) {
            Notices.refused(RuleMessages.numbered(refusal));
        }
    }

    private Section tables(ReleaseWords words) {
        Section card = card(Labels.text("releases.tables"));
        card.add(new Paragraph(Labels.text("releases.tables.help")));
        PublishedRelease published = review.published();
        WideningWords widening = new WideningWords(published, words, review.reasons());
        widening.summary().forEach(sentence -> card.add(new Paragraph(sentence)));
        published.tables().tables().forEach(table -> card.add(new ReleaseTable(published, table, words, widening)));
        return card;
    }

    private Section narrative(ReleaseWords words) {
        Section card = card(Labels.text("releases.words"));
        boolean writes = isOpen(review.row().state()) && desk.viewer().may(Permission.RELEASE_DRAFT);
        if (writes) {
            card.add(new Paragraph(Labels.text("releases.words.help")));
        } else if (review.narrative().isEmpty()) {
            card.add(new Paragraph(Labels.text("releases.words.none")));
        }
        List<PublishedRelease.Section> told = writes
                ? List.of(PublishedRelease.Section.values())
                : review.narrative().stream().map(each -> each.section()).toList();
        told.forEach(section -> card.add(new NarrativePart(desk, review, section, writes, words, this::show)));
        return card;
    }

    private Section ending(ReleaseRow row) {
        Section card = card(Labels.text("releases.ending"));
        if (row.state() == ReleaseState.CHECKED) {
            approval(card, row);
        } else if (isOpen(row.state())) {
            card.add(new Paragraph(Labels.text("releases.ending.first-check")));
        }
        if (isOpen(row.state()) && desk.viewer().may(Permission.RELEASE_DRAFT)) {
            Button discard = new Button(Labels.text("releases.discard"), click -> Confirm.ask(Labels.text("releases.discard.ask"),
                    Labels.text("releases.discard.what"), Labels.text("releases.discard"),
                    () -> send(new ReleaseCommand.Discard(releaseId))));
            discard.addThemeVariants(ButtonVariant.TERTIARY);
            card.add(discard);
        }
        if (row.checksum() != null) {
            Paragraph checksum = new Paragraph(new Bdi(Labels.text("releases.checksum", row.checksum())));
            checksum.addClassName("checksum");
            card.add(checksum);
        }
        if (row.state() == ReleaseState.RELEASED && desk.viewer().may(Permission.RELEASE_WITHDRAW)) {
            Button withdraw = new Button(Labels.text("releases.withdraw"), click -> withdraw());
            card.add(withdraw);
        }
        card.setVisible(card.getComponentCount() > 1);
        return card;
    }

    private void approval(Section card, ReleaseRow row) {
        if (!desk.viewer().may(Permission.RELEASE_APPROVE)) {
            card.add(new Paragraph(Labels.text("releases.approve.others")));
        } else if (desk.viewer().user().equals(row.draftedBy())) {
            card.add(new Paragraph(Labels.text("releases.approve.not-you")));
        } else if (review.writers().contains(desk.viewer().user())) {
            card.add(new Paragraph(RuleMessages.numbered(new RuleBroken("R39.writer", ""))));
        } else if (review.hindrance() != null) {
            hindered(card, review.hindrance());
        } else {
            Button approve = new Button(Labels.text("releases.approve"), click -> Confirm.ask(Labels.text("releases.approve.ask"),
                    Labels.text("releases.approve.what"), Labels.text("releases.approve"),
                    () -> send(new ReleaseCommand.Approve(releaseId, row.check().payloadHash(), row.written()))));
            approve.addThemeVariants(ButtonVariant.PRIMARY);
            card.add(new Paragraph(Labels.text("releases.approve.help")), approve);
        }
    }

    /** In place of the button: what keeps everybody from approving it, and the way on where a new check is one. */
    private void hindered(Section card, RuleBroken hindrance) {
        card.add(new Paragraph(Tone.OVERDUE.label(RuleMessages.numbered(hindrance))));
        if (BY_CHECKING.contains(hindrance.rule())) {
            card.add(desk.viewer().may(Permission.RELEASE_DRAFT)
                    ? check("releases.check.again", ButtonVariant.PRIMARY)
                    : new Paragraph(Labels.text("releases.approve.manager-does")));
        }
    }

    private void withdraw() {
        Fields fields = new Fields(desk.drafts().of("donor-release-withdraw " + releaseId, null));
        TextArea reason = new TextArea(Labels.text("releases.withdraw.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setHelperText(Labels.text("releases.withdraw.help"));
        fields.add("reason", reason, Written.TEXT);
        FormDialog.open(Labels.text("releases.withdraw"), Labels.text("releases.withdraw"), fields,
                id -> desk.commands().send(desk.viewer(), id,
                        new ReleaseCommand.Withdraw(releaseId, reason.getValue().isBlank() ? null : reason.getValue())),
                this::show, reason);
    }

    private void send(ReleaseCommand command) {
        attempt(() -> desk.commands().send(desk.viewer(), UUID.randomUUID(), command));
    }

    /** A refusal is told and the page shows how things stand now. */
    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (RuleBroken refusal) {
            Notices.refused(RuleMessages.numbered(refusal));
        }
        show();
    }

    private static Section card(String title) {
        Section card = new Section(new H2(title));
        card.addClassName("card");
        return card;
    }
}
