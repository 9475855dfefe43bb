package org.amparo.vocabulary;

/** Who gave agreement (domain 2.3). */
public enum ConsentGiver {
    SELF, SELF_WITH_SUPPORT, PARENT, LEGAL_GUARDIAN, OTHER_TRUSTED_ADULT, CASEWORKER_BEST_INTEREST
}
