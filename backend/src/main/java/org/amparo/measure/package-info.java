/**
 * Outcome measures: the catalogue of instruments with their ranges, bands and real change, and what was measured with one person over time.
 * {@link org.amparo.measure.Instrument} is the one place that knows what a score may be and what it means; others only ask it.
 * A measurement is recorded once and corrected by appending; the first of an instrument, or the one marked so, is what later ones are held against.
 * Instruments of psychosocial support are in the catalogue, but recorded where only those who need them can read: not here.
 * Allowed dependencies: survivor, access, privacy, platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Outcome measures", allowedDependencies = {"survivor", "access", "privacy",
        "platform", "vocabulary"})
package org.amparo.measure;
