package org.amparo.caseplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.caseplan.CaseScenes.Someone;
import org.amparo.caseplan.FollowUpCalendar.Dated;
import org.amparo.caseplan.FollowUpCalendar.Due;
import org.amparo.caseplan.FollowUpCalendar.Milestone;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Looking;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.FollowUpResult;
import org.amparo.vocabulary.FollowUpType;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AmparoTest
class FollowUpCalendarTest {

    @Autowired
    private CaseScenes scenes;
    @Autowired
    private FollowUpCalendar calendar;
    @Autowired
    private JdbcClient sql;

    private final UUID worker = UUID.randomUUID();
    private final UUID team = UUID.randomUUID();
    private final Viewer viewer = Looking.with(worker, team, Scope.TEAM, Permission.CASE_READ, Permission.IDENTITY_READ);

    @Test
    void both_end_days_count_and_nothing_outside_of_them() {
        Someone someone = scenes.active(new Placement(worker, team, "CO05", null));
        LocalDate due = scenes.today().plusDays(14);

        assertThat(days(due, due)).containsExactly(due);
        assertThat(days(due.minusDays(5), due)).containsExactly(due);
        assertThat(days(due, due.plusDays(5))).containsExactly(due);
        assertThat(days(due.minusDays(5), due.minusDays(1))).isEmpty();
        assertThat(days(due.plusDays(1), due.plusDays(5))).isEmpty();
        assertThat(between(due, due).getFirst()).satisfies(dated -> {
            assertThat(dated.survivorId()).isEqualTo(someone.person());
            assertThat(dated.fullName()).isEqualTo(Personal.of("Ana Lucía Restrepo"));
            assertThat(dated.open()).isTrue();
        });
    }

    @Test
    void what_was_held_stands_at_its_day_with_its_result_and_what_nobody_will_hold_does_not() {
        Someone held = scenes.active(new Placement(worker, team, "CO05", null));
        Someone closed = scenes.active(new Placement(worker, team, "CO05", null));
        LocalDate due = scenes.today().plusDays(14);
        UUID first = between(due, due).stream().filter(dated -> dated.survivorId().equals(held.person())).findFirst().orElseThrow()
                .followUpId();
        scenes.send(new CaseCommand.CompleteFollowUp(held.caseId(),
                new FollowUpOutcome(first, FollowUpResult.DONE, scenes.today(), Cases.WORDS, due.plusDays(20))));
        scenes.send(new CaseCommand.RequestClosure(closed.caseId(), scenes.closure(ClosureReason.PERSON_REQUESTED, closed.goal())));
        scenes.send(scenes.supervisor, new CaseCommand.ApproveClosure(closed.caseId(), null));

        assertThat(between(scenes.today(), due.plusDays(30))).extracting(Dated::survivorId, Dated::dueOn, Dated::result)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(held.person(), due, FollowUpResult.DONE),
                        org.assertj.core.groups.Tuple.tuple(held.person(), due.plusDays(20), null));
    }

    @Test
    void plans_reviews_and_ends_of_holds_stand_on_their_day_and_no_review_of_a_case_on_hold() {
        LocalDate today = scenes.today();
        Someone planned = scenes.planning(new Placement(worker, team, "CO05", null));
        Someone active = scenes.active(new Placement(UUID.randomUUID(), team, "CO05", null));
        Someone held = scenes.active(new Placement(worker, team, "CO05", null));
        scenes.send(new CaseCommand.PutOnHold(held.caseId(), today, today.plusDays(40), Cases.WORDS));

        assertThat(calendar.milestones(viewer, today.plusDays(14), today.plusDays(76), Scope.TEAM))
                .extracting(Due::survivorId, Due::milestone, Due::dueOn)
                .containsExactly(Tuple.tuple(planned.person(), Milestone.PLAN, today.plusDays(14)),
                        Tuple.tuple(held.person(), Milestone.HOLD, today.plusDays(40)));
        assertThat(calendar.milestones(viewer, today.plusDays(90), today.plusDays(90), Scope.TEAM)).singleElement().satisfies(due -> {
            assertThat(due.milestone()).isEqualTo(Milestone.REVIEW);
            assertThat(due.survivorId()).isEqualTo(active.person());
            assertThat(due.fullName()).isEqualTo(Personal.of("Ana Lucía Restrepo"));
        });
        assertThat(calendar.milestones(viewer, today.plusDays(90), today.plusDays(90), Scope.OWN)).isEmpty();
        assertThatThrownBy(() -> calendar.milestones(Looking.with(worker, team, Scope.TEAM), today, today, Scope.OWN))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void own_and_team_are_apart_and_other_teams_are_never_shown() {
        Someone own = scenes.active(new Placement(worker, team, "CO05", null));
        Someone colleagues = scenes.active(new Placement(UUID.randomUUID(), team, "CO05", null));
        scenes.active(new Placement(UUID.randomUUID(), UUID.randomUUID(), "CO05", null));
        LocalDate due = scenes.today().plusDays(14);

        assertThat(calendar.between(viewer, due, due, Scope.OWN)).extracting(Dated::survivorId).containsExactly(own.person());
        assertThat(calendar.between(viewer, due, due, Scope.ALL)).extracting(Dated::survivorId)
                .containsExactlyInAnyOrder(own.person(), colleagues.person());
        assertThat(between(due, due)).allSatisfy(dated -> assertThat(dated.type()).isEqualTo(FollowUpType.HOME_VISIT));
    }

    @Test
    void without_the_name_a_number_is_shown_without_the_permission_nothing_and_each_look_is_written_down() {
        Someone own = scenes.active(new Placement(worker, team, "CO05", null));
        LocalDate due = scenes.today().plusDays(14);
        Viewer nameless = Looking.with(worker, team, Scope.TEAM, Permission.CASE_READ);

        assertThat(calendar.between(nameless, due, due, Scope.OWN)).singleElement().satisfies(dated -> {
            assertThat(dated.nameWithheld()).isTrue();
            assertThat(dated.fullName()).isNull();
        });
        assertThatThrownBy(() -> calendar.between(Looking.with(worker, team, Scope.TEAM), due, due, Scope.OWN))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> calendar.between(viewer, due, due.plusDays(63), Scope.OWN)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> calendar.between(viewer, due, due.minusDays(1), Scope.OWN)).isInstanceOf(RuleBroken.class);
        assertThat(sql.sql("select count(*) from audit.file_read where actor = ? and ? = any(subjects)").params(worker, own.person())
                .query(Long.class).single()).isOne();
    }

    private List<Dated> between(LocalDate from, LocalDate to) {
        return calendar.between(viewer, from, to, Scope.TEAM);
    }

    private List<LocalDate> days(LocalDate from, LocalDate to) {
        return between(from, to).stream().map(Dated::dueOn).toList();
    }
}
