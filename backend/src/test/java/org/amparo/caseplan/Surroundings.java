package org.amparo.caseplan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.funding.GrantGate;
import org.amparo.platform.RuleBroken;
import org.amparo.survivor.FileView.ConsentStatus;
import org.amparo.survivor.Sharing;
import org.amparo.survivor.SurvivorGates;

/** What lies around a case in a test: the person's file, other cases, other capabilities' work; each as a test sets it. */
final class Surroundings implements SurvivorGates, CaseRegister, GrantGate {

    Placement placement = new Placement(Cases.CASEWORKER, Cases.TEAM, "CO05", null);
    boolean dead;
    boolean erased;
    ConsentStatus agreement = ConsentStatus.GIVEN;
    LocalDate agreedUntil = Cases.TODAY.plusYears(1);
    boolean sharing;
    int openReferrals;
    Known known;
    /** What a grant of a donor is asked for is refused by this rule; null while it pays. */
    String notPaid;
    final Map<UUID, Load> loads = new HashMap<>();

    @Override
    public Standing forWork(UUID survivorId) {
        return new Standing(survivorId, placement, true, dead, erased, 1984, agreement, agreedUntil);
    }

    @Override
    public Sharing forSharing(UUID survivorId) {
        return sharingNow(survivorId);
    }

    @Override
    public Sharing sharingNow(UUID survivorId) {
        return new Sharing(placement, sharing
                ? List.of(new Sharing.Agreement(UUID.randomUUID(), ConsentStatus.GIVEN, Cases.TODAY, Cases.TODAY, null, Set.of(), Set.of(),
                        Set.of()))
                : List.of());
    }

    @Override
    public Map<UUID, Sharing> sharingNow(java.util.Collection<UUID> survivors) {
        return survivors.stream().distinct().collect(java.util.stream.Collectors.toMap(id -> id, this::sharingNow));
    }

    @Override
    public void requireOpen(String code, LocalDate day, String field) {
        RuleBroken.require(code == null || notPaid == null, String.valueOf(notPaid), field, Cases.TODAY, Cases.TODAY);
    }

    @Override
    public boolean pays(String code, LocalDate day) {
        return code == null || notPaid == null;
    }

    @Override
    public Optional<Known> caseOf(UUID survivorId) {
        return Optional.ofNullable(known);
    }

    @Override
    public Load loadOf(UUID caseworker) {
        return loads.getOrDefault(caseworker, new Load(0, BigDecimal.ZERO));
    }

    @Override
    public int openReferralsOnceLocked(UUID caseId, UUID survivorId) {
        return openReferrals;
    }
}
