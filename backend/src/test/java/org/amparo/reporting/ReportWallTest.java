package org.amparo.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Rebuild;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.vocabulary.ServiceCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports read {@code stat} under a database user of their own: what PostgreSQL gives it is tried, table by table. */
@Alone
@AmparoTest
class ReportWallTest {

    private static final List<String> SCHEMAS = List.of("es", "read", "audit", "access", "registry", "bulk", "reminder");

    private final Viewer manager = new Viewer(UUID.randomUUID(), Role.MANAGER, null, null, Set.of(),
            Map.of(Permission.REPORT_READ, Scope.ALL));

    @Autowired
    JdbcClient application;

    @Autowired
    @Qualifier(ReportConnections.REPORTS)
    JdbcClient reports;

    @Autowired
    Rebuild rebuild;

    @Autowired
    List<ReadModel> models;

    @Autowired
    IndicatorQueries indicators;

    @Autowired
    WhatIfQueries whatIf;

    @Test
    void postgresql_refuses_the_user_of_reports_every_table_of_every_other_schema() {
        List<String> tables = tables("n.nspname not in ('stat', 'pg_catalog', 'information_schema')");
        for (String schema : SCHEMAS) {
            assertThat(tables).anyMatch(table -> table.startsWith(schema + "."));
        }
        assertThat(tables).contains("es.event", "read.survivor", "audit.file_read", "access.app_user", "public.flyway_schema_history");
        assertThat(tables).allSatisfy(table -> assertRefused("select * from " + table + " limit 1"));
    }

    @Test
    void it_reads_every_fact_and_can_write_none() {
        List<String> facts = tables("n.nspname = 'stat'");
        assertThat(facts).contains("stat.person", "stat.need", "stat.sealed_event").hasSizeGreaterThan(15);
        for (String table : facts) {
            reports.sql("select * from " + table + " limit 1").query().listOfRows();
        }
        for (String table : facts.stream().filter(fact -> !fact.equals("stat.sealed_event")).toList()) {
            assertRefused("set transaction read write; delete from " + table);
            assertRefused("set transaction read write; insert into " + table + " default values");
            assertRefused("set transaction read write; truncate " + table);
        }
        assertRefused("set transaction read write; create table stat.own (n int)");
        assertThat(reports.sql("select current_user").query(String.class).single()).endsWith("_reports")
                .isNotEqualTo(application.sql("select current_user").query(String.class).single());
    }

    @Test
    void what_reports_see_of_events_is_their_place_their_time_and_their_name() {
        assertThat(application.sql("""
                select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                where c.relnamespace = 'stat'::regnamespace and c.relkind in ('v', 'm') order by a.attnum""").query(String.class).list())
                .containsExactly("sealed_event.position", "sealed_event.recorded_at", "sealed_event.event_name");
    }

    @Test
    void a_rebuild_leaves_facts_readable_and_rows_of_screens_unreadable_and_takes_grants_along() {
        String audit = application.sql("select current_database() || '_audit'").query(String.class).single();
        application.sql("grant select on stat.need to " + audit).update();
        try {
            rebuild.of(models.stream().filter(
                    model -> model.tables().stream()
                            .anyMatch(table -> Set.of("stat.need", "read.need", "read.consent").contains(table.name())))
                    .toList());

            reports.sql("select * from stat.need limit 1").query().listOfRows();
            assertRefused("select * from read.need limit 1");
            assertRefused("select * from read.consent limit 1");
            assertThat(application.sql("select has_table_privilege(?, 'stat.need', 'select')").param(audit).query(Boolean.class).single())
                    .isTrue();
        } finally {
            application.sql("revoke select on stat.need from " + audit).update();
        }
    }

    @Test
    void figures_and_their_files_are_asked_as_that_user() {
        Question question = Question.of(Indicators.of("G05"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), 0);
        String user = reports.sql("select current_user").query(String.class).single();
        List<Runnable> questions = List.of(() -> indicators.figure(manager, question),
                () -> indicators.behind(manager, question, List.of(), null, null, 10),
                () -> indicators.beyond(manager, question, List.of(), null),
                () -> indicators.trend(manager, question, List.of(question.to())), () -> indicators.recordedAt(manager, 1),
                () -> indicators.whyChanged(manager, question, question),
                () -> whatIf.ifCloses(manager, new WhatIfQueries.Closes(UUID.randomUUID(), question.to()), 0),
                () -> whatIf.ifBegins(manager,
                        new WhatIfQueries.Begins("AO-ZZZ", "somewhere", null, Set.of(ServiceCode.values()[0]), question.to(), null), 0));
        questions.forEach(Runnable::run);
        application.sql("revoke usage on schema stat from " + user.replace("_reports", "_stat")).update();
        try {
            assertThat(questions).allSatisfy(asked -> assertThatThrownBy(asked::run).isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied for schema stat"));
        } finally {
            application.sql("grant usage on schema stat to " + user.replace("_reports", "_stat")).update();
        }
        questions.forEach(Runnable::run);
    }

    private List<String> tables(String which) {
        return application.sql("""
                select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^pg_(toast|temp)' and """ + " " + which).query(String.class)
                .list();
    }

    private void assertRefused(String statement) {
        assertThatThrownBy(() -> reports.sql(statement).query().listOfRows()).as(statement).isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }
}
