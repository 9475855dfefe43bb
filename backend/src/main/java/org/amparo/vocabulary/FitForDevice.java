package org.amparo.vocabulary;

/** Whether a person is ready for the device (domain 3.1, R20). */
public enum FitForDevice {
    YES, NOT_YET, NO
}
