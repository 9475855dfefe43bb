package org.amparo.voice;

/** What the person still waits for. */
public enum Waiting {
    ACKNOWLEDGEMENT, ANSWER
}
