package org.amparo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.amparo.bench.ManyFiles;
import org.amparo.platform.LaterPosition;
import org.amparo.testing.AmparoTest;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows that speed is measured on are such as the read models write. */
@AmparoTest
class ManyFilesTest {

    /** How a row stands on its two clocks, what was said of it, and which columns it fills. */
    private static final String SHAPES = """
            select concat_ws(' ', valid_from = '0001-01-01', valid_to = '9999-12-31', known_to = 9223372036854775807, open_id is not null,
                   open_id is not distinct from id, stated) from %s where %s""";
    private static final String COLUMNS = """
            select distinct key from %1$s t cross join lateral jsonb_each_text(jsonb_strip_nulls(to_jsonb(t))) where %2$s and key <> 'open_id'""";

    @Test
    void rows_made_for_benchmarks_have_the_shapes_of_rows_that_were_projected(@Autowired EventBus bus,
            @Autowired TransactionManager transactions, @Autowired JdbcClient sql, @Autowired LaterPosition later,
            @Autowired PlatformTransactionManager database) {
        Programme programme = new Programme(new Random(20261125));
        new History(bus, transactions, sql, later).publish(programme, programme.play(40, 600));
        new TransactionTemplate(database).executeWithoutResult(transaction -> {
            UUID organisation = UUID.randomUUID();
            ManyFiles made = new ManyFiles(sql, organisation, "made-", 200);
            made.people();
            made.services(400);
            for (String table : Set.of("stat.person", "stat.need", "stat.service")) {
                String who = table.equals("stat.person")
                        ? "organisation = '%s'"
                        : "survivor_id in (select id from stat.person where organisation = '%s')";
                assertThat(seen(sql, SHAPES, table, who.formatted(organisation))).as(table).isNotEmpty()
                        .isSubsetOf(seen(sql, SHAPES, table, who.formatted(programme.organisation)));
                assertThat(seen(sql, COLUMNS, table, who.formatted(organisation))).as(table)
                        .isSubsetOf(seen(sql, COLUMNS, table, who.formatted(programme.organisation)));
            }
            transaction.setRollbackOnly();
        });
    }

    private static Set<String> seen(JdbcClient sql, String query, String table, String who) {
        return new TreeSet<>(sql.sql(query.formatted(table, who)).query(String.class).list());
    }
}
