package org.amparo.vocabulary;

/** Design of a prosthetic socket (domain 3.2). */
public enum SocketDesign {
    PTB, TSB, QUADRILATERAL, ISCHIAL_CONTAINMENT
}
