package org.amparo.ui.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Commands;
import org.amparo.access.Needs;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Placements;
import org.amparo.access.Viewer;
import org.amparo.platform.ChangedMeanwhile;
import org.amparo.platform.RuleBroken;
import org.amparo.platform.RuleMessages;
import org.amparo.privacy.Personal;
import org.amparo.testing.Alone;
import org.amparo.testing.Looking;
import org.amparo.testing.OwnClasses;
import org.amparo.ui.testing.EveryScreen;
import org.amparo.ui.testing.ScreenTest;
import org.amparo.vocabulary.PartialDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every command that the product knows, made at random for things that are there, with one part made bad: each is refused in words a person
 * understands, and no event was stored anywhere.
 */
@Alone
@ScreenTest
class MalformedCommandsOfAllTest {

    /** Commands that only tests know: of this module, of the other one, and of the other one's jar. */
    private static final int COMMANDS = 700;
    private static final long SEED = 20_261_122;
    private static final LocalDate FUTURE = LocalDate.now().plusYears(90);
    private static final LocalDate LONG_AGO = LocalDate.of(1000, 1, 1);
    private static final LocalDate FAR_AHEAD = LocalDate.of(2999, 1, 1);
    /** Draws of each kind, so that each of several things that a command can hold comes up. */
    private static final int DRAWS = 30;
    /** Days that may lie ahead. */
    private static final Set<String> AHEAD = Set.of("nextOn", "dueOn", "until", "validUntil", "plannedOn", "firstOn", "reviewOn");

    @Autowired
    private Commands commands;
    @Autowired
    private List<Placements> placements;
    @Autowired
    private EveryScreen screens;
    @Autowired
    private JdbcClient sql;

    private final Viewer anyone = Looking.everywhere();
    private final Map<Class<?>, UUID> targets = new HashMap<>();

    @Test
    void a_malformed_command_of_any_kind_is_refused_with_a_sentence_and_nothing_is_stored_anywhere() {
        screens.world(1);
        findTargets();
        List<Class<?>> kinds = kinds(false);
        Map<String, Integer> refusals = new TreeMap<>();
        Set<String> accepted = new TreeSet<>();
        long before = events();
        for (int i = 0; i < COMMANDS; i++) {
            Class<?> kind = kinds.get(i % kinds.size());
            Made made = malformed(kind, SEED + i);
            String answer = answer(made);
            if (answer.isEmpty() || answer.startsWith("unexpected")) {
                accepted.add(answer + named(kind) + "with " + made.spoilt());
            }
            refusals.merge(answer, 1, Integer::sum);
        }
        assertThat(accepted).as("accepted although malformed").isEmpty();
        assertThat(events()).as("events in the whole store").isEqualTo(before);
        assertThat(kinds).as("kinds of commands").hasSizeGreaterThan(100);
        assertThat(targets.keySet()).as("capabilities with something there").hasSizeGreaterThan(14);
        assertThat(refusals.keySet()).as("refusals: %s", refusals).contains("form.length", "form.characters", "form.code", "R7.future");
    }

    @Test
    void a_day_that_no_one_can_mean_is_refused_wherever_a_command_says_one_also_by_the_product_itself() {
        Map<String, String> answers = new TreeMap<>();
        long before = events();
        for (Class<?> kind : kinds(true)) {
            for (long seed = SEED; seed < SEED + DRAWS; seed++) {
                for (int day = 0, days = daysOf(kind, seed); day < days; day++) {
                    for (LocalDate absurd : List.of(LONG_AGO, FAR_AHEAD)) {
                        Maker spoiling = new Maker(kind, seed, -1).with(absurd, day);
                        try {
                            Command command = spoiling.make();
                            answers.put(named(kind) + spoiling.spoilt + " " + absurd, answer(new Made(command, spoiling.spoilt)));
                        } catch (Impossible refusedBeforeItWasACommand) {
                            continue;
                        }
                    }
                }
            }
        }
        assertThat(answers).as("days of all commands").hasSizeGreaterThan(250)
                .allSatisfy((what, answer) -> assertThat(answer).as(what)
                        .isEqualTo(what.endsWith(LONG_AGO.toString()) ? "R7.tooLongAgo" : "R7.tooFarAhead"));
        assertThat(answers.keySet()).as("by the product itself").anyMatch(what -> what.startsWith("DeviceCommand.MarkReplaced"))
                .anyMatch(what -> what.startsWith("ReferralCommand.NoticeMissingResult"))
                .anyMatch(what -> what.startsWith("TaskCommand.RaiseTask"));
        assertThat(events()).as("events in the whole store").isEqualTo(before);
    }

