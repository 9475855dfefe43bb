package org.amparo.survivor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.amparo.access.Placement;
import org.amparo.platform.Recorded;
import org.amparo.survivor.FileView.ConsentState;
import org.amparo.survivor.FileView.ConsentStatus;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;

/**
 * A file folded from its events, without asking any table or clock: the same events give the same view, so that a file can be shown as
 * it stood on any past day. Nothing is withheld here.
 */
final class FileFold {

    private final ZoneId zone;
    private UUID survivorId;
    private String fileNumber;
    private boolean registered;
    private boolean declined;
    private boolean erased;
    private long version;
    private Instant lastRecordedAt;
    private UUID caseworker;
    private UUID team;
    private UUID organisation;
    private Person person;
    private Residence residence;
    private Contact contact;
    private LinkedPerson guardian;
    private final Map<UUID, LinkedPerson> supportPersons = new LinkedHashMap<>();
    private final List<ConsentState> consents = new ArrayList<>();
    private final Map<UUID, IncidentLink> incidents = new LinkedHashMap<>();
    private final Map<UUID, Injury> injuries = new LinkedHashMap<>();
    private final Map<UUID, ResidualLimb> residualLimbs = new LinkedHashMap<>();
    private final Map<UUID, Functioning> functioning = new LinkedHashMap<>();
    private Death death;

    /** @param zone the programme's time zone; decides on which day something was recorded */
    FileFold(ZoneId zone) {
        this.zone = zone;
    }

    /** Takes the next event of the file. */
    FileFold then(SurvivorEvent event, Recorded recorded) {
        survivorId = event.survivorId();
        version = recorded.sequence();
        lastRecordedAt = recorded.recordedAt();
        LocalDate day = LocalDate.ofInstant(recorded.recordedAt(), zone);
        switch (event) {
            case SurvivorEvent.Identified e -> {
                fileNumber = e.fileNumber();
                organisation = e.organisation();
                person = new Person(null, null, e.sex(), null, null, null, List.of(), null, null, e.source());
                residence = e.residence();
            }
            case SurvivorEvent.Registered e -> {
                fileNumber = e.fileNumber();
                registered = true;
                caseworker = e.caseworker();
                team = e.team();
                organisation = e.organisation();
                person = e.person();
                residence = e.residence() == null ? residence : e.residence();
                contact = e.contact() == null ? contact : e.contact();
            }
            case SurvivorEvent.IdentityUpdated e -> person = Changes.merge(person, e.person(), e.changed());
            case SurvivorEvent.ContactUpdated e -> {
                if (e.changed().stream().anyMatch(Changes.CONTACT::contains)) {
                    contact = Changes.merge(contact, e.contact(), e.changed());
                }
                if (e.changed().stream().anyMatch(Changes.RESIDENCE::contains)) {
                    residence = Changes.merge(residence, e.residence(), e.changed());
                }
            }
            case SurvivorEvent.GuardianLinked e -> guardian = e.guardian();
            case SurvivorEvent.SupportPersonLinked e -> {
                supportPersons.remove(e.supportPerson().personId());
                supportPersons.put(e.supportPerson().personId(), e.supportPerson());
            }
            case SurvivorEvent.ConsentGiven e -> consents.addFirst(new ConsentState(e.consent().consentId(), e.consent().purpose(),
                    e.consent().givenBy() == ConsentGiver.CASEWORKER_BEST_INTEREST ? ConsentStatus.AWAITS_APPROVAL : ConsentStatus.GIVEN,
                    e.consent().givenOn(), e.consent()));
            case SurvivorEvent.EnrolmentDeclined e -> declined = true;
            case SurvivorEvent.EnrolmentTakenUp e -> declined = false;
            case SurvivorEvent.ConsentRefused e -> consents.addFirst(without(recorded, e.purpose(), ConsentStatus.REFUSED, e.refusedOn()));
            case SurvivorEvent.ConsentOverridden e -> consents.addFirst(without(recorded, e.purpose(), ConsentStatus.OVERRIDDEN, day));
            case SurvivorEvent.ConsentWithdrawn e -> change(e.consentId(), ConsentStatus.WITHDRAWN, e.withdrawnOn());
            case SurvivorEvent.BestInterestApproved e -> change(e.consentId(), ConsentStatus.GIVEN, day);
            case SurvivorEvent.IncidentLinked e -> incidents.put(e.incident().incidentId(), e.incident());
            case SurvivorEvent.IncidentLinkCorrected e -> incidents.put(e.incident().incidentId(), e.incident());
            case SurvivorEvent.InjuryRecorded e -> injuries.put(e.injury().injuryId(), e.injury());
            case SurvivorEvent.InjuryCorrected e -> injuries.put(e.injury().injuryId(), e.injury());
            case SurvivorEvent.InjuryRetracted e -> {
                injuries.remove(e.injuryId());
                residualLimbs.remove(e.injuryId());
            }
            case SurvivorEvent.ResidualLimbDescribed e -> residualLimbs.put(e.residualLimb().injuryId(), e.residualLimb());
            case SurvivorEvent.ResidualLimbCorrected e -> residualLimbs.put(e.residualLimb().injuryId(), e.residualLimb());
            case SurvivorEvent.FunctioningAssessed e -> functioning.put(e.functioning().assessmentId(), e.functioning());
            case SurvivorEvent.FunctioningCorrected e -> functioning.put(e.functioning().assessmentId(), e.functioning());
            case SurvivorEvent.NoteWritten e -> {
            }
            case SurvivorEvent.DeathRecorded e -> death = e.death();
            case SurvivorEvent.DeathCorrected e -> death = e.death();
            case SurvivorEvent.Assigned e -> {
                caseworker = e.caseworker();
                team = e.team();
                organisation = e.organisation();
            }
            case SurvivorEvent.ErasureRequested e -> {
            }
            case SurvivorEvent.PersonalDataErased e -> erased = true;
        }
        return this;
    }

