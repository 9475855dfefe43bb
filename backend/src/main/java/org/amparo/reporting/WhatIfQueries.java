package org.amparo.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.vocabulary.ServiceCode;

/**
 * What a change of the directory would mean for people, reckoned from directory, needs, services and devices as they are known. Nobody's home
 * is known here, so that ways are those between sites and those that people told; nothing is changed by asking.
 */
public interface WhatIfQueries {

    /** Something that might happen. */
    sealed interface Change permits Closes, Begins {

        /** Of a site that closes the last day it works; of one that begins its first. */
        LocalDate day();
    }

    /** A provider closes. @param day the services of the 365 days up to it tell who comes there */
    record Closes(UUID providerId, LocalDate day) implements Change {
    }

    /**
     * A site or a mobile team begins.
     *
     * @param adm1 first-level area where it works
     * @param district second-level area as it is written in files and in the directory; null for the whole area
     * @param services at least one
     * @param peopleAMonth whom it can serve in a month; null when that is not said
     * @throws IllegalArgumentException without an area or a service, or with nobody a month
     */
    record Begins(String adm1, String district, Set<ServiceCode> services, LocalDate day, Integer peopleAMonth) implements Change {

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
     * The files behind a number, by file number; as many as the number says.
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
        /** Devices of these people, or of the people of the place, that fall due within a year; the amount is the days until then. */
        DEVICES,
        /** People who told how far they came; the amount is their kilometres. Nobody where a site closes. */
        TRAVELLED
    }

    /**
     * @param people who were served there within a year or have a referral there that has not ended, each once
     * @param devicesDue devices in use of these people that are due for replacement within 365 days after the day
     * @param services in the order of their codes
     * @param places where these people live; they add up to all
     */
    record Closing(long people, long devicesDue, List<Loss> services, List<There> places) {

        /** Kilometres that all together travel more on one way, at least; those of services that nobody else gives are not among them. */
        public double kilometresAdded() {
            return services.stream().filter(loss -> loss.kilometres() != null).mapToDouble(Loss::kilometresAdded).sum();
        }
    }

    /**
     * @param people who come for this service
     * @param nextProvider who gives it nearest to a site of the one that closes; null when nobody else does, or no place is known
     * @param kilometres by great circle from there to the next one; null without a next one
     * @param waitingDays told by the one that closes; null when never told
     * @param nextWaitingDays told by the next one; null when never told
     */
    record Loss(ServiceCode service, long people, UUID nextProvider, Double kilometres, Long waitingDays, Long nextWaitingDays) {

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
     * @param peopleWhoTravelled who were given one of the services within the 365 days up to the day and told how far they came
     * @param kilometresRemoved all their kilometres on one way together, for each service each person's last
     * @param devicesDue devices in use of people of the place that are due for replacement within 365 days after the day
     * @param services in the order of their codes, each of those that begin
     * @param places where all these people live
     */
    record Beginning(long people, Double waitingDays, long peopleWhoTravelled, long kilometresRemoved, long devicesDue,
            List<Gain> services, List<There> places) {

        /** Months until all who wait have been served; null when it is not said how many it can serve. */
        public Long monthsToServe(Integer peopleAMonth) {
            return peopleAMonth == null ? null : (people + peopleAMonth - 1) / peopleAMonth;
        }
    }

    /** @param people with an open need of this service @param waitingDays median of the days since; null for nobody */
    record Gain(ServiceCode service, long people, Double waitingDays) {
    }
}
