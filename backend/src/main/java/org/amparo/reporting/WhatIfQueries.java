package org.amparo.reporting;

import java.time.LocalDate;
import java.util.List;
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

    /**
     * A provider closes.
     *
     * @param day last day it works; the services of the 365 days up to it tell who comes there
     * @param known place of the sealed order up to which events are taken to be known
     */
    @Needs(Permission.REPORT_READ)
    Closing ifCloses(Viewer viewer, UUID providerId, LocalDate day, long known);

    /**
     * A mobile team begins to give a service in a district.
     *
     * @param district second-level area as it is written in files and in the directory
     */
    @Needs(Permission.REPORT_READ)
    Beginning ifBegins(Viewer viewer, String district, ServiceCode service, LocalDate day, long known);

    /**
     * @param people who were served there within a year or have a referral there that has not ended, each once
     * @param devicesDue devices in use of these people that are due for replacement within 365 days after the day
     * @param services in the order of their codes
     */
    record Closing(long people, long devicesDue, List<Loss> services) {
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
    }

    /**
     * @param people of the district with an open need of the service
     * @param waitingDays median of the days since these needs were found; null for nobody
     * @param peopleWhoTravelled who were given the service within the 365 days up to the day and told how far they came
     * @param kilometresRemoved all their kilometres on one way together, each person's last
     * @param devicesDue devices in use of people of the district that are due for replacement within 365 days after the day
     */
    record Beginning(long people, Double waitingDays, long peopleWhoTravelled, long kilometresRemoved, long devicesDue) {
    }
}