    /**
     * The file after the events so far.
     *
     * @param day on which consents are asked whether they still hold
     * @return null when there was no event
     */
    FileView view(LocalDate day) {
        if (survivorId == null) {
            return null;
        }
        Placement placement = new Placement(caseworker, team, residence == null ? null : residence.adm1(), organisation);
        FileStage stage = erased
                ? FileStage.ERASED
                : death != null
                        ? FileStage.DECEASED
                        : registered ? FileStage.REGISTERED : declined ? FileStage.NOT_ENROLLED : FileStage.IDENTIFIED;
        return new FileView(survivorId, fileNumber, stage, version, placement, person, residence, contact, guardian,
                List.copyOf(supportPersons.values()), consents.stream().map(state -> on(day, state)).toList(),
                List.copyOf(incidents.values()), List.copyOf(injuries.values()), Map.copyOf(residualLimbs),
                List.copyOf(functioning.values()), death, Set.of(), lastRecordedAt);
    }

    /** A consent given and not taken back ends after its last day, without any event. */
    static ConsentState on(LocalDate day, ConsentState state) {
        boolean ended = state.status() == ConsentStatus.GIVEN && state.consent().validUntil() != null
                && day.isAfter(state.consent().validUntil());
        return ended
                ? new ConsentState(state.consentId(), state.purpose(), ConsentStatus.EXPIRED, state.consent().validUntil().plusDays(1),
                        state.consent())
                : state;
    }

    private static ConsentState without(Recorded recorded, ConsentPurpose purpose, ConsentStatus status, LocalDate since) {
        return new ConsentState(recorded.eventId(), purpose, status, since, null);
    }

    private void change(UUID consentId, ConsentStatus status, LocalDate since) {
        consents.replaceAll(state -> state.consentId().equals(consentId)
                ? new ConsentState(consentId, state.purpose(), status, since, state.consent())
                : state);
    }
}
