package org.amparo.donor;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.amparo.donor.disclosure.WideningReason;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;

/** All that can happen to a donor release. It names nobody who was served. Stored for ever under the names given here. */
public sealed interface ReleaseEvent extends DomainEvent {

    UUID releaseId();

    /**
     * @param grant null for the whole programme
     * @param area null for the country
     * @param position place of the sealed order at which the period closed: what was entered up to there is counted
     */
    @EventName("donor-release.drafted")
    record Drafted(UUID releaseId, UUID donor, String grant, String area, LocalDate from, LocalDate to, long position)
            implements
                ReleaseEvent {
    }

    @EventName("donor-release.check-started")
    record CheckStarted(UUID releaseId, UUID runId) implements ReleaseEvent {
    }

    @EventName("donor-release.checked")
    record Checked(UUID releaseId, UUID runId, ReleaseCheck check) implements ReleaseEvent {
    }

    /**
     * Why cells of the tables that were checked at this moment show less than each table alone would; for those who review them, and no part of
     * what is released. There is none of a check before 2026-11-23, nor where no cell does.
     */
    @EventName("donor-release.cells-widened")
    record CellsWidened(UUID releaseId, UUID runId, List<WideningReason> reasons) implements ReleaseEvent {

        public CellsWidened {
            reasons = List.copyOf(reasons);
        }
    }

    @EventName("donor-release.check-failed")
    record CheckFailed(UUID releaseId, UUID runId, CheckFailure failure) implements ReleaseEvent {
    }

    /** One way to make the tables of a checked release coarser was tried out. @param runId of the check that it is held against */
    @EventName("donor-release.coarsening-tried")
    record CoarseningTried(UUID releaseId, UUID runId, CoarseningTrial trial) implements ReleaseEvent {
    }

    /** All ways were tried out that there are. */
    @EventName("donor-release.coarsenings-tried")
    record CoarseningsTried(UUID releaseId, UUID runId) implements ReleaseEvent {
    }

    /** Its tables are made coarser, or fine again, and have to be checked anew. @param ways all that hold from now on; none for the finest tables */
    @EventName("donor-release.coarsened")
    record Coarsened(UUID releaseId, List<CoarseningWay> ways) implements ReleaseEvent {

        public Coarsened {
            ways = List.copyOf(ways);
        }
    }

    /** @param text null when the section is left out @param written how often something was written so far, this included */
    @EventName("donor-release.narrative-written")
    record NarrativeWritten(UUID releaseId, PublishedRelease.Section section, String language, String text, int written)
            implements
                ReleaseEvent {
    }

    /** By a second person. @param payloadHash of the tables as they were approved */
    @EventName("donor-release.approved")
    record Approved(UUID releaseId, String payloadHash) implements ReleaseEvent {
    }

    /**
     * Frozen: everything that is ever shown of it.
     *
     * @param number in the order of releasing to all donors
     * @param text as {@link ReleaseJson} writes it
     * @param checksum SHA-256 of the text
     * @param signature by the installation, see {@link SealedRelease}
     */
    @EventName("donor-release.released")
    record Released(UUID releaseId, int number, LocalDate on, String text, String checksum, String signature) implements ReleaseEvent {

        SealedRelease sealed() {
            return new SealedRelease(text, checksum, signature);
        }
    }

    /** @param number it was released under @param reason for the donor */
    @EventName("donor-release.withdrawn")
    record Withdrawn(UUID releaseId, int number, LocalDate on, String reason) implements ReleaseEvent {
    }

    @EventName("donor-release.discarded")
    record Discarded(UUID releaseId) implements ReleaseEvent {
    }
}
