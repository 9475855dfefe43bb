package org.amparo.survivor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalKeys;
import org.amparo.survivor.FileView.ConsentState;
import org.amparo.survivor.FileView.ConsentStatus;
import org.amparo.vocabulary.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a file together from its rows, opening only the envelopes that are not withheld. Asks for no permission: the caller has. */
@Component
class FileReader {

    private final JdbcClient sql;
    private final Envelopes envelopes;
    private final PersonalKeys keys;

    FileReader(JdbcClient sql, Envelopes envelopes, PersonalKeys keys) {
        this.sql = sql;
        this.envelopes = envelopes;
        this.keys = keys;
    }

    /** @param day on which consents are asked whether they still hold */
    FileView read(UUID id, Set<PersonalClass> withheld, LocalDate day) {
        return sql.sql("select * from read.survivor where survivor_id = ?").param(id).query((row, n) -> view(row, id, withheld, day))
                .single();
    }

    /** The names of these people; who has no file is not in the answer. */
    Map<UUID, Personal<String>> names(Collection<UUID> survivors) {
        Map<UUID, String> sealed = new HashMap<>();
        sql.sql("select survivor_id, full_name from read.survivor where survivor_id = any(?)").param(survivors.toArray(UUID[]::new))
                .query((row, n) -> sealed.put(row.getObject("survivor_id", UUID.class), row.getString("full_name"))).list();
        keys.warm(sealed.keySet());
        Map<UUID, Personal<String>> names = new HashMap<>();
        sealed.forEach((id, name) -> names.put(id, envelopes.open(id, "read.survivor.full_name", name)));
        return names;
    }

    private FileView view(ResultSet row, UUID id, Set<PersonalClass> withheld, LocalDate day) throws SQLException {
        Sealed open = new Sealed(withheld);
        List<Link> links = links(id);
        List<Agreement> agreements = agreements(id);
        Set<UUID> persons = new LinkedHashSet<>(List.of(id));
        links.forEach(link -> persons.add(link.personId()));
        agreements.stream().map(Agreement::witnessId).filter(java.util.Objects::nonNull).forEach(persons::add);
        keys.warm(persons);
        boolean health = !withheld.contains(PersonalClass.MEDICAL);
        List<Injury> injuries = health ? injuries(id, open) : List.of();
        List<LinkedPerson> guardians = links.stream().filter(link -> link.kind().equals(FileRows.GUARDIAN)).map(link -> link.opened(open))
                .toList();
        FileView whole = new FileView(id, row.getString("file_number"), FileStage.valueOf(row.getString("stage")), row.getLong("version"),
                Placement.of(row), person(row, id, open), residence(row, id, open), contact(row, id, open),
                guardians.isEmpty() ? null : guardians.getLast(),
                links.stream().filter(link -> link.kind().equals(FileRows.SUPPORT)).map(link -> link.opened(open)).toList(),
                agreements.stream().map(agreement -> FileFold.on(day, agreement.opened(open))).toList(), incidents(id), injuries,
                health ? residualLimbs(id, injuries, open) : Map.of(), health ? functioning(id, open) : List.of(), death(row), Set.of(),
                instant(row, "last_recorded_at"));
        return Withheld.cut(whole, withheld);
    }

    /** Opens an envelope unless its class is withheld from the viewer. */
    private final class Sealed {
        private final Set<PersonalClass> withheld;

        Sealed(Set<PersonalClass> withheld) {
            this.withheld = withheld;
        }

        Personal<String> text(PersonalClass personalClass, UUID person, String place, String envelope) {
            return withheld.contains(personalClass) ? null : envelopes.open(person, place, envelope);
        }

        Personal<String> identity(ResultSet row, UUID id, String column) throws SQLException {
            return text(PersonalClass.IDENTITY, id, "read.survivor." + column, row.getString(column));
        }

        Personal<String> place(ResultSet row, UUID id, String column) throws SQLException {
            return text(PersonalClass.CONTACT_AND_PLACE, id, "read.survivor." + column, row.getString(column));
        }
    }

