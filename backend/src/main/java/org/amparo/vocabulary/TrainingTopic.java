package org.amparo.vocabulary;

/** What the training with a device was about (domain 9.1, event 46). */
public enum TrainingTopic {
    GAIT, USE, CARE
}
