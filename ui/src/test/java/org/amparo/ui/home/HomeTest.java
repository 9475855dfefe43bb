package org.amparo.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.People;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;
import org.amparo.task.Assignee;
import org.amparo.task.TaskCommand;
import org.amparo.task.TaskQueries;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Screens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HomeTest extends Screens {

    @Autowired
    private Commands commands;
    @Autowired
    private TaskQueries tasks;
    @Autowired
    private People people;

    @Test
    void a_donor_is_shown_the_way_to_releases_and_sees_nothing_else() {
        signIn(Role.DONOR);
        assertThat(words(navigate(HomeView.class))).contains("What was released to you").doesNotContain("New file", "casualt", "file ");
    }

    @Test
    void a_caseworker_with_an_empty_day_is_told_what_will_stand_here() {
        signIn(Role.CASEWORKER);
        navigate(HomeView.class);
        assertThat(wordsOf(H2.class)).contains("Nothing waits for you today");
    }

    @Test
    void a_protection_officer_sees_erasures_and_looks_but_no_work_of_caseworkers() {
        signIn(Role.PROTECTION_OFFICER);
        navigate(HomeView.class);
        assertThat(wordsOf(H2.class)).containsExactly("Erasures to approve", "Releases to approve", "Who looked at files");
    }

    @Test
    void a_manager_sees_counts_that_open_nothing_personal() {
        signIn(Role.MANAGER);
        String words = words(navigate(HomeView.class));
        assertThat(words).contains("People killed and injured", "All known casualties", "Figures of the whole programme",
                "Releases to approve").doesNotContain("file ");
        assertThat(wordsOf(H3.class)).containsExactly("Unmet need", "Time from referral to first service", "Service within its target",
                "Overdue follow-ups", "Devices past replacement", "Registered survivors");
    }

    @Test
    void a_caseworker_has_the_figures_of_their_own_files_which_are_counted_when_they_are_opened() {
        signIn(Role.CASEWORKER);
        navigate(HomeView.class);
        assertThat(wordsOf(H3.class)).isEmpty();
        Details figures = $(Details.class).single();
        assertThat(figures.getSummaryText()).isEqualTo("Figures of your own files");
        figures.setOpened(true);
        assertThat(wordsOf(H3.class)).containsExactly("Overdue follow-ups", "Unmet need", "Devices past replacement");
    }

    @Test
    void a_technician_and_an_administrator_have_no_figures_on_their_first_page() {
        for (Role role : List.of(Role.TECHNICIAN, Role.ADMIN, Role.PROVIDER)) {
            signIn(role);
            navigate(HomeView.class);
            assertThat(wordsOf(H3.class)).as(role.name()).isEmpty();
            assertThat($(Details.class).all()).as(role.name()).isEmpty();
        }
    }

    @Test
    void a_tick_completes_a_task_of_today_and_undo_takes_it_back() {
        Account ana = signIn(Role.CASEWORKER);
        Viewer viewer = people.viewerOf(ana.userName()).orElseThrow();
        commands.send(viewer, UUID.randomUUID(), new TaskCommand.GiveTask(UUID.randomUUID(), null, Personal.of("Call the school"),
                LocalDate.now(), Assignee.colleague(ana.user(), ana.team()), viewer.organisation()));
        assertThat(words(navigate(HomeView.class))).contains("Call the school", "Due today");

        test($(Checkbox.class).single()).click();

        assertThat(tasks.counts(viewer).open()).isZero();
        test($(Button.class).withText("Undo").single()).click();
        assertThat(tasks.counts(viewer).open()).isEqualTo(1);
        assertThat($(Checkbox.class).single().getValue()).isFalse();
    }
}
