package org.amparo.vocabulary;

/** How the shape for a device is taken (domain 3.1). */
public enum MeasuringMethod {
    PLASTER_CAST, SCAN, MEASURE_ONLY
}
