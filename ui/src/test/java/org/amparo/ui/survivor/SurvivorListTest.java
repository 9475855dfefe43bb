package org.amparo.ui.survivor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.People;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;
import org.amparo.survivor.Consent;
import org.amparo.survivor.FileStage;
import org.amparo.survivor.Person;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.survivor.SurvivorFilter;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.survivor.SurvivorRow;
import org.amparo.testing.Eventually;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Screens;
import org.amparo.vocabulary.ConsentForm;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.RiskLevel;
import org.amparo.vocabulary.Sex;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SurvivorListTest extends Screens {

    @Autowired
    private Commands commands;
    @Autowired
    private SurvivorQueries files;
    @Autowired
    private People people;

    private void register(Account by, String name, Sex sex) {
        Viewer viewer = people.viewerOf(by.userName()).orElseThrow();
        Person person = new Person(Personal.of(name), null, sex, Personal.of(PartialDate.ofYear(1980)), null, null, null, null, null, null);
        Consent consent = new Consent(UUID.randomUUID(), ConsentPurpose.CASE_MANAGEMENT, ConsentForm.WRITTEN, ConsentGiver.SELF, null,
                null, null, null, LocalDate.now(), null, List.of(), List.of(), "1", "en");
        commands.send(viewer, UUID.randomUUID(), new SurvivorCommand.Register(UUID.randomUUID(), files.nextFileNumber(viewer), person, null,
                null, null, List.of(consent), new Placement(by.user(), by.team(), null, viewer.organisation())));
    }

    private List<String> namesShown() {
        Grid<SurvivorRow> grid = $(Grid.class).single();
        return java.util.stream.IntStream.range(0, test(grid).size()).mapToObj(row -> (SurvivorRow) test(grid).getRow(row))
                .map(row -> Personal.value(row.fullName()).orElse("")).toList();
    }

    @Test
    void a_caseworker_sees_own_and_team_files_and_the_count_beside_the_title() {
        Account ana = signIn(Role.CASEWORKER);
        Account colleague = accounts.of(Role.CASEWORKER, ana.team());
        register(ana, "Maria João", Sex.F);
        register(colleague, "Sok Dara", Sex.M);
        register(accounts.of(Role.CASEWORKER), "Somebody Elsewhere", Sex.M);
        navigate(SurvivorListView.class);
        assertThat(namesShown()).containsExactly("Sok Dara", "Maria João");
        assertThat($(Span.class).withText("2 files").all()).hasSize(1);

        test($(NativeButton.class).withText("My files").single()).click();
        assertThat(namesShown()).containsExactly("Maria João");
    }

    @Test
    void what_is_chosen_stands_in_the_address_and_comes_back_with_it() {
        Account ana = signIn(Role.CASEWORKER);
        register(ana, "Maria João", Sex.F);
        register(ana, "Sok Dara", Sex.M);
        UI.getCurrent().navigate("survivors", QueryParameters.simple(Map.of("sex", "M", "stage", "REGISTERED")));
        assertThat(namesShown()).containsExactly("Sok Dara");
        assertThat($(ComboBox.class).all()).extracting(box -> box.getValue()).contains(Sex.M, FileStage.REGISTERED);
    }

    @Test
    void filters_that_leave_nothing_say_so_and_can_be_cleared() {
        Account ana = signIn(Role.CASEWORKER);
        register(ana, "Maria João", Sex.F);
        UI.getCurrent().navigate("survivors", QueryParameters.of("sex", "M"));
        assertThat(words($(SurvivorListView.class).single())).contains("No file fits these filters");
    }

    @Test
    void an_empty_list_says_what_it_is_for() {
        signIn(Role.CASEWORKER);
        assertThat(words(navigate(SurvivorListView.class))).contains("No files yet");
    }

    @Test
    void a_supervisor_gives_chosen_files_to_a_caseworker_in_three_clicks() {
        Account supervisor = signIn(Role.SUPERVISOR);
        Account ana = accounts.of(Role.CASEWORKER, supervisor.team());
        register(supervisor, "Maria João", Sex.F);
        register(supervisor, "Sok Dara", Sex.M);
        navigate(SurvivorListView.class);
        Grid<SurvivorRow> grid = $(Grid.class).single();
        Button assign = $(Button.class).withText("Assign…").single();
        assertThat(assign.isEnabled()).isFalse();

        test($(Button.class).withText("Choose all in this list").single()).click();
        test(assign).click();
        ComboBox<People.Staff> whom = $(ComboBox.class).all().getLast();
        test(whom).selectItem(people.staff(ana.user()).map(person -> Labels.text("staff", person.displayName(), Labels.of(person.role())))
                .orElseThrow());

        Viewer viewer = people.viewerOf(supervisor.userName()).orElseThrow();
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(files.page(viewer, SurvivorFilter.NONE, null, 50).rows())
                .hasSize(2).allSatisfy(row -> assertThat(row.caseworker()).isEqualTo(ana.user())));
        assertThat(grid.getSelectionMode()).isEqualTo(Grid.SelectionMode.MULTI);
    }

    @Test
    void files_are_narrowed_by_risk_need_and_device_and_the_choice_stands_in_the_address() {
        Account ana = signIn(Role.CASEWORKER);
        register(ana, "Maria João", Sex.F);
        navigate(SurvivorListView.class);
        assertThat($(ComboBox.class).all()).extracting(ComboBox::getPlaceholder).contains("Risk", "Open need", "Device");
        UI.getCurrent().navigate("survivors", QueryParameters.simple(Map.of("risk", "HIGH", "need", "REHABILITATION")));
        assertThat($(ComboBox.class).all()).extracting(box -> box.getValue()).contains(RiskLevel.HIGH, Pillar.REHABILITATION);
        assertThat(words($(SurvivorListView.class).single())).contains("No file fits these filters", "Keep these filters");
    }

    @Test
    void filters_kept_under_a_name_come_back_with_one_click_and_can_be_forgotten() {
        Account ana = signIn(Role.CASEWORKER);
        register(ana, "Maria João", Sex.F);
        register(ana, "Sok Dara", Sex.M);
        UI.getCurrent().navigate("survivors", QueryParameters.simple(Map.of("sex", "M")));
        test($(Button.class).withText("Keep these filters").single()).click();
        Button keep = $(Button.class).withText("Keep").single();
        test(keep).click();
        TextField name = $(TextField.class).all().getLast();
        assertThat(name.isInvalid()).isTrue();
        test(name).setValue("Men");
        test(keep).click();

        navigate(SurvivorListView.class);
        assertThat(namesShown()).hasSize(2);
        test(saved("Men")).click();
        assertThat(namesShown()).containsExactly("Sok Dara");
        assertThat(saved("Men").getElement().getAttribute("aria-pressed")).isEqualTo("true");
        test($(Button.class).withText("Forget these filters").single()).click();
        assertThat($(NativeButton.class).all()).noneMatch(chip -> chip.getText().contains("Men"));
        navigate(SurvivorListView.class);
        assertThat($(NativeButton.class).all()).noneMatch(chip -> chip.getText().contains("Men"));
    }

    private NativeButton saved(String name) {
        return $(NativeButton.class).all().stream().filter(chip -> chip.getText().contains(name)).findFirst().orElseThrow();
    }
}
