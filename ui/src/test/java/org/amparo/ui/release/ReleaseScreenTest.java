package org.amparo.ui.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.amparo.access.Commands;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.donor.CoarseningTrial;
import org.amparo.donor.CoarseningWay;
import org.amparo.donor.ReleaseChecks;
import org.amparo.donor.ReleaseCommand;
import org.amparo.donor.ReleaseQueries;
import org.amparo.donor.ReleaseQueries.ReleaseRow;
import org.amparo.donor.ReleaseState;
import org.amparo.testing.Eventually;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Screens;
import org.amparo.vocabulary.Channel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Location;

class ReleaseScreenTest extends Screens {

    @Autowired
    private ReleaseQueries releases;
    @Autowired
    private CurrentViewer current;
    @Autowired
    private Commands commands;
    @Autowired
    private ReleaseChecks checks;

    @Test
    void a_manager_drafts_and_sees_what_is_hidden_and_somebody_else_approves() {
        signIn(Role.MANAGER);
        open(Paths.RELEASES + "?of=new");
        click("Draft it");
        assertThat(combo("Donor").isInvalid()).as("a release is for somebody").isFalse();
        assertThat(combo("Period").isInvalid()).as("and about some days").isTrue();
        combo("Period").setValue(0);
        combo("Donor").setValue(current.get().organisation());
        click("Draft it");
        assertThat(page()).contains("Draft release", "The tables were not filled and checked yet",
                "It can be approved when the privacy check has ended");
        UUID release = UUID.fromString(UI.getCurrent().getActiveViewLocation().getPath().substring(Paths.RELEASES.length() + 1));

        click("Run the privacy check");
        Eventually.holds(Duration.ofSeconds(60), () -> assertThat(row(release).state()).isEqualTo(ReleaseState.CHECKED));
        open(Paths.release(release));
        assertThat(page()).contains("0 small counts can be found out", "would give a small count away, or by chance; ",
                "You drafted it, so somebody else has to approve it")
                .doesNotContain("Approve and release");
        find(Details.class).all().getFirst().setOpened(true);
        List<Span> hidden = find(Span.class).all().stream().filter(span -> span.hasClassName("release-hidden")).toList();
        assertThat(hidden).isNotEmpty().allSatisfy(span -> {
            assertThat(span.getElement().getAttribute("data-why")).isNotBlank();
            assertThat(span.getElement().getAttribute("tabindex")).isEqualTo("0");
        });
        write(0, "Two workshops opened.");
        assertThat(find(TextArea.class).all().getFirst().getValue()).isEqualTo("Two workshops opened.");

        signIn(Role.MANAGER);
        open(Paths.release(release));
        write(1, "More people came.");
        write(1, "");
        open(Paths.release(release));
        assertThat(page()).as("also who wrote words that were left out").contains("You wrote some of its words", "(R39)")
                .doesNotContain("Approve and release");

        signIn(Role.PROTECTION_OFFICER);
        open(Paths.release(release));
        assertThat(page()).contains("Two workshops opened.");
        click("Approve and release");
        test(find(Button.class).withText("Approve and release").all().getLast()).click();
        assertThat(row(release).state()).isEqualTo(ReleaseState.RELEASED);
        assertThat(page()).contains("Release " + row(release).number(), row(release).checksum(), "Withdraw it");

        click("Withdraw it");
        find(TextArea.class).all().getLast().setValue("Another grant paid.");
        test(find(Button.class).withText("Withdraw it").all().getLast()).click();
        assertThat(page()).contains("Withdrawn by", "Another grant paid.");
        open(Paths.RELEASES);
        assertThat(page()).contains("Release " + row(release).number(), "Withdrawn");
    }

    @Test
    void a_manager_sees_what_coarser_tables_would_tell_and_has_them_so_or_fine_again() {
        signIn(Role.MANAGER);
        UUID release = UUID.randomUUID();
        LocalDate first = LocalDate.of(1951, 4, 1);
        commands.send(current.get(), UUID.randomUUID(), new ReleaseCommand.Draft(release, current.get().organisation(), null, null, first,
                first.plusMonths(3).minusDays(1)));
        UUID run = UUID.randomUUID();
        commands.send(current.get(), UUID.randomUUID(), new ReleaseCommand.StartCheck(release, run));
        checks.begin(current.get());
        Eventually.holds(Duration.ofSeconds(60), () -> assertThat(row(release).state()).isEqualTo(ReleaseState.CHECKED));
        Eventually.holds(Duration.ofSeconds(60), () -> assertThat(row(release).trying()).isFalse());
        LocalDate january = first.minusMonths(3);
        told(release, run, new CoarseningTrial(CoarseningWay.AGES, null, null, CoarseningTrial.Outcome.WINS, 30, 22, 12, 4));
        told(release, run, new CoarseningTrial(CoarseningWay.ENDS, null, null, CoarseningTrial.Outcome.WINS_NOTHING, 20, 22, 0, 2));
        told(release, run, new CoarseningTrial(CoarseningWay.AREAS, null, null, CoarseningTrial.Outcome.NOT_SAFE, 20, 22, 1, 2));
        told(release, run, new CoarseningTrial(CoarseningWay.HALF_YEAR, january, first.plusMonths(3).minusDays(1),
                CoarseningTrial.Outcome.WINS, 30, 22, 1, 0));
        open(Paths.release(release));
        assertThat(page()).contains(
                "Ages as children and adults only: 12 cells would tell more, 4 that are shown now would no longer be there.",
                "Needs as met or not met only: nothing would be won.", "No division by area: small counts could still be found out.",
                "The half-year from 1 January 1951 to 30 June 1951: 1 cell would tell more, and none would be lost.", "Checked once.");

        click("Make the tables so");
        assertThat(row(release).coarser()).containsExactly(CoarseningWay.AGES);
        assertThat(page()).contains("The tables are coarser than usual: ages as children and adults only.",
                "The tables were not filled and checked yet");
        click("Make them fine again");
        assertThat(row(release).coarser()).isEmpty();
        assertThat(page()).doesNotContain("coarser than usual");
    }

    private void write(int section, String words) {
        find(TextArea.class).all().get(section).setValue(words);
        test(find(Button.class).withText("Save words").all().get(section)).click();
    }

    private void told(UUID release, UUID run, CoarseningTrial trial) {
        commands.send(Viewer.SYSTEM, UUID.randomUUID(), Channel.SYSTEM, new ReleaseCommand.RecordCoarsening(release, run, trial));
    }

    private ReleaseRow row(UUID release) {
        return releases.of(current.get(), release).orElseThrow().row();
    }

    private void click(String words) {
        test(find(Button.class).withText(words).all().getFirst()).click();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Object> combo(String label) {
        return (ComboBox<Object>) find(ComboBox.class).all().stream().filter(one -> label.equals(((ComboBox<?>) one).getLabel()))
                .findFirst().orElseThrow();
    }

    private static void open(String path) {
        Location location = new Location(path);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private static String page() {
        return words((Component) UI.getCurrent().getCurrentView());
    }
}
