/**
 * Service-gap reports: where people wait, for what, since when and why.
 * Facts of what happened lie in schema {@code stat}, without a name or a free word; each says from which day to which day it held and at
 * which place of the sealed order it became known, so that every number can be asked for any day, as known at any time.
 * An indicator is defined once, as the list of people or things it is about; its number is the count of that list, so that a number and the
 * files behind it can never differ.
 * The same filter, day, position and definition give the same answer for ever; a later one is explained by the events in between.
 * Allowed dependencies: events of the capabilities below, access, platform, privacy, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Reporting", allowedDependencies = {"caseplan", "referral", "prosthetics",
        "servicedirectory", "measure", "reintegration", "incident", "survivor", "targets", "export", "access", "platform", "privacy",
        "vocabulary"})
package org.amparo.reporting;
