package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.accounts.RoleGrants;
import org.amparo.access.accounts.StaffOfTests;
import org.amparo.house.GeneratedPage;
import org.amparo.testing.AmparoTest;
import org.amparo.vocabulary.PartialDate;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Every command and every query, times every role: written to docs/access.md, and held against what the product really does. A new
 * command without a permission or a new query that does not ask who is looking fails here.
 */
@AmparoTest
class AccessMatrixTest {

    /** Packages whose public methods are questions and changes of people; the others are plumbing. */
    /** Packages without queries of people: how the product works inside. Every other package is walked, a new one too. */
    private static final Set<String> INSIDE = Set.of("org.amparo.platform", "org.amparo.privacy", "org.amparo.access",
            "org.amparo.access.signin", "org.amparo.vocabulary", "org.amparo.timer", "org.amparo.agreement");

    /** Public methods that ask for no viewer, and why that is right. */
    private static final Map<String, String> WITHOUT_VIEWER = Map.ofEntries(
            Map.entry("Credentials.byUserName", "sign-in, before there is a viewer"),
            Map.entry("Credentials.of", "session check, before there is a viewer"),
            Map.entry("Credentials.rehash", "sign-in, before there is a viewer"),
            Map.entry("Credentials.changeOwnPassword", "asks for the current password"),
            Map.entry("ProviderGate.standing", "asked by another aggregate's rule, whose command was checked"),
            Map.entry("ProviderNames.name", "names of organisations in a public directory"),
            Map.entry("ProviderNames.names", "names of organisations in a public directory"),
            Map.entry("DistrictNames.names", "names of districts in a public directory; names nobody"),
            Map.entry("DistrictNames.drawn", "outlines of districts that administrators hand over; names nobody"),
            Map.entry("DistrictNames.sign", "the keyed sign of a word that the caller has already; reads nothing"),
            Map.entry("ProviderNames.ofOrganisation", "which provider an organisation stands for; names nobody"),
            Map.entry("ReleaseGates.ledger", "asked by the rule that releases, whose command was checked; counts by nobody's name"),
            Map.entry("ReleaseGates.requireKnown", "asked by the rule that drafts a release, whose command was checked"),
            Map.entry("ReleaseGates.closedAt", "how far the facts have come; a number, nothing of a person"),
            Map.entry("ReleaseGates.seal", "writes down what a checked command releases"),
            Map.entry("KnownPlace.now", "how far the facts have come; a number, nothing of a person"),
            Map.entry("KnownPlace.at", "how far the facts had come at a moment; a number, nothing of a person"),
            Map.entry("KnownPlace.recordedAt", "when the event at a place was recorded; nothing of a person"),
            Map.entry("KnownPlace.require", "how far the facts have come; a number, nothing of a person"),
            Map.entry("Verify.all", "recomputes hashes; gives positions and counts, nothing of a person"),
            Map.entry("SurvivorGates.forWork", "asked by another aggregate's rule, whose command was checked"),
            Map.entry("OpenWork.openReferrals", "counts, for the rule that closes a case; nothing of a person"),
            Map.entry("TimelineSource.events", "says which events a capability speaks for"),
            Map.entry("TimelineSource.line", "asked while a row is written, not while it is read"),
            Map.entry("FilePlacements.of", "asked while a command is checked"),
            Map.entry("GrantGate.pays", "asked by another aggregate's rule, whose command was checked"),
            Map.entry("GrantGate.requireOpen", "asked by another aggregate's rule, whose command was checked"),
            Map.entry("CaseGates.openCase", "asked by another aggregate's rule, whose command was checked"),
            Map.entry("CaseGates.requireOpenCase", "asked by another aggregate's rule, whose command was checked"),
            Map.entry("CaseGates.hasNeedIn", "asked by another aggregate's rule, whose command was checked"),
            Map.entry("Caseloads.requireRoom", "asked by the rule that gives a file away, whose command was checked"),
            Map.entry("SurvivorGates.forSharing", "asked by another aggregate's rule, whose command was checked"),
            Map.entry("SurvivorGates.sharingNow", "says what was agreed to, nothing of a person; asked after the caller's own check"),
            Map.entry("AmputationGate.hasAmputation", "asked by another aggregate's rule, whose command was checked"),
            Map.entry("MadeReferrals.isReferred", "asked by another aggregate's rule, whose command was checked"),
            Map.entry("FileSelection.key", "a name"),
            Map.entry("ChecksumCheck.check", "the public check of a published number and checksum; gives nothing without both"),
            Map.entry("FileSelection.values", "codes"),
            Map.entry("FileSelection.value", "a code"),
            Map.entry("FileSelection.needs", "a name"),
            Map.entry("FileSelection.where", "a condition; the list asks for the permission before it takes it"),
            Map.entry("SavedFilters.erased", "whose keys were destroyed; nothing is told"),
            Map.entry("BulkWork.kind", "a name"),
            Map.entry("BulkWork.needs", "a name"),
            Map.entry("BulkWork.check", "asked by the job after its own check of the viewer"),
            Map.entry("BulkWork.command", "makes a command, which is checked when it is sent"),
            Map.entry("PublicFeedback.tell", "anybody may tell the programme something; slowed down by address"),
            Map.entry("PublicFeedback.look", "somebody without an account; the number they were given is checked instead"),
            Map.entry("OutsideAnswers.open", "a provider without an account; the secret of the link or the code is checked instead"),
            Map.entry("OutsideAnswers.answer", "a provider without an account; the secret of the link or the code is checked instead"));

