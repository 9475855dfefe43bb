/**
 * The case: one period in which a person is accompanied, from assessment to closure, and back when it is reopened.
 * Assessment by pillar, needs, goals in the person's own words, the plan with its agreement and approval, services, follow-ups, protection
 * risks, holds, transfers. A service given, a need met and a goal reached are three facts. A person has at most one open case.
 * Other capabilities ask {@link org.amparo.caseplan.CaseGates} before they add work, and answer {@link org.amparo.caseplan.OpenWork}.
 * Allowed dependencies: bulk, task, timer, survivor, funding, access, privacy, platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Case plan", allowedDependencies = {"bulk", "task", "timer", "survivor",
        "funding",
        "access",
        "privacy", "platform", "vocabulary"})
package org.amparo.caseplan;
