package org.amparo.ui.file;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Viewer;
import org.amparo.ui.kit.Tone;

/** What comes next with the people of a list, offered by the capability that knows. Words never give away an answer about health. */
public interface ListedAhead {

    /** In one question for a page of a list; a person about whom nothing is known is not in the answer. */
    Map<UUID, Ahead> of(Viewer viewer, Collection<UUID> survivorIds);

    /**
     * Where one person's case stands, and the next step.
     *
     * @param stage of the case, in words
     * @param stageTone how it is shown
     * @param words what comes next, and when; empty when nothing does
     * @param lastContactOn when the person was last met or reached; null when never
     */
    record Ahead(String stage, Tone stageTone, Tone tone, String words, LocalDate lastContactOn) {
    }
}
