package org.amparo.survivor;

import static org.amparo.survivor.Files.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.platform.EventStream;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.testing.Looking;
import org.amparo.vocabulary.PartialDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AmparoTest
class ErasureOfAFileTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private Commands commands;
    @Autowired
    private SurvivorQueries queries;
    @Autowired
    private FileReader reader;
    @Autowired
    private EventStream events;
    @Autowired
    private Clock clock;

    @Test
    void an_erased_person_is_read_by_nobody_and_found_by_no_search_and_every_count_is_as_before() {
        UUID id = UUID.randomUUID();
        UUID team = UUID.randomUUID();
        Viewer asks = Looking.everywhere();
        Viewer approves = Looking.everywhere();
        Viewer member = Looking.with(UUID.randomUUID(), team, Scope.TEAM, Permission.values());
        SurvivorCommand.Register command = registerAdult(id);
        send(asks, new SurvivorCommand.Register(id, queries.nextFileNumber(asks), command.person(), command.residence(), command.contact(),
                guardian(UUID.randomUUID()), command.consents(), new Placement(null, team, "CO05", null)));
        send(asks, new SurvivorCommand.RecordInjury(id, amputation(UUID.randomUUID(), PartialDate.ofYear(2019))));
        send(asks, new SurvivorCommand.WriteNote(id, UUID.randomUUID(), LocalDate.now(clock), Personal.of("lives behind the mill")));
        Eventually.holds(SOON, () -> assertThat(queries.search(member, "ana restrepo", 5)).hasSize(1));

        send(asks, new SurvivorCommand.RequestErasure(id, "PERSON_ASKED"));
        send(approves, new SurvivorCommand.ApproveErasure(id));

        Eventually.holds(SOON, () -> assertThat(queries.open(member, id).person().fullName()).isEqualTo(Personal.erased()));
        FileView view = queries.open(member, id);
        assertThat(view.stage()).isEqualTo(FileStage.ERASED);
        assertThat(view.person().birthDate()).isEqualTo(Personal.erased());
        assertThat(view.person().birthYear()).isEqualTo(1984);
        assertThat(view.residence().village()).isEqualTo(Personal.erased());
        assertThat(view.guardian().fullName()).isEqualTo(Personal.erased());
        assertThat(view.injuries()).singleElement().satisfies(injury -> assertThat(injury.detail()).isEqualTo(Personal.erased()));
        assertThat(queries.timeline(member, id, Set.of(TimelineKind.NOTE), null, 5)).singleElement()
                .satisfies(entry -> assertThat(entry.text()).isEqualTo(Personal.erased()));
        Eventually.holds(SOON, () -> assertThat(queries.search(member, "ana restrepo", 5)).isEmpty());
        assertThat(queries.count(member, SurvivorFilter.NONE)).isEqualTo(1);
        assertThat(queries.page(member, SurvivorFilter.NONE, null, 5).rows()).hasSize(1);

        FileFold fold = new FileFold(clock.getZone());
        events.of(id, null).forEach(stored -> fold.then((SurvivorEvent) stored.event(), stored.recorded()));
        assertThat(reader.read(id, Set.of(), LocalDate.now(clock))).isEqualTo(fold.view(LocalDate.now(clock)));
        for (SurvivorCommand late : List.<SurvivorCommand>of(phone(id, "300", 99), new SurvivorCommand.Assign(id, null, team, null))) {
            assertThatThrownBy(() -> send(asks, late)).isInstanceOfSatisfying(RuleBroken.class,
                    refusal -> assertThat(refusal.rule()).isEqualTo("R36.erased"));
        }
    }

    @Test
    void whoever_stands_in_two_files_is_erased_with_the_last_of_them() {
        Viewer asks = Looking.everywhere();
        Viewer approves = Looking.everywhere();
        UUID mother = UUID.randomUUID();
        UUID first = registerWith(asks, guardian(mother));
        UUID second = registerWith(asks, guardian(mother));

        erase(asks, approves, first);
        Eventually.holds(SOON, () -> assertThat(queries.open(asks, first).person().fullName()).isEqualTo(Personal.erased()));
        assertThat(queries.open(asks, first).guardian().fullName()).isEqualTo(Personal.erased());
        assertThat(queries.asOf(asks, first, LocalDate.now(clock)).view().guardian().fullName()).isEqualTo(Personal.erased());
        assertThat(queries.open(asks, second).guardian().fullName()).isEqualTo(Files.guardian().fullName());

        erase(asks, approves, second);
        Eventually.holds(SOON, () -> assertThat(reader.read(second, Set.of(), LocalDate.now(clock)).guardian().fullName())
                .isEqualTo(Personal.erased()));
    }

    private UUID registerWith(Viewer by, LinkedPerson guardian) {
        UUID id = UUID.randomUUID();
        SurvivorCommand.Register command = registerAdult(id);
        send(by, new SurvivorCommand.Register(id, queries.nextFileNumber(by), command.person(), command.residence(), command.contact(),
                guardian, command.consents(), command.placement()));
        return id;
    }

    private void erase(Viewer asks, Viewer approves, UUID id) {
        send(asks, new SurvivorCommand.RequestErasure(id, "PERSON_ASKED"));
        send(approves, new SurvivorCommand.ApproveErasure(id));
    }

    private static LinkedPerson guardian(UUID personId) {
        LinkedPerson known = Files.guardian();
        return new LinkedPerson(personId, known.fullName(), known.relation(), known.legalBasis(), null, null);
    }

    private void send(Viewer by, SurvivorCommand command) {
        commands.send(by, UUID.randomUUID(), command);
    }
}
