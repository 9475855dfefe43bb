package org.amparo.vocabulary;

/** Why a provider left the directory (domain 9.1, event 67). */
public enum ProviderEnd {
    CLOSED, NO_FUNDING, MERGED, UNSAFE, POOR_QUALITY, ENTERED_TWICE, OTHER
}
