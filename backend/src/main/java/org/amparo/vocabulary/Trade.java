package org.amparo.vocabulary;

/** Trades that are learnt in a vocational training. */
public enum Trade {
    TAILORING,
    SHOEMAKING,
    CARPENTRY,
    METALWORK,
    MECHANICS,
    ELECTRICITY,
    REPAIR_OF_PHONES,
    COMPUTING,
    HAIRDRESSING,
    COOKING,
    CRAFTS,
    FARMING,
    LIVESTOCK,
    TRADE_AND_SHOP,
    OTHER
}
