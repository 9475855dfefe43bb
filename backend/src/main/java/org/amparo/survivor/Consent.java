package org.amparo.survivor;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.Assent;
import org.amparo.vocabulary.ConsentForm;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.Pillar;

/**
 * One agreement for one purpose (domain 2.3).
 *
 * @param assent the child's own yes; null for an adult
 * @param guardianId the linked guardian who agreed; null when the person agreed
 * @param witnessId id of the witness of an oral consent; null when none
 * @param validUntil last day it holds; by default 24 months after givenOn
 * @param providers for sharing: named providers; empty means all
 * @param withheldFields fields that must never be shared, by name of {@link ShareableField}
 * @param textVersion version of the text that was read out
 * @param language BCP 47 code of the language in which it was explained
 * @param pillars for sharing: pillars it is about; null or empty means all
 */
public record Consent(UUID consentId, ConsentPurpose purpose, ConsentForm form, ConsentGiver givenBy, Assent assent, UUID guardianId,
        UUID witnessId, @PersonalValue(value = PersonalClass.IDENTITY, of = "witnessId") Personal<String> witness, LocalDate givenOn,
        LocalDate validUntil, List<UUID> providers, List<String> withheldFields, String textVersion, String language,
        List<Pillar> pillars) {

    public Consent {
        providers = providers == null ? List.of() : List.copyOf(providers);
        withheldFields = withheldFields == null ? List.of() : List.copyOf(withheldFields);
        pillars = pillars == null ? null : List.copyOf(pillars);
    }

    /** A consent about every pillar. */
    public Consent(UUID consentId, ConsentPurpose purpose, ConsentForm form, ConsentGiver givenBy, Assent assent, UUID guardianId,
            UUID witnessId, Personal<String> witness, LocalDate givenOn, LocalDate validUntil, List<UUID> providers,
            List<String> withheldFields, String textVersion, String language) {
        this(consentId, purpose, form, givenBy, assent, guardianId, witnessId, witness, givenOn, validUntil, providers, withheldFields,
                textVersion, language, null);
    }
}
