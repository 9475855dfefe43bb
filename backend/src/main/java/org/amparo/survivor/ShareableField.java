package org.amparo.survivor;

import org.amparo.privacy.PersonalClass;

/**
 * What of a file can be passed on to a provider, field by field. A consent withholds fields by these names; a referral lists those it
 * shares. Nothing that is not on this list ever leaves a file. Stored by name: add, never rename.
 */
public enum ShareableField {
    NAME(PersonalClass.IDENTITY),
    OTHER_NAMES(PersonalClass.IDENTITY),
    SEX(null),
    /** Age in years, reckoned on the day of reading. */
    AGE(null),
    BIRTH_DATE(PersonalClass.IDENTITY),
    LANGUAGE(null),
    COMMUNICATION_NEEDS(null),
    PHONE(PersonalClass.CONTACT_AND_PLACE),
    /** Whether and when it is safe to call. */
    SAFE_TO_CALL(PersonalClass.CONTACT_AND_PLACE),
    ADDRESS(PersonalClass.CONTACT_AND_PLACE),
    /** First-level area. */
    AREA(null),
    /** Second-level area and village. */
    VILLAGE(PersonalClass.CONTACT_AND_PLACE),
    /** Guardian's name, relation and phone. */
    GUARDIAN(PersonalClass.IDENTITY),
    INJURIES(PersonalClass.MEDICAL),
    FUNCTIONING(PersonalClass.MEDICAL);

    private final PersonalClass personalClass;

    ShareableField(PersonalClass personalClass) {
        this.personalClass = personalClass;
    }

    /** Class of the sealed values behind the field; null when it stands in clear. */
    public PersonalClass personalClass() {
        return personalClass;
    }
}
