package org.amparo.servicedirectory;

import java.util.Set;
import java.util.UUID;

import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.ProviderType;
import org.amparo.vocabulary.Sex;

/**
 * What is true of a provider as a whole (domain 2.12). Names of its staff have no place here.
 *
 * @param organisation the organisation whose users answer referrals to this provider inside the product; null when it answers outside
 * @param languages BCP 47 codes of the languages people are served in
 * @param staffSex sexes of the staff who can serve, F and M
 * @param opening days and hours, in words
 * @param phone public phone of the provider; sealed under the provider's own key, since a small organisation's phone is often somebody's own
 * @param email public e-mail of the provider; sealed likewise
 */
public record ProviderDetails(String name, ProviderType type, UUID organisation, Set<String> languages, Set<Sex> staffSex, String opening,
        @PersonalValue(value = PersonalClass.CONTACT_AND_PLACE, of = "providerId") Personal<String> phone,
        @PersonalValue(value = PersonalClass.CONTACT_AND_PLACE, of = "providerId") Personal<String> email) {

    public ProviderDetails {
        languages = languages == null ? Set.of() : Set.copyOf(languages);
        staffSex = staffSex == null ? Set.of() : Set.copyOf(staffSex);
    }
}
