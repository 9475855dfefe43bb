package org.amparo.vocabulary;

/** How much help a person needs in the activities of daily living (domain 4.1). */
public enum AdlIndependence {
    INDEPENDENT, WITH_DEVICE, SUPERVISION, SOME_HELP, FULL_HELP
}
