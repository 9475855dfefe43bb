/**
 * Reintegration: school, vocational training, a grant, work, an adapted home, documents, benefits and community life, one support for each.
 * A support begins for a recorded need in an open case (R15, R31), is checked at the months of a table the programme can set
 * ({@link org.amparo.reintegration.OutcomeChecks}), and keeps what was found, with corrections beside it.
 * Money of a grant comes out of a budget line that the manager keeps, and the sum stays within it (R41).
 * At a baseline and at each review people say how they live and take part; whether reintegration is achieved is shown with its parts.
 * Which donor's grant pays for a support is said once, when it begins.
 * Allowed dependencies: caseplan, survivor, funding, measure, task, timer, access, privacy, platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Reintegration", allowedDependencies = {"caseplan", "survivor", "funding",
        "measure",
        "task",
        "timer", "access", "privacy", "platform", "vocabulary"})
package org.amparo.reintegration;
