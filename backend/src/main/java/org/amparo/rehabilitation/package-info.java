/**
 * Rehabilitation: one episode for each discipline that works with a person, from the first plan to the reason why it ends.
 * An episode has planned sessions, goals in the person's own words, sessions held with what was done and what went wrong, and a home programme.
 * It is opened for a need of the open case, or marked as emergency help (R15); nothing goes on after the case closed (R31) or the person died (R33).
 * A session that was written down wrongly is corrected or taken back by appending (R34), also after the end of the episode.
 * Allowed dependencies: caseplan, survivor, measure, access, privacy, platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Rehabilitation", allowedDependencies = {"caseplan", "survivor", "measure",
        "access", "privacy", "platform", "vocabulary"})
package org.amparo.rehabilitation;
