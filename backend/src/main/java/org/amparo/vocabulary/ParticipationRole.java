package org.amparo.vocabulary;

/** As what a survivor took part. */
public enum ParticipationRole {
    PARTICIPANT, SPEAKER, REPRESENTATIVE, CHAIR, ADVISER, TRAINER
}
