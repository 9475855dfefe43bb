package org.amparo.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Needs;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.referral.ReferralCommand;
import org.amparo.referral.ReferralRow;
import org.amparo.referral.ReferralState;
import org.amparo.referral.ReferralView;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.DraftNote;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.RuleMessages;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.kit.Written;
import org.amparo.ui.shell.Paths;
import org.amparo.vocabulary.ReferralRecipient;
import org.amparo.vocabulary.ReferralWithdrawal;

/** One referral for the side that refers: where it stands, what was shared, and what can be done next. */
@Route(Paths.REFERRAL)
@PermitAll
@Needs(Permission.REFERRAL_READ)
class ReferralScreen extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ReferralDesk desk;
    private final Div body = new Div();
    private UUID id;

    ReferralScreen(ReferralDesk desk) {
        this.desk = desk;
        addClassNames("page", "page-narrow", "referral");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = UUID.fromString(event.getRouteParameters().get("referralId").orElse(""));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("referral.title"));
    }

    private void show() {
        ReferralView view = desk.referrals().open(desk.viewer(), id);
        ReferralRow row = view.row();
        body.removeAll();
        Anchor person = new Anchor(Paths.file(row.survivorId()), "");
        person.add(Names.of(row.fullName(), row.nameWithheld()), new Span(" · "), new Bdi(row.fileNumber()));
        PageHead head = new PageHead(Labels.text("referral.title-of", Labels.of(row.service())));
        head.beside(ReferralWords.state(row, desk.today()), new Span(" "), new Bdi(ReferralWords.day(row)));
        body.add(head, new Div(person), facts(view));
        if (!desk.viewer().may(Permission.REFERRAL_MAKE, view.placement())) {
            return;
        }
        boolean takesLink = row.state().awaitsAnswer() || row.state() == ReferralState.APPOINTMENT_SET;
        if (takesLink && row.recipient() == ReferralRecipient.OUTSIDE) {
            body.add(outside(view));
        }
        body.add(new StepPanel("referral.said.told", row.state(), desk.today(),
                said -> desk.file().draft("referral-" + said + ":" + id, row.survivorId()),
                (commandId, step) -> desk.commands().send(desk.viewer(), commandId, new ReferralCommand.RecordStep(id, step)), this::done));
        body.add(own(view));
    }

    private void done() {
        Notices.done(Labels.text("referral.done"));
        show();
    }

    private static Section facts(ReferralView view) {
        ReferralRow row = view.row();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "referral.provider", row.provider());
        fact(facts, "referral.urgency", Labels.of(row.urgency()));
        fact(facts, "referral.recipient", row.recipient() == null ? null : Labels.of(row.recipient()));
        fact(facts, "referral.sent-on", row.sentOn() == null ? null : DateWords.of(row.sentOn()));
        fact(facts, "referral.attempt", view.attempt() > 1 ? String.valueOf(view.attempt()) : null);
        fact(facts, "referral.shared", view.sharedFields().isEmpty()
                ? Labels.text("referral.shared.none")
                : view.sharedFields().stream().map(Labels::of).collect(Collectors.joining(", ")));
        fact(facts, "referral.note", Personal.value(view.note()).orElse(null));
        fact(facts, "referral.answered", view.answeredBy() == null ? null : Labels.of(view.answeredBy()));
        fact(facts, "referral.decline.reason", row.declineReason() == null ? null : Labels.of(row.declineReason()));
        fact(facts, "referral.decline.remark", Personal.value(view.remark()).orElse(null));
        fact(facts, "referral.barrier", row.noShows() == 0 || view.barrier() == null ? null : Labels.of(view.barrier()));
        fact(facts, "referral.started-on", view.startedOn() == null ? null : DateWords.of(view.startedOn()));
        fact(facts, "referral.withdrawal.reason", view.withdrawal() == null ? null : Labels.of(view.withdrawal()));
        fact(facts, "referral.end.reason", view.end() == null ? null : Labels.of(view.end()));
        fact(facts, "referral.result", Personal.value(view.result()).orElse(null));
        Section card = new Section(facts);
        card.addClassName("card");
        return card;
    }

    private static void fact(DescriptionList facts, String key, String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new DescriptionList.Term(Labels.text(key)), new DescriptionList.Description(value));
        }
    }

    /** The page with code and link for a provider without an account. */
    private Section outside(ReferralView view) {
        Section card = new Section(new H2(Labels.text("sheet.card")));
        card.addClassName("card");
        String none = view.row().state().awaitsAnswer() ? "sheet.none-yet" : "sheet.none-yet.appointment";
        card.add(new Paragraph(Labels.text(view.linkUntil() == null ? none : "sheet.one-open",
                view.linkUntil() == null ? "" : DateWords.of(view.linkUntil()))));
        Button make = new Button(Labels.text(view.linkUntil() == null ? "sheet.make" : "sheet.make-new"));
        make.setId("make-sheet");
        make.setDisableOnClick(true);
        if (view.linkUntil() == null && view.row().state().awaitsAnswer()) {
            make.addThemeVariants(ButtonVariant.PRIMARY);
        }
        make.addClickListener(click -> attempt(() -> {
            AnswerSheet sheet = new AnswerSheet(view.row(), desk.links().issue(desk.viewer(), id));
            body.replace(card, sheet);
        }, make));
        card.add(make);
        return card;
    }

    /** What the side that refers can do by itself: send, send again, ask somebody else, give up. */
    private Section own(ReferralView view) {
        ReferralRow row = view.row();
        Section card = new Section(new H2(Labels.text("referral.own")));
        card.addClassName("card");
        Div buttons = new Div();
        buttons.addClassName("row-actions");
        card.add(buttons);
        ReferralState state = row.state();
        if (state.next().contains(ReferralState.SENT)) {
            buttons.add(action(state == ReferralState.DRAFT ? "referral.send" : "referral.resend",
                    () -> desk.commands().send(desk.viewer(), UUID.randomUUID(), new ReferralCommand.Send(id))));
        }
        Button other = new Button(Labels.text("referral.other"), click -> getUI().ifPresent(
                ui -> ui.navigate(Paths.file(row.survivorId()), again(view))));
        other.addThemeVariants(ButtonVariant.SMALL);
        buttons.add(other);
        if (state.next().contains(ReferralState.CLOSED_NO_RESPONSE)) {
            buttons.add(action("referral.give-up",
                    () -> desk.commands().send(desk.viewer(), UUID.randomUUID(), new ReferralCommand.CloseUnanswered(id))));
        }
        if (state.next().contains(ReferralState.WITHDRAWN)) {
            Button withdraw = new Button(Labels.text("referral.withdraw"));
            withdraw.addThemeVariants(ButtonVariant.SMALL);
            withdraw.addClickListener(click -> {
                withdraw.setEnabled(false);
                card.add(withdrawal(row.survivorId()));
            });
            buttons.add(withdraw);
        }
        return card;
    }

    /** The form anew, about the same need if there is one. */
    private static QueryParameters again(ReferralView view) {
        return view.needIds().isEmpty()
                ? QueryParameters.of("do", ReferForm.WORD)
                : QueryParameters.simple(Map.of("do", ReferForm.WORD, "of", view.needIds().getFirst().toString()));
    }

    private Component withdrawal(UUID survivorId) {
        Fields fields = new Fields(desk.file().draft("referral-withdraw:" + id, survivorId));
        Div refusal = new Div();
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        fields.summary(refusal);
        CodeSelect<ReferralWithdrawal> reason = fields.add("reason", new CodeSelect<>(Labels.text("referral.withdrawal.reason"),
                java.util.Arrays.stream(ReferralWithdrawal.values()).filter(code -> code != ReferralWithdrawal.CONSENT_WITHDRAWN).toList()),
                Written.code(ReferralWithdrawal.class));
        SaveAction save = new SaveAction(Labels.text("referral.withdraw"), fields, commandId -> {
            RuleBroken.require(reason.getValue() != null, "form.required", "reason");
            desk.commands().send(desk.viewer(), commandId, new ReferralCommand.Withdraw(id, reason.getValue()));
            fields.recorded();
            done();
        });
        Div form = new Div(reason, refusal, save);
        form.addClassName("record-form");
        DraftNote.restore(fields, form);
        return form;
    }

    private Button action(String key, Runnable send) {
        Button button = new Button(Labels.text(key));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setDisableOnClick(true);
        button.addClickListener(click -> attempt(() -> {
            send.run();
            done();
        }, button));
        return button;
    }

    private static void attempt(Runnable action, Button button) {
        try {
            action.run();
        } catch (RuleBroken refusal) {
            Notices.refused(RuleMessages.numbered(refusal));
        } catch (NotAllowed refusal) {
            Notices.refused(Labels.text("form.not-allowed"));
        } finally {
            button.setEnabled(true);
        }
    }
}
