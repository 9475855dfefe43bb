package org.amparo.prosthetics;

/** What is due with a device that somebody has. */
public enum DeviceDue {
    /** The day on which a replacement was due is past. */
    REPLACEMENT_PAST,
    /** A replacement is due within {@value #SOON_DAYS} days, or was due before. */
    REPLACEMENT_SOON,
    /** A follow-up of the device is due, or was due before. */
    REVIEW;

    /** Days ahead that are soon. */
    static final int SOON_DAYS = 90;
}
