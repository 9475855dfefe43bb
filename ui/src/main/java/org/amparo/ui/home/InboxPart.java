package org.amparo.ui.home;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.amparo.access.Viewer;
import org.amparo.referral.ReferralQueries;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.shell.Paths;
import org.springframework.stereotype.Component;

/** For those who answer referrals: how many wait, and the way to them. */
@Component
class InboxPart {

    private final ReferralQueries referrals;

    InboxPart(ReferralQueries referrals) {
        this.referrals = referrals;
    }

    EmptyState of(Viewer viewer) {
        long waiting = referrals.unanswered(viewer);
        Button open = new Button(Labels.text("home.inbox.open"),
                click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(Paths.INBOX)));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        return new EmptyState("send", Labels.text("home.inbox.title", waiting), Labels.text("home.inbox.text"), open);
    }
}
