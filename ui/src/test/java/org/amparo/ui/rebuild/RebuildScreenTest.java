package org.amparo.ui.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import java.time.Instant;
import org.amparo.access.CurrentViewer;
import org.amparo.access.NotAllowed;
import org.amparo.access.Role;
import org.amparo.ui.testing.Screens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RebuildScreenTest extends Screens {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Autowired
    private RebuildWatch watch;
    @Autowired
    private CurrentViewer current;

    @Test
    void an_administrator_rebuilds_and_is_told_when_it_is_done() throws InterruptedException {
        signIn(Role.ADMIN);
        navigate(RebuildView.class);
        test($(Button.class).withText("Rebuild").single()).click();
        test($(Button.class).withText("Rebuild").all().getLast()).click();
        Instant end = Instant.now().plus(LONGEST);
        while (watch.latest().orElseThrow().isRunning() && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        UI.getCurrent().navigate("");
        assertThat(words(navigate(RebuildView.class))).contains("Done").doesNotContain("Failed");
    }

    @Test
    void nobody_else_starts_a_rebuild() {
        signIn(Role.SUPERVISOR);
        assertThatThrownBy(() -> watch.start(current.get())).isInstanceOf(NotAllowed.class);
    }
}
