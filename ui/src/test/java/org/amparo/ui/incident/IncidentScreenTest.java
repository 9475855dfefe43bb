package org.amparo.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.incident.Casualty;
import org.amparo.incident.IncidentCommand;
import org.amparo.incident.IncidentDetails;
import org.amparo.incident.IncidentQueries;
import org.amparo.privacy.Personal;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.testing.Eventually;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.survivor.record.Workspace;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Screens;
import org.amparo.vocabulary.Activity;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.CasualtyOutcome;
import org.amparo.vocabulary.Certainty;
import org.amparo.vocabulary.CivilStatus;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Sex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IncidentScreenTest extends Screens {

    @Autowired
    private Files files;
    @Autowired
    private Commands commands;
    @Autowired
    private IncidentQueries incidents;
    @Autowired
    private SurvivorQueries survivors;

    private Account caseworker;
    private Viewer viewer;
    private UUID file;

    @BeforeEach
    void a_file() {
        caseworker = signIn(Role.CASEWORKER);
        viewer = files.viewer(caseworker);
        file = files.adult(caseworker, "Maria João");
    }

    @Test
    void two_survivors_of_one_blast_get_one_incident_and_nobody_is_counted_twice() {
        UUID first = recordedFromTheFile(file, "3 March 2011");
        UUID sister = files.adult(caseworker, "Rosa João");
        open(Paths.file(sister), "do=incident");
        type("When it happened", "March 2011");
        RadioButtonGroup<UUID> known = radio("Incidents about that time, there, or of that kind");
        assertThat(known.getListDataView().getItems()).contains(first);
        known.setValue(first);
        RadioButtonGroup<UUID> counted = radio("Was the person counted there already?");
        counted.setValue(counted.getListDataView().getItems().findFirst().orElseThrow());
        press("Record incident");
        List<Casualty> casualties = incidents.open(viewer, first).casualties();
        assertThat(casualties).extracting(Casualty::survivorId).containsExactlyInAnyOrder(file, sister, null);
        assertThat(survivors.open(viewer, sister).incidents()).singleElement()
                .satisfies(link -> assertThat(link.incidentDate()).isEqualTo(PartialDate.exact(LocalDate.of(2011, 3, 3))));
        assertThat(open(Paths.incident(first), "")).contains("3 March 2011", "1 killed", "2 injured", "Maria João", "Rosa João",
                "Turned out to have a file");
    }

    /** As it was recorded in the file of the person: one other killed, one other injured. */
    private UUID recordedFromTheFile(UUID person, String date) {
        open(Paths.file(person), "do=incident");
        type("When it happened", date);
        choose("Device", DeviceType.ANTIPERSONNEL_MINE);
        field("District or municipality").setValue("Quibala");
        field("Coordinates").setValue("-10.73,14.98");
        find(IntegerField.class).withLabel("Others killed").single().setValue(1);
        find(IntegerField.class).withLabel("Others injured").single().setValue(1);
        choose("What the person was doing", Activity.FARMING);
        press("Record incident");
        return survivors.open(viewer, person).incidents().getFirst().incidentId();
    }

    @Test
    void from_the_file_the_explosion_the_person_and_what_the_person_did_are_corrected_and_the_past_stays() {
        UUID incident = recordedFromTheFile(file, "3 March 2011");
        open(Paths.file(file), "do=correct-incident&of=" + incident);
        type("When it happened", "don't know");
        choose("Device", DeviceType.OTHER_ERW);
        field("Coordinates").setValue("-10.74,14.99");
        choose("What happened to the person", CasualtyOutcome.UNINJURED_AFFECTED);
        choose("What the person was doing", Activity.HERDING);
        find(TextArea.class).withLabel("Reason").single().setValue("the sister remembers");
        press("Record correction");
        assertThat(incidents.open(viewer, incident).details()).satisfies(now -> {
            assertThat(now.date()).isEqualTo(PartialDate.UNKNOWN);
            assertThat(now.device()).isEqualTo(DeviceType.OTHER_ERW);
            assertThat(now.adm2()).isEqualTo(Personal.of("Quibala"));
            assertThat(now.coordinates()).isEqualTo(Personal.of("-10.74,14.99"));
        });
        assertThat(incidents.open(viewer, incident).casualties()).filteredOn(one -> file.equals(one.survivorId())).singleElement()
                .satisfies(one -> assertThat(one.outcome()).isEqualTo(CasualtyOutcome.UNINJURED_AFFECTED));
        assertThat(survivors.open(viewer, file).incidents()).singleElement().satisfies(link -> {
            assertThat(link.incidentDate()).isEqualTo(PartialDate.UNKNOWN);
            assertThat(link.outcome()).isEqualTo(CasualtyOutcome.UNINJURED_AFFECTED);
            assertThat(link.activity()).isEqualTo(Activity.HERDING);
        });
        assertThat(open(Paths.incident(incident), "")).contains("Incident corrected", "3 March 2011 →", "the sister remembers");
    }

    @Test
    void a_correction_that_changes_nothing_and_one_without_a_reason_are_refused() {
        UUID incident = recordedFromTheFile(file, "2011");
        open(Paths.file(file), "do=correct-incident&of=" + incident);
        press("Record correction");
        assertThat(words(find(Workspace.class).single())).contains("This is what the record says already.");
        choose("Device", DeviceType.OTHER_ERW);
        press("Record correction");
        assertThat(find(TextArea.class).withLabel("Reason").single().getErrorMessage()).contains("R34");
        assertThat(incidents.open(viewer, incident).details().device()).isEqualTo(DeviceType.ANTIPERSONNEL_MINE);
    }

    @Test
    void casualties_are_added_corrected_and_taken_back_where_the_incident_stands() {
        UUID incident = recordedFromTheFile(file, "2011");
        open(Paths.incident(incident), "do=add");
        choose("What happened to the person", CasualtyOutcome.KILLED);
        choose("Sex", Sex.M);
        find(IntegerField.class).single().setValue(2);
        press("Add casualty");
        assertThat(words((Component) getCurrentView())).contains("3 killed", "2 injured");
        List<Casualty> casualties = incidents.open(viewer, incident).casualties();
        open(Paths.incident(incident), "do=correct:" + casualties.getLast().casualtyId());
        choose("Child or adult then", AgeGroup.CHILD);
        find(TextArea.class).single().setValue("the school knows");
        press("Record correction");
        assertThat(words((Component) getCurrentView())).contains("Killed, male, child (under 18)", "the school knows");
        open(Paths.incident(incident), "do=retract:" + casualties.get(1).casualtyId());
        find(TextArea.class).single().setValue("counted twice");
        press("Take back");
        assertThat(incidents.open(viewer, incident).casualties()).hasSize(4);
        assertThat(words((Component) getCurrentView())).contains("2 killed", "Casualty taken back", "counted twice");
    }

    @Test
    void what_is_corrected_at_the_incident_stands_in_the_file_a_moment_later() {
        UUID incident = recordedFromTheFile(file, "2011");
        open(Paths.incident(incident), "do=details");
        type("When it happened", "2012");
        find(TextArea.class).single().setValue("the mayor remembers");
        press("Record correction");
        Eventually.holds(java.time.Duration.ofSeconds(20), () -> assertThat(survivors.open(viewer, file).incidents().getFirst()
                .incidentDate()).isEqualTo(PartialDate.ofYear(2012)));
    }

    @Test
    void two_who_correct_the_same_incident_see_what_the_other_wrote_and_nothing_typed_is_lost() {
        UUID incident = recordedFromTheFile(file, "2011");
        for (String where : List.of(Paths.incident(incident) + "?do=details", Paths.file(file) + "?do=correct-incident&of=" + incident)) {
            open(where.split("\\?")[0], where.split("\\?")[1]);
            IncidentDetails was = incidents.open(viewer, incident).details();
            boolean second = was.device() == DeviceType.OTHER_ERW;
            DeviceType theirs = second ? DeviceType.ANTIVEHICLE_MINE : DeviceType.BOOBY_TRAP;
            DeviceType mine = second ? DeviceType.STORED_AMMUNITION : DeviceType.OTHER_ERW;
            commands.send(viewer, UUID.randomUUID(), new IncidentCommand.CorrectIncident(incident, new IncidentDetails(was.date(), null,
                    Personal.of("Waku " + theirs), was.place(), was.coordinates(), was.setting(), theirs, was.certainty(),
                    was.activation(), null, null, was.source(), null), false, 999, Personal.of("paper")));
            choose("Device", mine);
            find(TextArea.class).withLabel("Reason").single().setValue("seen on a photograph");
            press("Record correction");
            Component form = where.contains("correct-incident") ? find(Workspace.class).single() : (Component) getCurrentView();
            assertThat(words(form)).contains("Device was changed by somebody else", "Keep theirs", "Use mine",
                    "District or municipality: now Waku");
            assertThat(find(TextArea.class).withLabel("Reason").single().getValue()).isEqualTo("seen on a photograph");
            press("Use mine");
            press("Record correction");
            assertThat(incidents.open(viewer, incident).details()).satisfies(now -> {
                assertThat(now.device()).isEqualTo(mine);
                assertThat(now.adm2()).isEqualTo(Personal.of("Waku " + theirs));
            });
        }
    }

    @Test
    void two_who_correct_the_same_casualty_are_told() {
        UUID incident = recordedFromTheFile(file, "2011");
        Casualty killed = incidents.open(viewer, incident).casualties().get(1);
        open(Paths.incident(incident), "do=correct:" + killed.casualtyId());
        commands.send(viewer, UUID.randomUUID(), new IncidentCommand.CorrectCasualty(incident, new Casualty(killed.casualtyId(),
                CasualtyOutcome.KILLED, Sex.F, AgeGroup.ADULT, CivilStatus.CIVILIAN, null), 999, Personal.of("paper")));
        choose("Sex", Sex.M);
        find(TextArea.class).single().setValue("the family says");
        press("Record correction");
        assertThat(words((Component) getCurrentView())).contains("Sex was changed by somebody else", "Child or adult then: now Adult");
        assertThat(incidents.open(viewer, incident).casualties().get(1).sex()).isEqualTo(Sex.F);
    }

    @Test
    void incidents_are_found_by_when_and_by_device_and_open_for_nobody_who_may_not_read_them() {
        UUID incident = UUID.randomUUID();
        commands.send(viewer, UUID.randomUUID(), new IncidentCommand.RecordIncident(incident,
                new IncidentDetails(PartialDate.ofMonth(1971, 5), null, null, Personal.of("Road to the well"), null, null,
                        DeviceType.STORED_AMMUNITION, Certainty.PROBABLE, null, null, null, IdentificationSource.SELF, null),
                List.of(), new Placement(viewer.user(), viewer.team(), null, viewer.organisation())));
        assertThat(open(Paths.INCIDENTS, "device=STORED_AMMUNITION&date=1971-01-01/YEAR")).contains("May 1971", "Road to the well");
        assertThat(open(Paths.INCIDENTS, "device=NO_SUCH&date=never")).contains("Incidents");
        assertThat(open(Paths.incident(incident), "")).contains("Nobody is counted yet");
        assertThat(open(Paths.incident(incident), "as=" + LocalDate.now().minusDays(3))).contains("No incident yet on");
        signIn(Role.MANAGER);
        assertThat(open(Paths.incident(incident), "")).doesNotContain("May 1971");
        signIn(Role.DONOR);
        assertThat(open(Paths.INCIDENTS, "")).doesNotContain("May 1971");
    }

    private String open(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
        return words((Component) getCurrentView());
    }

    private void press(String words) {
        List<Button> named = find(Button.class).withText(words).all();
        test(named.stream().filter(SaveAction.class::isInstance).findFirst().orElseGet(named::getFirst)).click();
    }

    private void type(String label, String words) {
        find(PartialDateField.class).all().stream().filter(field -> label.equals(field.getLabel())).findFirst().orElseThrow()
                .setTyped(words);
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String label, T value) {
        ((ComboBox<T>) find(ComboBox.class).withLabel(label).single()).setValue(value);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<UUID> radio(String label) {
        return (RadioButtonGroup<UUID>) find(RadioButtonGroup.class).withLabel(label).single();
    }
}
