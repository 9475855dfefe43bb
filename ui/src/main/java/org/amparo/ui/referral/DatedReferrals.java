package org.amparo.ui.referral;

import java.time.LocalDate;
import java.util.List;
import org.amparo.access.Permission;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.referral.ReferralQueries;
import org.amparo.referral.ReferralRow;
import org.amparo.referral.ReferralState;
import org.amparo.ui.file.DatedWork;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.shell.Paths;
import org.springframework.stereotype.Component;

/** Appointments with providers, and the last days for their answers, in the calendar. */
@Component
class DatedReferrals implements DatedWork {

    private final ReferralQueries referrals;

    DatedReferrals(ReferralQueries referrals) {
        this.referrals = referrals;
    }

    @Override
    public List<Entry> between(Viewer viewer, LocalDate from, LocalDate to, Scope reach) {
        if (!viewer.may(Permission.REFERRAL_READ)) {
            return List.of();
        }
        return referrals.between(viewer, from, to, reach).stream().map(DatedReferrals::entry).toList();
    }

    private static Entry entry(ReferralRow row) {
        boolean answer = row.state() == ReferralState.SENT;
        String what = answer
                ? Labels.text("calendar.referral.answer")
                : row.appointmentTime() == null
                        ? Labels.text("calendar.referral.appointment")
                        : Labels.text("calendar.referral.appointment-at", row.appointmentTime());
        return new Entry(answer ? row.answerBy() : row.appointmentOn(), ReferralWords.tone(row.state(), row.resultOverdue()),
                Labels.of(row.state()), what, row.survivorId(), row.fileNumber(), row.fullName(), row.nameWithheld(), null, null,
                Paths.referral(row.referralId()));
    }
}
