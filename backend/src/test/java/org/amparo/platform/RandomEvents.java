package org.amparo.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.amparo.donor.RandomReleases;
import org.amparo.privacy.Personal;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Streams of random events of every aggregate there is, found by looking at the event classes: whatever read model is added later is fed
 * by them too. Each stream starts with the event its sealed interface names first. Erasure is left out: it acts on keys outside the store.
 */
final class RandomEvents {

    private static final String ERASED = "survivor.erased";
    private static final List<String> TEXTS = List.of("Ana Lucía", "محمد", "សុខ", "two\nlines", "tab\tand \\ backslash", "\"quoted\"", "Ñ");

    private final Random random;
    private final List<Class<?>> families;

    RandomEvents(Random random, NamedEvents events) {
        this.random = random;
        this.families = events.all().stream().flatMap(event -> Stream.of(event.getInterfaces()))
                .filter(type -> type.isSealed() && DomainEvent.class.isAssignableFrom(type) && !type.getName().contains(".testing."))
                .filter(type -> !type.getProtectionDomain().getCodeSource().getLocation().getPath().contains("test")).distinct()
                .<Class<?>>map(type -> type)
                .toList();
    }

    /** Publishes {@code each} streams of every family, of up to {@code longest} events, and before them one with every kind in turn. */
    void publish(EventBus bus, TransactionManager transactions, int each, int longest) {
        for (Class<?> family : families) {
            UUID whole = new UUID(random.nextLong(), random.nextLong());
            for (int sequence = 0; sequence < kinds(family).length; sequence++) {
                Class<?> kind = kinds(family)[sequence];
                publishOne(bus, transactions, family, whole, sequence, () -> kind);
            }
            for (int i = 0; i < each; i++) {
                UUID aggregate = new UUID(random.nextLong(), random.nextLong());
                int length = 1 + random.nextInt(longest);
                for (int sequence = 0; sequence < length; sequence++) {
                    boolean first = sequence == 0;
                    publishOne(bus, transactions, family, aggregate, sequence,
                            () -> kinds(family)[first ? 0 : random.nextInt(kinds(family).length)]);
                }
            }
        }
    }

    /** A read model may find a random event impossible, and then it is not stored; another one is drawn. */
    private void publishOne(EventBus bus, TransactionManager transactions, Class<?> family, UUID aggregate, int sequence,
            Supplier<Class<?>> kind) {
        RuntimeException last = null;
        for (int attempt = 0; attempt < 20; attempt++) {
            try {
                publish(bus, transactions, new GenericDomainEventMessage<>(family.getSimpleName(), aggregate.toString(), sequence,
                        next(kind.get(), aggregate), Map.of(Recorded.BY, new UUID(1, random.nextInt(5)).toString(), Recorded.ROLE,
                                "CASEWORKER", Recorded.CHANNEL, "SCREEN", Recorded.OCCURRED_ON, "2019-05-14/EXACT")));
                return;
            } catch (RuntimeException impossible) {
                last = impossible;
            }
        }
        throw new IllegalStateException("No random event of " + family.getName() + " can be stored", last);
    }

    private static void publish(EventBus bus, TransactionManager transactions, GenericDomainEventMessage<?> event) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(event);
        work.attachTransaction(transactions);
        work.execute(() -> bus.publish(event));
    }

    private static Class<?>[] kinds(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses()).filter(kind -> !NamedEvents.nameOf(kind).equals(ERASED))
                .toArray(Class<?>[]::new);
    }

    private Object next(Class<?> kind, UUID aggregate) {
        Object release = RandomReleases.of(kind, aggregate, random);
        return release != null ? release : record(kind, kind.getRecordComponents()[0].getName(), aggregate);
    }

    private Object record(Class<?> type, String idName, UUID aggregate) {
        for (int attempt = 0; attempt < 50; attempt++) {
            try {
                RecordComponent[] components = type.getRecordComponents();
                Object[] values = Arrays.stream(components).map(component -> component(component, type, idName, aggregate)).toArray();
                var constructor = type
                        .getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return constructor.newInstance(values);
            } catch (InvocationTargetException refused) {
                continue;
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        throw new IllegalStateException("No random value that " + type.getName() + " accepts");
    }

    private Object component(RecordComponent component, Class<?> owner, String idName, UUID aggregate) {
        if (component.getType() == UUID.class) {
            return component.getName().equals(idName) ? aggregate : id(component.getName(), aggregate);
        }
        if (component.getName().equals("changed")) {
            Set<String> names = new LinkedHashSet<>();
            Arrays.stream(owner.getRecordComponents()).filter(other -> other.getType().isRecord())
                    .flatMap(other -> Arrays.stream(other.getType().getRecordComponents())).map(RecordComponent::getName)
                    .filter(name -> random.nextBoolean()).forEach(names::add);
            return names;
        }
        return of(component.getGenericType(), component.getName(), idName, aggregate);
    }

    /** One of a few ids of this aggregate, so that later events meet what earlier ones made. */
    private UUID id(String name, UUID aggregate) {
        return UUID.nameUUIDFromBytes((aggregate + name + random.nextInt(3)).getBytes(StandardCharsets.UTF_8));
    }

    private Object of(Type type, String name, String idName, UUID aggregate) {
        return switch (type) {
            case Class<?> plain -> plain(plain, name, idName, aggregate);
            case ParameterizedType generic ->
                generic((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), name, idName, aggregate);
            default -> throw new IllegalArgumentException("No random value for " + type);
        };
    }

    private Object generic(Class<?> raw, Type[] arguments, String name, String idName, UUID aggregate) {
        if (raw == Personal.class) {
            return random.nextInt(5) == 0 ? null : Personal.of(of(arguments[0], name, idName, aggregate));
        }
        if (raw == List.class) {
            return Stream.generate(() -> of(arguments[0], name, idName, aggregate)).limit(random.nextInt(3)).toList();
        }
        if (raw == Set.class) {
            return Set.copyOf(Stream.generate(() -> of(arguments[0], name, idName, aggregate)).limit(random.nextInt(3)).toList());
        }
        if (raw == Map.class) {
            return Map.of(of(arguments[0], name, idName, aggregate), of(arguments[1], name, idName, aggregate));
        }
        throw new IllegalArgumentException("No random value for " + raw);
    }

    private Object plain(Class<?> type, String name, String idName, UUID aggregate) {
        if (type.isRecord()) {
            return record(type, idName, aggregate);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        return switch (type.getName()) {
            case "java.lang.String" ->
                name.equals("coordinates") ? "4.6,-74.1" : TEXTS.get(random.nextInt(TEXTS.size())) + random.nextInt();
            case "java.util.UUID" -> id(name, aggregate);
            case "java.time.LocalDate" -> LocalDate.of(1990, 1, 1).plusDays(random.nextInt(12_000));
            case "java.time.Instant" -> Instant.ofEpochSecond(1_500_000_000L + random.nextInt(100_000_000), random.nextInt(1_000_000_000));
            case "java.math.BigDecimal" -> BigDecimal.valueOf(random.nextInt(10_000), 2);
            case "boolean", "java.lang.Boolean" -> random.nextBoolean();
            case "int", "java.lang.Integer" -> random.nextInt(100);
            case "long", "java.lang.Long" -> (long) random.nextInt(100);
            default -> throw new IllegalArgumentException("No random value for " + type.getName());
        };
    }
}
