/**
 * The survivor's file: person, contact, guardian and support person, consents, injuries, functioning, death, corrections, erasure.
 * The file is life-long; a case (one period of accompaniment) is another aggregate. Everything is appended, nothing is overwritten.
 * A file that comes from a casualty register has no name yet (identified); with the person's agreement it becomes registered.
 * Screens read the projections of this package, or the file as it stood on a past date, folded from the events.
 * Allowed dependencies: access, privacy, platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Survivor", allowedDependencies = {"access", "privacy", "platform",
        "vocabulary"})
package org.amparo.survivor;
