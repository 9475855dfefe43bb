package org.amparo.ui.caseplan;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Role;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.CaseStage;
import org.amparo.caseplan.FollowUp;
import org.amparo.caseplan.Transfer;
import org.amparo.privacy.Personal;
import org.amparo.task.Assignee;
import org.amparo.task.TaskKind;
import org.amparo.testing.Eventually;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Cases;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Screens;
import org.amparo.ui.testing.Tasks;
import org.amparo.vocabulary.FollowUpType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has to answer sees what waits, decides in one click, and the next opens by itself. */
class ApprovalScreenTest extends Screens {

    @Autowired
    private Files files;
    @Autowired
    private Cases cases;
    @Autowired
    private Tasks tasks;
    private Account caseworker;
    private UUID survivor;

    @BeforeEach
    void a_file() {
        caseworker = signIn(Role.CASEWORKER);
        survivor = files.adult(caseworker, "Maria João");
    }

    private String open(String path) {
        UI.getCurrent().navigate(path);
        return words((Component) getCurrentView());
    }

    private void press(String words) {
        List<Button> found = find(Button.class).withText(words).all();
        test(found.stream().filter(SaveAction.class::isInstance).findFirst().orElseGet(found::getFirst)).click();
    }

    private String page() {
        return words((Component) getCurrentView()) + String.join(" ", wordsOf(FileForm.class));
    }

    @Test
    void one_click_approves_the_oldest_and_the_next_opens_by_itself() {
        cases.submitted(caseworker, survivor);
        UUID second = files.adult(caseworker, "Rosa Kiala");
        cases.submitted(caseworker, second);
        signIn(files.supervisorOf(caseworker));
        assertThat(open(Paths.APPROVALS)).contains("2 wait", "Plan: Maria João", "“I want to sell at the market again”",
                "That is what I want", "Physiotherapy");
        press("Approve plan");
        assertThat(page()).contains("1 waits", "Plan: Rosa Kiala").doesNotContain("Maria João");
        assertThat(cases.view(caseworker, survivor).stage()).isEqualTo(CaseStage.ACTIVE);
        press("Approve plan");
        assertThat(page()).contains("Nothing waits for an answer", "Team load", "Has room");
    }

    @Test
    void files_to_read_through_follow_the_approvals_and_what_is_found_goes_to_the_caseworker() {
        Account supervisor = files.supervisorOf(caseworker);
        tasks.raised(TaskKind.FILE_CHECK, Assignee.supervisorsOf(caseworker.team()), survivor, 9);
        cases.submitted(caseworker, files.adult(caseworker, "Rosa Kiala"));
        signIn(supervisor);
        assertThat(open(Paths.APPROVALS)).contains("2 wait", "Plan: Rosa Kiala", "Check of a file");
        press("Approve plan");
        assertThat(page()).contains("Check of a file: Maria João");
        press("To be corrected");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        find(TextArea.class).single().setValue("No day of the injury");
        press("To be corrected");
        assertThat(page()).contains("Nothing waits for an answer");
        signIn(caseworker);
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(open(Paths.TASKS)).contains("No day of the injury"));
    }

    @Test
    void giving_a_plan_back_asks_for_a_comment_that_the_caseworker_can_read() {
        cases.submitted(caseworker, survivor);
        signIn(files.supervisorOf(caseworker));
        open(Paths.APPROVALS);
        press("Give back");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        find(TextArea.class).single().setValue("Name the day of the market");
        press("Give back");
        assertThat(cases.view(caseworker, survivor).stage()).isEqualTo(CaseStage.PLANNING);
        signIn(caseworker);
        assertThat(open(Paths.file(survivor))).contains("The plan was given back");
    }

    @Test
    void a_colleague_asked_to_take_a_case_accepts_it_where_the_offer_stands() {
        UUID id = cases.active(caseworker, files.supervisorOf(caseworker), survivor);
        Account colleague = accounts.of(Role.CASEWORKER, caseworker.team());
        signIn(caseworker);
        UI.getCurrent().navigate(Paths.file(survivor), QueryParameters.of("do", "transfer"));
        chooseReceiver(colleague.user());
        assertThat(page()).contains("Has room");
        press("Ask to take over");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        find(TextArea.class).single().setValue("Moves to Uige");
        press("Ask to take over");
        assertThat(page()).contains("is asked to take the case");
        signIn(colleague);
        assertThat(open(Paths.APPROVALS)).contains("Cases offered to you", "Moves to Uige").doesNotContain("Maria João");
        press("Accept");
        assertThat(page()).doesNotContain("Cases offered to you");
        Eventually.holds(Duration.ofSeconds(20),
                () -> assertThat(cases.belongsTo(colleague, survivor)).isTrue());
        assertThat(cases.view(colleague, survivor).caseId()).isEqualTo(id);
    }

    @SuppressWarnings("unchecked")
    private void chooseReceiver(UUID user) {
        ((ComboBox<UUID>) find(ComboBox.class).withLabel("Who takes the case").single()).setValue(user);
    }

    @Test
    void saying_no_to_a_case_asks_for_the_reason() {
        UUID id = cases.active(caseworker, files.supervisorOf(caseworker), survivor);
        Account colleague = accounts.of(Role.CASEWORKER, caseworker.team());
        cases.send(caseworker, new CaseCommand.RequestTransfer(id, new Transfer(UUID.randomUUID(), colleague.user(), colleague.team(), null,
                null, null, LocalDate.now(), Personal.of("Moves to Uige"))));
        signIn(colleague);
        open(Paths.APPROVALS);
        press("Say no");
        press("Send answer");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        find(TextArea.class).single().setValue("I do not speak Kikongo");
        press("Send answer");
        assertThat(page()).doesNotContain("Cases offered to you");
        assertThat(cases.view(caseworker, survivor).stage()).isEqualTo(CaseStage.ACTIVE);
    }

    @Test
    void the_calendar_shows_a_follow_up_on_its_day_and_leads_to_its_record() {
        UUID id = cases.opened(caseworker, survivor);
        LocalDate day = LocalDate.now().plusDays(1);
        cases.send(caseworker, new CaseCommand.ScheduleFollowUp(id, new FollowUp(UUID.randomUUID(), FollowUpType.OFFICE, day)));
        UI.getCurrent().navigate(Paths.CALENDAR, QueryParameters.fromString("on=" + day + "&view=week"));
        assertThat(page()).contains("Maria João", "due");
        press("Record");
        assertThat(page()).contains("Meeting at the office, due");
        UI.getCurrent().navigate(Paths.CALENDAR, QueryParameters.fromString("on=" + day.plusMonths(4) + "&view=month"));
        assertThat(page()).contains("Nothing is due").doesNotContain("Maria João");
    }
}
