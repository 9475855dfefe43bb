package org.amparo.ui.psychosocial;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.amparo.access.Commands;
import org.amparo.access.Needs;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.owncopy.CopyLanguage;
import org.amparo.owncopy.OwnCopyQueries;
import org.amparo.owncopy.OwnCopyQueries.OwnCopy;
import org.amparo.platform.Rebuild;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.psychosocial.PsychosocialQueries;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.task.Assignee;
import org.amparo.task.TaskCommand;
import org.amparo.testing.Opened;
import org.amparo.testing.PlainValues;
import org.amparo.ui.file.DatedWork;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Cases;
import org.amparo.ui.testing.EveryScreen;
import org.amparo.ui.testing.EveryScreen.Visit;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Screens;
import org.amparo.ui.today.WorkSource;
import org.amparo.vocabulary.PartialDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * No role without the permission meets a word of psychosocial support anywhere. Every screen, every form, every question that the product can
 * be asked, every address over HTTP, the log and all that lies at rest is gone through by somebody of each role, in the same team as the
 * file, and looked through for words that were planted in notes, steps, reasons and names; and those who may read them do meet them, which
 * shows that the walk would see a leak. It takes longer than other tests since it is the whole product times every role.
 */
@ExtendWith(OutputCaptureExtension.class)
class PsychosocialSurfacesTest extends Screens {

    /** Words that tell on a screen that there is support of somebody, and what it found. */
    private static final List<String> TELLING = List.of("Needs action today", "PHQ-9", "Safety plan", "Support since");
    /** Words of the place for those who give support to others. */
    private static final String PLACE = "My psychosocial support";

    @Autowired
    private EveryScreen screens;
    @Autowired
    private PsychosocialScenes scenes;
    @Autowired
    private Files files;
    @Autowired
    private Cases cases;
    @Autowired
    private Commands commands;
    @Autowired
    private OwnCopyQueries copies;
    @Autowired
    private ApplicationContext context;
    @Autowired
    private List<WorkSource> today;
    @Autowired
    private List<DatedWork> calendar;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;
    @Autowired
    private Rebuild rebuild;
    @Autowired
    private DataSource database;
    @LocalServerPort
    private int port;

    private List<String> planted;
    private UUID survivor;

    @Test
    void no_role_without_the_permission_meets_a_word_of_it_on_any_surface(CapturedOutput output) {
        Map<String, Visit> visits = screens.world(1);
        Account caseworker = visits.get(Paths.FILE).by();
        survivor = files.adult(caseworker, "Maria Zulu");
        cases.active(caseworker, files.supervisorOf(caseworker), survivor);
        Account counsellor = accounts.of(Role.CLINICIAN, caseworker.team());
        planted = scenes.everything(caseworker, survivor, counsellor);

        Map<String, Account> others = others(caseworker);
        List<String> leaks = new ArrayList<>();
        others.forEach((who, account) -> {
            leaks.addAll(onScreens(who, account, paths(visits)));
            leaks.addAll(inAnswers(who, account));
            leaks.addAll(overHttp(who, account));
        });
        assertThat(leaks).isEmpty();
        assertThat(planted.stream().filter(output.getAll()::contains)).as("in the log").isEmpty();
        rebuild.all();
        assertThat(atRest()).as("in the database, rebuilt").isEmpty();

        for (Account reader : List.of(caseworker, files.supervisorOf(caseworker), counsellor)) {
            assertThat(onScreens(reader.userName(), reader, List.of(Paths.file(survivor) + "?tab=psychosocial", Paths.PSYCHOSOCIAL)))
                    .as("the walk sees what is there").anyMatch(leak -> leak.contains(planted.getFirst()))
                    .anyMatch(leak -> leak.contains("Needs action today"));
            assertThat(onScreens(reader.userName(), reader, List.of(Paths.file(survivor) + "?tab=psychosocial&as=" + LocalDate.now())))
                    .as("as of a day too").anyMatch(leak -> leak.contains(planted.getFirst()));
            assertThat(inAnswers(reader.userName(), reader)).anyMatch(leak -> leak.contains("ofFile"))
                    .anyMatch(leak -> leak.contains("asOf"));
        }
        for (Account maker : List.of(caseworker, files.supervisorOf(caseworker))) {
            String paper = onPaper(copies.make(files.viewer(maker), survivor, CopyLanguage.EN));
            assertThat(paper).as("the paper is read").contains("Maria Zulu");
            assertThat(planted.stream().filter(paper::contains)).as("on paper that lies at home").isEmpty();
            assertThat(TELLING.stream().filter(paper::contains)).isEmpty();
        }
        assertThatAWordThatGotOutIsFound(caseworker, others.get("CLINICIAN of the team"));
    }

