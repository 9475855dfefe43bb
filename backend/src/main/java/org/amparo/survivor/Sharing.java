package org.amparo.survivor;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.access.Placement;
import org.amparo.platform.RuleBroken;
import org.amparo.survivor.FileView.ConsentStatus;
import org.amparo.vocabulary.Pillar;

/**
 * What a person has agreed to about passing their data on, as it stands now (R2, R3, R6).
 *
 * @param placement to whom the file belongs
 * @param agreements all that was said about sharing for referrals, newest first
 * @param end why nobody is told anything any more, whatever was agreed to; null while the person lives and agrees to case work
 */
public record Sharing(Placement placement, List<Agreement> agreements, End end) {

    /** What ends all sharing, with other organisations and within one's own. */
    public enum End {
        ERASED,
        DIED,
        /** The person withdrew or refused the agreement to case management, on which all other work rests (R1). */
        CASE_WORK_WITHDRAWN
    }

    /**
     * One answer of the person.
     *
     * @param since day of the last change
     * @param givenOn first day it holds; null for a refusal or an override
     * @param validUntil last day it holds; null without end
     * @param providers named providers; empty means all
     * @param pillars named pillars; empty means all
     * @param withheld names of {@link ShareableField} that must never be shared
     */
    public record Agreement(UUID consentId, ConsentStatus status, LocalDate since, LocalDate givenOn, LocalDate validUntil,
            Set<UUID> providers, Set<Pillar> pillars, Set<String> withheld) {

        private boolean isAbout(UUID provider, Pillar pillar) {
            return (providers.isEmpty() || providers.contains(provider)) && (pillars.isEmpty() || pillars.contains(pillar));
        }

        private boolean holdsOn(LocalDate day) {
            boolean inTime = (givenOn == null || !givenOn.isAfter(day)) && (validUntil == null || !validUntil.isBefore(day));
            return status == ConsentStatus.OVERRIDDEN || status == ConsentStatus.GIVEN && inTime;
        }
    }

    public Sharing {
        agreements = List.copyOf(agreements);
    }

    /** Of a person who lives and agrees to case work. */
    public Sharing(Placement placement, List<Agreement> agreements) {
        this(placement, agreements, null);
    }

    /** True when nobody is told anything any more, inside or outside. */
    public boolean isEnded() {
        return end != null;
    }

    /** True when something agreed to lets this provider be told about this pillar on that day. */
    public boolean covers(UUID provider, Pillar pillar, LocalDate day) {
        return covering(provider, pillar, day).isPresent();
    }

    /** The newest agreement that lets this provider be told about this pillar on that day. What was withdrawn ends older ones about the same. */
    public Optional<Agreement> covering(UUID provider, Pillar pillar, LocalDate day) {
        return about(provider, pillar).takeWhile(agreement -> agreement.status() != ConsentStatus.WITHDRAWN)
                .filter(agreement -> agreement.holdsOn(day)).findFirst();
    }

    /** Fields that no provider may be told on that day: what any agreement that stands withholds, so that the stricter one counts. */
    public Set<ShareableField> withheld(LocalDate day) {
        Set<ShareableField> withheld = EnumSet.noneOf(ShareableField.class);
        for (ShareableField field : ShareableField.values()) {
            if (standing().stream().anyMatch(agreement -> agreement.holdsOn(day) && agreement.withheld().contains(field.name()))) {
                withheld.add(field);
            }
        }
        return withheld;
    }

    /**
     * Refuses to share these fields with a provider.
     *
     * @return the agreement it is shared under
     * @throws RuleBroken R2 when nothing covers the provider and the pillar; R6 when what covered them was withdrawn or has ended; R3 when a
     *         field is withheld
     */
    public Agreement require(UUID provider, Pillar pillar, Collection<ShareableField> fields, LocalDate day) {
        Agreement covering = covering(provider, pillar, day).orElseThrow(() -> noneCovers(provider, pillar, day));
        Set<ShareableField> withheld = withheld(day);
        fields.stream().filter(withheld::contains).findFirst().ifPresent(field -> {
            throw new RuleBroken("R3", "sharedFields", field);
        });
        return covering;
    }

    private RuleBroken noneCovers(UUID provider, Pillar pillar, LocalDate day) {
        return about(provider, pillar).filter(agreement -> agreement.status() != ConsentStatus.AWAITS_APPROVAL).findFirst()
                .map(last -> switch (last.status()) {
                    case WITHDRAWN -> new RuleBroken("R6", "providerId", last.since());
                    case GIVEN -> last.validUntil() != null && last.validUntil().isBefore(day)
                            ? new RuleBroken("R6.expired", "providerId", last.validUntil())
                            : new RuleBroken("R2", "providerId");
                    case REFUSED, EXPIRED, OVERRIDDEN, AWAITS_APPROVAL -> new RuleBroken("R2", "providerId");
                }).orElseGet(() -> new RuleBroken("R2", "providerId"));
    }

    private Stream<Agreement> about(UUID provider, Pillar pillar) {
        return standing().stream().filter(agreement -> agreement.isAbout(provider, pillar));
    }

    /** A refusal ends what was agreed to before it. */
    private List<Agreement> standing() {
        return isEnded() ? List.of() : agreements.stream().takeWhile(agreement -> agreement.status() != ConsentStatus.REFUSED).toList();
    }
}
