/**
 * Who read what: an entry is written in the transaction that reads, before the answer; if it fails, there is no answer.
 * Search terms are kept as a keyed hash only. Entries can be added and read, never changed or removed.
 * The second half is tamper evidence: recomputing the sealed order and its signed checkpoints.
 * A survivor's file shows who opened it and when.
 * Allowed dependencies: access, privacy, platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Audit", allowedDependencies = {"access", "privacy", "platform",
        "vocabulary"})
package org.amparo.audit;
