package org.amparo.vocabulary;

/** What a delivered quantity counts (domain 2.12). */
public enum QuantityUnit {
    SESSION, DEVICE, KIT, DAY, AMOUNT
}
