/**
 * Survivors' voice: feedback and complaints, in which decisions survivors took part, and risk education given.
 * Everybody who tells the programme something gets an acknowledgement, an answer and an outcome, each by a day that timers watch; it can be
 * told without a name and without an account. What is sensitive, such as misconduct of staff, goes past the team: only who may
 * handle it learns that it exists, and nobody handles what is about themselves. It stands on no timeline and in no search.
 * Words are sealed under the person's key, or under a key of their own when nobody is named.
 * Allowed dependencies: task, timer, survivor, access, privacy, platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Survivors' voice", allowedDependencies = {"task", "timer", "survivor",
        "access", "access::signin", "privacy", "platform", "vocabulary"})
package org.amparo.voice;
