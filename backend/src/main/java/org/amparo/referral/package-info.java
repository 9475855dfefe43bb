/**
 * A referral asks a provider for a service for one person and follows it to its end: sent, answered, appointment, service, result.
 * What is shared is a list of fields of the person's file, allowed by the person's consent at the moment of sharing and opened only while
 * that consent holds; inside the own organisation no consent for sharing is asked for.
 * Providers with accounts answer on a screen where they see the shared fields alone; others answer without an account, by a secret link
 * or a printed code of which only hashes are kept. Silence is noticed by timers.
 * Allowed dependencies: caseplan, survivor, servicedirectory, task, timer, access, privacy, platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Referral", allowedDependencies = {"caseplan", "survivor",
        "servicedirectory", "task", "timer", "access", "access::signin",
        "privacy", "platform", "vocabulary"})
package org.amparo.referral;
