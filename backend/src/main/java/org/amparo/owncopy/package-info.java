/**
 * The survivor's own copy: what the programme wrote down about a person, in the person's language, in large print and plain words, as a PDF
 * that a screen reader can read. It holds the person's own data alone: no notes, no psychosocial or protection details, nobody else's data.
 * Making one is an export, and stands in the read audit. Whoever makes it must be allowed to read all that it holds: a copy is whole or not made.
 * Words come from {@code owncopy/words_<language>.properties}.
 * Allowed dependencies: reintegration, rehabilitation, prosthetics, referral, caseplan, survivor, access, privacy, print, platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Own copy", allowedDependencies = {"reintegration", "rehabilitation",
        "prosthetics",
        "referral", "caseplan", "survivor", "access", "privacy", "print", "platform", "vocabulary"})
package org.amparo.owncopy;
