package org.amparo.ui.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Commands;
import org.amparo.access.Role;
import org.amparo.privacy.Personal;
import org.amparo.survivor.ShareableField;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.task.Assignee;
import org.amparo.task.TaskCommand;
import org.amparo.testing.Statements;
import org.amparo.ui.referral.Scenes;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Cases;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Providers;
import org.amparo.ui.testing.Screens;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.ServiceCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No screen asks the database more often because it has more to show: ten of everything, by different people, cost what two cost. */
class ScreenStatementsTest extends Screens {

    private static final int FEW = 2;
    /** So many that one statement a row stands out from what a slow machine asks again after a second. */
    private static final int MORE = 8;

    @Autowired
    private Files files;
    @Autowired
    private Cases cases;
    @Autowired
    private Scenes scenes;
    @Autowired
    private Providers providers;
    @Autowired
    private Commands commands;

    /** Somebody who goes to an address. */
    private record Visit(Account by, String path) {
    }

    @Test
    void no_screen_asks_more_statements_when_it_shows_more_rows() {
        measured(world(1));
        Map<String, List<String>> few = measured(world(FEW));
        Map<String, List<String>> many = measured(world(FEW + MORE));
        assertThat(many.keySet()).as("screens").isEqualTo(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.amparo.ui").stream().filter(type -> type.isAnnotatedWith(Route.class))
                .map(type -> type.getAnnotationOfType(Route.class).value()).filter(route -> !route.equals(Paths.SIGN_IN))
                .collect(Collectors.toSet()));
        assertThat(many).allSatisfy((route, asked) -> {
            assertThat(asked).isNotEmpty();
            assertThat(asked.size() - few.get(route).size()).as(() -> "statements more with %d of everything more: %s".formatted(MORE,
                    more(few.get(route), asked))).isLessThan(MORE);
        });
    }

    /** Which statements were asked more often, and how much more. */
    private static Map<String, Long> more(List<String> few, List<String> many) {
        Map<String, Long> more = many.stream().collect(Collectors.groupingBy(sql -> sql, TreeMap::new, Collectors.counting()));
        few.forEach(sql -> more.merge(sql, -1L, Long::sum));
        more.values().removeIf(times -> times <= 0);
        return more;
    }

    private Map<String, List<String>> measured(Map<String, Visit> visits) {
        Map<String, List<String>> asked = new TreeMap<>();
        visits.forEach((route, visit) -> {
            signIn(visit.by());
            UI.getCurrent().navigate(route.equals(Paths.ACCOUNT) ? Paths.HOME : Paths.ACCOUNT);
            asked.put(route, Statements.of(() -> {
                Location location = new Location(visit.path());
                UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
                draw();
            }));
            assertThat(words((Component) getCurrentView())).as(route).doesNotContain("does not exist, or it is not open to you");
        });
        return asked;
    }

    /** What the browser asks for after the page: the first rows of every list. */
    private void draw() {
        find(Grid.class).all().forEach(grid -> grid.getDataCommunicator().setViewportRange(0, 50));
        find(VirtualList.class).all().forEach(list -> list.getDataCommunicator().setViewportRange(0, 50));
        roundTrip();
    }

