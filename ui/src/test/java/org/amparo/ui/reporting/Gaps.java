package org.amparo.ui.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.Need;
import org.amparo.privacy.Personal;
import org.amparo.reporting.Cut;
import org.amparo.reporting.IndicatorQueries;
import org.amparo.reporting.Indicators;
import org.amparo.reporting.Question;
import org.amparo.survivor.Residence;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.testing.Eventually;
import org.amparo.ui.testing.Accounts;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Cases;
import org.amparo.ui.testing.Files;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.ResidenceSetting;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Urgency;
import org.springframework.stereotype.Component;

/** A team with people who wait for services, for tests of reports: everything is told by commands and counted once the facts have it. */
@Component
public class Gaps {

    /** Where every other person lives who lives in an area, and where providers of tests have their sites. */
    public static final String DISTRICT = "Bello";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final ServiceCode[] SERVICES = {ServiceCode.PHYSIOTHERAPY, ServiceCode.SCHOOL_ENROLMENT, ServiceCode.PEER_SUPPORT};

    private final Accounts accounts;
    private final Files files;
    private final Cases cases;
    private final SurvivorQueries survivors;
    private final IndicatorQueries indicators;
    private final Clock clock;

    Gaps(Accounts accounts, Files files, Cases cases, SurvivorQueries survivors, IndicatorQueries indicators, Clock clock) {
        this.accounts = accounts;
        this.files = files;
        this.cases = cases;
        this.survivors = survivors;
        this.indicators = indicators;
        this.clock = clock;
    }

    /** A team and its files. */
    public record Team(Account caseworker, Account supervisor, List<UUID> people) {

        /** The part of an address that holds a figure to this team. */
        public String only() {
            return "TEAM=" + caseworker.team();
        }
    }

    /** A new team with so many people, each with needs of a different age, in these areas by turns. */
    public Team team(int people, String... areas) {
        Account caseworker = accounts.of(Role.CASEWORKER);
        Account supervisor = files.supervisorOf(caseworker);
        Team team = new Team(caseworker, supervisor, new ArrayList<>());
        for (int i = 0; i < people; i++) {
            team.people().add(waiting(caseworker, "Maria Kiala " + i, i, areas.length == 0 ? null : areas[i % areas.length]));
        }
        counted(team);
        return team;
    }

    /** Somebody more who waits, of this team; counted once this returns. */
    public UUID oneMore(Team team, String name) {
        UUID person = waiting(team.caseworker(), name, team.people().size(), null);
        team.people().add(person);
        counted(team);
        return person;
    }

    private UUID waiting(Account caseworker, String name, int i, String area) {
        UUID person = files.adult(caseworker, name);
        if (area != null) {
            Viewer viewer = files.viewer(caseworker);
            var open = survivors.open(viewer, person);
            files.send(caseworker, new SurvivorCommand.UpdateContact(person, open.contact(),
                    new Residence(area, i % 2 == 0 ? Personal.of(DISTRICT) : null, Personal.of("Quibala"),
                            i % 2 == 0 ? ResidenceSetting.URBAN : ResidenceSetting.REMOTE),
                    Set.of("adm1", "adm2", "setting"), open.version()));
        }
        UUID caseId = cases.assessed(caseworker, person);
        for (int n = 0; n <= i % SERVICES.length; n++) {
            cases.send(caseworker, new CaseCommand.IdentifyNeed(caseId, new Need(UUID.randomUUID(), SERVICES[n],
                    n == 0 ? Urgency.ROUTINE : Urgency.URGENT, Set.of(i % 2 == 0 ? Barrier.DISTANCE : Barrier.SERVICE_COST), null,
                    LocalDate.now(clock), null)));
        }
        return person;
    }

    /** Waits until the facts have all people of a team. */
    private void counted(Team team) {
        Viewer viewer = files.viewer(team.supervisor());
        LocalDate today = LocalDate.now(clock);
        Eventually.holds(SOON, () -> assertThat(indicators.figure(viewer,
                Question.of(Indicators.of("G06"), today.minusYears(1), today, indicators.knownNow(viewer))
                        .with(Cut.TEAM, team.caseworker().team().toString()))
                .cells().getFirst().items()).isEqualTo(team.people().size()));
    }
}
