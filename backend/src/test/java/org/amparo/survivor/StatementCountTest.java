package org.amparo.survivor;

import static org.amparo.survivor.Files.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.testing.Looking;
import org.amparo.testing.Statements;
import org.amparo.vocabulary.PartialDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AmparoTest
class StatementCountTest {

    @Autowired
    private Commands commands;
    @Autowired
    private SurvivorQueries queries;
    @Autowired
    private Clock clock;

    private final Viewer anyone = Looking.everywhere();

    @Test
    void a_page_a_count_and_a_search_ask_as_many_statements_for_twelve_files_as_for_one() {
        Viewer ofOne = team(1);
        Viewer ofTwelve = team(12);
        assertThat(Statements.in(() -> assertThat(queries.page(ofTwelve, SurvivorFilter.NONE, null, 50).rows()).hasSize(12)))
                .isEqualTo(Statements.in(() -> assertThat(queries.page(ofOne, SurvivorFilter.NONE, null, 50).rows()).hasSize(1)))
                .isPositive();
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(queries.search(ofTwelve, "ana restrepo", 50)).hasSize(12));
        assertThat(Statements.in(() -> queries.search(ofTwelve, "ana restrepo", 50)))
                .isEqualTo(Statements.in(() -> queries.search(ofOne, "ana restrepo", 50)));
    }

    @Test
    void an_open_file_and_its_timeline_ask_as_many_statements_after_forty_entries_as_after_two() {
        UUID small = register(PLACEMENT);
        UUID big = register(PLACEMENT);
        fill(small, 1);
        fill(big, 20);
        assertThat(Statements.in(() -> assertThat(queries.open(anyone, big).injuries()).hasSize(20)))
                .isEqualTo(Statements.in(() -> queries.open(anyone, small)));
        assertThat(Statements.in(() -> assertThat(queries.timeline(anyone, big, Set.of(), null, 200)).hasSize(42)))
                .isEqualTo(Statements.in(() -> queries.timeline(anyone, small, Set.of(), null, 200)));
        assertThat(Statements.in(() -> queries.asOf(anyone, big, LocalDate.now(clock))))
                .isEqualTo(Statements.in(() -> queries.asOf(anyone, small, LocalDate.now(clock))));
    }

    private void fill(UUID file, int injuries) {
        for (int i = 0; i < injuries; i++) {
            UUID injury = UUID.randomUUID();
            send(new SurvivorCommand.RecordInjury(file, amputation(injury, PartialDate.ofYear(2019))));
            send(new SurvivorCommand.CorrectInjury(file, amputation(injury, PartialDate.ofYear(2018)), 9_999, Personal.of("paper")));
        }
    }

    private Viewer team(int files) {
        UUID team = UUID.randomUUID();
        for (int i = 0; i < files; i++) {
            register(new Placement(null, team, "CO05", null));
        }
        return Looking.with(UUID.randomUUID(), team, Scope.TEAM, Permission.FILE_LIST, Permission.IDENTITY_READ);
    }

    private UUID register(Placement placement) {
        UUID file = UUID.randomUUID();
        SurvivorCommand.Register command = registerAdult(file);
        send(new SurvivorCommand.Register(file, queries.nextFileNumber(anyone), command.person(), command.residence(), command.contact(),
                null,
                command.consents(), placement));
        return file;
    }

    private void send(SurvivorCommand command) {
        commands.send(anyone, UUID.randomUUID(), command);
    }
}
