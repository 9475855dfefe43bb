/**
 * What agreements need when their day has come, though nobody does anything: thirty days before one ends it is asked for again, and in the
 * year in which a person turns 18 their own agreement is asked for in place of a guardian's. Both become a task of the file's caseworker
 * and go when the agreement is there. The birthday itself is sealed and never stands in a timer; the year is in clear.
 * Allowed dependencies: task, timer, survivor, access, platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Agreement", allowedDependencies = {"task", "timer", "survivor", "access",
        "platform", "vocabulary"})
package org.amparo.agreement;
