package org.amparo.ui.caseplan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.access.Permission;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.caseplan.FollowUpCalendar;
import org.amparo.caseplan.FollowUpCalendar.Dated;
import org.amparo.caseplan.FollowUpCalendar.Due;
import org.amparo.ui.file.DatedWork;
import org.amparo.ui.file.FileDesk;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.today.Work;
import org.amparo.vocabulary.FollowUpResult;
import org.springframework.stereotype.Component;

/** Follow-ups, plans, reviews and ends of holds in the calendar. */
@Component
class DatedFollowUps implements DatedWork {

    private final FollowUpCalendar followUps;
    private final FileDesk desk;

    DatedFollowUps(FollowUpCalendar followUps, FileDesk desk) {
        this.followUps = followUps;
        this.desk = desk;
    }

    @Override
    public List<Entry> between(Viewer viewer, LocalDate from, LocalDate to, Scope reach) {
        if (!viewer.may(Permission.CASE_READ)) {
            return List.of();
        }
        return Stream.concat(followUps.between(viewer, from, to, reach).stream().map(this::entry),
                followUps.milestones(viewer, from, to, reach).stream().map(this::entry)).toList();
    }

    private Entry entry(Due due) {
        String work = switch (due.milestone()) {
            case PLAN -> null;
            case REVIEW -> CaseWork.START_REVIEW.word();
            case HOLD -> CaseWork.RESUME.word();
        };
        return new Entry(due.dueOn(), Work.toneOf(due.dueOn(), desk.today()), Work.stateOf(due.dueOn(), desk.today()),
                Labels.text("calendar.case." + due.milestone()), due.survivorId(), due.fileNumber(), due.fullName(), due.nameWithheld(),
                work, null, null);
    }

    private Entry entry(Dated dated) {
        CaseWords.Due due = dated.open()
                ? CaseWords.due(dated.dueOn(), dated.graceDays(), desk.today())
                : new CaseWords.Due(tone(dated.result()), Labels.of(dated.result()));
        return new Entry(dated.dueOn(), due.tone(), due.words(), Labels.of(dated.type()), dated.survivorId(), dated.fileNumber(),
                dated.fullName(), dated.nameWithheld(), dated.open() ? CaseWork.FOLLOW_UP.word() : null, dated.followUpId().toString(),
                null);
    }

    private static Tone tone(FollowUpResult result) {
        return switch (result) {
            case DONE -> Tone.DONE;
            case MISSED -> Tone.OVERDUE;
            case NOT_FOUND, REFUSED, RESCHEDULED -> Tone.STOPPED;
        };
    }
}
