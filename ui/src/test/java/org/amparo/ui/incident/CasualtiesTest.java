package org.amparo.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.People;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.incident.Casualty;
import org.amparo.incident.IncidentCommand;
import org.amparo.incident.IncidentDetails;
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

class CasualtiesTest extends Screens {

    @Autowired
    private Commands commands;
    @Autowired
    private People people;

    @Test
    void the_parts_and_the_total_stand_in_one_table_and_name_nobody() {
        Account supervisor = signIn(Role.SUPERVISOR);
        Viewer viewer = people.viewerOf(supervisor.userName()).orElseThrow();
        IncidentDetails details = new IncidentDetails(PartialDate.ofYear(2011), null, null, null, null, null,
                DeviceType.ANTIPERSONNEL_MINE, Certainty.REPORTED_BY_PERSON, null, null, null, IdentificationSource.HOSPITAL, null);
        commands.send(viewer, UUID.randomUUID(), new IncidentCommand.RecordIncident(UUID.randomUUID(), details,
                List.of(casualty(CasualtyOutcome.KILLED), casualty(CasualtyOutcome.INJURED)),
                new Placement(supervisor.user(), supervisor.team(), null, viewer.organisation())));

        UI.getCurrent().navigate("casualties", QueryParameters.of("by", "OUTCOME"));
        assertThat(words($(CasualtiesView.class).single())).contains("Killed", "Injured", "Total");
        UI.getCurrent().navigate("casualties", QueryParameters.of("by", "no such thing"));
        assertThat(words($(CasualtiesView.class).single())).contains("2011", "Total");
    }

    private static Casualty casualty(CasualtyOutcome outcome) {
        return new Casualty(UUID.randomUUID(), outcome, Sex.U, AgeGroup.UNKNOWN, CivilStatus.CIVILIAN, null);
    }
}
