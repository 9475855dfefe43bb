package org.amparo.survivor;

import java.util.List;
import java.util.Set;

/**
 * What a provider is shown of a file: the shared fields and nothing else; every other part is null or empty.
 *
 * @param shown fields that are opened; a field that is shown may still be empty in the file
 * @param person with the shared parts only; null when none of them is shared
 * @param age in years on the day of reading; null when not shared or not known
 */
public record SharedFile(Set<ShareableField> shown, Person person, Integer age, Contact contact, Residence residence, LinkedPerson guardian,
        List<Injury> injuries, List<Functioning> functioning) {

    /** Nothing is shared, or no longer. */
    public static final SharedFile NOTHING = new SharedFile(Set.of(), null, null, null, null, null, List.of(), List.of());

    public boolean shows(ShareableField field) {
        return shown.contains(field);
    }

    public boolean isEmpty() {
        return shown.isEmpty();
    }
}
