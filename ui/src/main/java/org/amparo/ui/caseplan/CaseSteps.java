package org.amparo.ui.caseplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.amparo.access.Viewer;
import org.amparo.caseplan.CaseStage;
import org.amparo.caseplan.CaseView;
import org.amparo.caseplan.CaseView.FollowUpState;
import org.amparo.caseplan.CaseView.RiskState;
import org.amparo.ui.file.FilePart.Stage;
import org.amparo.ui.file.NextStep;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;
import org.amparo.vocabulary.GoalStatus;
import org.amparo.vocabulary.RiskLevel;

/** What a case needs next, each with the one action that answers it, and where it stands on its way. */
final class CaseSteps {

    private static final int DAYS_AHEAD = 14;

    private final CaseDesk desk;
    private final CaseView view;
    private final Viewer viewer;
    private final LocalDate today;
    private final List<NextStep> steps = new ArrayList<>();

    private CaseSteps(CaseDesk desk, CaseView view, Viewer viewer) {
        this.desk = desk;
        this.view = view;
        this.viewer = viewer;
        this.today = desk.file().today();
    }

    static List<NextStep> of(CaseDesk desk, CaseView view, Viewer viewer) {
        CaseSteps next = new CaseSteps(desk, view, viewer);
        next.risks();
        next.stage();
        if (view.stage().isOpen()) {
            next.followUps();
        }
        return next.steps;
    }

    /** A step whose button stands where this viewer may do it. */
    private void step(Tone tone, String words, CaseWork work, String about) {
        boolean may = work != null && work.isPossible(viewer, view);
        steps.add(new NextStep(tone, words, may ? Labels.text("next.case." + work.word()) : null, may ? work.word() : null, about));
    }

    private void step(Tone tone, String key, CaseWork work) {
        step(tone, Labels.text("next.case." + key), work, null);
    }

    private void risks() {
        if (view.risk() == null && view.stage().isOpen()) {
            step(Tone.DUE, "risk.missing", CaseWork.RISK_LEVEL);
        }
        view.risks().stream().filter(risk -> risk.resolvedOn() == null && risk.risk().severity() == RiskLevel.HIGH)
                .forEach(this::highRisk);
    }

    private void highRisk(RiskState risk) {
        step(Tone.NOW, Labels.text("next.case.risk.high", Labels.of(risk.risk().flag())), CaseWork.RISK_RESOLVED,
                risk.risk().riskId().toString());
    }

    private void stage() {
        switch (view.stage()) {
            case REGISTERED -> step(Tone.DUE, "REGISTERED", CaseWork.START_ASSESSMENT);
            case REOPENED -> step(Tone.DUE, "REOPENED", CaseWork.START_ASSESSMENT);
            case ASSESSMENT -> step(Tone.DUE, "ASSESSMENT", CaseWork.ASSESSMENT);
            case PLANNING -> planning();
            case PLAN_APPROVAL -> step(Tone.WAITING, Labels.text("next.case.PLAN_APPROVAL", desk.name(view.plan().submittedBy())),
                    CaseWork.APPROVE_PLAN, null);
            case ACTIVE -> review();
            case REVIEW -> step(Tone.DUE, "REVIEW", CaseWork.REVIEW);
            case ON_HOLD -> step(due(view.holdUntil()), Labels.text("next.case.ON_HOLD", DateWords.brief(view.holdUntil(), today)),
                    CaseWork.RESUME, null);
            case TRANSFER_PENDING -> transfer();
            case CLOSURE_REQUESTED -> step(Tone.WAITING, "CLOSURE_REQUESTED", CaseWork.APPROVE_CLOSURE);
            case CLOSED -> step(Tone.STOPPED, "CLOSED", CaseWork.REOPENING);
        }
    }

    private Tone due(LocalDate day) {
        return day.isBefore(today) ? Tone.OVERDUE : Tone.STOPPED;
    }