    @Autowired
    ApplicationContext context;
    @Autowired
    List<Placements> placements;
    @Autowired
    RoleGrants grants;
    @Autowired
    StaffOfTests staff;

    @Test
    void the_page_of_who_may_what_is_up_to_date() throws IOException {
        Map<Role, Map<Permission, Scope>> granted = grants.all(staff.administrator());
        StringBuilder page = new StringBuilder(
                """
                        # Who may what

                        Generated from the code and the seeded grants by `AccessMatrixTest`. A word says how far a permission reaches: own files, the team's,
                        those of own areas, of the organisation, or all; an empty cell is a denial. An administrator changes grants on the screen, within limits
                        that no setting moves (`RoleGrants.possible`).

                        ## Permissions

                        """);
        page.append(head("permission"));
        for (Permission permission : Permission.values()) {
            page.append(row("`" + permission + "`", permission, granted));
        }
        page.append("\n## Commands\n\n").append(head("command"));
        commands().forEach((command, permission) -> page.append(row("`" + command + "` (" + permission + ")", permission, granted)));
        page.append("\n## Queries and administration\n\n").append(head("method"));
        guarded().forEach((method, guarded) -> page.append(row("`" + method + "` (" + guarded.permission() + ")", guarded.permission(),
                granted)));
        GeneratedPage.matches("access.md", page.toString());
    }

    @Test
    void every_public_method_of_a_capability_asks_who_is_looking() {
        Set<String> found = new TreeSet<>();
        for (Object bean : beans()) {
            for (Method method : openMethods(bean)) {
                if (!Arrays.asList(method.getParameterTypes()).contains(Viewer.class) && !WITHOUT_VIEWER.containsKey(name(method))) {
                    found.add(name(method));
                }
            }
        }
        assertThat(found).as("public methods without a Viewer").isEmpty();
    }

    @Test
    void whoever_lacks_the_permission_of_a_query_gets_nothing_from_it() {
        List<String> leaks = new ArrayList<>();
        guarded().forEach((name, guarded) -> {
            Viewer nobody = new Viewer(UUID.randomUUID(), Role.DONOR, UUID.randomUUID(), UUID.randomUUID(), Set.of("CO05"), Map.of());
            String answer = answer(guarded, nobody);
            if (!answer.isEmpty()) {
                leaks.add(name + " answered " + answer);
            }
        });
        assertThat(leaks).isEmpty();
        assertThat(guarded()).hasSizeGreaterThan(20);
    }

    @Test
    void every_command_has_a_permission_and_a_place_to_look_up_its_target() {
        assertThat(commands()).hasSizeGreaterThan(25).containsKey("SurvivorCommand.Register");
        assertThat(placements.stream().map(Placements::commands).collect(Collectors.toSet())).doesNotHaveDuplicates();
    }

    private record Guarded(Object bean, Method method, Permission permission) {
    }

    private Map<String, Permission> commands() {
        Map<String, Permission> commands = new TreeMap<>();
        placements.stream().map(Placements::commands).filter(parent -> !isOfTests(parent))
                .forEach(parent -> CommandNeeds.of(List.of(parent)).forEach((command, permission) -> commands
                        .put(parent.getSimpleName() + "." + command.getSimpleName(), permission)));
        return commands;
    }

    private Map<String, Guarded> guarded() {
        Map<String, Guarded> guarded = new TreeMap<>();
        for (Object bean : beans()) {
            for (Method method : AopUtils.getTargetClass(bean).getMethods()) {
                Needs needs = AnnotatedElementUtils.findMergedAnnotation(method, Needs.class);
                if (needs != null && method.getDeclaringClass() != Object.class && !method.isBridge()) {
                    guarded.put(name(method), new Guarded(bean, method, needs.value()));
                }
            }
        }
        return guarded;
    }

