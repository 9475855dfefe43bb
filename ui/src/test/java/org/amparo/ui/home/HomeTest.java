package org.amparo.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H2;
import org.amparo.access.Role;
import org.amparo.ui.testing.Screens;
import org.junit.jupiter.api.Test;

class HomeTest extends Screens {

    @Test
    void a_donor_is_told_that_releases_will_appear_and_sees_nothing_else() {
        signIn(Role.DONOR);
        assertThat(words(navigate(HomeView.class))).contains("Releases will appear here").doesNotContain("New file", "casualt", "file ");
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
        assertThat(wordsOf(H2.class)).containsExactly("Erasures to approve", "Who looked at files");
    }

    @Test
    void a_manager_sees_counts_that_open_nothing_personal() {
        signIn(Role.MANAGER);
        String words = words(navigate(HomeView.class));
        assertThat(words).contains("People killed and injured", "All known casualties").doesNotContain("file ");
    }
}
