package org.amparo.ui.file;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;
import org.amparo.ui.kit.Tone;

/** Work of a capability that has a day, for the calendar. Words never give away an answer about health or protection. */
public interface DatedWork {

    /**
     * What lies between two days, both counted.
     *
     * @param reach what the viewer asked to see; never widens what is granted
     */
    List<Entry> between(Viewer viewer, LocalDate from, LocalDate to, Scope reach);

    /**
     * One piece of work.
     *
     * @param what in words, such as "Home visit"
     * @param survivorId null when it is about nobody; then there is a path
     * @param fullName null when the viewer may not read names
     * @param work word of the work that answers it; null for looking at the file only
     * @param about the entry the work is about; null when the work needs none
     * @param path of the page that answers it; null when that is the file
     */
    record Entry(LocalDate day, Tone tone, String state, String what, UUID survivorId, String fileNumber, Personal<String> fullName,
            boolean nameWithheld, String work, String about, String path) {
    }
}
