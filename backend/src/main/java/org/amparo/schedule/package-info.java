/**
 * Reports that come by themselves: somebody who may take reports out names a report, a period that moves with the day, a rhythm and people.
 * When its day has come, each of them finds the file in their own downloads tray, counted within their own reach at that moment; one who may
 * not see it any more gets nothing, and the owner is told.
 * What is due and what became of it are rows: a restart loses none, several nodes share the work, and the place of a file in the tray follows
 * from schedule, day and person, so that nobody gets it twice.
 * A mail says that something is there, and nothing else.
 * Allowed dependencies: treaty, casualty, reporting, reminder, export, access, platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Scheduled reports", allowedDependencies = {"treaty", "casualty", "reporting",
        "reminder", "export", "access", "platform", "vocabulary"})
package org.amparo.schedule;
