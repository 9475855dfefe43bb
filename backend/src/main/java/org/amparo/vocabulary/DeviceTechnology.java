package org.amparo.vocabulary;

/** What a device is made of and how (domain 3.2). */
public enum DeviceTechnology {
    POLYPROPYLENE_ICRC, RESIN_LAMINATE, THERMOPLASTIC_OTHER, WOOD_LEATHER, PRINTED_3D, IMPORTED_MODULAR
}
