package org.amparo.vocabulary;

/** What somebody mostly does (domain 4.3). */
public enum ChosenActivity {
    SCHOOL, TRAINING, WORK, OWN_ACTIVITY, NONE
}
