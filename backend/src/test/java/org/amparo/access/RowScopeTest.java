package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.amparo.testing.AmparoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The predicate in SQL and the decision in Java are one policy: they agree on every viewer, scope and row. */
@AmparoTest
class RowScopeTest {

    private static final List<String> AREAS = List.of("CO05", "CO19", "CO86");

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(42);
    private final List<UUID> ids = new ArrayList<>();

    @Test
    void the_rows_of_a_scope_are_those_that_the_viewer_may_see() {
        for (int i = 0; i < 4; i++) {
            ids.add(new UUID(random.nextLong(), random.nextLong()));
        }
        int seen = 0;
        for (int i = 0; i < 600; i++) {
            Viewer viewer = viewer();
            Placement row = new Placement(oneOf(ids), oneOf(ids), oneOf(AREAS), oneOf(ids));
            boolean may = viewer.may(Permission.FILE_LIST, row);
            assertThat(selects(RowScope.of(viewer, Permission.FILE_LIST, columns()), row)).as("%s on %s", viewer, row).isEqualTo(may);
            seen += may ? 1 : 0;
        }
        assertThat(seen).isBetween(100, 500);
    }

    @Test
    void a_narrower_reach_narrows_and_a_wider_one_does_not_widen() {
        UUID me = UUID.randomUUID();
        UUID team = UUID.randomUUID();
        Viewer viewer = new Viewer(me, Role.CASEWORKER, team, null, Set.of(), Map.of(Permission.FILE_LIST, Scope.TEAM));
        Placement mine = new Placement(me, team, null, null);
        Placement ofTheTeam = new Placement(UUID.randomUUID(), team, null, null);
        Placement ofOthers = new Placement(UUID.randomUUID(), UUID.randomUUID(), null, null);
        assertThat(selects(RowScope.of(viewer, Permission.FILE_LIST, Scope.OWN, columns()), mine)).isTrue();
        assertThat(selects(RowScope.of(viewer, Permission.FILE_LIST, Scope.OWN, columns()), ofTheTeam)).isFalse();
        assertThat(selects(RowScope.of(viewer, Permission.FILE_LIST, Scope.ALL, columns()), ofOthers)).isFalse();
        assertThat(selects(RowScope.of(viewer, Permission.FILE_READ, columns()), mine)).isFalse();
    }

    private boolean selects(RowScope scope, Placement row) {
        return jdbc.sql("""
                select count(*) from (values (:c::uuid, :t::uuid, :a::text, :o::uuid)) as f (caseworker, team, adm1, organisation)
                where""" + " " + scope.sql())
                .params(scope.parameters()).param("c", row.caseworker()).param("t", row.team()).param("a", row.adm1())
                .param("o", row.organisation()).query(Integer.class).single() == 1;
    }

    private static RowScope.Columns columns() {
        return RowScope.Columns.of("f");
    }

    private Viewer viewer() {
        Map<Permission, Scope> grants = random.nextInt(10) == 0
                ? Map.of()
                : Map.of(Permission.FILE_LIST, Scope.values()[random.nextInt(Scope.values().length)]);
        return new Viewer(ids.get(random.nextInt(ids.size())), Role.CASEWORKER, oneOf(ids), oneOf(ids),
                random.nextBoolean() ? Set.of() : Set.of(AREAS.get(random.nextInt(AREAS.size()))), grants);
    }

    private <T> T oneOf(List<T> values) {
        int pick = random.nextInt(values.size() + 1);
        return pick == values.size() ? null : values.get(pick);
    }
}