    /** A team, a provider and an administrator with so many of everything, the files of each kind with as many colleagues. */
    private Map<String, Visit> world(int many) {
        Account admin = accounts.of(Role.ADMIN);
        Account caseworker = accounts.of(Role.CASEWORKER);
        Account supervisor = files.supervisorOf(caseworker);
        UUID organisation = scenes.organisation();
        UUID partner = scenes.provider("Partner " + organisation, organisation);
        String area = providers.area("Antioquia", GeoPoint.of(6.9, -75.6));
        UUID file = null;
        UUID referral = null;
        UUID centre = null;
        for (int i = 0; i < many; i++) {
            Account colleague = accounts.of(Role.CASEWORKER, caseworker.team());
            file = files.adult(caseworker, "Maria João " + i);
            cases.active(caseworker, supervisor, file);
            cases.submitted(colleague, files.adult(colleague, "Rosa Kiala " + i));
            scenes.agrees(caseworker, file);
            referral = scenes.refer(caseworker, file, partner, ShareableField.NAME);
            centre = providers.register("Centro " + i, area, GeoPoint.of(6.2 + i / 100.0, -75.5), 3, ServiceCode.PROSTHETICS);
            providers.capacity(centre, ServiceCode.PROSTHETICS, 3, 5);
            commands.send(files.viewer(caseworker), UUID.randomUUID(), new TaskCommand.GiveTask(UUID.randomUUID(), file,
                    Personal.of("Call about the appointment"), LocalDate.now(), Assignee.colleague(caseworker.user(), caseworker.team()),
                    files.viewer(caseworker).organisation()));
        }
        for (int i = 0; i < many; i++) {
            Account colleague = files.supervisorOf(caseworker);
            files.amputation(colleague, file, PartialDate.ofYear(2019));
            files.send(colleague,
                    new SurvivorCommand.WriteNote(file, UUID.randomUUID(), LocalDate.now(), Personal.of("Met at the market")));
        }
        return visits(admin, caseworker, supervisor, scenes.answering(organisation), area, file, referral, centre);
    }

    private static Map<String, Visit> visits(Account admin, Account caseworker, Account supervisor, Account provider, String area,
            UUID file,
            UUID referral, UUID centre) {
        Map<String, Visit> visits = new LinkedHashMap<>();
        visits.put(Paths.HOME, new Visit(caseworker, Paths.HOME));
        visits.put(Paths.ACCOUNT, new Visit(caseworker, Paths.ACCOUNT));
        visits.put(Paths.TASKS, new Visit(caseworker, Paths.TASKS));
        visits.put(Paths.REMINDERS, new Visit(caseworker, Paths.REMINDERS));
        visits.put(Paths.SURVIVORS, new Visit(caseworker, Paths.SURVIVORS));
        visits.put(Paths.NEW_FILE, new Visit(caseworker, Paths.NEW_FILE));
        visits.put(Paths.FILE, new Visit(caseworker, Paths.file(file)));
        visits.put(Paths.CALENDAR, new Visit(caseworker, Paths.CALENDAR));
        visits.put(Paths.REFERRALS, new Visit(caseworker, Paths.REFERRALS));
        visits.put(Paths.REFERRAL, new Visit(caseworker, Paths.referral(referral)));
        visits.put(Paths.INBOX, new Visit(provider, Paths.INBOX));
        visits.put(Paths.INBOX_REFERRAL, new Visit(provider, Paths.inbox(referral)));
        visits.put(Paths.APPROVALS, new Visit(supervisor, Paths.APPROVALS));
        visits.put(Paths.DIRECTORY, new Visit(supervisor, Paths.DIRECTORY + "?area=" + area));
        visits.put(Paths.DIRECTORY_MAP, new Visit(supervisor, Paths.DIRECTORY_MAP + "?area=" + area));
        visits.put(Paths.DIRECTORY_NEAREST, new Visit(supervisor, Paths.DIRECTORY_NEAREST + "?service=PROSTHETICS&area=" + area));
        visits.put(Paths.NEW_PROVIDER, new Visit(supervisor, Paths.NEW_PROVIDER));
        visits.put(Paths.PROVIDER, new Visit(supervisor, Paths.provider(centre)));
        visits.put(Paths.CASUALTIES, new Visit(admin, Paths.CASUALTIES));
        visits.put(Paths.IMPORT, new Visit(admin, Paths.IMPORT));
        visits.put(Paths.USERS, new Visit(admin, Paths.USERS));
        visits.put(Paths.USER, new Visit(admin, Paths.user(caseworker.user())));
        visits.put(Paths.NEW_USER, new Visit(admin, Paths.NEW_USER));
        visits.put(Paths.TEAMS, new Visit(admin, Paths.TEAMS));
        visits.put(Paths.AREAS, new Visit(admin, Paths.AREAS));
        visits.put(Paths.ORGANISATIONS, new Visit(admin, Paths.ORGANISATIONS));
        visits.put(Paths.ROLES, new Visit(admin, Paths.ROLES));
        visits.put(Paths.REBUILD, new Visit(admin, Paths.REBUILD));
        return visits;
    }
}
