package org.amparo.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.access.Viewer;
import org.amparo.reintegration.BudgetLineCommand;
import org.amparo.vocabulary.Channel;

/** The budget that grants are paid from, a line a year. */
final class DemoBudget {

    static final String CURRENCY = "USD";
    private static final int FIRST_YEAR = 2012;
    /** Of a year, for a programme of a thousand files. */
    private static final int A_YEAR = 20_000;
    private static final int FILES = 1_000;

    private DemoBudget() {
    }

    static UUID line(int year) {
        return UUID.nameUUIDFromBytes(("demo grants " + year).getBytes(StandardCharsets.UTF_8));
    }

    /** Each line opened, and raised step by step as far as so many files may need: a run with more files raises it further. */
    static Stream<Step> tell(Viewer manager, LocalDate today, int files) {
        return IntStream.rangeClosed(FIRST_YEAR, today.getYear()).boxed().flatMap(year -> {
            Stream<Step> opened = Stream.of(step(manager, year, A_YEAR, new BudgetLineCommand.Open(line(year), "GRANTS-" + year, CURRENCY,
                    BigDecimal.valueOf(A_YEAR), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))));
            Stream<Step> raised = IntStream.iterate(2, times -> times / 2 * FILES < files, times -> times * 2)
                    .mapToObj(times -> step(manager,
                            year, times * A_YEAR, new BudgetLineCommand.Change(line(year), BigDecimal.valueOf((long) times * A_YEAR),
                                    LocalDate.of(year, 12, 31))));
            return Stream.concat(opened, raised);
        });
    }

    private static Step step(Viewer manager, int year, int amount, BudgetLineCommand command) {
        UUID id = UUID.nameUUIDFromBytes(("demo grants " + year + " of " + amount).getBytes(StandardCharsets.UTF_8));
        return new Step(LocalDate.of(year, 1, 1).atTime(8, 0).toInstant(ZoneOffset.UTC), manager, id, Channel.IN_PERSON, command);
    }
}
