package org.amparo.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.vocabulary.ServiceCode;

/**
 * What screens may ask about referrals. The side that refers asks under {@code REFERRAL_READ} with the scope of the person's file; the
 * side that was asked under {@code REFERRAL_ANSWER} with the scope of the organisation that was asked, and never sees the file.
 */
public interface ReferralQueries {

    /**
     * One page of referrals, last recorded first.
     *
     * @param after the {@code next} of the page before; null for the first
     * @param limit 1-200
     */
    @Needs(Permission.REFERRAL_READ)
    Page page(Viewer viewer, ReferralFilter filter, String after, int limit);

    /** @param next key of the next page; null on the last */
    record Page(List<ReferralRow> rows, String next) {
    }

    /** How many referrals the filter leaves, of those the viewer may see. */
    @Needs(Permission.REFERRAL_READ)
    long count(Viewer viewer, ReferralFilter filter);

    /**
     * Referrals of which something lies between two days, both counted, by that day: an appointment, kept or not, or the last day for an
     * answer that is still waited for.
     *
     * @param to at most 62 days after {@code from}
     * @param reach what the viewer asked to see; never widens what is granted
     */
    @Needs(Permission.REFERRAL_READ)
    List<ReferralRow> between(Viewer viewer, LocalDate from, LocalDate to, Scope reach);

    /**
     * What the viewer's own referrals ask for today: those that are not sent or were missed, those that wait for an answer in time, and
     * appointments until a day. Silence and a result that nobody told are tasks, and not among these.
     *
     * @param limit 1-200
     */
    @Needs(Permission.REFERRAL_READ)
    List<ReferralRow> today(Viewer viewer, LocalDate until, int limit);

    /** All referrals of one person, newest first. */
    @Needs(Permission.REFERRAL_READ)
    List<ReferralRow> ofFile(Viewer viewer, UUID survivorId);

    /**
     * The referrals of a file as they stood at the end of a past day: those that had been drafted by then, the last recorded first.
     *
     * @throws org.amparo.platform.RuleBroken when the day is to come
     */
    @Needs(Permission.REFERRAL_READ)
    List<ReferralRow> asOf(Viewer viewer, UUID survivorId, LocalDate day);

    /** @throws org.amparo.access.NotAllowed when it is out of reach or does not exist */
    @Needs(Permission.REFERRAL_READ)
    ReferralView open(Viewer viewer, UUID referralId);

    /** Who already knows what of this person, newest first; kept after a consent was withdrawn, so that the person can be told. */
    @Needs(Permission.REFERRAL_READ)
    List<Disclosure> disclosures(Viewer viewer, UUID survivorId);

    /** What sending to this provider would share. */
    @Needs(Permission.REFERRAL_MAKE)
    SharingPreview preview(Viewer viewer, UUID survivorId, UUID providerId, ServiceCode service);

    /**
     * Referrals that were sent to the viewer's organisation.
     *
     * @param over true for those that are over, the last recorded first; false for the others, the most urgent answers first
     * @param limit 1-200
     */
    @Needs(Permission.REFERRAL_ANSWER)
    List<InboxRow> inbox(Viewer viewer, boolean over, int limit);

    /** How many referrals wait for an answer of the viewer's organisation. */
    @Needs(Permission.REFERRAL_ANSWER)
    long unanswered(Viewer viewer);

    /** @throws org.amparo.access.NotAllowed when it was not sent to the viewer's organisation, or does not exist */
    @Needs(Permission.REFERRAL_ANSWER)
    SharedReferral openShared(Viewer viewer, UUID referralId);
}
