package org.amparo.ui.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.caseplan.CaseQueries;
import org.amparo.caseplan.CaseView.NeedState;
import org.amparo.caseplan.Need;
import org.amparo.referral.AnswerLinks;
import org.amparo.referral.ReferralQueries;
import org.amparo.servicedirectory.DirectoryQueries;
import org.amparo.ui.file.FileDesk;
import org.springframework.stereotype.Component;

/** What the screens of referrals work with. */
@Component
class ReferralDesk {

    private final FileDesk file;
    private final ReferralQueries referrals;
    private final DirectoryQueries directory;
    private final AnswerLinks links;
    private final CaseQueries cases;

    ReferralDesk(FileDesk file, ReferralQueries referrals, DirectoryQueries directory, AnswerLinks links, CaseQueries cases) {
        this.cases = cases;
        this.file = file;
        this.referrals = referrals;
        this.directory = directory;
        this.links = links;
    }

    FileDesk file() {
        return file;
    }

    Viewer viewer() {
        return file.viewer();
    }

    Commands commands() {
        return file.commands();
    }

    People people() {
        return file.people();
    }

    LocalDate today() {
        return file.today();
    }

    ReferralQueries referrals() {
        return referrals;
    }

    DirectoryQueries directory() {
        return directory;
    }

    /** An open need of this person's case. @param id as it stands in an address */
    Optional<Need> need(UUID survivorId, String id) {
        return viewer().may(Permission.CASE_READ)
                ? cases.open(viewer(), survivorId).stream().flatMap(view -> view.openNeeds().stream()).map(NeedState::need)
                        .filter(need -> need.needId().toString().equals(id)).findFirst()
                : Optional.empty();
    }

    /** Needs that an earlier referral was about. */
    List<UUID> needsOf(UUID referralId) {
        return referrals.open(viewer(), referralId).needIds();
    }

    AnswerLinks links() {
        return links;
    }
}
