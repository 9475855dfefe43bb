/**
 * Casualty tables as the yearly reports on mines cut them: people killed, injured, or of whom it is not known, by year, civil status, age,
 * sex, device, activity and area.
 * They are counted from the facts of incidents alone, for any period, as of its last day and as known at any place of the sealed order; the
 * same stamp gives the same table for ever.
 * What is not known is counted as not known, shares are of those of whom it is known, and casualties whose date is too coarse for the
 * period, or whose device no treaty covers, are told beside the table and never left out in silence.
 * No casualty has a name here; a file that is taken out hides one to four people.
 * Allowed dependencies: reporting, export, access, platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Casualty tables", allowedDependencies = {"reporting", "export", "access",
        "platform", "vocabulary"})
package org.amparo.casualty;
