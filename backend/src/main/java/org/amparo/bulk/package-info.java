/**
 * Work on many files at once: one command a file, sent in the background under the person who asked, with progress and a result for
 * each row. What is refused is kept with its rule, so that it can be looked at and tried again. A job that a stopped or killed node
 * left behind is taken up by the next one; repeating a row adds nothing, since its command's id comes from the job and the file.
 * Other capabilities offer their kinds of work as {@link org.amparo.bulk.BulkWork}. Allowed dependencies: survivor, access, privacy,
 * platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Bulk", allowedDependencies = {"survivor", "access", "privacy", "platform",
        "vocabulary"})
package org.amparo.bulk;