    /** How many days this kind says when it is drawn so. */
    private int daysOf(Class<?> kind, long seed) {
        Maker whole = new Maker(kind, seed, -1);
        try {
            whole.make();
        } catch (Impossible anotherOne) {
            return 0;
        }
        return whole.days;
    }

    private static String named(Class<?> kind) {
        return kind.getEnclosingClass().getSimpleName() + "." + kind.getSimpleName() + " ";
    }

    /** All but what the product does by itself as time goes by. */
    private long events() {
        return sql.sql("select count(*) from es.event where metadata->>'by' is distinct from ?").param(Viewer.SYSTEM.user().toString())
                .query(Long.class).single();
    }

    /** @param ofProduct true for what only the product asks of itself too; its own code makes these */
    private static List<Class<?>> kinds(boolean ofProduct) {
        List<Class<?>> kinds = new ArrayList<>();
        for (JavaClass type : OwnClasses.product()) {
            boolean made = type.isAssignableTo(Command.class) && type.isRecord();
            if (made && (ofProduct || type.reflect().getAnnotation(Needs.class).value() != Permission.TIMER_FIRE)) {
                kinds.add(type.reflect());
            }
        }
        kinds.sort(Comparator.comparing(Class::getName));
        return kinds;
    }

    /** Something of each kind that is there, so that a command is refused for what is in it. */
    private void findTargets() {
        List<UUID> ids = sql.sql("select aggregate_id from es.event group by aggregate_id order by max(global_index) desc limit 500")
                .query(UUID.class).list();
        for (Placements lookup : placements) {
            if (lookup.of(UUID.randomUUID()).isPresent()) {
                continue;
            }
            ids.stream().filter(id -> lookup.of(id).isPresent()).findFirst().ifPresent(id -> targets.put(lookup.commands(), id));
        }
    }

    private String answer(Made made) {
        try {
            commands.send(anyone, UUID.randomUUID(), made.command());
            return "";
        } catch (RuleBroken refused) {
            assertThat(RuleMessages.sentence(refused, Locale.ENGLISH)).as(refused.rule()).isNotBlank().isNotEqualTo(refused.rule())
                    .doesNotContain("{");
            return refused.rule();
        } catch (NotAllowed refused) {
            return "not allowed";
        } catch (ChangedMeanwhile changed) {
            return "changed meanwhile";
        } catch (RuntimeException unexpected) {
            return "unexpected " + unexpected.getClass().getSimpleName() + ": ";
        }
    }

    /** @param spoilt which part is bad, and how */
    private record Made(Command command, String spoilt) {
    }

    private Made malformed(Class<?> kind, long first) {
        long seed = first;
        for (int tries = 0; tries < 100; tries++) {
            Maker whole = new Maker(kind, seed, -1);
            try {
                whole.make();
            } catch (Impossible anotherOne) {
                seed += 1_000_000;
                continue;
            }
            Maker spoiling = new Maker(kind, seed, whole.leaves == 0 ? -1 : new Random(seed).nextInt(whole.leaves));
            try {
                Command command = spoiling.make();
                return whole.leaves == 0 ? new Made(nowhere(command), "no such target") : new Made(command, spoiling.spoilt);
            } catch (Impossible refusedBeforeItWasACommand) {
                seed += 1_000_000;
            }
        }
        throw new IllegalStateException("No malformed " + kind.getName() + " can be made");
    }

