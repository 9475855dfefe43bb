package org.amparo.survivor;

import static org.amparo.platform.RuleBroken.require;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.amparo.access.Placement;
import org.amparo.platform.Form;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.ErasureGround;
import org.amparo.vocabulary.LimbReference;

/** What the parts of a file must look like before any rule is asked: given, not too long, codes where codes belong. */
final class FileForm {

    private static final int NAME = 200;
    private static final int LINE = 500;
    private static final int TEXT = 20_000;
    private static final int REASON = 2_000;

    private FileForm() {
    }

    static void identified(SurvivorCommand.Identify command) {
        Form.required(command.fileNumber(), "fileNumber");
        Form.code(command.fileNumber(), "fileNumber");
        Form.required(command.sex(), "sex");
        Form.required(command.source(), "source");
        Form.code(command.register(), "register");
        residence(command.residence());
        placed(command.placement(), command.residence());
    }

    static void registered(Registration given, String number, String knownNumber) {
        if (knownNumber == null) {
            Form.required(number, "fileNumber");
            Form.code(number, "fileNumber");
        }
        person(given.person());
        Form.required(given.person().sex(), "person.sex");
        residence(given.residence());
        contact(given.contact());
        placed(given.placement(), given.residence());
    }

    /** The area that decides who may see the file is the area where the person lives. */
    private static void placed(Placement placement, Residence residence) {
        Form.required(placement, "placement");
        require(Objects.equals(placement.adm1(), residence == null ? null : residence.adm1()), "form.placement", "residence.adm1");
    }

    static void person(Person person) {
        Form.required(person, "person");
        text(person.fullName(), NAME, "person.fullName");
        text(person.otherNames(), NAME, "person.otherNames");
        language(person.preferredLanguage(), "person.preferredLanguage");
    }

    static void residence(Residence residence) {
        if (residence != null) {
            Form.code(residence.adm1(), "residence.adm1");
            text(residence.adm2(), NAME, "residence.adm2");
            text(residence.village(), NAME, "residence.village");
        }
    }

    static void contact(Contact contact) {
        if (contact != null) {
            text(contact.phone(), NAME, "contact.phone");
            text(contact.address(), LINE, "contact.address");
            text(contact.safeTimes(), LINE, "contact.safeTimes");
        }
    }

    static void linked(LinkedPerson linked, UUID survivorId, String field) {
        Form.required(linked, field);
        Form.required(linked.personId(), field + ".personId");
        require(!linked.personId().equals(survivorId), "form.samePerson", field);
        Form.required(Personal.value(linked.fullName()).orElse(null), field + ".fullName");
        Form.required(linked.relation(), field + ".relation");
        text(linked.fullName(), NAME, field + ".fullName");
        text(linked.legalBasis(), LINE, field + ".legalBasis");
        text(linked.phone(), NAME, field + ".phone");
    }

    static void consent(Consent consent) {
        Form.required(consent, "consent");
        Form.required(consent.consentId(), "consent.consentId");
        Form.required(consent.purpose(), "consent.purpose");
        Form.required(consent.form(), "consent.form");
        Form.required(consent.givenBy(), "consent.givenBy");
        Form.required(consent.givenOn(), "consent.givenOn");
        require(consent.witness() == null || consent.witnessId() != null, "form.required", "consent.witnessId");
        text(consent.witness(), NAME, "consent.witness");
        Form.code(consent.textVersion(), "consent.textVersion");
        language(consent.language(), "consent.language");
        consent.withheldFields().forEach(field -> Form.code(field, "consent.withheldFields"));
    }

    static void incident(IncidentLink incident) {
        Form.required(incident, "incident");
        Form.required(incident.incidentId(), "incident.incidentId");
        Form.required(incident.incidentDate(), "incident.incidentDate");
        Form.required(incident.outcome(), "incident.outcome");
    }

    static void injury(Injury injury) {
        Form.required(injury, "injury");
        Form.required(injury.injuryId(), "injury.injuryId");
        Form.required(injury.kind(), "injury.kind");
        Form.required(injury.date(), "injury.date");
        text(injury.detail(), TEXT, "injury.detail");
    }

    static void residualLimb(ResidualLimb limb) {
        Form.required(limb, "residualLimb");
        Form.required(limb.injuryId(), "residualLimb.injuryId");
        Form.required(limb.describedOn(), "residualLimb.describedOn");
        text(limb.remarks(), TEXT, "residualLimb.remarks");
        text(limb.prominences(), TEXT, "residualLimb.prominences");
        Personal.value(limb.measures()).ifPresent(FileForm::limbMeasures);
    }

    private static void limbMeasures(List<LimbMeasure> measures) {
        Set<LimbReference> seen = EnumSet.noneOf(LimbReference.class);
        require(!measures.isEmpty(), "form.required", "residualLimb.measures");
        for (LimbMeasure measure : measures) {
            Form.required(measure, "residualLimb.measures");
            String field = "residualLimb.measures." + Form.required(measure.at(), "residualLimb.measures");
            require(seen.add(measure.at()), "form.twice", field + ".circumference");
            require(measure.circumference() != null || measure.fromEnd() != null, "form.required", field + ".circumference");
            Form.number(measure.circumference(), LimbMeasure.LEAST_ROUND, LimbMeasure.MOST_ROUND, field + ".circumference");
            Form.number(measure.fromEnd(), 0, LimbMeasure.FARTHEST, field + ".fromEnd");
        }
    }

    static void functioning(Functioning functioning) {
        Form.required(functioning, "functioning");
        Form.required(functioning.assessmentId(), "functioning.assessmentId");
        Form.required(functioning.tool(), "functioning.tool");
        Form.required(functioning.assessedOn(), "functioning.assessedOn");
    }

    static void note(Personal<String> text, LocalDate on) {
        Form.required(on, "on");
        Form.required(Personal.value(text).orElse(null), "text");
        text(text, TEXT, "text");
    }

    /** R34: a correction says why. */
    static void reason(Personal<String> reason) {
        require(Personal.value(reason).filter(text -> !text.isBlank()).isPresent(), "R34", "reason");
        text(reason, REASON, "reason");
    }

    static void optionalReason(Personal<String> reason) {
        text(reason, REASON, "reason");
    }

    static void ground(String legalGround) {
        require(legalGround != null, "R36.ground", "legalGround");
        try {
            ErasureGround.valueOf(legalGround);
        } catch (IllegalArgumentException e) {
            throw new RuleBroken("R36.ground", "legalGround");
        }
    }

    private static void text(Personal<String> personal, int most, String field) {
        Form.text(Personal.value(personal).orElse(null), most, field);
    }

    private static void language(String code, String field) {
        if (code != null) {
            try {
                new Locale.Builder().setLanguageTag(code);
                require(!code.isEmpty(), "form.code", field);
            } catch (IllformedLocaleException e) {
                throw new RuleBroken("form.code", field);
            }
        }
    }
}
