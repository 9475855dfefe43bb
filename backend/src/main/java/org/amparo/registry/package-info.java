/**
 * Casualty registers of governments and mine action centres: reading the file, mapping its columns to our codes, importing it as a job.
 * A row is one person killed or injured: it becomes an incident with one casualty and, for a person injured, a file without a name;
 * rows are never merged by guess. Everything goes through {@link org.amparo.access.Commands}, like any user's work, and a row already
 * imported adds nothing, so that a job can be repeated or go on after a crash.
 * Columns that are not mapped are not read into memory, and some (ethnic group, religion, party) can never be mapped.
 * Allowed dependencies: survivor, incident, access, privacy, platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Casualty registers", allowedDependencies = {"survivor", "incident",
        "access", "privacy", "platform", "vocabulary"})
package org.amparo.registry;