    private static Person person(ResultSet row, UUID id, Sealed open) throws SQLException {
        return new Person(open.identity(row, id, "full_name"), open.identity(row, id, "other_names"), code(Sex.class, row, "sex"),
                Personal.map(open.identity(row, id, "birth_date"), PartialDate::ofText), row.getObject("birth_year", Integer.class),
                row.getString("preferred_language"),
                texts(row, "communication_needs").stream().map(CommunicationNeed::valueOf).toList(),
                code(DisplacementStatus.class, row, "displacement"), code(VictimType.class, row, "victim_type"),
                code(IdentificationSource.class, row, "source"));
    }

    private static Residence residence(ResultSet row, UUID id, Sealed open) throws SQLException {
        return row.getBoolean("has_residence")
                ? new Residence(row.getString("adm1"), open.place(row, id, "adm2"), open.place(row, id, "village"),
                        code(ResidenceSetting.class, row, "setting"))
                : null;
    }

    private static Contact contact(ResultSet row, UUID id, Sealed open) throws SQLException {
        return row.getBoolean("has_contact")
                ? new Contact(open.place(row, id, "phone"), open.place(row, id, "address"), code(PreferredContact.class, row, "preferred"),
                        code(Answer.class, row, "safe_to_call"), open.place(row, id, "safe_times"))
                : null;
    }

    private static Death death(ResultSet row) throws SQLException {
        return row.getString("death_on") == null
                ? null
                : new Death(PartialDate.ofText(row.getString("death_on")), code(Answer.class, row, "death_related"),
                        code(IdentificationSource.class, row, "death_source"));
    }

    private record Link(String kind, UUID personId, String fullName, Relation relation, String legalBasis, String phone, LocalDate from) {
        LinkedPerson opened(Sealed open) {
            return new LinkedPerson(personId, open.text(PersonalClass.IDENTITY, personId, "read.linked_person.full_name", fullName),
                    relation,
                    open.text(PersonalClass.IDENTITY, personId, "read.linked_person.legal_basis", legalBasis),
                    open.text(PersonalClass.CONTACT_AND_PLACE, personId, "read.linked_person.phone", phone), from);
        }
    }

    private List<Link> links(UUID id) {
        return sql.sql("select * from read.linked_person where survivor_id = ? order by sequence").param(id)
                .query((row, n) -> new Link(row.getString("kind"), row.getObject("person_id", UUID.class), row.getString("full_name"),
                        code(Relation.class, row, "relation"), row.getString("legal_basis"), row.getString("phone"), day(row, "from_day")))
                .list();
    }

    private record Agreement(UUID consentId, ConsentPurpose purpose, ConsentStatus status, LocalDate since, Consent consent, UUID witnessId,
            String witness) {
        ConsentState opened(Sealed open) {
            if (consent == null) {
                return new ConsentState(consentId, purpose, status, since, null);
            }
            Personal<String> name = witnessId == null
                    ? null
                    : open.text(PersonalClass.IDENTITY, witnessId, "read.consent.witness", witness);
            return new ConsentState(consentId, purpose, status, since,
                    new Consent(consentId, purpose, consent.form(), consent.givenBy(), consent.assent(), consent.guardianId(), witnessId,
                            name,
                            consent.givenOn(), consent.validUntil(), consent.providers(), consent.withheldFields(), consent.textVersion(),
                            consent.language(), consent.pillars()));
        }
    }

    private List<Agreement> agreements(UUID id) {
        return sql.sql("select * from read.consent where survivor_id = ? order by sequence desc").param(id).query((row, n) -> {
            UUID consentId = row.getObject("consent_id", UUID.class);
            ConsentPurpose purpose = code(ConsentPurpose.class, row, "purpose");
            UUID witnessId = row.getObject("witness_id", UUID.class);
            Consent consent = !row.getBoolean("given")
                    ? null
                    : new Consent(consentId, purpose, code(ConsentForm.class, row, "form"), code(ConsentGiver.class, row, "given_by"),
                            code(Assent.class, row, "assent"), row.getObject("guardian_id", UUID.class), witnessId, null,
                            day(row, "given_on"), day(row, "valid_until"),
                            texts(row, "providers").stream().map(UUID::fromString).toList(), texts(row, "withheld_fields"),
                            row.getString("text_version"), row.getString("language"), pillars(row));
            return new Agreement(consentId, purpose, code(ConsentStatus.class, row, "status"), day(row, "since"), consent, witnessId,
                    row.getString("witness"));
        }).list();
    }

