package org.amparo.survivor;

import java.time.LocalDate;
import java.util.Set;

/**
 * The file as it stood at the end of a past day: all that had been recorded by then and nothing later.
 *
 * @param view null when the file did not exist yet
 * @param changed what differs from today, as paths: {@code person.fullName}, {@code injury.<id>.date}, {@code consents}
 */
public record FileAsOf(LocalDate day, FileView view, Set<String> changed) {
}
