package org.amparo.ui.referral;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.referral.ReferralQueries;
import org.amparo.referral.ReferralRow;
import org.amparo.referral.ReferralState;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.today.Work;
import org.amparo.ui.today.WorkSource;
import org.springframework.stereotype.Component;

/** The viewer's own referrals in the list of today: what is not sent, who did not come, who has not answered yet, who is expected when. */
@Component
class ReferralWork implements WorkSource {

    private static final int SHOWN = 20;
    private static final int DAYS_AHEAD = 7;

    private final ReferralQueries referrals;

    ReferralWork(ReferralQueries referrals) {
        this.referrals = referrals;
    }

    @Override
    public List<Work> of(Viewer viewer, LocalDate today) {
        return viewer.may(Permission.REFERRAL_READ)
                ? Work.first(SHOWN, referrals.today(viewer, today.plusDays(DAYS_AHEAD), SHOWN + 1), row -> work(row, today),
                        Work.all("menu.referrals", Paths.REFERRALS))
                : List.of();
    }

    private static Work work(ReferralRow row, LocalDate today) {
        LocalDate day = day(row, today);
        String open = Labels.text("task.open");
        return new Work(tone(row, today), state(row, today), Labels.text("today.referral." + row.state().name(), row.provider()),
                new Span(Names.of(row.fullName(), row.nameWithheld()), new Span(" · "),
                        new Bdi(Labels.text("today.file", row.fileNumber()))),
                day, DateWords.brief(day, today), new Work.Next(open, Labels.text("today.action-on", open, row.fileNumber()),
                        Paths.referral(row.referralId()), QueryParameters.empty()),
                null);
    }

    private static LocalDate day(ReferralRow row, LocalDate today) {
        return switch (row.state()) {
            case APPOINTMENT_SET, NO_SHOW -> row.appointmentOn();
            case SENT -> row.sentOn();
            default -> today;
        };
    }

    private static Tone tone(ReferralRow row, LocalDate today) {
        return row.state() == ReferralState.APPOINTMENT_SET
                ? Work.toneOf(row.appointmentOn(), today)
                : ReferralWords.tone(row.state(), row.resultOverdue());
    }

    private static String state(ReferralRow row, LocalDate today) {
        return switch (row.state()) {
            case APPOINTMENT_SET -> Work.stateOf(row.appointmentOn(), today);
            case SENT -> Labels.text("today.referral.since", java.time.temporal.ChronoUnit.DAYS.between(row.sentOn(), today));
            default -> Labels.of(row.state());
        };
    }
}
