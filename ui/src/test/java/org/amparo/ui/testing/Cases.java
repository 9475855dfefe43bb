package org.amparo.ui.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.caseplan.Assessment;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.CaseQueries;
import org.amparo.caseplan.CaseView;
import org.amparo.caseplan.Goal;
import org.amparo.caseplan.Need;
import org.amparo.caseplan.PillarFinding;
import org.amparo.privacy.Personal;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.RiskLevel;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Urgency;
import org.springframework.stereotype.Component;

/** Brings cases to where a test of screens begins, by the same commands as the screens. */
@Component
public class Cases {

    private final Commands commands;
    private final CaseQueries cases;
    private final Files files;
    private final Clock clock;

    Cases(Commands commands, CaseQueries cases, Files files, Clock clock) {
        this.commands = commands;
        this.cases = cases;
        this.files = files;
        this.clock = clock;
    }

    /** A new case of this person. */
    public UUID opened(Account caseworker, UUID survivorId) {
        UUID id = UUID.randomUUID();
        send(caseworker, new CaseCommand.Open(id, survivorId, today()));
        return id;
    }

    /** A case that was assessed and is at low risk. */
    public UUID assessed(Account caseworker, UUID survivorId) {
        UUID id = opened(caseworker, survivorId);
        UUID assessment = UUID.randomUUID();
        send(caseworker, new CaseCommand.StartAssessment(id, assessment, null, today()));
        send(caseworker, new CaseCommand.SetRiskLevel(id, RiskLevel.LOW, today(), null));
        send(caseworker, new CaseCommand.CompleteAssessment(id, new Assessment(assessment, today(),
                List.of(new PillarFinding(Pillar.REHABILITATION, Personal.of("Walks with a stick"))), null)));
        return id;
    }

    /** A need that distance stands in the way of. */
    public UUID need(Account caseworker, UUID caseId) {
        UUID need = UUID.randomUUID();
        send(caseworker, new CaseCommand.IdentifyNeed(caseId,
                new Need(need, ServiceCode.PHYSIOTHERAPY, Urgency.ROUTINE, Set.of(Barrier.DISTANCE), null, today(), null)));
        return need;
    }

    /** A case with a plan that waits for approval. */
    public UUID submitted(Account caseworker, UUID survivorId) {
        UUID id = assessed(caseworker, survivorId);
        UUID need = need(caseworker, id);
        send(caseworker, new CaseCommand.SetGoal(id, new Goal(UUID.randomUUID(), List.of(need), Pillar.REHABILITATION,
                Personal.of("I want to sell at the market again"), Personal.of("Two days a week"), null, null, today(),
                today().plusMonths(3))));
        send(caseworker, new CaseCommand.AgreePlan(id, today(), Personal.of("That is what I want")));
        send(caseworker, new CaseCommand.SubmitPlan(id));
        return id;
    }

    /** A case whose plan was approved. */
    public UUID active(Account caseworker, Account supervisor, UUID survivorId) {
        UUID id = submitted(caseworker, survivorId);
        send(supervisor, new CaseCommand.ApprovePlan(id, null, null));
        return id;
    }

    /** Carries out any command as this account. */
    public void send(Account by, CaseCommand command) {
        commands.send(files.viewer(by), UUID.randomUUID(), command);
    }

    /** The day of a follow-up passes, its days of grace too, and nothing was recorded. */
    public void missed(UUID caseId, UUID followUp) {
        Viewer timer = new Viewer(UUID.randomUUID(), Role.ADMIN, null, null, Set.of(), Map.of(Permission.TIMER_FIRE, Scope.ALL));
        commands.send(timer, UUID.randomUUID(), new CaseCommand.MissFollowUp(caseId, followUp));
    }

    /** The person's case as this account sees it. */
    public CaseView view(Account by, UUID survivorId) {
        Viewer viewer = files.viewer(by);
        return cases.open(viewer, survivorId).orElseThrow();
    }

    /** True once the file of this person is this account's, which follows a moment after a transfer. */
    public boolean belongsTo(Account account, UUID survivorId) {
        try {
            return view(account, survivorId).placement().caseworker().equals(account.user());
        } catch (NotAllowed notYet) {
            return false;
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