    /** The same walk with a fault: a word of the session stands in a note on the timeline and in a task of the team's queue. */
    private void assertThatAWordThatGotOutIsFound(Account caseworker, Account clinician) {
        Viewer by = files.viewer(caseworker);
        commands.send(by, UUID.randomUUID(),
                new SurvivorCommand.WriteNote(survivor, UUID.randomUUID(), LocalDate.now(), Personal.of(planted.get(1))));
        commands.send(by, UUID.randomUUID(), new TaskCommand.GiveTask(UUID.randomUUID(), survivor, Personal.of(planted.get(2)),
                LocalDate.now(), Assignee.queue(caseworker.team()), by.organisation()));
        assertThat(onScreens("a colleague", clinician, List.of(Paths.file(survivor), Paths.HOME)))
                .anyMatch(leak -> leak.contains(planted.get(1))).anyMatch(leak -> leak.contains(planted.get(2)));
        assertThat(inAnswers("a colleague", clinician)).anyMatch(leak -> leak.contains("timeline"))
                .anyMatch(leak -> leak.contains("TaskQueries") || leak.contains("TaskReads"))
                .anyMatch(leak -> leak.contains("in today or the calendar"));
        assertThat(overHttp("a colleague", clinician)).anyMatch(leak -> leak.contains("/timeline: " + planted.get(1)));
    }

    /** Somebody of each role, in the team of the file; of the roles that can have the permission, those whom it does not reach. */
    private Map<String, Account> others(Account caseworker) {
        Map<String, Account> others = new LinkedHashMap<>();
        Role.ofPeople().stream().filter(role -> role != Role.SUPERVISOR)
                .forEach(role -> others.put(role + " of the team", accounts.of(role, caseworker.team())));
        others.put("SUPERVISOR of another team", accounts.of(Role.SUPERVISOR));
        assertThat(others).hasSameSizeAs(Role.ofPeople());
        return others;
    }

    private List<String> paths(Map<String, Visit> visits) {
        String file = Paths.file(survivor);
        return Stream.concat(visits.values().stream().map(Visit::path), Stream.of(file, file + "?tab=psychosocial", file + "?tab=handover",
                file + "?tab=readers", file + "?do=choose", file + "?do=psychosocial-begin", file + "?do=psychosocial-session",
                file + "?do=psychosocial-screening", file + "?do=psychosocial-plan", file + "?as=" + LocalDate.now(), file + "?as="
                        + LocalDate.now().minusDays(1),
                file + "?tab=psychosocial&as=" + LocalDate.now(), Paths.TASKS + "?part=queue")).distinct().toList();
    }

    // --- screens

    private List<String> onScreens(String who, Account account, List<String> paths) {
        signIn(account);
        List<String> leaks = new ArrayList<>();
        for (String path : paths) {
            Location location = new Location(path);
            UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
            roundTrip();
            String seen = everything();
            planted.stream().filter(seen::contains).forEach(word -> leaks.add(who + " on " + path + ": " + word));
            TELLING.stream().filter(seen::contains).forEach(word -> leaks.add(who + " on " + path + ": " + word));
            if (seen.contains(PLACE) && !files.viewer(account).may(Permission.PSYCHOSOCIAL_READ)) {
                leaks.add(who + " on " + path + ": " + PLACE);
            }
        }
        return leaks;
    }

