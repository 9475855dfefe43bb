package org.amparo.donor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.donor.disclosure.Candidate;
import org.amparo.donor.disclosure.WideningReason;
import org.amparo.platform.RuleBroken;

/** Releases as those see them who make them. They are about the programme and about nobody's file: whoever may review them sees all. */
public interface ReleaseQueries {

    /** The newest first. @param after the last one of the page before; null for the first page @param size 1-200 */
    @Needs(Permission.RELEASE_REVIEW)
    List<ReleaseRow> page(Viewer viewer, UUID after, int size);

    @Needs(Permission.RELEASE_REVIEW)
    long count(Viewer viewer);

    /**
     * How many checked releases wait for the viewer as their second person (R39): those that somebody else drafted and wrote, whose check still
     * counts and left no finding open, and that tell nothing that was told since (R40).
     */
    @Needs(Permission.RELEASE_REVIEW)
    long toApprove(Viewer viewer);

    /** One release with its tables and words; empty when there is none. */
    @Needs(Permission.RELEASE_REVIEW)
    Optional<ReleaseReview> of(Viewer viewer, UUID releaseId);

    /** Where a check is; empty when none is going on, or nothing was heard of it yet. */
    @Needs(Permission.RELEASE_REVIEW)
    Optional<Candidate.Progress> progress(Viewer viewer, UUID releaseId);

    /** Is told the release whose check went on or ended, on some thread. @return what ends it */
    @Needs(Permission.RELEASE_REVIEW)
    Runnable watch(Viewer viewer, Consumer<UUID> watcher);

    /** Donors that a release can be made for, with their grants. */
    @Needs(Permission.RELEASE_DRAFT)
    List<Donor> donors(Viewer viewer);

    /** Periods that are closed and that something can be told about, the latest first: quarters, halves and years of this year and the one before. */
    @Needs(Permission.RELEASE_DRAFT)
    List<ReleasePeriod> periods(Viewer viewer);

    record Donor(UUID organisation, String name, List<Grant> grants) {

        public Donor {
            grants = List.copyOf(grants);
        }
    }

    record Grant(String code, String title) {
    }

    /**
     * A release in a list.
     *
     * @param grant null for the whole programme
     * @param area null for the country
     * @param failure why the last check came to nothing; null when it did not
     * @param check null while there is none; its tables are left out
     * @param number null while it was not released
     * @param coarser how its tables are coarser than those of the catalogue
     * @param trying true while it is being tried out what coarser tables would tell
     */
    record ReleaseRow(UUID releaseId, UUID donor, String grant, String area, LocalDate from, LocalDate to, ReleaseState state,
            UUID draftedBy,
            Instant draftedAt, CheckFailure failure, Counts check, int written, UUID approvedBy, Integer number, LocalDate releasedOn,
            String checksum, LocalDate withdrawnOn, UUID withdrawnBy, String withdrawnReason,
            List<CoarseningWay> coarser, boolean trying) {

        public ReleaseRow {
            coarser = List.copyOf(coarser);
        }
    }

    /** What a check came to. @param against number of the last release it was looked at with @param open findings that are left */
    record Counts(int auditor, int against, int releases, int cells, int hidden, int widened, int withheld, int findings, int open,
            int units,
            String payloadHash, Instant checkedAt) {

        /** Share of widened cells, 0 to 1. */
        public double share() {
            return cells == 0 ? 0 : (double) widened / cells;
        }

        /** True when coarser tables would tell more than these with so many cells widened. */
        public boolean isTooFine() {
            return widened > Candidate.TOO_MANY * cells;
        }
    }

    /**
     * @param published as the donor sees it, or would if it were released today; null while nothing was checked
     * @param writers everybody who wrote some of its words, also of those that were written over or left out since
     * @param checks how often its tables were checked, those that came to nothing among them
     * @param trials what coarser tables would tell, held against the last check, as far as it was tried out; most won back first
     * @param hindrance what keeps everybody from approving what was checked, and what to do; null when a second person can, or when nothing waits
     * @param reasons why cells of the tables show less than each table alone would; none where the check is older than these are told
     */
    record ReleaseReview(ReleaseRow row, PublishedRelease published, List<Told> narrative, Set<UUID> writers, int checks,
            List<CoarseningTrial> trials, RuleBroken hindrance, List<WideningReason> reasons) {

        public ReleaseReview {
            narrative = List.copyOf(narrative);
            writers = Set.copyOf(writers);
            trials = List.copyOf(trials);
            reasons = List.copyOf(reasons);
        }
    }

    /** A section of the narrative. */
    record Told(PublishedRelease.Section section, String language, String text, UUID by, Instant at) {
    }
}
