package org.amparo.donor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.amparo.access.Organisations;
import org.amparo.access.People;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.Payload;
import org.amparo.donor.disclosure.ReleaseScope;
import org.springframework.stereotype.Component;

/** Puts together what a donor reads: the checked tables, the words of staff, and names as they are today. */
@Component
class ReleaseText {

    private final Organisations organisations;
    private final People people;
    private final ReleaseGrants grants;
    private final ReleaseSettings settings;

    ReleaseText(Organisations organisations, People people, ReleaseGrants grants, ReleaseSettings settings) {
        this.organisations = organisations;
        this.people = people;
        this.grants = grants;
        this.settings = settings;
    }

    /** @param dataCutOff last day on which what was entered counts @param on day of publishing */
    PublishedRelease of(Payload payload, LocalDate dataCutOff, LocalDate on, List<PublishedRelease.Narrative> narrative) {
        ReleaseScope scope = payload.scope();
        UUID donor = UUID.fromString(scope.recipient());
        boolean whole = scope.grant().equals(Dimension.ALL);
        return new PublishedRelease(settings.programme(),
                new PublishedRelease.Recipient(donor, organisations.organisationName(donor).orElseThrow()),
                whole ? null : grants.of(scope.grant()), areas(), dataCutOff, on, ReleaseCheck.METHOD, payload,
                whole ? List.of() : grants.logframe(scope.grant(), scope.to(), payload), narrative);
    }

    private Map<String, String> areas() {
        Map<String, String> areas = new TreeMap<>(
                people.areas().stream().collect(Collectors.toMap(People.Area::code, People.Area::name, (one, same) -> one)));
        areas.put(Catalogue.AREA_UNKNOWN, settings.areaUnknown());
        return areas;
    }
}
