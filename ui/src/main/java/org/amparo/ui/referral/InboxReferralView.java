package org.amparo.ui.referral;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.privacy.Personal;
import org.amparo.referral.ReferralAnswer;
import org.amparo.referral.SharedReferral;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.shell.Paths;

/** One referral for the side that was asked: what is asked, the shared fields and nothing else, and what can be answered. */
@Route(Paths.INBOX_REFERRAL)
@PermitAll
@Needs(Permission.REFERRAL_ANSWER)
class InboxReferralView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ReferralDesk desk;
    private final Div body = new Div();
    private UUID id;

    InboxReferralView(ReferralDesk desk) {
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
        return Labels.text("app.title", Labels.text("inbox.title"));
    }

    private void show() {
        SharedReferral referral = desk.referrals().openShared(desk.viewer(), id);
        body.removeAll();
        PageHead head = new PageHead(Labels.text("referral.title-of", Labels.of(referral.service())));
        head.beside(ReferralWords.state(referral.state()));
        body.add(head, asked(referral));
        if (!referral.opens()) {
            Paragraph closed = new Paragraph(Labels.text(referral.state().isOver() ? "inbox.over" : "inbox.closed"));
            closed.addClassName("warn");
            body.add(closed);
        } else {
            body.add(shared(referral));
        }
        body.add(new StepPanel("referral.said.inbox", referral.state(), desk.today(),
                said -> desk.file().draft("referral-answer-" + said + ":" + id, referral.survivorId()),
                (commandId, step) -> desk.commands().send(desk.viewer(), commandId, new ReferralAnswer.Report(id, step)), () -> {
                    Notices.done(Labels.text("referral.done"));
                    show();
                }));
    }

    private static Section asked(SharedReferral referral) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, Labels.text("referral.urgency"), Labels.of(referral.urgency()));
        fact(facts, Labels.text("referral.sent-on"), DateWords.of(referral.sentOn()));
        if (referral.state().awaitsAnswer()) {
            fact(facts, Labels.text("referral.answer-by"), DateWords.of(referral.answerBy()));
        }
        if (referral.appointmentOn() != null) {
            fact(facts, Labels.text("referral.appointment"),
                    ReferralWords.moment(referral.appointmentOn(), referral.appointmentTime()));
        }
        Personal.value(referral.note()).ifPresent(note -> fact(facts, Labels.text("referral.note"), note));
        Section card = new Section(facts);
        card.addClassName("card");
        return card;
    }

    private Section shared(SharedReferral referral) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        new SharedWords(new ScreenWords(), Labels.locale(), desk.people()).of(referral.file())
                .forEach((field, value) -> fact(facts, Labels.of(field), value));
        Section card = new Section(new H2(Labels.text("inbox.shared")), facts);
        card.addClassName("card");
        return card;
    }

    private static void fact(DescriptionList facts, String term, String value) {
        DescriptionList.Description description = new DescriptionList.Description(value);
        description.getElement().setAttribute("dir", "auto");
        facts.add(new DescriptionList.Term(term), description);
    }
}
