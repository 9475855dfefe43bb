package org.amparo.vocabulary;

/** Kinds of providers (domain 2.12). */
public enum ProviderType {
    HOSPITAL, REHAB_CENTRE, NGO, SCHOOL, TRAINING_CENTRE, GOVERNMENT_OFFICE, SURVIVOR_ORG, BANK_MFI, PRIVATE
}
