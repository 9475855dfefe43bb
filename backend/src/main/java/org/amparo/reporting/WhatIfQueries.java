package org.amparo.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.ServiceCode;

/**
 * What a change of the directory would mean for people, reckoned from directory, needs, services and devices as they are known. Nobody's home
 * is known here, so that ways are those between sites, those that people told, and those from the middle of a district; nothing is changed by
 * asking.
 */
public interface WhatIfQueries {

    /** Something that might happen. */
    sealed interface Change permits Closes, Begins {

        /** Of a site that closes the last day it works; of one that begins its first. */
        LocalDate day();
    }

    /**
     * A provider closes, or one of its sites.
     *
     * @param siteId null for the provider with all its sites
     * @param day the services of the 365 days up to it tell who comes there
     */
    record Closes(UUID providerId, UUID siteId, LocalDate day) implements Change {

        public Closes(UUID providerId, LocalDate day) {
            this(providerId, null, day);
        }
    }

    /**
     * A site or a mobile team begins.
     *
     * @param adm1 first-level area where it works
     * @param district second-level area as it is written in files and in the directory; null for the whole area
     * @param services at least one
     * @param point where people come to; null for a mobile team that comes to the people
     * @param peopleAMonth whom it can serve in a month; null when that is not said
     * @throws IllegalArgumentException without an area or a service, or with nobody a month
     */
    record Begins(String adm1, String district, GeoPoint point, Set<ServiceCode> services, LocalDate day, Integer peopleAMonth)
            implements
                Change {

        public Begins {
            services = Set.copyOf(services);
            if (adm1 == null || services.isEmpty() || (peopleAMonth != null && peopleAMonth < 1)) {
                throw new IllegalArgumentException("A site has an area and a service, and somebody whom it can serve");
            }
        }
    }

    /** @param known place of the sealed order up to which events are taken to be known */
    @Needs(Permission.REPORT_READ)
    Closing ifCloses(Viewer viewer, Closes change, long known);

    /** @param known place of the sealed order up to which events are taken to be known */
    @Needs(Permission.REPORT_READ)
    Beginning ifBegins(Viewer viewer, Begins change, long known);

    /**
     * The files behind a number, by file number; as many as the number says, less those that the viewer may not see today.
     *
     * @param service the people of one service alone; null for all of the change
     * @param after {@link FileBehind#place()} of the last one of the page before; null for the first page
     * @param size 1-500
     */
    @Needs(Permission.REPORT_READ)
    List<FileBehind> behind(Viewer viewer, Change change, Who who, ServiceCode service, long known, String after, int size);

    /** Which files stand behind a number. */
    enum Who {
        /** People affected; the amount is how many days the longest of their needs has waited, where a site begins. */
        PEOPLE,
        /** Devices of these people, or of the people of the place, that are due within a year; the amount is the days until then, less than zero for those past. */
        DEVICES,
        /** People who told how far they came and would have it nearer; the amount is the kilometres less. Nobody where a site closes. */
        TRAVELLED,
        /** People who would wait less; the amount is their days less, of all their needs together. Nobody where a site closes. */
        WAIT_LESS
    }

    /**
     * @param people who were served there within a year or have a referral there that has not ended, each once; of one site of several those
     *     who were served at it, since a referral names a provider and no site
     * @param peopleWithoutSite further people of the provider of whom it is not told to which of its sites they come; 0 for all of a provider
     * @param devicesDue devices in use of these people that are past their replacement or due within 365 days after the day
     * @param devicesPast those of them that are past it on the day
     * @param services in the order of their codes
     * @param places where these people live; they add up to all
     */
    record Closing(long people, long peopleWithoutSite, long devicesDue, long devicesPast, List<Loss> services, List<There> places) {

        /** Kilometres that all together travel more on one way, at least; those of services that nobody else gives are not among them. */
        public double kilometresAdded() {
            return services.stream().filter(loss -> loss.kilometres() != null).mapToDouble(Loss::kilometresAdded).sum();
        }
    }

