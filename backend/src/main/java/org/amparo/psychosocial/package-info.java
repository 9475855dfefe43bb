/**
 * Psychosocial support, restricted to those who need it: sessions, screening, safety plans, peer support, and how able people feel to manage.
 * Everything that was said, answered, scored or planned is sealed in class PROTECTION; days, ids and neutral names of events alone are in clear.
 * Who gives the support reaches the support they give, the caseworker of a file and the supervisors of its team the support of that file.
 * It stands on no timeline of the file, in no search, export or count; a screening says what needs a professional, never a diagnosis.
 * An answer about self-harm keeps a screening open, and people informed, until safety steps or a referral are there (R12).
 * Allowed dependencies: measure, caseplan, survivor, task, timer, access, privacy, platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Psychosocial support", allowedDependencies = {"measure", "caseplan",
        "survivor", "task", "timer", "access", "privacy", "platform", "vocabulary"})
package org.amparo.psychosocial;
