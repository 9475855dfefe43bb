package org.amparo.vocabulary;

/** Where most of a household's income comes from. */
public enum IncomeSource {
    OWN_WORK, WORK_OF_FAMILY, FARMING, BENEFIT, MONEY_FROM_RELATIVES, AID, NONE
}
