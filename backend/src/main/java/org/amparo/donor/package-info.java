/**
 * What donors get to read: releases of tables that cannot be subtracted from each other.
 * A release is filled from a fixed catalogue of table designs, protected, checked against everything that was ever released to anybody,
 * approved by a second person, frozen and numbered; afterwards it is read, and never changed.
 * The tables, their protection and the check of it are plain computation in {@code donor.disclosure}, without a database and without a clock.
 * Nothing here shows a person, and nothing a donor reads is counted from live tables: pages and files are made from the published payload alone.
 * Allowed dependencies: funding, reporting, measure for what change is real, export, print, access with the delay of guesses, platform, privacy, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Donor releases", allowedDependencies = {"funding", "reporting", "measure",
        "export",
        "print", "access", "access::signin", "platform", "privacy", "vocabulary"})
package org.amparo.donor;
