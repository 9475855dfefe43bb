package org.amparo.survivor;

import static org.amparo.survivor.Files.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.Viewer;
import org.amparo.platform.RuleBroken;
import org.amparo.platform.RuleMessages;
import org.amparo.privacy.Personal;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Looking;
import org.amparo.vocabulary.PartialDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A good command with one part made bad: it is refused with a sentence, and nothing has changed. */
@AmparoTest
class MalformedCommandsTest {

    private static final int COMMANDS = 1_000;
    private static final long SEED = 20_261_121;
    private static final LocalDate FUTURE = LocalDate.now().plusYears(90);
    private static final LocalDate LONG_AGO = LocalDate.of(1901, 1, 1);

    @Autowired
    private Commands commands;
    @Autowired
    private JdbcClient sql;

    private final Viewer anyone = Looking.everywhere();
    private final Random random = new Random(SEED);

    @Test
    void a_thousand_malformed_commands_are_refused_with_a_sentence_and_change_nothing() {
        UUID file = UUID.randomUUID();
        SurvivorCommand.Register begin = registerAdult(file);
        commands.send(anyone, UUID.randomUUID(), new SurvivorCommand.Register(file, "AM-" + file.toString().substring(0, 8), begin.person(),
                begin.residence(), begin.contact(), null, begin.consents(), PLACEMENT));
        long begun = eventsAnywhere();
        Map<String, Integer> refusals = new TreeMap<>();
        int done = 0;
        for (long seed = SEED; done < COMMANDS; seed++) {
            UUID target = random.nextInt(4) == 0 ? UUID.randomUUID() : file;
            RandomCommands good = new RandomCommands(seed, target);
            SurvivorCommand command = good.next();
            for (int skip = target.equals(file) ? 1 + random.nextInt(5) : 0; skip > 0; skip--) {
                command = good.next();
            }
            Record bad = spoilt((Record) command);
            if (bad != null) {
                long before = events(target);
                refusals.merge(refusal((SurvivorCommand) bad), 1, Integer::sum);
                assertThat(events(target)).as("events after %s of seed %d", bad.getClass().getSimpleName(), seed).isEqualTo(before);
                done++;
            }
        }
        assertThat(eventsAnywhere()).as("events of whoever sent them, in the whole store").isEqualTo(begun).isPositive();
        assertThat(refusals.keySet()).as("kinds of refusals: %s", refusals).contains("form.length", "form.characters", "form.required",
                "form.code", "R7.future", "R7.tooLongAgo");
    }

    private String refusal(SurvivorCommand bad) {
        try {
            commands.send(anyone, UUID.randomUUID(), bad);
        } catch (RuleBroken refused) {
            assertThat(RuleMessages.sentence(refused, Locale.ENGLISH)).isNotBlank().isNotEqualTo(refused.rule()).doesNotContain("{");
            return refused.rule();
        }
        return fail("Not refused: %s", bad);
    }

    private long eventsAnywhere() {
        return sql.sql("select count(*) from es.event where metadata->>'by' = ?").param(anyone.user().toString()).query(Long.class)
                .single();
    }

    private long events(UUID target) {
        return sql.sql("select count(*) from es.event where aggregate_id = ?").param(target).query(Long.class).single();
    }

    /** The record with one value in it, however deep, made bad; null when it holds nothing that can be. */
    private Record spoilt(Record good) {
        List<RecordComponent> components = new ArrayList<>(List.of(good.getClass().getRecordComponents()));
        java.util.Collections.shuffle(components, random);
        for (RecordComponent component : components) {
            Object bad = spoilt(component, value(component, good));
            if (bad != null) {
                return with(good, component, bad);
            }
        }
        return null;
    }

    private Object spoilt(RecordComponent component, Object value) {
        Class<?> type = component.getType();
        if (type == Personal.class) {
            Type of = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            if (of == PartialDate.class) {
                return Personal.of(date());
            }
            return of == String.class ? Personal.of(one("  ", "x".repeat(30_000), "a\u0000b", "a\u0007b")) : null;
        }
        if (type == PartialDate.class) {
            return date();
        }
        if (type == LocalDate.class) {
            return component.getName().equals("validUntil") ? LONG_AGO : random.nextBoolean() ? FUTURE : LONG_AGO;
        }
        if (type == String.class) {
            return one("", "<script>", "x".repeat(300), "a\u0000b", "' or 1=1 --");
        }
        if (component.getName().equals("pain")) {
            return random.nextBoolean() ? -1 : 11;
        }
        if (component.getName().equals("changed")) {
            return Set.of("nonsense");
        }
        if (value != null && Set.of("injury", "consent", "functioning", "residualLimb").contains(component.getName())
                && random.nextInt(5) == 0) {
            return Void.TYPE;
        }
        return value instanceof Record part && !(value instanceof org.amparo.access.Placement) ? spoilt(part) : null;
    }

    private PartialDate date() {
        return PartialDate.exact(random.nextBoolean() ? FUTURE : LONG_AGO);
    }

    private static Object value(RecordComponent component, Record of) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Record with(Record good, RecordComponent changed, Object bad) {
        RecordComponent[] components = good.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            boolean same = components[i].getName().equals(changed.getName());
            values[i] = same ? bad == Void.TYPE ? null : bad : value(components[i], good);
        }
        try {
            var constructor = good.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return (Record) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }
}
