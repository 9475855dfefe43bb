package org.amparo.privacy;

/** Classes of personal values; each person has one key per class, so that a class can be closed to a role or erased by itself. */
public enum PersonalClass {
    /** Names, exact birth date, document numbers. */
    IDENTITY,
    /** Phone, address, village, coordinates, second-level area and finer. */
    CONTACT_AND_PLACE,
    /** Free text and detail about health. */
    MEDICAL,
    /** Protection and psychosocial notes. */
    PROTECTION,
    /** Names and contents of attached files. */
    ATTACHMENT
}
