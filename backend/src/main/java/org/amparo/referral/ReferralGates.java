package org.amparo.referral;

import static org.amparo.platform.RuleBroken.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.caseplan.CaseGates;
import org.amparo.servicedirectory.ProviderGate;
import org.amparo.survivor.Sharing;
import org.amparo.survivor.SurvivorGates;
import org.amparo.vocabulary.ServiceCode;
import org.springframework.stereotype.Component;

/** The gates of person, case and provider, one after the other in this order, so that two referrals never wait for each other. */
@Component
class ReferralGates implements ReferralGate {

    private final SurvivorGates persons;
    private final CaseGates cases;
    private final ProviderGate providers;
    private final Clock clock;

    ReferralGates(SurvivorGates persons, CaseGates cases, ProviderGate providers, Clock clock) {
        this.persons = persons;
        this.cases = cases;
        this.providers = providers;
        this.clock = clock;
    }

    @Override
    public Work work(UUID survivorId, UUID caseId) {
        Placement placement = persons.forWork(survivorId).requireWork(LocalDate.now(clock)).placement();
        UUID open = cases.requireOpenCase(survivorId).requireWork().caseId();
        require(caseId == null || caseId.equals(open), "R31", "caseId");
        return new Work(open, placement);
    }

    @Override
    public Sharing sharing(UUID survivorId) {
        return persons.forSharing(survivorId);
    }

    @Override
    public ProviderGate.Standing provider(UUID providerId, ServiceCode service) {
        return providers.standing(providerId, service);
    }
}