    private Collection<Object> beans() {
        Set<Object> beans = new LinkedHashSet<>();
        for (String bean : context.getBeanDefinitionNames()) {
            Class<?> type = context.getType(bean);
            if (type != null && !type.isRecord() && isOfCapability(type) && !isOfTests(type)) {
                beans.add(context.getBean(bean));
            }
        }
        return beans;
    }

    private static boolean isOfCapability(Class<?> type) {
        return type.getPackageName().startsWith("org.amparo.") && !INSIDE.contains(type.getPackageName());
    }

    private static boolean isOfTests(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath().contains("test-classes");
    }

    /** Public methods of the public types of a bean: what other packages can call. */
    private static List<Method> openMethods(Object bean) {
        Class<?> type = AopUtils.getTargetClass(bean);
        Stream<Class<?>> open = Stream.concat(Modifier.isPublic(type.getModifiers()) ? Stream.of(type) : Stream.empty(),
                Arrays.stream(type.getInterfaces())
                        .filter(parent -> Modifier.isPublic(parent.getModifiers()) && isOfCapability(parent)));
        return open.flatMap(parent -> Arrays.stream(parent.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic())
                .filter(method -> Arrays.stream(type.getInterfaces())
                        .filter(parent -> !isOfCapability(parent))
                        .flatMap(parent -> Arrays.stream(parent.getMethods())).noneMatch(other -> other.getName().equals(method.getName())))
                .filter(method -> Arrays.stream(method.getAnnotations())
                        .noneMatch(mark -> mark.annotationType().getName().endsWith("EventHandler")))
                .toList();
    }

    /** Empty when nothing was given away: refused as not allowed, or an empty answer. */
    private static String answer(Guarded guarded, Viewer nobody) {
        Object[] arguments = Arrays.stream(guarded.method().getParameters()).map(parameter -> value(parameter, nobody)).toArray();
        try {
            guarded.method().setAccessible(true);
            Object answer = guarded.method().invoke(guarded.bean(), arguments);
            boolean nothing = answer instanceof Collection<?> list && list.isEmpty()
                    || answer instanceof Optional<?> optional && optional.isEmpty()
                    || answer instanceof Number number && number.longValue() == 0
                    || answer != null && answer.getClass().isRecord() && answer.toString().matches(".*\\[(rows=)?\\[\\], .*null\\]");
            return nothing ? "" : String.valueOf(answer);
        } catch (InvocationTargetException thrown) {
            return thrown.getCause() instanceof NotAllowed ? "" : thrown.getCause().toString();
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static Object value(Parameter parameter, Viewer nobody) {
        Class<?> type = parameter.getType();
        if (type == Viewer.class) {
            return nobody;
        }
        if (type == int.class || type == Integer.class) {
            return 10;
        }
        if (type == long.class) {
            return 10L;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == Writer.class) {
            return new StringWriter();
        }
        Map<Class<?>, Object> simple = Map.of(UUID.class, UUID.randomUUID(), String.class, "words", LocalDate.class,
                LocalDate.of(2024, 5, 1),
                PartialDate.class, PartialDate.ofYear(2024), Set.class, Set.of(), List.class, List.of(), Collection.class, List.of());
        return simple.containsKey(type) ? simple.get(type) : noFilter(type);
    }

    private static Object noFilter(Class<?> type) {
        return Arrays.stream(type.getFields()).filter(field -> field.getName().equals("NONE")).findFirst().map(field -> {
            try {
                return field.get(null);
            } catch (IllegalAccessException closed) {
                throw new IllegalStateException(closed);
            }
        }).orElse(null);
    }

    private static String name(Method method) {
        Class<?> owner = Arrays.stream(method.getDeclaringClass().getInterfaces())
                .filter(parent -> Arrays.stream(parent.getMethods())
                        .anyMatch(other -> other.getName().equals(method.getName())
                                && Arrays.equals(other.getParameterTypes(), method.getParameterTypes())))
                .findFirst().orElse(method.getDeclaringClass());
        return owner.getSimpleName() + "." + method.getName();
    }

    private static String head(String first) {
        List<String> roles = Role.ofPeople().stream().map(Role::name).toList();
        return "| " + first + " | " + String.join(" | ", roles) + " |\n|---" + "|---".repeat(roles.size()) + "|\n";
    }

    private static String row(String first, Permission permission, Map<Role, Map<Permission, Scope>> granted) {
        return "| " + first + " | " + Role.ofPeople().stream()
                .map(role -> Optional.ofNullable(granted.get(role).get(permission)).map(scope -> scope.name().toLowerCase()).orElse(""))
                .collect(Collectors.joining(" | ")) + " |\n";
    }
}
