package org.amparo.ui.shell;

import com.vaadin.flow.router.RouteConfiguration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;

/** The places of the menu, in order, each with the permission that opens it. */
final class Menu {

    /**
     * One place.
     *
     * @param icon name of the icon class in the style sheet
     * @param needs permission that opens it; null for everybody
     * @param also further addresses that belong to it
     */
    record Place(String key, String path, String icon, Permission needs, String... also) {

        /** True when the page at this address belongs to the place. */
        boolean covers(String here) {
            return path.isEmpty()
                    ? here.isEmpty()
                    : Stream.concat(Stream.of(path), Stream.of(also)).anyMatch(
                            part -> here.equals(part) || here.startsWith(part + "/"));
        }

        boolean isFor(Viewer viewer) {
            return (needs == null || viewer.may(needs)) && RouteConfiguration.forApplicationScope().getRoute(path).isPresent();
        }
    }

    private static final List<Place> PLACES = List.of(new Place("menu.home", Paths.HOME, "today", null),
            new Place("menu.survivors", Paths.SURVIVORS, "people", Permission.FILE_LIST),
            new Place("menu.tasks", Paths.TASKS, "check", Permission.TASK_READ),
            new Place("menu.calendar", Paths.CALENDAR, "today", Permission.CASE_READ),
            new Place("menu.approvals", Paths.APPROVALS, "check", Permission.CASE_WORK),
            new Place("menu.directory", Paths.DIRECTORY, "place", Permission.DIRECTORY_READ),
            new Place("menu.referrals", Paths.REFERRALS, "send", Permission.REFERRAL_READ),
            new Place("menu.workshop", Paths.WORKSHOP, "rebuild", Permission.DEVICE_READ, "devices"),
            new Place("menu.psychosocial", Paths.PSYCHOSOCIAL, "people", Permission.PSYCHOSOCIAL_READ),
            new Place("menu.rehabilitation", Paths.REHABILITATION, "people", Permission.REHAB_READ),
            new Place("menu.checks", Paths.OUTCOME_CHECKS, "check", Permission.REINTEGRATION_READ),
            new Place("menu.budget", Paths.BUDGET, "chart", Permission.BUDGET_READ),
            new Place("menu.grants", Paths.GRANTS, "chart", Permission.GRANT_KEEP),
            new Place("menu.stock", Paths.STOCK, "check", Permission.STOCK_READ),
            new Place("menu.forecast", Paths.FORECAST, "chart", Permission.FORECAST_READ),
            new Place("menu.figures", Paths.FIGURES, "chart", Permission.REPORT_READ),
            new Place("menu.gaps", Paths.GAPS, "chart", Permission.REPORT_READ),
            new Place("menu.treaty", Paths.TREATY, "chart", Permission.TREATY_WRITE),
            new Place("menu.conventions", Paths.CONVENTIONS, "check", Permission.TREATY_READ),
            new Place("menu.releases", Paths.RELEASES, "chart", Permission.RELEASE_REVIEW),
            new Place("menu.schedules", Paths.SCHEDULES, "send", Permission.REPORT_EXPORT),
            new Place("menu.downloads", Paths.DOWNLOADS, "import", Permission.REPORT_EXPORT),
            new Place("menu.published", Paths.PUBLISHED, "chart", Permission.RELEASE_READ),
            new Place("menu.feedback", Paths.FEEDBACK, "people", Permission.FEEDBACK_READ),
            new Place("menu.inbox", Paths.INBOX, "send", Permission.REFERRAL_ANSWER),
            new Place("menu.incidents", Paths.INCIDENTS, "place", Permission.INCIDENT_READ),
            new Place("menu.casualties", Paths.CASUALTIES, "chart", Permission.CASUALTY_COUNT_READ),
            new Place("menu.import", Paths.IMPORT, "import", Permission.REGISTRY_IMPORT),
            new Place("menu.users", Paths.USERS, "key", Permission.USERS_ADMIN, Paths.TEAMS, Paths.AREAS,
                    Paths.ORGANISATIONS, Paths.ROLES),
            new Place("menu.rebuild", Paths.REBUILD, "rebuild", Permission.REBUILD_RUN));

    /** What stands first for those who ask where people wait and keep no files: a phone has room for four. */
    private static final List<String> FIRST_OF_MANAGERS = List.of(Paths.HOME, Paths.FIGURES, Paths.GAPS, Paths.RELEASES, Paths.GRANTS);

    private Menu() {
    }

    static List<Place> of(Viewer viewer) {
        List<Place> places = PLACES.stream().filter(place -> place.isFor(viewer)).toList();
        boolean manages = viewer.may(Permission.REPORT_READ) && !viewer.may(Permission.CASE_READ);
        return manages ? places.stream().sorted(Comparator.comparingInt(Menu::rankOfManagers)).toList() : places;
    }

    private static int rankOfManagers(Place place) {
        int rank = FIRST_OF_MANAGERS.indexOf(place.path());
        return rank < 0 ? FIRST_OF_MANAGERS.size() : rank;
    }
}