    /** All that the page holds for the browser: texts, attributes, properties, values of fields, rows of lists. */
    private String everything() {
        StringBuilder seen = new StringBuilder();
        collect(UI.getCurrent().getElement(), seen);
        find(Grid.class).all().forEach(grid -> rows(grid.getGenericDataView().getItems(), seen));
        find(VirtualList.class).all().forEach(list -> rows(rowsOf(list), seen));
        find(ComboBox.class).all().forEach(box -> rows(box.getGenericDataView().getItems(), seen));
        return seen.toString();
    }

    @SuppressWarnings("unchecked")
    private static Stream<Object> rowsOf(VirtualList<?> list) {
        return ((DataProvider<Object, Object>) list.getDataProvider()).fetch(new Query<>(0, 200, List.of(), null, null));
    }

    private static void rows(Stream<?> items, StringBuilder seen) {
        items.limit(500).forEach(item -> seen.append(item).append(' ').append(String.join(" ", Opened.in(item))).append('\n'));
    }

    private static void collect(Element element, StringBuilder seen) {
        if (element.isTextNode()) {
            seen.append(element.getText()).append('\n');
            return;
        }
        element.getAttributeNames().forEach(name -> seen.append(element.getAttribute(name)).append('\n'));
        element.getPropertyNames().forEach(name -> seen.append(element.getPropertyRaw(name)).append('\n'));
        element.getComponent().filter(HasValue.class::isInstance).map(HasValue.class::cast)
                .ifPresent(field -> seen.append(field.getValue()).append('\n'));
        element.getShadowRoot().ifPresent(shadow -> shadow.getChildren().forEach(child -> collect(child, seen)));
        element.getChildren().forEach(child -> collect(child, seen));
        element.getNode().getFeatureIfInitialized(com.vaadin.flow.internal.nodefeature.VirtualChildrenList.class)
                .ifPresent(list -> list.iterator().forEachRemaining(node -> collect(Element.get(node), seen)));
    }

    // --- questions: every query of every capability, and what the lists of today and the calendar are made of

    private List<String> inAnswers(String who, Account account) {
        Viewer viewer = files.viewer(account);
        List<String> leaks = new ArrayList<>();
        for (Object bean : new LinkedHashSet<>(context.getBeansOfType(Object.class, false, false).values())) {
            if (!bean.getClass().getName().startsWith("org.amparo")) {
                continue;
            }
            for (Method method : AopUtils.getTargetClass(bean).getMethods()) {
                Needs needs = AnnotatedElementUtils.findMergedAnnotation(method, Needs.class);
                if (needs != null && Arrays.asList(method.getParameterTypes()).contains(Viewer.class) && isQuestion(method)) {
                    String answer = ask(bean, method, viewer);
                    planted.stream().filter(answer::contains)
                            .forEach(word -> leaks.add(who + " asked " + method.getDeclaringClass().getSimpleName() + "."
                                    + method.getName() + ": " + word));
                }
            }
        }
        signIn(account);
        StringBuilder days = new StringBuilder();
        today.forEach(source -> rows(source.of(viewer, LocalDate.now()).stream(), days));
        for (DatedWork dated : calendar) {
            for (Scope reach : Scope.values()) {
                rows(dated.between(viewer, LocalDate.now().minusDays(15), LocalDate.now().plusDays(15), reach).stream(), days);
            }
        }
        planted.stream().filter(days.toString()::contains).forEach(word -> leaks.add(who + " in today or the calendar: " + word));
        return leaks;
    }

    /** What changes nothing. */
    private static boolean isQuestion(Method method) {
        return method.getReturnType() != void.class && !Set.of("create", "resetPassword", "begin", "start", "upload", "verify", "all")
                .contains(method.getName()) && !method.isBridge();
    }

