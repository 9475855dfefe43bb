package org.amparo.ui.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.export.Download;
import org.amparo.export.Downloads;
import org.amparo.export.ExportFormat;
import org.amparo.testing.Eventually;
import org.amparo.ui.kit.ExportMenu;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.EveryScreen;
import org.amparo.ui.testing.EveryScreen.Visit;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Screens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager walks to every address of the product with people behind it, and takes every table along. */
class ManagerSeesNoNameTest extends Screens {

    /** Words of the files that {@link EveryScreen} makes: names, a place of residence, a telephone number, notes and reasons. */
    private static final List<String> OF_A_PERSON = List.of("Maria João", "Rosa Kiala", "Sok Dara", "Sok Chan", "Quibala", "244 923",
            "Met at the market", "Does not sleep", "Spoke of the night", "Stepped on a mine", "Call about the appointment");
    private static final String CLOSED = "does not exist, or it is not open to you";
    /** What a manager is there for. */
    private static final Set<String> REPORTS = Set.of(Paths.FIGURES, Paths.FIGURE, Paths.FILES_BEHIND, Paths.WHY_CHANGED, Paths.GAPS,
            Paths.GAP_MAP, Paths.WHAT_IF, Paths.WHAT_IF_FILES, Paths.TREATY, Paths.CASUALTY_TABLES, Paths.SCHEDULES, Paths.DOWNLOADS,
            Paths.RELEASES, Paths.RELEASE, Paths.GRANTS, Paths.GRANT);
    private static final Set<String> OF_FILES = Set.of(Paths.FILE, Paths.SURVIVORS, Paths.DEVICE, Paths.REFERRAL, Paths.INCIDENT,
            Paths.CALENDAR, Paths.APPROVALS, Paths.PSYCHOSOCIAL, Paths.FEEDBACK, Paths.EXERCISES, Paths.WORKSHOP, Paths.USERS);
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private EveryScreen screens;
    @Autowired
    private Files files;
    @Autowired
    private Downloads downloads;

    @Test
    void a_manager_reads_every_report_and_no_screen_or_file_says_who_anybody_is() throws IOException {
        Map<String, Visit> visits = screens.world(1);
        Account manager = visits.get(Paths.TREATY).by();
        assertThat(manager.role()).isEqualTo(Role.MANAGER);
        signIn(manager);
        Set<String> open = new TreeSet<>();
        visits.forEach((route, visit) -> {
            String page = page(visit);
            if (!page.contains(CLOSED)) {
                open.add(route);
            }
            assertThat(page).as(route).doesNotContain(OF_A_PERSON);
        });
        assertThat(open).containsAll(REPORTS).doesNotContainAnyElementsOf(OF_FILES);
        assertThat(page(visits.get(Paths.FILES_BEHIND))).as("files are told by their numbers").contains("AM-").doesNotContain("survivors/");
        assertThat(taken(visits.get(Paths.FIGURE), manager)).contains("Stamp: G06").doesNotContain(OF_A_PERSON);

        signIn(visits.get(Paths.FILES_BEHIND).by());
        assertThat(page(visits.get(Paths.FILES_BEHIND))).as("whoever keeps the files reads names at the same address")
                .contains("Maria João");
    }

    /** All that stands at an address, the first rows of its lists too. */
    private String page(Visit visit) {
        visit(visit.path());
        draw();
        VaadinSession.getCurrent().getService().runPendingAccessTasks(VaadinSession.getCurrent());
        return words(UI.getCurrent()) + words((Component) getCurrentView()) + UI.getCurrent().getElement().getOuterHTML();
    }

    /** The last table of a screen as a file. */
    private String taken(Visit visit, Account by) throws IOException {
        visit(visit.path());
        Viewer viewer = files.viewer(by);
        int before = downloads.tray(viewer, 50).size();
        find(ExportMenu.class).all().getLast().take(ExportFormat.CSV);
        Eventually.holds(SOON, () -> assertThat(downloads.tray(viewer, 50)).hasSizeGreaterThan(before).first()
                .extracting(Download::state).isEqualTo(Download.State.READY));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        downloads.fetch(viewer, downloads.tray(viewer, 1).getFirst().downloadId(), file);
        return file.toString(StandardCharsets.UTF_8);
    }
}
