package org.amparo.vocabulary;

/** How agreement was given (domain 2.3). */
public enum ConsentForm {
    WRITTEN, ORAL_WITNESSED, THUMBPRINT, RECORDED_AUDIO
}