    private List<IncidentLink> incidents(UUID id) {
        return sql.sql("select * from read.incident_link where survivor_id = ? order by sequence").param(id)
                .query((row, n) -> new IncidentLink(row.getObject("incident_id", UUID.class),
                        PartialDate.ofText(row.getString("incident_date")), code(CasualtyOutcome.class, row, "outcome"),
                        code(Activity.class, row, "activity"), code(CivilStatus.class, row, "civil_status"),
                        code(Answer.class, row, "prior_risk_education"), code(AgeGroup.class, row, "age_group")))
                .list();
    }

    private List<Injury> injuries(UUID id, Sealed open) {
        return sql.sql("select * from read.injury where survivor_id = ? and not retracted order by sequence").param(id)
                .query((row, n) -> new Injury(row.getObject("injury_id", UUID.class), code(InjuryKind.class, row, "kind"),
                        code(Side.class, row, "side"), code(AmputationLevel.class, row, "level"),
                        PartialDate.ofText(row.getString("injured_on")), code(Answer.class, row, "treated"),
                        row.getObject("pain", Integer.class),
                        open.text(PersonalClass.MEDICAL, id, "read.injury.detail", row.getString("detail"))))
                .list();
    }

    private Map<UUID, ResidualLimb> residualLimbs(UUID id, List<Injury> injuries, Sealed open) {
        Map<UUID, ResidualLimb> limbs = new HashMap<>();
        sql.sql("select * from read.residual_limb where survivor_id = ?").param(id)
                .query((row, n) -> new ResidualLimb(row.getObject("injury_id", UUID.class), day(row, "described_on"),
                        code(ResidualLimbShape.class, row, "shape"), code(SoftTissue.class, row, "soft_tissue"),
                        code(TissueConsistency.class, row, "consistency"), code(Musculature.class, row, "musculature"),
                        open.text(PersonalClass.MEDICAL, id, "read.residual_limb.remarks", row.getString("remarks")),
                        code(HeelPad.class, row, "heel_pad"),
                        open.text(PersonalClass.MEDICAL, id, "read.residual_limb.prominences", row.getString("prominences")),
                        Personal.map(open.text(PersonalClass.MEDICAL, id, "read.residual_limb.measures", row.getString("measures")),
                                LimbMeasure::ofText)))
                .list().forEach(limb -> limbs.put(limb.injuryId(), limb));
        limbs.keySet().retainAll(injuries.stream().map(Injury::injuryId).toList());
        return Map.copyOf(limbs);
    }

    private List<Functioning> functioning(UUID id, Sealed open) {
        return sql.sql("select * from read.functioning where survivor_id = ? order by sequence").param(id)
                .query((row, n) -> new Functioning(row.getObject("assessment_id", UUID.class), code(FunctioningTool.class, row, "tool"),
                        day(row, "assessed_on"),
                        open.text(PersonalClass.MEDICAL, id, "read.functioning.answers", row.getString("answers")),
                        row.getBoolean("by_proxy"), code(DisabilityStatus.class, row, "status"),
                        open.text(PersonalClass.MEDICAL, id, "read.functioning.asked", row.getString("asked"))))
                .list();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static <E extends Enum<E>> E code(Class<E> type, ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(name -> Enum.valueOf(type, name)).orElse(null);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static List<Pillar> pillars(ResultSet row) throws SQLException {
        return row.getArray("pillars") == null ? null : texts(row, "pillars").stream().map(Pillar::valueOf).toList();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return row.getArray(column) == null ? List.of() : new ArrayList<>(Arrays.asList((String[]) row.getArray(column).getArray()));
    }
}
