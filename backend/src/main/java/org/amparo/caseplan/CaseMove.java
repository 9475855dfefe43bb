package org.amparo.caseplan;

import static org.amparo.caseplan.CaseStage.*;
import static org.amparo.platform.RuleBroken.require;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What can be done with a case, and in which stages (domain 5.2). */
public enum CaseMove {
    START_ASSESSMENT(REGISTERED, REOPENED),
    COMPLETE_ASSESSMENT(ASSESSMENT),
    /** A need, a review of one, a service: in every open stage once a reopened case was assessed anew. */
    NEEDS_AND_SERVICES(REGISTERED, ASSESSMENT, PLANNING, PLAN_APPROVAL, ACTIVE, REVIEW, ON_HOLD, TRANSFER_PENDING, CLOSURE_REQUESTED),
    /** Follow-ups, tries to reach the person, risks, emergency help: in every open stage. */
    KEEP_CONTACT(REGISTERED, ASSESSMENT, PLANNING, PLAN_APPROVAL, ACTIVE, REVIEW, ON_HOLD, TRANSFER_PENDING, CLOSURE_REQUESTED, REOPENED),
    CHANGE_GOALS(PLANNING, ACTIVE, REVIEW),
    RESOLVE_GOAL(PLANNING, ACTIVE, REVIEW, ON_HOLD),
    SUBMIT_PLAN(PLANNING),
    DECIDE_PLAN(PLAN_APPROVAL),
    START_REVIEW(ACTIVE),
    HOLD_REVIEW(REVIEW),
    PUT_ON_HOLD(ACTIVE),
    RESUME(ON_HOLD),
    REQUEST_TRANSFER(ACTIVE),
    DECIDE_TRANSFER(TRANSFER_PENDING),
    REQUEST_CLOSURE(ACTIVE, REVIEW, ON_HOLD),
    DECIDE_CLOSURE(CLOSURE_REQUESTED),
    CLOSE_EARLY(REGISTERED, ASSESSMENT, PLANNING, PLAN_APPROVAL, REOPENED),
    REOPEN(CLOSED);

    private final Set<CaseStage> from;

    CaseMove(CaseStage... from) {
        this.from = EnumSet.copyOf(Arrays.asList(from));
    }

    /** True when it can be done in this stage. */
    public boolean isPossibleIn(CaseStage stage) {
        return from.contains(stage);
    }

    /** Refuses a move that the stage does not allow: R31 in a closed case, R32 before a new assessment, case.move elsewhere. */
    void requireIn(CaseStage stage) {
        if (isPossibleIn(stage)) {
            return;
        }
        require(stage != CLOSED, "R31", "");
        require(this != REOPEN, "R32.open", "");
        require(stage != REOPENED || this != NEEDS_AND_SERVICES, "R32.assessment", "");
        require(false, "case.move", "", stage, this);
    }
}
