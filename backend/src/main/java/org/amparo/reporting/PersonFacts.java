package org.amparo.reporting;

import static org.amparo.reporting.Facts.day;
import static org.amparo.reporting.Facts.id;
import static org.amparo.reporting.Facts.number;
import static org.amparo.reporting.Facts.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.platform.LaterProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.SealedPosition;
import org.amparo.platform.Table;
import org.amparo.privacy.KeyedHash;
import org.amparo.privacy.Personal;
import org.amparo.survivor.Death;
import org.amparo.survivor.Functioning;
import org.amparo.survivor.IncidentLink;
import org.amparo.survivor.Person;
import org.amparo.survivor.Residence;
import org.amparo.survivor.SurvivorEvent;
import org.axonframework.eventhandling.EventHandler;

/** What is counted of a person: sex, year of birth, area, functioning, incident; never a name, a village or an exact birthday. */
@LaterProjection
class PersonFacts implements ReadModel {

    static final Facts PERSON = new Facts("stat.person", text("file_number"), id("organisation"), id("team"), id("caseworker"),
            day("identified_on"), day("registered_on"), text("sex"), number("birth_year"), text("adm1"), text("adm2"), text("setting"),
            text("displacement"), text("victim_type"), text("disability"), id("incident_id"), day("injured_on"), day("injured_until"),
            text("civil_status"),
            text("age_group"), text("activity"), day("dead_on"), day("erased_on"));

    /** What was found of each assessment, by its id. */
    private static final Course FUNCTIONING = new Course(PERSON, "disability", "stat.functioning_step");

    /** Purpose of the hash of a district: facts can be counted by it, and whoever has the database alone cannot tell which one it is. */
    static final String DISTRICT = "district of residence";
    private static final Set<String> PERSON_PARTS = Set.of("sex", "birthDate", "victimType");
    private static final Set<String> FINER_PLACE = Set.of("adm2");

    private final KeyedHash hash;
    private final Days days;

    PersonFacts(KeyedHash hash, Days days) {
        this.hash = hash;
        this.days = days;
    }

    @Override
    public List<Table> tables() {
        return List.of(PERSON.table(), FUNCTIONING.table());
    }

    @EventHandler
    void on(SurvivorEvent event, Recorded recorded, SealedPosition at, Rows rows) {
        UUID id = event.survivorId();
        switch (event) {
            case SurvivorEvent.Identified e -> {
                PERSON.always(rows, id, at,
                        Said.that("file_number", e.fileNumber()).and("organisation", e.organisation()).and("sex", e.sex())
                                .and("identified_on", days.of(recorded)));
                PERSON.since(rows, id, at, Facts.ALWAYS, residence(e.residence()));
            }
            case SurvivorEvent.Registered e -> {
                PERSON.always(rows, id, at, person(e.person(), PERSON_PARTS).and("file_number", e.fileNumber())
                        .and("registered_on", days.of(recorded)));
                PERSON.since(rows, id, at, Facts.ALWAYS, residence(e.residence()).and("displacement", e.person().displacement()));
                PERSON.since(rows, id, at, Facts.ALWAYS, placement(e.caseworker(), e.team(), e.organisation()));
            }
            case SurvivorEvent.IdentityUpdated e -> {
                PERSON.always(rows, id, at, person(e.person(), e.changed()));
                if (e.changed().contains("displacement")) {
                    PERSON.since(rows, id, at, days.of(recorded), Said.that("displacement", e.person().displacement()));
                }
            }
            case SurvivorEvent.ContactUpdated e when e.residence() != null -> PERSON.since(rows, id, at, days.of(recorded),
                    residence(e.residence()).only(e.changed()));
            case SurvivorEvent.Assigned e -> PERSON.since(rows, id, at, days.of(recorded),
                    placement(e.caseworker(), e.team(), e.organisation()));
            case SurvivorEvent.FunctioningAssessed e -> functioning(e.functioning(), recorded, rows, id, at);
            case SurvivorEvent.FunctioningCorrected e -> {
                LocalDate day = days.of(e.functioning().assessedOn(), recorded);
                if (!FUNCTIONING.correct(rows, id, at, e.functioning().assessmentId(), day, e.functioning().status())) {
                    functioning(e.functioning(), recorded, rows, id, at);
                }
            }
            case SurvivorEvent.IncidentLinked e -> PERSON.always(rows, id, at, incident(e.incident()));
            case SurvivorEvent.IncidentLinkCorrected e -> PERSON.always(rows, id, at, incident(e.incident()));
            case SurvivorEvent.DeathRecorded e -> PERSON.always(rows, id, at, Said.that("dead_on", died(e.death(), recorded)));
            case SurvivorEvent.DeathCorrected e -> PERSON.always(rows, id, at, Said.that("dead_on", died(e.death(), recorded)));
            case SurvivorEvent.PersonalDataErased e -> {
                PERSON.always(rows, id, at, Said.that("erased_on", days.of(recorded)));
                PERSON.forget(rows, id, FINER_PLACE);
            }
            default -> {
            }
        }
    }

    private static Said person(Person person, Set<String> changed) {
        Said said = new Said();
        if (changed.contains("sex")) {
            said.and("sex", person.sex());
        }
        if (changed.contains("birthDate") || changed.contains("birthYear")) {
            said.and("birth_year", person.birthYear());
        }
        if (changed.contains("victimType")) {
            said.and("victim_type", person.victimType());
        }
        return said;
    }

    private Said residence(Residence residence) {
        Residence known = residence == null ? new Residence(null, null, null, null) : residence;
        return Said.that("adm1", known.adm1())
                .and("adm2", Personal.value(known.adm2()).map(district -> hash.of(DISTRICT, district)).orElse(null))
                .and("setting", known.setting());
    }

    private static Said placement(UUID caseworker, UUID team, UUID organisation) {
        return Said.that("caseworker", caseworker).and("team", team).and("organisation", organisation);
    }

    private static Said incident(IncidentLink link) {
        return Said.that("incident_id", link.incidentId())
                .and("injured_on", link.incidentDate() == null ? null : link.incidentDate().earliest())
                .and("injured_until", link.incidentDate() == null ? null : link.incidentDate().latest())
                .and("civil_status", link.civilStatus()).and("age_group", link.ageGroup()).and("activity", link.activity());
    }

    private void functioning(Functioning functioning, Recorded recorded, Rows rows, UUID id, SealedPosition at) {
        LocalDate day = days.of(functioning.assessedOn(), recorded);
        FUNCTIONING.keep(rows, id, functioning.assessmentId(), recorded.sequence(), day, functioning.status());
        PERSON.since(rows, id, at, day, Said.that("disability", functioning.status()));
    }

    /** The last day a death can mean, so that nobody counts as dead too early; null when it was taken back. */
    private LocalDate died(Death death, Recorded recorded) {
        return death == null ? null : days.of(death.on() == null ? null : death.on().latest(), recorded);
    }
}