    /**
     * @param people who come for this service
     * @param nextProvider who gives it nearest to a site that closes, which may be another site of the same one; null when nobody else does, or
     *     no place is known
     * @param nextSite the site of that one
     * @param elsewhere true when it is given at some other site, also where no way there is known
     * @param kilometres by great circle from there to the next one; null without a next one
     * @param waitingDays told by the one that closes; null when never told
     * @param nextWaitingDays told by the next one; null when never told
     */
    record Loss(ServiceCode service, long people, UUID nextProvider, UUID nextSite, boolean elsewhere, Double kilometres,
            Long waitingDays, Long nextWaitingDays) {

        /** Kilometres that all of them together travel more on one way, at least; null without a next one. */
        public Double kilometresAdded() {
            return kilometres == null ? null : kilometres * people;
        }

        /** Days that each waits more, less than zero for fewer; null when either has not told. */
        public Long waitingDaysAdded() {
            return waitingDays == null || nextWaitingDays == null ? null : nextWaitingDays - waitingDays;
        }
    }

    /**
     * People of one district.
     *
     * @param adm1 null when not known
     * @param district sign of the second-level area, as figures divided by it have it; null when not known
     */
    record There(String adm1, String district, long people, long devicesDue) {
    }

    /**
     * @param people of the place with an open need of one of the services
     * @param waitingDays median of the days since these needs were found; null for nobody
     * @param peopleNearer who were given one of the services within the 365 days up to the day, told how far they came, and would have it nearer
     * @param kilometresRemoved what they told less the way to the new place, on one way, all together, for each service each person's last. To
     *     a team that comes to them it is no way; to a place it is the great circle from the middle of the sites in the person's district
     * @param peopleOfNoWay who told how far they came, but in whose district the directory knows no point to reckon from
     * @param peopleWhoWaitLess people of the place who would wait less; 0 where that is not reckoned
     * @param devicesDue devices in use of people of the place that are past their replacement or due within 365 days after the day
     * @param devicesPast those of them that are past it on the day
     * @param ofProgramme true when the people are those of the whole programme; of fewer no turn in the queue is reckoned
     * @param services in the order of their codes, each of those that begin
     * @param places where all these people live
     */
    record Beginning(long people, Double waitingDays, long peopleNearer, double kilometresRemoved, long peopleOfNoWay,
            long peopleWhoWaitLess, long devicesDue, long devicesPast, boolean ofProgramme, List<Gain> services, List<There> places) {

        /** Days of waiting less, all together; null when of no service they can be reckoned. */
        public Long waitingDaysRemoved() {
            return services.stream().map(Gain::waitingDaysRemoved).filter(Objects::nonNull).reduce(Long::sum).orElse(null);
        }

        /** Months until all who wait have been served; null when it is not said how many it can serve, or not all who wait are counted. */
        public Long monthsToServe(Integer peopleAMonth) {
            return peopleAMonth == null || !ofProgramme ? null : (people + peopleAMonth - 1) / peopleAMonth;
        }
    }

    /**
     * @param people with an open need of this service
     * @param waitingDays median of the days since; null for nobody
     * @param nextProvider who gives it nearest to the place today; null when nobody does, or no place is known
     * @param elsewhere true when somebody gives it today, perhaps where no way is known
     * @param nextWaitingDays told by that one; null when never told
     * @param waitingDaysRemoved days less that these people wait from the day on, all together: without the new one as long as the nearest one
     *     told, with it until the end of the month (30 days) in which their turn comes, those whose need is oldest first; never less than
     *     zero for anybody. Null when the nearest one never told, it is not said how many the new one serves, or the people are not those of
     *     the whole programme
     */
    record Gain(ServiceCode service, long people, Double waitingDays, UUID nextProvider, boolean elsewhere, Long nextWaitingDays,
            Long waitingDaysRemoved) {
    }
}
