/**
 * What States report on victim assistance: the part of a yearly report that speaks of it, and how far a national plan has come, by theme.
 * Numbers come from the indicators and casualty tables under their stamps; words are written by people and kept with every version.
 * Where States stand to conventions is dated reference data with a source, shown beside the reports as of their day.
 * Assistance never depends on any of it: no capability that keeps files knows this package, and a test holds that.
 * Allowed dependencies: casualty, reporting, export, access, platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Treaty reports", allowedDependencies = {"casualty", "reporting", "export",
        "access", "platform", "vocabulary"})
package org.amparo.treaty;
