package org.amparo.access;

import static org.amparo.platform.RuleBroken.require;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.PartialDate;

/**
 * Holds every day that a command says, however deep in its records, against what a year can be at all (R7): not before
 * {@link PartialDate#EARLIEST_YEAR}, not more than {@value #MOST_YEARS_AHEAD} years ahead. It catches a slip of the keys in any command,
 * also one that the product sends itself; what a day may be for its purpose is said where that rule lives.
 */
final class DaysOfCommand {

    static final int MOST_YEARS_AHEAD = 120;

    /** The parts of each record in their order; found out once. */
    private static final ClassValue<Part[]> PARTS = new ClassValue<>() {
        @Override
        protected Part[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Part::of).toArray(Part[]::new);
        }
    };

    private final LocalDate today;

    DaysOfCommand(LocalDate today) {
        this.today = today;
    }

    /** @throws org.amparo.platform.RuleBroken for the first day that no one can mean, about its field, e.g. {@code followUp.dueOn} */
    void require7(Command command) {
        record(command, "");
    }

    private void record(Object value, String path) {
        for (Part part : PARTS.get(value.getClass())) {
            value(part.of(value), path.isEmpty() ? part.name() : path + "." + part.name());
        }
    }

    private void value(Object value, String path) {
        switch (value) {
            case null -> {
                // not given
            }
            case LocalDate day -> within(day, path);
            case PartialDate date -> value(date.date(), path);
            case Personal<?> personal -> value(Personal.value(personal).orElse(null), path);
            case Collection<?> several -> several.forEach(one -> value(one, path));
            case Map<?, ?> several -> several.values().forEach(one -> value(one, path));
            case Record record -> record(record, path);
            default -> {
                // no day in it
            }
        }
    }

    private void within(LocalDate day, String path) {
        require(day.getYear() >= PartialDate.EARLIEST_YEAR, "R7.tooLongAgo", path, today.getYear() - PartialDate.EARLIEST_YEAR);
        require(!day.isAfter(today.plusYears(MOST_YEARS_AHEAD)), "R7.tooFarAhead", path, MOST_YEARS_AHEAD);
    }

    private record Part(String name, Method accessor) {

        static Part of(RecordComponent component) {
            component.getAccessor().setAccessible(true);
            return new Part(component.getName(), component.getAccessor());
        }

        Object of(Object record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("No reading of " + name, e);
            }
        }
    }
}
