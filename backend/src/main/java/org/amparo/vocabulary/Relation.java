package org.amparo.vocabulary;

/** Relation to the person (domain 2.7). */
public enum Relation {
    MOTHER,
    FATHER,
    AUNT,
    UNCLE,
    GRANDMOTHER,
    GRANDFATHER,
    BROTHER,
    SISTER,
    HUSBAND,
    WIFE,
    PARTNER,
    SON,
    DAUGHTER,
    GUARDIAN,
    OTHER_FAMILY,
    OTHER_NONFAMILY
}
