package org.amparo.survivor;

import java.util.List;
import java.util.Set;

import org.amparo.vocabulary.Assent;
import org.amparo.vocabulary.ConsentForm;
import org.amparo.vocabulary.ConsentGiver;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who has to agree for a child, how the child is asked, and how long an agreement holds (domain 2.3). National law overrides the default
 * table, so a programme sets its own under {@code amparo.consent}.
 *
 * @param validMonths months after which a consent has to be asked again; 24 when not set
 * @param bands one entry for each range of ages below majority
 */
@ConfigurationProperties("amparo.consent")
public record AssentRules(int validMonths, List<Band> bands) {

    private static final int VALID_MONTHS = 24;
    private static final Set<ConsentForm> WRITTEN = Set.of(ConsentForm.WRITTEN, ConsentForm.THUMBPRINT);
    private static final Set<Assent> YES = Set.of(Assent.GIVEN_ORALLY, Assent.GIVEN_IN_WRITING);
    private static final Set<Assent> YES_IN_WRITING = Set.of(Assent.GIVEN_IN_WRITING);
    private static final Set<Assent> EXPLAINED = Set.of(Assent.EXPLAINED_ONLY, Assent.GIVEN_ORALLY, Assent.GIVEN_IN_WRITING);
    private static final Set<ConsentGiver> ADULTS = Set.of(ConsentGiver.PARENT, ConsentGiver.LEGAL_GUARDIAN,
            ConsentGiver.OTHER_TRUSTED_ADULT, ConsentGiver.CASEWORKER_BEST_INTEREST);
    private static final Set<ConsentGiver> ADULTS_OR_SELF = Set.of(ConsentGiver.PARENT, ConsentGiver.LEGAL_GUARDIAN,
            ConsentGiver.OTHER_TRUSTED_ADULT, ConsentGiver.CASEWORKER_BEST_INTEREST, ConsentGiver.SELF, ConsentGiver.SELF_WITH_SUPPORT);

    /** The table of domain 2.3. */
    public static final AssentRules DEFAULT = new AssentRules(VALID_MONTHS,
            List.of(new Band(0, 5, EXPLAINED, ADULTS, WRITTEN), new Band(6, 11, YES, ADULTS, WRITTEN),
                    new Band(12, 14, YES_IN_WRITING, ADULTS, WRITTEN), new Band(15, 17, YES_IN_WRITING, ADULTS_OR_SELF, WRITTEN)));

    public AssentRules {
        validMonths = validMonths == 0 ? VALID_MONTHS : validMonths;
        bands = bands == null || bands.isEmpty() ? DEFAULT.bands() : List.copyOf(bands);
    }

    /**
     * What is asked of children of some ages.
     *
     * @param assent answers of the child with which the consent is good
     * @param givers who can give the consent; with SELF a child old enough to consent alone
     * @param forms in which form the consent is given
     */
    public record Band(int fromAge, int toAge, Set<Assent> assent, Set<ConsentGiver> givers, Set<ConsentForm> forms) {

        public Band {
            assent = Set.copyOf(assent);
            givers = Set.copyOf(givers);
            forms = Set.copyOf(forms);
        }

        private boolean accepts(Consent consent) {
            boolean byChild = consent.givenBy() == ConsentGiver.SELF || consent.givenBy() == ConsentGiver.SELF_WITH_SUPPORT;
            return givers.contains(consent.givenBy()) && forms.contains(consent.form())
                    && (byChild || consent.assent() != null && assent.contains(consent.assent()));
        }
    }

    /** The entry for an age; null from majority on. */
    public Band bandFor(int age) {
        return bands.stream().filter(band -> age >= band.fromAge() && age <= band.toAge()).findFirst().orElse(null);
    }

    /** True when the consent is what the table asks for at this age; always true where the table has no entry. */
    boolean accepts(int age, Consent consent) {
        Band band = bandFor(age);
        return band == null || band.accepts(consent);
    }
}
