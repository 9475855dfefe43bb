package org.amparo.survivor;

import static org.amparo.survivor.Files.TODAY;
import static org.amparo.survivor.Files.registerAdult;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Looking;
import org.amparo.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node remembers to whom a file belongs, and is never let in by what it remembers alone. */
@AmparoTest
class KnownPlacementTest {

    @Autowired
    private Commands commands;
    @Autowired
    private SurvivorQueries queries;
    @Autowired
    private JdbcClient sql;

    private final UUID file = UUID.randomUUID();
    private final UUID caseworker = UUID.randomUUID();
    private final Viewer owner = Looking.with(caseworker, null, Scope.OWN, Permission.values());

    @BeforeEach
    void aFileOnWhichItsCaseworkerHasJustWorked() {
        SurvivorCommand.Register adult = registerAdult(file);
        commands.send(owner, UUID.randomUUID(), new SurvivorCommand.Register(file, queries.nextFileNumber(Looking.everywhere()),
                adult.person(), adult.residence(), adult.contact(), null, adult.consents(), new Placement(caseworker, null, "CO05", null)));
        commands.send(owner, UUID.randomUUID(), note("before"));
    }

    @AfterEach
    void asTheEventsSay() {
        move(caseworker);
    }

    @Test
    void a_further_command_on_a_file_is_one_trip_to_the_server() {
        assertThat(Statements.of(() -> commands.send(owner, UUID.randomUUID(), note("again")))).singleElement().asString()
                .contains("es.require", "es.event", "read.timeline");
    }

    @Test
    void who_lost_the_file_a_moment_ago_on_another_node_is_refused_like_a_stranger_and_is_told_no_rule() {
        move(UUID.randomUUID());
        long events = events();
        refused(note("after"));
        commands.send(Looking.everywhere(), UUID.randomUUID(), note("by somebody who may"));
        move(UUID.randomUUID());
        refused(note(" "));
        assertThat(events()).isEqualTo(events + 1);
    }

    @Test
    void who_got_the_file_a_moment_ago_on_another_node_is_let_in() {
        UUID other = UUID.randomUUID();
        Viewer next = Looking.with(other, null, Scope.OWN, Permission.values());
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> commands.send(next, UUID.randomUUID(), note("too early")));
        move(other);
        commands.send(next, UUID.randomUUID(), note("in time"));
        assertThat(events()).isEqualTo(4);
    }

    @Test
    void a_rule_that_refuses_is_told_to_who_is_still_let_in() {
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> commands.send(owner, UUID.randomUUID(), note(" ")));
        UUID commandId = UUID.randomUUID();
        commands.send(owner, commandId, note("once"));
        commands.send(owner, commandId, note("once"));
        assertThat(events()).isEqualTo(4);
    }

    private void refused(SurvivorCommand command) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> commands.send(owner, UUID.randomUUID(), command));
    }

    /** As another node's command would; this node hears nothing of it. */
    private void move(UUID to) {
        sql.sql("update read.survivor_gate set caseworker = ? where survivor_id = ?").param(to).param(file).update();
    }

    private SurvivorCommand note(String text) {
        return new SurvivorCommand.WriteNote(file, UUID.randomUUID(), TODAY, Personal.of(text));
    }

    private long events() {
        return sql.sql("select count(*) from es.event where aggregate_id = ?").param(file).query(Long.class).single();
    }
}