    /** A command in which nothing can be bad but what it is about. */
    private Command nowhere(Command command) {
        RecordComponent[] components = command.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components).map(component -> read(component, command)).toArray();
        values[0] = UUID.randomUUID();
        return (Command) construct(command.getClass(), values);
    }

    private static Object read(RecordComponent component, Object of) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object construct(Class<?> type, Object[] values) {
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new Impossible(refused);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Values that a record does not let itself be made of. */
    private static final class Impossible extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Impossible(Throwable cause) {
            super(cause);
        }
    }

    /** Makes one command at random; the leaf of the given number is made bad. */
    private final class Maker {
        private final Class<?> kind;
        private final Random random;
        private final int bad;
        private int leaves;
        private LocalDate absurd;
        private int badDay = -1;
        private int days;
        private String spoilt = "";

        Maker(Class<?> kind, long seed, int bad) {
            this.kind = kind;
            this.random = new Random(seed);
            this.bad = bad;
        }

        /** Says this day in place of the one of the given number. */
        Maker with(LocalDate day, int number) {
            absurd = day;
            badDay = number;
            return this;
        }

        Command make() {
            return (Command) record(kind, "");
        }

        private Object record(Class<?> type, String path) {
            Object[] values = Arrays.stream(type.getRecordComponents())
                    .map(component -> value(component.getGenericType(), component.getName(), path + "." + component.getName())).toArray();
            return construct(type, values);
        }

        private Object value(Type type, String name, String path) {
            if (type instanceof ParameterizedType several) {
                Class<?> raw = (Class<?>) several.getRawType();
                if (raw == Personal.class) {
                    return Personal.of(value(several.getActualTypeArguments()[0], name, path));
                }
                if (raw == Map.class) {
                    return Map.of();
                }
                if (raw == Set.class && name.equals("changed")) {
                    return Set.of(leaf(path) ? "nonsense" : name);
                }
                Object one = value(several.getActualTypeArguments()[0], name, path);
                return raw == Set.class ? Set.of(one) : List.of(one);
            }
            return plain((Class<?>) type, name, path);
        }

        private Object plain(Class<?> type, String name, String path) {
            if (type == UUID.class) {
                return id(name);
            }
            if (type == Placement.class) {
                return new Placement(UUID.randomUUID(), UUID.randomUUID(), null, null);
            }
            if (type == String.class) {
                return leaf(path) ? one("x".repeat(30_000), "a\u0000b", "a\u0007b") : "AB1";
            }
            if (type == LocalDate.class) {
                return day(name, path);
            }
            if (type == PartialDate.class) {
                return PartialDate.exact(day(name, path));
            }
            if (type == int.class || type == Integer.class) {
                return leaf(path) ? one(-7, 1_000_000_000) : 1;
            }
            if (type == BigDecimal.class) {
                return leaf(path) ? new BigDecimal("1E30") : BigDecimal.ONE;
            }
            if (type == long.class || type == Long.class) {
                return 1_000_000L;
            }
            if (type == boolean.class || type == Boolean.class) {
                return random.nextBoolean();
            }
            if (type == double.class || type == Double.class) {
                return 1.0;
            }
            if (type == Instant.class) {
                return Instant.now();
            }
            if (type.isEnum()) {
                return one(type.getEnumConstants());
            }
            if (type.isSealed()) {
                return plain(one(type.getPermittedSubclasses()), name, path);
            }
            if (type.isRecord()) {
                return record(type, path);
            }
            return null;
        }

        private LocalDate day(String name, String path) {
            if (days++ == badDay) {
                spoilt = path.substring(1);
                return absurd;
            }
            return !AHEAD.contains(name) && leaf(path) ? FUTURE : LocalDate.now();
        }

        /** What it is about is there; what it only mentions may be or not. */
        private Object id(String name) {
            if (name.equals(kind.getRecordComponents()[0].getName())) {
                return targets.entrySet().stream().filter(target -> target.getKey().isAssignableFrom(kind)).map(Map.Entry::getValue)
                        .findFirst().filter(there -> random.nextInt(5) > 0).orElseGet(UUID::randomUUID);
            }
            return targets.entrySet().stream().filter(target -> name.equals(firstOf(target.getKey()))).map(Map.Entry::getValue).findFirst()
                    .orElseGet(UUID::randomUUID);
        }

        private static String firstOf(Class<?> commands) {
            Class<?> some = commands.getPermittedSubclasses() == null ? commands : commands.getPermittedSubclasses()[0];
            return some.isRecord() ? some.getRecordComponents()[0].getName() : "";
        }

        private boolean leaf(String path) {
            boolean spoil = leaves++ == bad;
            spoilt = spoil ? path.substring(1) : spoilt;
            return spoil;
        }

        @SafeVarargs
        private <T> T one(T... of) {
            return of[random.nextInt(of.length)];
        }
    }
}
