package org.amparo.reminder;

import java.time.Clock;
import java.time.LocalDate;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.caseplan.ApprovalQueries;
import org.amparo.caseplan.CaseQueries;
import org.amparo.survivor.BestInterestQueries;
import org.amparo.task.TaskQueries;
import org.springframework.stereotype.Component;

/** What waits for a person, as numbers and nothing else: for the bell and the daily mail. */
@Component
public class DueWork {

    private final TaskQueries tasks;
    private final CaseQueries cases;
    private final ApprovalQueries approvals;
    private final BestInterestQueries bestInterest;
    private final Clock clock;

    DueWork(TaskQueries tasks, CaseQueries cases, ApprovalQueries approvals, BestInterestQueries bestInterest, Clock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.approvals = approvals;
        this.bestInterest = bestInterest;
        this.clock = clock;
    }

    /**
     * How much waits.
     *
     * @param tasks of the person's own, due today or before
     * @param cases of the person's own, whose next step is due today or before: a follow-up, a plan, a review, the end of a hold
     * @param queue tasks of the queue, for anybody of the person's team and role, due today or before
     * @param approvals what waits for a supervisor's answer: approvals, agreements in a child's best interest, files to read through
     */
    public record Numbers(long tasks, long cases, long queue, long approvals) {

        public long all() {
            return tasks + cases + queue + approvals;
        }
    }

    @Needs(Permission.TASK_READ)
    public Numbers of(Viewer viewer) {
        viewer.require(Permission.TASK_READ);
        TaskQueries.DueNow due = tasks.dueNow(viewer);
        long ofCases = viewer.may(Permission.CASE_READ) ? cases.countDue(viewer, LocalDate.now(clock)) : 0;
        long toApprove = viewer.may(Permission.CASE_APPROVE) ? approvals.count(viewer) : 0;
        long forChildren = viewer.may(Permission.CONSENT_OVERRIDE) ? bestInterest.count(viewer) : 0;
        return new Numbers(due.own(), ofCases, due.queue(), due.fileChecks() + toApprove + forChildren);
    }
}
