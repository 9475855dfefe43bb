package org.amparo.ui.caseplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.caseplan.ApprovalKind;
import org.amparo.caseplan.ApprovalQueries.Waiting;
import org.amparo.survivor.BestInterestQueries;
import org.amparo.survivor.BestInterestQueries.Asked;
import org.amparo.task.TaskQueries;
import org.amparo.task.TaskRow;
import org.amparo.ui.kit.Labels;
import org.springframework.stereotype.Component;

/**
 * What waits for a supervisor, one after another: first what others wait for, the oldest first - plans, closings, reopenings, agreements in a
 * child's best interest - then the files of the month's sample.
 */
@Component
class SupervisorQueue {

    private static final int LATE_AFTER = 7;
    private static final int PLAN_LATE_AFTER = 3;
    private static final int A_MONTH = 31;

    private final CaseDesk desk;
    private final BestInterestQueries bestInterest;
    private final TaskQueries tasks;

    SupervisorQueue(CaseDesk desk, BestInterestQueries bestInterest, TaskQueries tasks) {
        this.desk = desk;
        this.bestInterest = bestInterest;
        this.tasks = tasks;
    }

    /** True for whom anything can wait here. */
    boolean isFor(Viewer viewer) {
        return viewer.may(Permission.CASE_APPROVE) || viewer.may(Permission.CONSENT_OVERRIDE);
    }

    /** @param limit how many of each kind, 1-200 */
    List<Queued> of(Viewer viewer, int limit) {
        List<Queued> waiting = new ArrayList<>();
        if (viewer.may(Permission.CASE_APPROVE)) {
            desk.approvals().waiting(viewer, limit).forEach(asked -> waiting.add(approval(asked)));
        }
        if (viewer.may(Permission.CONSENT_OVERRIDE)) {
            bestInterest.waiting(viewer, limit).forEach(asked -> waiting.add(agreement(asked)));
        }
        waiting.sort(Comparator.comparing(Queued::since));
        if (checks(viewer)) {
            tasks.fileChecks(viewer, limit).stream().filter(task -> task.survivorId() != null).map(this::check).forEach(waiting::add);
        }
        return waiting;
    }

    long count(Viewer viewer) {
        return (viewer.may(Permission.CASE_APPROVE) ? desk.approvals().count(viewer) : 0)
                + (viewer.may(Permission.CONSENT_OVERRIDE) ? bestInterest.count(viewer) : 0)
                + (checks(viewer) ? tasks.dueNow(viewer).fileChecks() : 0);
    }

    private static boolean checks(Viewer viewer) {
        return viewer.role() == Role.SUPERVISOR && viewer.may(Permission.TASK_WORK);
    }

    private Queued approval(Waiting asked) {
        return new Queued(asked, asked.kind() + "-" + asked.caseId(), Labels.of(asked.kind()), asked.survivorId(), asked.fileNumber(),
                asked.fullName(), asked.nameWithheld(), day(asked.requestedAt()),
                asked.kind() == ApprovalKind.PLAN ? PLAN_LATE_AFTER : LATE_AFTER,
                (queued, done, refused) -> new ApprovalPanel(desk, queued, asked, done, refused));
    }

    private Queued agreement(Asked asked) {
        return new Queued(asked, "AGREEMENT-" + asked.consentId(), Labels.text("approvals.agreement"), asked.survivorId(),
                asked.fileNumber(), asked.fullName(), asked.nameWithheld(), asked.since(), PLAN_LATE_AFTER,
                (queued, done, refused) -> new BestInterestPanel(desk, queued, asked, done, refused));
    }

    private Queued check(TaskRow task) {
        return new Queued(task, "CHECK-" + task.taskId(), Labels.text("approvals.check"), task.survivorId(), task.fileNumber(),
                task.fullName(), task.nameWithheld(), day(task.givenAt()), A_MONTH,
                (queued, done, refused) -> new FileCheckPanel(desk, queued, task, done, refused));
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(desk.file().clock().getZone()).toLocalDate();
    }
}
