package org.amparo.caseplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.amparo.access.Placement;
import org.amparo.caseplan.CaseScenes.Someone;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.testing.AmparoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The hard limit is 35; a case whose risk was never set weighs 1. */
@AmparoTest
class CaseRoomTest {

    private static final int HARD_LIMIT = 35;

    @Autowired
    private CaseScenes scenes;
    @Autowired
    private JdbcClient sql;

    private final UUID team = UUID.randomUUID();

    @Test
    void a_file_brings_its_open_case_along_and_is_refused_above_the_hard_limit_until_a_supervisor_confirms() {
        UUID full = worker(HARD_LIMIT);
        Someone withCase = scenes.opened(placement(UUID.randomUUID()));
        Someone withoutCase = scenes.registered(placement(UUID.randomUUID()));

        scenes.send(new SurvivorCommand.Assign(withoutCase.person(), full, team, null));
        assertThatThrownBy(() -> scenes.send(new SurvivorCommand.Assign(withCase.person(), full, team, null)))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> {
                    assertThat(refused.rule()).isEqualTo("R38");
                    assertThat(refused.values()).containsExactly(HARD_LIMIT);
                });
        scenes.send(new SurvivorCommand.AssignOverLimit(withCase.person(), full, team, null, Personal.of("she knows the family")));

        assertThat(caseworkers(List.of(withCase, withoutCase))).containsOnly(full);
        scenes.send(new SurvivorCommand.Assign(withCase.person(), full, team, null));
    }

    @Test
    void many_who_give_files_to_one_caseworker_at_once_do_not_pass_the_limit_together() {
        UUID nearlyFull = worker(HARD_LIMIT - 3);
        List<Someone> people = IntStream.range(0, 12).mapToObj(i -> scenes.opened(placement(UUID.randomUUID()))).toList();

        List<Boolean> given = people.stream().map(someone -> CompletableFuture.supplyAsync(() -> gives(someone, nearlyFull))).toList()
                .stream().map(CompletableFuture::join).toList();

        assertThat(given.stream().filter(done -> done)).hasSize(3);
    }

    private boolean gives(Someone someone, UUID caseworker) {
        try {
            scenes.send(new SurvivorCommand.Assign(someone.person(), caseworker, team, null));
            return true;
        } catch (RuleBroken refused) {
            assertThat(refused.rule()).isEqualTo("R38");
            return false;
        }
    }

    private UUID worker(int cases) {
        UUID worker = UUID.randomUUID();
        IntStream.range(0, cases).forEach(i -> scenes.opened(placement(worker)));
        return worker;
    }

    private Placement placement(UUID worker) {
        return new Placement(worker, team, "CO05", null);
    }

    private List<UUID> caseworkers(List<Someone> people) {
        return sql.sql("select caseworker from read.survivor where survivor_id = any(?::uuid[])")
                .param(people.stream().map(someone -> someone.person().toString()).toArray(String[]::new)).query(UUID.class).list();
    }
}
