/**
 * Tasks: something one person asks of a colleague, of a team's queue or of themselves, about a file or not; and what the product
 * raises by itself, such as a check after lost contact or of a sampled file. A task has a day by which it is due; it is done, taken up
 * again, handed on, put off or cancelled. Its words may name a person, so they are sealed under the key of the person they are about.
 * Other capabilities raise tasks with {@link org.amparo.task.TaskCommand.RaiseTask} and take them back when the reason is gone.
 * Allowed dependencies: survivor, access, privacy, platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Task", allowedDependencies = {"survivor", "access", "privacy", "platform",
        "vocabulary"})
package org.amparo.task;
