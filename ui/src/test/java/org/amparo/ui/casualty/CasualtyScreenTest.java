package org.amparo.ui.casualty;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.People;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.casualty.CasualtyCut;
import org.amparo.casualty.CasualtyQueries;
import org.amparo.casualty.CasualtyQuestion;
import org.amparo.incident.Casualty;
import org.amparo.incident.IncidentCommand;
import org.amparo.incident.IncidentDetails;
import org.amparo.testing.Eventually;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Screens;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.CasualtyOutcome;
import org.amparo.vocabulary.Certainty;
import org.amparo.vocabulary.CivilStatus;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Sex;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CasualtyScreenTest extends Screens {

    @Autowired
    private Commands commands;
    @Autowired
    private People people;
    @Autowired
    private CasualtyQueries casualties;

    @Test
    void a_number_of_a_table_opens_the_casualties_behind_it_and_everything_stands_in_the_address() {
        Account supervisor = signIn(Role.SUPERVISOR);
        Viewer viewer = people.viewerOf(supervisor.userName()).orElseThrow();
        IncidentDetails details = new IncidentDetails(PartialDate.ofYear(1907), null, null, null, null, null,
                DeviceType.ANTIPERSONNEL_MINE, Certainty.REPORTED_BY_PERSON, null, null, null, IdentificationSource.HOSPITAL, null);
        commands.send(viewer, UUID.randomUUID(), new IncidentCommand.RecordIncident(UUID.randomUUID(), details,
                List.of(casualty(CasualtyOutcome.KILLED), casualty(CasualtyOutcome.KILLED), casualty(CasualtyOutcome.INJURED)),
                new Placement(supervisor.user(), supervisor.team(), null, viewer.organisation())));
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(
                casualties.table(viewer, CasualtyQuestion.ofYears(1907, 1907, casualties.knownNow(viewer))).total()).isPositive());

        open(Paths.CASUALTY_TABLES + "?from=1907&to=1907");
        assertThat(words((Component) getCurrentView())).contains("1907 – 1907", "Killed", "Injured", "Total", "CASUALTIES.1 1907-01-01",
                "Only casualties that somebody recorded are counted");
        Anchor killed = find(Anchor.class).all().stream()
                .filter(link -> link.getElement().getAttribute("aria-label") != null
                        && link.getElement().getAttribute("aria-label").contains("1907, Killed"))
                .findFirst().orElseThrow();
        open(killed.getHref());
        assertThat(words((Component) getCurrentView())).contains("Antipersonnel mine, factory-made", "Only:");

        find(DayField.class).single().setValue(LocalDate.of(2020, 1, 1));
        assertThat(words((Component) getCurrentView())).as("nothing was known then").contains("@0").doesNotContain("1907, Killed");

        open(Paths.CASUALTY_TABLES + "?from=1700&to=1907");
        assertThat(words((Component) getCurrentView())).contains("This address cannot be read").doesNotContain("Killed");
        open(Paths.CASUALTY_TABLES + "?known=999999999999");
        assertThat(words((Component) getCurrentView())).contains("So much has not been told yet").doesNotContain("Killed", "Stamp");
    }

    @Test
    void who_may_not_count_casualties_finds_no_tables() {
        for (Role role : List.of(Role.PROVIDER, Role.DONOR)) {
            signIn(role);
            open(Paths.CASUALTY_TABLES);
            assertThat(words((Component) getCurrentView())).as(role.name()).contains("does not exist, or it is not open to you");
        }
    }

    @Test
    void every_question_survives_its_address() throws Exception {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            List<CasualtyCut> cuts = new ArrayList<>(List.of(CasualtyCut.values()));
            Collections.shuffle(cuts, random);
            Map<CasualtyCut, Set<String>> only = new EnumMap<>(CasualtyCut.class);
            only.put(cuts.getLast(), Set.of("A & b", "=c"));
            int from = 1950 + random.nextInt(70);
            CasualtyAddress address = new CasualtyAddress(from, from + random.nextInt(20),
                    random.nextBoolean() ? null : random.nextLong(99),
                    random.nextBoolean(), cuts.subList(0, 1 + random.nextInt(CasualtyQuestion.MOST_CUTS)), only);
            assertThat(CasualtyAddress.read(QueryParameters.fromString(address.query().getQueryString()), LocalDate.of(2026, 11, 25)))
                    .isEqualTo(address);
        }
    }

    private void open(String address) {
        UI.getCurrent().navigate(Paths.ACCOUNT);
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
    }

    private static Casualty casualty(CasualtyOutcome outcome) {
        return new Casualty(UUID.randomUUID(), outcome, Sex.U, AgeGroup.UNKNOWN, CivilStatus.CIVILIAN, null);
    }
}
