package org.amparo.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.referral.InboxRow;
import org.amparo.referral.ReferralState;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.shell.Paths;

/** What was asked of the signed-in person's organisation: first what waits for an answer, then what is under way, then what is over. */
@Route(Paths.INBOX)
@PermitAll
@Needs(Permission.REFERRAL_ANSWER)
class InboxView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;
    private static final int MOST_OVER = 20;

    private final LocalDate today;

    InboxView(ReferralDesk desk) {
        today = desk.today();
        addClassName("page");
        long waiting = desk.referrals().unanswered(desk.viewer());
        add(new PageHead(Labels.text("menu.inbox")).beside(Labels.text("inbox.waiting", waiting)));
        List<InboxRow> open = desk.referrals().inbox(desk.viewer(), false, MOST);
        List<InboxRow> over = desk.referrals().inbox(desk.viewer(), true, MOST_OVER);
        if (open.isEmpty() && over.isEmpty()) {
            add(new EmptyState("send", Labels.text("inbox.none.title"), Labels.text("inbox.none.text")));
            return;
        }
        part("inbox.part.answer", open.stream().filter(row -> row.state().awaitsAnswer()).toList());
        part("inbox.part.under-way", open.stream().filter(row -> !row.state().awaitsAnswer()).toList());
        part("inbox.part.over", over);
        if (open.size() == MOST) {
            add(new Span(Labels.text("inbox.most", MOST)));
        }
        if (over.size() == MOST_OVER) {
            add(new Span(Labels.text("inbox.most-over", MOST_OVER)));
        }
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("menu.inbox"));
    }

    private void part(String title, List<InboxRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rows");
        list.getElement().setAttribute("aria-label", Labels.text(title));
        rows.forEach(row -> list.add(item(row, list.getComponentCount() == 0)));
        add(new H2(Labels.text(title)), list);
    }

    private ListItem item(InboxRow row, boolean first) {
        Span what = new Span(Labels.of(row.service()));
        what.addClassName("row-what");
        Div who = new Div(row.fullName() == null ? new Bdi(Labels.text("inbox.no-name")) : Names.of(row.fullName(), false));
        who.addClassName("row-who");
        Div subject = new Div(what, who);
        subject.addClassName("row-subject");
        Bdi day = new Bdi(day(row));
        day.addClassName("row-since");
        ListItem item = new ListItem(state(row), subject, day);
        item.addClassName("row");
        item.getElement().setAttribute("tabindex", first ? "0" : "-1");
        if (!row.state().isOver()) {
            Button open = new Button(Labels.text(row.state().awaitsAnswer() ? "inbox.answer" : "inbox.open"),
                    click -> getUI().ifPresent(ui -> ui.navigate(Paths.inbox(row.referralId()))));
            Div actions = new Div(open);
            actions.addClassName("row-actions");
            item.add(actions);
        }
        return item;
    }

    private Span state(InboxRow row) {
        boolean late = row.state().awaitsAnswer() && row.answerBy() != null && row.answerBy().isBefore(today);
        return row.state().awaitsAnswer()
                ? (late ? Tone.OVERDUE : Tone.DUE).label(Labels.text(late ? "inbox.late" : "inbox.asked"))
                : ReferralWords.state(row.state());
    }

    private String day(InboxRow row) {
        if (row.state() == ReferralState.APPOINTMENT_SET) {
            return DateWords.brief(row.appointmentOn(), today);
        }
        LocalDate day = row.state().awaitsAnswer() ? row.answerBy() : row.sentOn();
        return day == null ? "" : DateWords.brief(day, today);
    }
}
