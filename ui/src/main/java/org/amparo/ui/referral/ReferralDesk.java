package org.amparo.ui.referral;

import java.time.LocalDate;
import org.amparo.access.Commands;
import org.amparo.access.People;
import org.amparo.access.Viewer;
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

    ReferralDesk(FileDesk file, ReferralQueries referrals, DirectoryQueries directory, AnswerLinks links) {
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

    AnswerLinks links() {
        return links;
    }
}
