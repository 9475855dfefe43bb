package org.amparo.vocabulary;

/** Prosthetic foot (domain 3.2). */
public enum FootUnit {
    SACH, CIRCULAR_AXIS, DYNAMIC, BAREFOOT
}
