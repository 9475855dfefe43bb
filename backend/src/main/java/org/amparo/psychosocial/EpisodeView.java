package org.amparo.psychosocial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.measure.Instrument;
import org.amparo.privacy.Personal;

/**
 * One episode with all that was written into it.
 *
 * @param entries the last first; corrected ones stay, marked by what took their place
 */
public record EpisodeView(EpisodeRow row, Personal<Opening> opening, Personal<Ending> ending, List<Entry> entries) {

    public EpisodeView {
        entries = List.copyOf(entries);
    }

    /**
     * One entry.
     *
     * @param unfinished a screening that was kept for later
     * @param corrects earlier entry whose place it takes; null for none
     * @param correctedBy later entry that takes its place; null for none
     * @param reason of the correction; null for none
     */
    public record Entry(UUID entryId, EntryKind kind, LocalDate on, boolean unfinished, UUID corrects, UUID correctedBy,
            Personal<EntryContent> content, Personal<String> reason, UUID by,
            Instant recordedAt) {

        public boolean isCurrent() {
            return correctedBy == null;
        }

        /** True while a screening waits for safety steps or a referral (R12). */
        public boolean needsAction() {
            return unfinished && as(Screening.class).map(Screening::needsAction).orElse(false);
        }

        /** The content of this kind; empty for another kind, or when it was erased. */
        public <T extends EntryContent> Optional<T> as(Class<T> type) {
            return Personal.value(content).filter(type::isInstance).map(type::cast);
        }
    }

    /** Screenings with one instrument that were not corrected, the earliest first. */
    public List<Entry> screenings(Instrument instrument) {
        return entries.reversed().stream().filter(Entry::isCurrent)
                .filter(entry -> entry.as(Screening.class).filter(one -> one.instrument() == instrument).isPresent()).toList();
    }
}
