package org.amparo.vocabulary;

/** Where a survivor met another one who was trained to support (domain 4.2). */
public enum PeerContact {
    HOSPITAL_BED_VISIT, HOME, PHONE, GROUP
}
