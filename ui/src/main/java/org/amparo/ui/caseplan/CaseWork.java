package org.amparo.ui.caseplan;

import java.util.Locale;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.caseplan.CaseMove;
import org.amparo.caseplan.CaseStage;
import org.amparo.caseplan.CaseView;
import org.amparo.caseplan.CaseView.TransferState;
import org.amparo.caseplan.TransferStatus;

/** Something that can be recorded in a case, with the permission it needs and the move of the case that it is. */
enum CaseWork {
    START_ASSESSMENT(Permission.CASE_WORK, CaseMove.START_ASSESSMENT),
    ASSESSMENT(Permission.CASE_WORK, CaseMove.COMPLETE_ASSESSMENT),
    NEED(Permission.CASE_WORK, CaseMove.NEEDS_AND_SERVICES),
    NEED_REVIEW(Permission.CASE_WORK, CaseMove.NEEDS_AND_SERVICES),
    GOAL(Permission.CASE_WORK, CaseMove.CHANGE_GOALS),
    GOAL_CHANGE(Permission.CASE_WORK, CaseMove.CHANGE_GOALS),
    GOAL_RESULT(Permission.CASE_WORK, CaseMove.RESOLVE_GOAL),
    AGREEMENT(Permission.CASE_WORK, CaseMove.CHANGE_GOALS),
    SUBMIT_PLAN(Permission.CASE_WORK, CaseMove.SUBMIT_PLAN),
    APPROVE_PLAN(Permission.CASE_APPROVE, CaseMove.DECIDE_PLAN),
    RETURN_PLAN(Permission.CASE_APPROVE, CaseMove.DECIDE_PLAN),
    /** Emergency help is given in every open stage. */
    SERVICE(Permission.CASE_WORK, CaseMove.KEEP_CONTACT),
    SERVICE_INTERRUPTED(Permission.CASE_WORK, CaseMove.KEEP_CONTACT),
    FOLLOW_UP(Permission.CASE_WORK, CaseMove.KEEP_CONTACT),
    PLAN_FOLLOW_UP(Permission.CASE_WORK, CaseMove.KEEP_CONTACT),
    CONTACT_ATTEMPT(Permission.CASE_WORK, CaseMove.KEEP_CONTACT),
    RISK_LEVEL(Permission.CASE_WORK, CaseMove.KEEP_CONTACT),
    RISK(Permission.RISK_FLAG, CaseMove.KEEP_CONTACT),
    RISK_RESOLVED(Permission.RISK_FLAG, CaseMove.KEEP_CONTACT),
    START_REVIEW(Permission.CASE_WORK, CaseMove.START_REVIEW),
    REVIEW(Permission.CASE_WORK, CaseMove.HOLD_REVIEW),
    HOLD(Permission.CASE_WORK, CaseMove.PUT_ON_HOLD),
    RESUME(Permission.CASE_WORK, CaseMove.RESUME),
    TRANSFER(Permission.CASE_WORK, CaseMove.REQUEST_TRANSFER),
    OVER_LIMIT(Permission.CASE_APPROVE, CaseMove.DECIDE_TRANSFER),
    AGENCY_ANSWER(Permission.CASE_WORK, CaseMove.DECIDE_TRANSFER),
    HAND_OVER(Permission.CASE_WORK, CaseMove.DECIDE_TRANSFER),
    WITHDRAW_TRANSFER(Permission.CASE_WORK, CaseMove.DECIDE_TRANSFER),
    CLOSURE(Permission.CASE_WORK, CaseMove.REQUEST_CLOSURE),
    EARLY_CLOSURE(Permission.CASE_WORK, CaseMove.CLOSE_EARLY),
    APPROVE_CLOSURE(Permission.CASE_APPROVE, CaseMove.DECIDE_CLOSURE),
    REJECT_CLOSURE(Permission.CASE_APPROVE, CaseMove.DECIDE_CLOSURE),
    REOPENING(Permission.CASE_WORK, CaseMove.REOPEN),
    /** Corrections are possible whatever the stage (R34). */
    CORRECT_NEED(Permission.RECORD_CORRECT, null),
    CORRECT_GOAL(Permission.RECORD_CORRECT, null),
    CORRECT_SERVICE(Permission.RECORD_CORRECT, null),
    CORRECT_FOLLOW_UP(Permission.RECORD_CORRECT, null),
    CORRECT_GOAL_RESULT(Permission.RECORD_CORRECT, null),
    CORRECT_CONTACT_ATTEMPT(Permission.RECORD_CORRECT, null);

    private final Permission permission;
    private final CaseMove move;

    CaseWork(Permission permission, CaseMove move) {
        this.permission = permission;
        this.move = move;
    }

    /** Its word in the address, and its key in the message files. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True when it stands in the list of what can be recorded; other work begins at an entry. */
    boolean isListed() {
        return switch (this) {
            case NEED_REVIEW, GOAL_CHANGE, GOAL_RESULT, SERVICE_INTERRUPTED, FOLLOW_UP, RISK_RESOLVED, CORRECT_NEED, CORRECT_GOAL,
                    CORRECT_SERVICE, CORRECT_FOLLOW_UP, CORRECT_GOAL_RESULT, CORRECT_CONTACT_ATTEMPT ->
                false;
            default -> true;
        };
    }

    /** True when this viewer may do it in this case as it stands. */
    boolean isPossible(Viewer viewer, CaseView view) {
        if (!viewer.may(permission, view.placement()) || move != null && !move.isPossibleIn(view.stage())) {
            return false;
        }
        TransferState transfer = view.transfer();
        boolean outside = transfer != null && transfer.transfer().toAgency();
        return switch (this) {
            case AGREEMENT -> !view.openGoals().isEmpty();
            case APPROVE_PLAN -> !viewer.user().equals(view.plan().submittedBy());
            case APPROVE_CLOSURE -> view.closure() != null && !viewer.user().equals(view.closure().requestedBy());
            case OVER_LIMIT -> transfer != null && !outside && !transfer.overLimit();
            case AGENCY_ANSWER -> outside && transfer.status() == TransferStatus.WAITING;
            case HAND_OVER -> outside && transfer.status() == TransferStatus.ACCEPTED;
            case CORRECT_NEED, CORRECT_GOAL, CORRECT_SERVICE, CORRECT_FOLLOW_UP, CORRECT_GOAL_RESULT, CORRECT_CONTACT_ATTEMPT ->
                !view.withheld().contains(org.amparo.privacy.PersonalClass.MEDICAL);
            case RISK, RISK_RESOLVED -> !view.withheld().contains(org.amparo.privacy.PersonalClass.PROTECTION);
            case START_ASSESSMENT -> view.stage() != CaseStage.ASSESSMENT;
            default -> true;
        };
    }
}
