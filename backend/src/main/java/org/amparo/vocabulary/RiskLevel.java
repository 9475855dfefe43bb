package org.amparo.vocabulary;

/** Risk to the person; drives how often the person is followed up and what the case weighs (domain 5.3, 5.4). */
public enum RiskLevel {
    LOW, MEDIUM, HIGH
}
