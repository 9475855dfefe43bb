package org.amparo.psychosocial;

/**
 * Why support begins.
 *
 * @param emergency help that cannot wait for a need to be recorded (R15)
 * @param reason up to 8,000 characters; null when none
 */
public record Opening(boolean emergency, String reason) {
}
