/**
 * Reminders: what came to a person's tasks since they last looked, and how much of their cases and their queue is due, in the application
 * and, for those who want it, once a day by mail. A mail holds numbers and a link, never a name or a word about anybody. Which reminders were read, where the mail goes and whether it
 * goes at all is each person's own, and not an event.
 * Without an SMTP server in the settings no mail is sent and nothing else changes.
 * Allowed dependencies: caseplan, survivor, task, access, privacy, platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Reminder", allowedDependencies = {"caseplan", "survivor", "task", "access",
        "privacy", "platform", "vocabulary"})
package org.amparo.reminder;