    private void planning() {
        String until = view.planDueOn() == null ? "" : DateWords.brief(view.planDueOn(), today);
        Tone tone = view.planDueOn() != null && view.planDueOn().isBefore(today) ? Tone.OVERDUE : Tone.DUE;
        if (view.plan().comment() != null && view.plan().approvedBy() == null) {
            step(Tone.OVERDUE, Labels.text("next.case.returned"), null, null);
        }
        if (view.needs().isEmpty()) {
            step(tone, Labels.text("next.case.no-need", until), CaseWork.NEED, null);
        } else if (view.openGoals().isEmpty()) {
            step(tone, Labels.text("next.case.no-goal", until), CaseWork.GOAL, null);
        } else if (view.openGoals().stream().anyMatch(goal -> goal.status() == GoalStatus.PROPOSED)) {
            step(tone, Labels.text("next.case.not-agreed", until), CaseWork.AGREEMENT, null);
        } else {
            step(tone, Labels.text("next.case.ready", until), CaseWork.SUBMIT_PLAN, null);
        }
    }

    private void review() {
        LocalDate day = view.reviewDueOn();
        if (day != null && !day.isAfter(today.plusDays(DAYS_AHEAD))) {
            step(day.isBefore(today) ? Tone.OVERDUE : Tone.DUE, Labels.text("next.case.review-due", DateWords.brief(day, today)),
                    CaseWork.START_REVIEW, null);
        }
    }

    private void transfer() {
        CaseView.TransferState waits = view.transfer();
        if (waits == null) {
            return;
        }
        if (waits.transfer().toAgency()) {
            CaseWork answer = CaseWork.AGENCY_ANSWER.isPossible(viewer, view) ? CaseWork.AGENCY_ANSWER : CaseWork.HAND_OVER;
            step(Tone.WAITING, Labels.text(answer == CaseWork.HAND_OVER ? "next.case.agency-accepted" : "next.case.agency-asked",
                    waits.transfer().agencyName()), answer, null);
        } else {
            step(Tone.WAITING, Labels.text("next.case.TRANSFER_PENDING", desk.name(waits.transfer().toCaseworker())),
                    CaseWork.WITHDRAW_TRANSFER, null);
            if (CaseWork.OVER_LIMIT.isPossible(viewer, view) && desk.caseloads().of(viewer, waits.transfer().toCaseworker()).full()) {
                step(Tone.DUE, "over-limit.full", CaseWork.OVER_LIMIT);
            }
        }
    }

    private void followUps() {
        view.followUps().stream().filter(FollowUpState::open)
                .filter(planned -> !planned.followUp().dueOn().isAfter(today.plusDays(DAYS_AHEAD)))
                .sorted(Comparator.comparing(planned -> planned.followUp().dueOn())).forEach(planned -> {
                    CaseWords.Due due = CaseWords.due(planned.followUp().dueOn(), planned.graceDays(), today);
                    step(due.tone(), Labels.text("case.both", Labels.of(planned.followUp().type()), due.words()), CaseWork.FOLLOW_UP,
                            planned.followUp().followUpId().toString());
                });
        if (missedInARow() >= desk.rules().lostContact().attempts()) {
            step(Tone.NOW, "missed", CaseWork.CONTACT_ATTEMPT);
        }
    }

    /** Follow-ups missed since the last one that led to the person. */
    private long missedInARow() {
        return view.followUps().stream().filter(state -> !state.open() && state.result() != null)
                .takeWhile(state -> state.result() == org.amparo.vocabulary.FollowUpResult.MISSED).count();
    }

    // --- the bar

    /** The way of a case; stages beside the way stand at the step they left. */
    static List<Stage> bar(CaseView view) {
        List<CaseStage> way = List.of(CaseStage.ASSESSMENT, CaseStage.PLANNING, CaseStage.ACTIVE, CaseStage.REVIEW, CaseStage.CLOSED);
        CaseStage at = view == null ? CaseStage.REGISTERED : at(view.stage());
        int reached = way.indexOf(at);
        List<Stage> bar = new ArrayList<>();
        for (CaseStage step : way) {
            boolean current = step == at;
            String words = current && view.stage() != step ? Labels.of(view.stage()) : Labels.text("case.step." + step);
            bar.add(new Stage(words, way.indexOf(step) < reached, current));
        }
        return bar;
    }

    private static CaseStage at(CaseStage stage) {
        return switch (stage) {
            case REGISTERED -> CaseStage.REGISTERED;
            case ASSESSMENT, REOPENED -> CaseStage.ASSESSMENT;
            case PLANNING, PLAN_APPROVAL -> CaseStage.PLANNING;
            case ACTIVE, ON_HOLD, TRANSFER_PENDING, CLOSURE_REQUESTED -> CaseStage.ACTIVE;
            case REVIEW -> CaseStage.REVIEW;
            case CLOSED -> CaseStage.CLOSED;
        };
    }
}
