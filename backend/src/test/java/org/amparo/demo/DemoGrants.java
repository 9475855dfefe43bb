package org.amparo.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.access.Viewer;
import org.amparo.funding.DonorGrantCommand;
import org.amparo.funding.GrantDetails;
import org.amparo.funding.GrantTarget;
import org.amparo.funding.GrantUnit;
import org.amparo.funding.LogframeIndicator;
import org.amparo.vocabulary.Channel;
import org.amparo.vocabulary.Pillar;

/** Three grants of two donors with what they want to reach, and which of them paid for what. */
final class DemoGrants {

    static final DemoGrants OF_TODAY = new DemoGrants(LocalDate.now(ZoneOffset.UTC));
    private static final int HOUR = 8;

    private final List<Grant> grants;

    private record Grant(String code, int donor, String title, LocalDate from, LocalDate to, List<Pillar> pillars) {

        boolean pays(Pillar pillar, LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to) && (pillars.isEmpty() || pillars.contains(pillar));
        }
    }

    private DemoGrants(LocalDate today) {
        int year = today.getYear();
        grants = List.of(
                new Grant("NORTH-" + (year - 2), 0, "Walking again", first(year - 2), last(year), List.of(Pillar.REHABILITATION)),
                new Grant("SOL-" + (year - 1), 1, "Help after an explosion", first(year - 1), last(year + 1), List.of()),
                new Grant("SOL-" + year + ".2", 1, "School and work", first(year), last(year + 1),
                        List.of(Pillar.EDUCATION, Pillar.ECONOMIC_INCLUSION)));
    }

    private static LocalDate first(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static LocalDate last(int year) {
        return LocalDate.of(year, 12, 31);
    }

    /** Grants opened, each with its targets for so many files. @param donors the two organisations that pay */
    Stream<Step> tell(Viewer manager, List<UUID> donors, int files) {
        return grants.stream().flatMap(grant -> Stream.concat(
                Stream.of(step(manager, grant, "opened", new DonorGrantCommand.Open(id(grant), grant.code(),
                        new GrantDetails(donors.get(grant.donor()), grant.title(), grant.from(), grant.to(), grant.pillars(), List.of())))),
                targets(grant, files).map(target -> step(manager, grant, target.indicator().name(),
                        new DonorGrantCommand.SetTarget(id(grant), target)))));
    }

    private static UUID id(Grant grant) {
        return DonorGrantCommand.idOf(grant.code());
    }

    private static Stream<GrantTarget> targets(Grant grant, int files) {
        int people = Math.max(10, files / 5);
        Stream<GrantTarget> all = Stream.of(
                target(grant, LogframeIndicator.O1, GrantUnit.PERCENT, 60, 35),
                target(grant, LogframeIndicator.U1, GrantUnit.NUMBER, people, 0));
        return grant.donor() > 0
                ? all
                : Stream.concat(all, Stream.of(target(grant, LogframeIndicator.O4, GrantUnit.PERCENT, 75, 50),
                        target(grant, LogframeIndicator.U2, GrantUnit.NUMBER, people / 2, 0),
                        target(grant, LogframeIndicator.U3, GrantUnit.NUMBER, people / 2, 0)));
    }

    private static GrantTarget target(Grant grant, LogframeIndicator indicator, GrantUnit unit, int value, int baseline) {
        return new GrantTarget(indicator, unit, BigDecimal.valueOf(value), grant.to(), BigDecimal.valueOf(baseline), grant.from());
    }

    private static Step step(Viewer manager, Grant grant, String what, DonorGrantCommand command) {
        UUID id = UUID.nameUUIDFromBytes(("demo grant " + grant.code() + " " + what).getBytes(StandardCharsets.UTF_8));
        return new Step(grant.from().atTime(HOUR, 0).toInstant(ZoneOffset.UTC), manager, id, Channel.IN_PERSON, command);
    }

    /** Which grant paid for something of a day; null for own means. @param what the same thing is always paid by the same */
    String payer(Pillar pillar, LocalDate day, UUID what) {
        List<String> codes = grants.stream().filter(grant -> grant.pays(pillar, day)).map(Grant::code).toList();
        int chosen = Math.floorMod(what.hashCode(), codes.size() + 1);
        return chosen == codes.size() ? null : codes.get(chosen);
    }
}
