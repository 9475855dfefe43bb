package org.amparo.ui.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.amparo.access.Commands;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.donor.Catalogue;
import org.amparo.donor.CoarseningTrial;
import org.amparo.donor.CoarseningWay;
import org.amparo.donor.ReleaseCheck;
import org.amparo.donor.ReleaseChecks;
import org.amparo.donor.ReleaseCommand;
import org.amparo.donor.ReleaseQueries;
import org.amparo.donor.ReleaseQueries.ReleaseRow;
import org.amparo.donor.ReleaseState;
import org.amparo.donor.disclosure.Cell;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.Payload;
import org.amparo.donor.disclosure.PayloadJson;
import org.amparo.donor.disclosure.PublishedTable;
import org.amparo.donor.disclosure.ReleaseScope;
import org.amparo.donor.disclosure.TableDesign;
import org.amparo.donor.disclosure.WideningReason;
import org.amparo.donor.disclosure.WideningReason.Cause;
import org.amparo.donor.disclosure.WideningReason.Reader;
import org.amparo.platform.RuleBroken;
import org.amparo.testing.Eventually;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.RuleMessages;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Screens;
import org.amparo.vocabulary.Channel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    @Autowired
    private JdbcClient sql;
    private Viewer drafter;

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

    @Test
    void each_cell_that_shows_less_says_by_chance_or_against_what_and_above_the_tables_stands_how_many_of_each() {
        signIn(Role.MANAGER);
        UUID release = draft(1955);
        List<String> all = List.of("ALL");
        List<String> first = List.of("REHABILITATION");
        List<String> second = List.of("EDUCATION");
        List<WideningReason> reasons = List.of(
                new WideningReason("services", all, Cause.SMALL, Reader.ANYBODY, "services", List.of("reached.age", "services"),
                        List.of(2)),
                new WideningReason("services", all, Cause.SMALL, Reader.ANYBODY, "services", List.of("services"), List.of(2, 7)),
                new WideningReason("services", all, Cause.GROUP, Reader.DONOR, "outcomes", List.of("reached.age"), List.of(7)),
                new WideningReason("services", first, Cause.CHANCE, null, null, List.of(), List.of()),
                new WideningReason("services", second, Cause.EXACT, Reader.PROVIDER, "services", List.of("services"), List.of()),
                new WideningReason("services", second, Cause.NOT_RULED_OUT, Reader.GRANT, "services", List.of(), List.of()));
        check(release, ReleaseCheck.AUDITOR, Catalogue.VERSION, 0, 0, reasons);
        open(Paths.release(release));
        assertThat(page()).contains("3 cells show less than the table alone would: 1 by chance; 1 so that nobody can work out",
                "; 1 so that nobody can who knows", "Some of it would be told together with release 2 and release 7.");
        assertThat(why()).containsExactly(
                "Rounded to the nearest 15. It was made to tell less because anybody could have worked out that a number of services is"
                        + " small, from this table, “People reached, by pillar, sex and age”, release 2, and release 7. It was made to tell"
                        + " less because a donor who knows what several grants paid for could have worked out something about everybody in"
                        + " a small group of people with a result, from “People reached, by pillar, sex and age” and release 7.",
                "Held back. By chance, as a few cells of each release are, so that hiding by itself tells nothing.",
                "Held back. It was made to tell less because a provider who knows the people it served could have worked out a small"
                        + " number of services exactly, from this table. It was made to tell less since it could not be ruled out that a"
                        + " donor who knows what one grant paid for could work out something about a small number of services, from all"
                        + " that is released.",
                "From none to just below 10: one sign for all of them, since a nought tells as much as a one.");

        check(release, ReleaseCheck.AUDITOR, Catalogue.VERSION, 0, 0, List.of());
        open(Paths.release(release));
        assertThat(page()).as("of a check that is older than these are told").doesNotContain("than the table alone would: ",
                "told together with release");
        assertThat(why().getFirst()).startsWith("Rounded to the nearest 15: told more exactly,").contains("or by chance");
        assertThat(why().get(1)).startsWith("Held back: together with other published cells").contains("or by chance");
    }

    /** The cells that show less, with their reasons, of the first table. */
    private List<String> why() {
        find(Details.class).all().getFirst().setOpened(true);
        return find(Span.class).all().stream().filter(span -> span.hasClassName("release-hidden")).map(span -> {
            assertThat(span.getElement().getAttribute("aria-label")).endsWith(span.getElement().getAttribute("data-why"));
            return span.getElement().getAttribute("data-why");
        }).toList();
    }

    @Test
    void what_nobody_can_measure_without_words_for_it_is_in_no_table() {
        ReleaseScope scope = new ReleaseScope("D", "ALL", "ALL", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
        assertThat(Catalogue.designs(scope, List.of("A1"))).isNotEmpty().allSatisfy(
                design -> assertThat(Labels.text("releases.measure." + design.measure())).doesNotContain("?"));
    }

    @Test
    void R39_instead_of_the_button_the_page_says_what_keeps_it_from_being_approved_and_what_to_do() {
        signIn(Role.MANAGER);
        UUID release = draft(1957);
        check(release, ReleaseCheck.AUDITOR, Catalogue.VERSION, 0, 0, List.of());
        signIn(Role.PROTECTION_OFFICER);
        assertThat(ending(release)).contains("Approve and release").doesNotContain("Run the privacy check", "A manager does this");

        hindered(release, ReleaseCheck.AUDITOR - 1, Catalogue.VERSION, 0, 0, "The privacy check works better now", "(R39)",
                "A manager does this.");
        hindered(release, ReleaseCheck.AUDITOR, Catalogue.VERSION - 1, 0, 0, "The privacy check works better now", "(R39)",
                "A manager does this.");
        hindered(release, ReleaseCheck.AUDITOR, Catalogue.VERSION, 2, 0, "2 small counts could still be found out", "Choose a longer");
        assertThat(ending(release)).as("no new check mends this").doesNotContain("A manager does this.");
        hindered(release, ReleaseCheck.AUDITOR, Catalogue.VERSION, 0, -1, "was published meanwhile. Run the privacy check again", "(R39)",
                "A manager does this.");

        signIn(Role.MANAGER);
        check(release, ReleaseCheck.AUDITOR - 1, Catalogue.VERSION, 0, 0, List.of());
        assertThat(ending(release)).as("another manager").contains("The privacy check works better now").doesNotContain(
                "Approve and release",
                "A manager does this");
        assertThat(find(Button.class).withText("Run it again").all()).as("beside the check, and in place of the button").hasSize(2);
        check(release, ReleaseCheck.AUDITOR, Catalogue.VERSION, 0, 0, List.of());
        assertThat(ending(release)).contains("Approve and release").doesNotContain("Run it again");
    }

    @Test
    void R40_days_that_were_told_meanwhile_are_not_offered_for_approval() {
        signIn(Role.MANAGER);
        UUID release = draft(1959);
        UUID same = draft(1959);
        check(same, ReleaseCheck.AUDITOR, Catalogue.VERSION, 0, 0, List.of());
        signIn(Role.PROTECTION_OFFICER);
        commands.send(current.get(), UUID.randomUUID(),
                new ReleaseCommand.Approve(same, row(same).check().payloadHash(), row(same).written()));
        hindered(release, ReleaseCheck.AUDITOR, Catalogue.VERSION, 0, 0,
                "Release " + row(same).number() + " already tells about days of this period", "choose others");
        assertThat(ending(release)).as("no new check mends this").doesNotContain("A manager does this.");
    }

    /** The page does not offer what the command refuses, and says the same sentence. */
    private void hindered(UUID release, int auditor, int catalogue, int open, int behind, String... words) {
        check(release, auditor, catalogue, open, behind, List.of());
        assertThat(ending(release)).contains(words).doesNotContain("Approve and release");
        assertThatThrownBy(() -> commands.send(current.get(), UUID.randomUUID(),
                new ReleaseCommand.Approve(release, row(release).check().payloadHash(), row(release).written())))
                .isInstanceOfSatisfying(RuleBroken.class,
                        refusal -> assertThat(ending(release)).contains(RuleMessages.numbered(refusal)));
    }

    /** What stands at the end of the page, where it is approved. */
    private String ending(UUID release) {
        open(Paths.release(release));
        String page = page();
        return page.substring(page.lastIndexOf("Release it"));
    }

    private UUID draft(int year) {
        UUID release = UUID.randomUUID();
        LocalDate first = LocalDate.of(year, 1, 1);
        drafter = current.get();
        commands.send(drafter, UUID.randomUUID(), new ReleaseCommand.Draft(release, current.get().organisation(), null, null, first,
                first.plusMonths(3).minusDays(1)));
        return release;
    }

    /** A check with two tables of made-up cells. @param behind 0 when it knew the last release, -1 when not */
    private void check(UUID release, int auditor, int catalogue, int open, int behind, List<WideningReason> reasons) {
        ReleaseRow row = row(release);
        UUID run = UUID.randomUUID();
        commands.send(drafter, UUID.randomUUID(), new ReleaseCommand.StartCheck(release, run));
        Dimension pillar = Dimension.of("pillar", "REHABILITATION", "EDUCATION", "ECONOMIC_INCLUSION");
        Map<List<String>, Cell> cells = new LinkedHashMap<>();
        cells.put(List.of("ALL"), new Cell.Shown(45, 15, false, 10));
        cells.put(List.of("REHABILITATION"), new Cell.Withheld());
        cells.put(List.of("EDUCATION"), new Cell.Withheld());
        cells.put(List.of("ECONOMIC_INCLUSION"), new Cell.Small(10));
        Dimension sex = Dimension.of("sex", "FEMALE", "MALE");
        Payload tables = new Payload(1, catalogue,
                new ReleaseScope(row.donor().toString(), "ALL", "ALL", row.from(), row.to()),
                List.of(new PublishedTable(new TableDesign("services", "services", false, false, "", List.of(pillar)), cells),
                        new PublishedTable(new TableDesign("reached.age", "reached", true, false, "", List.of(sex)),
                                Map.of(List.of("ALL"), new Cell.Small(10), List.of("FEMALE"), new Cell.Small(10), List.of("MALE"),
                                        new Cell.Small(10)))));
        String payload = PayloadJson.write(tables);
        int last = sql.sql("select coalesce(max(number), 0) from read.donor_release").query(Integer.class).single();
        commands.send(Viewer.SYSTEM, UUID.randomUUID(), Channel.SYSTEM, new ReleaseCommand.RecordCheck(release, run,
                new ReleaseCheck(auditor, catalogue, last + behind, 0, 7, 4, 3, 2, open, open, 0, payload, "hash " + run, "proofs"),
                reasons));
        commands.send(Viewer.SYSTEM, UUID.randomUUID(), Channel.SYSTEM, new ReleaseCommand.EndCoarsenings(release, run));
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