    private String ask(Object bean, Method method, Viewer viewer) {
        StringBuilder answers = new StringBuilder();
        for (String words : List.of(planted.getFirst(), "Maria")) {
            Object[] arguments = Arrays.stream(method.getParameters()).map(parameter -> value(parameter, viewer, words)).toArray();
            try {
                method.setAccessible(true);
                Object answer = method.invoke(bean, arguments);
                answers.append(answer).append('\n').append(String.join("\n", Opened.in(answer)));
                if (answer instanceof OwnCopy copy) {
                    answers.append(onPaper(copy));
                }
            } catch (InvocationTargetException refused) {
                boolean expected = refused.getCause() instanceof NotAllowed || refused.getCause() instanceof RuleBroken
                        || refused.getCause() instanceof IllegalArgumentException || refused.getCause() instanceof NullPointerException;
                answers.append(expected ? refused.getCause().toString() : String.valueOf(refused.getCause()));
            } catch (IllegalAccessException closed) {
                throw new IllegalStateException(closed);
            }
        }
        return answers.toString();
    }

    private static String onPaper(OwnCopy copy) {
        try (PDDocument paper = Loader.loadPDF(copy.pdf())) {
            return new PDFTextStripper().getText(paper);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private Object value(Parameter parameter, Viewer viewer, String words) {
        Class<?> type = parameter.getType();
        if (type == Viewer.class) {
            return viewer;
        }
        if (type == UUID.class) {
            return survivor;
        }
        if (type == String.class) {
            return parameter.getName().matches("after|before|place") ? null : words;
        }
        if (type == int.class || type == Integer.class) {
            return 50;
        }
        if (type == long.class) {
            return 50L;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == LocalDate.class) {
            return LocalDate.now();
        }
        if (type == PartialDate.class) {
            return PartialDate.ofYear(2024);
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (List.class.isAssignableFrom(type) || type == Collection.class) {
            return List.of();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return Arrays.stream(type.getFields()).filter(field -> field.getName().equals("NONE")).findFirst().map(field -> {
            try {
                return field.get(null);
            } catch (IllegalAccessException closed) {
                throw new IllegalStateException(closed);
            }
        }).orElse(null);
    }

    // --- HTTP

    /** Every address that answers to a GET, with the file's id where an address has a place for one. */
    private List<String> overHttp(String who, Account account) {
        Set<String> addresses = new TreeSet<>(List.of("/actuator/prometheus", "/actuator/health"));
        endpoints.getHandlerMethods().keySet().stream().flatMap(mapping -> mapping.getPatternValues().stream())
                .forEach(pattern -> addresses.add(pattern.replaceAll("\\{[^}]*}", survivor.toString())));
        assertThat(addresses).contains("/api/survivors", "/api/survivors/" + survivor + "/timeline");
        List<String> leaks = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String password = account.userName() + ":" + Accounts.PASSWORD;
            for (String address : addresses) {
                HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .header("Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8)))
                        .build(), HttpResponse.BodyHandlers.ofString());
                planted.stream().filter(word -> answer.body().contains(word))
                        .forEach(word -> leaks.add(who + " at " + address + ": " + word));
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
        return leaks;
    }

    // --- at rest

    private List<String> atRest() {
        try (Connection main = database.getConnection()) {
            return PlainValues.of(planted).in(main);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void only_roles_that_need_it_can_ever_be_given_the_permission() {
        assertThat(Role.ofPeople().stream().filter(role -> org.amparo.access.accounts.RoleGrants.possible(role)
                .contains(Permission.PSYCHOSOCIAL_READ))).containsExactly(Role.CASEWORKER, Role.SUPERVISOR, Role.CLINICIAN);
        assertThat(AopUtils.getTargetClass(context.getBean(PsychosocialQueries.class)).getInterfaces()[0].getMethods())
                .allSatisfy(method -> assertThat(method.getAnnotation(Needs.class).value()).isEqualTo(Permission.PSYCHOSOCIAL_READ));
    }
}
