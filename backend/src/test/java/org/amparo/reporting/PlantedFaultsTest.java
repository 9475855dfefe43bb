package org.amparo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.platform.LaterPosition;
import org.amparo.privacy.KeyedHash;
import org.amparo.testing.AmparoTest;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Would the count by hand notice a slip in a definition? A drill for {@code -Damparo.faults=all}, or for some indicators as in
 * {@code -Damparo.faults=G05,G18}: plants every slip there is, prints which are not caught and writes all to {@code target/faults.txt}.
 */
@AmparoTest
@EnabledIfSystemProperty(named = "amparo.faults", matches = "all|G\\d\\d(,G\\d\\d)*")
class PlantedFaultsTest {

    private static final int PROGRAMMES = 24;
    private static final int QUESTIONS = 150;

    private enum Outcome {
        CAUGHT, NOT_CAUGHT, NOT_A_STATEMENT
    }

    @Autowired
    private IndicatorQueries indicators;

    @Test
    void a_slip_in_a_definition_is_noticed_by_the_count_by_hand(@Autowired EventBus bus, @Autowired TransactionManager transactions,
            @Autowired JdbcClient sql, @Autowired LaterPosition later, @Autowired KeyedHash hash) throws IOException {
        UnaryOperator<String> sealed = district -> hash.of(PersonFacts.DISTRICT, district);
        Random random = new Random(20261126);
        History history = new History(bus, transactions, sql, later);
        List<Programme> programmes = new ArrayList<>();
        List<List<Truth.Line>> told = new ArrayList<>();
        for (int i = 0; i < PROGRAMMES; i++) {
            Programme programme = new Programme(random);
            told.add(history.publish(programme, i % 4 == 3 ? programme.play(40, 120) : programme.play(12, 300)));
            programmes.add(programme);
        }
        List<String> lines = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (Indicator indicator : chosen()) {
            List<Inquiry> asked = IntStream.range(0, QUESTIONS)
                    .mapToObj(i -> Inquiry.any(random, programmes.get(i % PROGRAMMES), told.get(i % PROGRAMMES), indicator, sealed))
                    .toList();
            asked.forEach(one -> assertThat(one.isAnsweredBy(indicators, indicator)).as(one.question().stamp()).isTrue());
            List<PlantedFaults.Fault> faults = PlantedFaults.of(indicator);
            assertThat(faults).as(indicator.id()).isNotEmpty();
            int caught = 0;
            for (PlantedFaults.Fault fault : faults) {
                Outcome outcome = plant(asked, fault);
                caught += outcome == Outcome.CAUGHT ? 1 : 0;
                lines.add(outcome + " " + fault.what());
                if (outcome == Outcome.NOT_CAUGHT) {
                    missed.add(fault.what());
                    System.out.println("NOT CAUGHT " + fault.what());
                }
            }
            long none = lines.stream().filter(line -> line.startsWith(Outcome.NOT_A_STATEMENT + " " + indicator.id())).count();
            System.out.println("FAULTS " + indicator.id() + " " + caught + " of " + faults.size() + " caught, " + none + " no statements");
            assertThat(caught).as(indicator.id()).isPositive();
        }
        Files.write(Path.of("target", "faults.txt"), lines);
        System.out.println("FAULTS " + missed.size() + " not caught of " + lines.size());
    }

    private static List<Indicator> chosen() {
        String some = System.getProperty("amparo.faults");
        return some.equals("all") ? Indicators.all() : Stream.of(some.split(",")).map(Indicators::of).toList();
    }

    private Outcome plant(List<Inquiry> asked, PlantedFaults.Fault fault) {
        try {
            return asked.stream().allMatch(one -> one.isAnsweredBy(indicators, fault.definition())) ? Outcome.NOT_CAUGHT : Outcome.CAUGHT;
        } catch (DataAccessException | NullPointerException refused) {
            return Outcome.NOT_A_STATEMENT;
        }
    }
}
