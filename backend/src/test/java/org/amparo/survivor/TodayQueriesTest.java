package org.amparo.survivor;

import static org.amparo.survivor.Files.childConsent;
import static org.amparo.survivor.Files.consent;
import static org.amparo.survivor.Files.contact;
import static org.amparo.survivor.Files.person;
import static org.amparo.survivor.Files.residence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;
import org.amparo.survivor.TodayQueries.Kind;
import org.amparo.survivor.TodayQueries.Task;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Looking;
import org.amparo.vocabulary.Assent;
import org.amparo.vocabulary.ConsentForm;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.PartialDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AmparoTest
class TodayQueriesTest {

    private static final int EACH = 20;

    @Autowired
    private Commands commands;
    @Autowired
    private TodayQueries today;
    @Autowired
    private BestInterestQueries bestInterest;
    @Autowired
    private SurvivorQueries queries;
    @Autowired
    private Clock clock;

    private final Viewer anyone = Looking.everywhere();
    private final UUID caseworker = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    private Viewer caseworker() {
        return Looking.with(caseworker, null, Scope.OWN, Permission.FILE_LIST, Permission.FILE_READ, Permission.IDENTITY_READ);
    }

    private void send(SurvivorCommand command) {
        commands.send(anyone, UUID.randomUUID(), command);
    }

    private void register(PartialDate birth, LinkedPerson guardian, Consent... consents) {
        send(new SurvivorCommand.Register(id, queries.nextFileNumber(anyone), person(birth),
                residence(), contact(), guardian, List.of(consents), new Placement(caseworker, null, "CO05", null)));
    }

    private Consent until(LocalDate givenOn, LocalDate validUntil) {
        Consent given = consent(ConsentPurpose.CASE_MANAGEMENT);
        return new Consent(given.consentId(), given.purpose(), given.form(), given.givenBy(), null, null, null, null, givenOn, validUntil,
                List.of(), List.of(), given.textVersion(), given.language());
    }

    private List<Task> tasks() {
        return today.tasks(caseworker(), Map.of(), EACH);
    }

    @Test
    void R5_an_agreement_in_a_childs_best_interest_waits_for_somebody_else_until_that_person_approved() {
        Consent given = childConsent(ConsentGiver.CASEWORKER_BEST_INTEREST, Assent.GIVEN_ORALLY, ConsentForm.WRITTEN);
        register(Files.CHILD_BIRTH, null, given);
        Viewer other = Looking.everywhere();
        assertThat(bestInterest.waiting(anyone, 200)).as("who gave it").noneMatch(asked -> asked.survivorId().equals(id));
        assertThat(bestInterest.waiting(other, 200)).filteredOn(asked -> asked.survivorId().equals(id)).singleElement()
                .satisfies(asked -> {
                    assertThat(asked.consentId()).isEqualTo(given.consentId());
                    assertThat(asked.by()).isEqualTo(anyone.user());
                    assertThat(asked.nameWithheld()).isFalse();
                });
        long waiting = bestInterest.count(other);
        commands.send(other, UUID.randomUUID(), new SurvivorCommand.ApproveBestInterest(id, given.consentId()));
        assertThat(bestInterest.waiting(other, 200)).noneMatch(asked -> asked.survivorId().equals(id));
        assertThat(bestInterest.count(other)).isEqualTo(waiting - 1);
        assertThatThrownBy(() -> bestInterest.waiting(caseworker(), 10)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void an_agreement_that_ran_out_is_asked_again_until_it_is_renewed() {
        LocalDate now = LocalDate.now(clock);
        register(Files.ADULT_BIRTH, null, until(now.minusYears(2), now.minusDays(3)));
        assertThat(tasks()).filteredOn(task -> task.kind() == Kind.CONSENT_ENDED).singleElement().satisfies(task -> {
            assertThat(task.day()).isEqualTo(now.minusDays(3));
            assertThat(task.fullName()).isEqualTo(Personal.of("Ana Lucía Restrepo"));
        });
        send(new SurvivorCommand.GiveConsent(id, until(now, null)));
        assertThat(tasks()).extracting(Task::kind).doesNotContain(Kind.CONSENT_ENDED);
    }

    @Test
    void an_agreement_is_due_thirty_days_before_it_ends_and_not_earlier() {
        LocalDate now = LocalDate.now(clock);
        register(Files.ADULT_BIRTH, null, until(now.minusYears(1), now.plusDays(31)));
        assertThat(tasks()).extracting(Task::kind).doesNotContain(Kind.CONSENT_ENDS);
        send(new SurvivorCommand.GiveConsent(id, until(now.minusYears(1), now.plusDays(30))));
        assertThat(tasks()).extracting(Task::kind).contains(Kind.CONSENT_ENDS);
    }

    @Test
    void what_colleagues_recorded_is_news_for_the_caseworker_alone() {
        register(Files.ADULT_BIRTH, null, consent(ConsentPurpose.CASE_MANAGEMENT));
        send(new SurvivorCommand.WriteNote(id, UUID.randomUUID(), LocalDate.now(clock), Personal.of("called twice")));
        assertThat(tasks()).filteredOn(task -> task.kind() == Kind.NEWS).singleElement().satisfies(task -> {
            assertThat(task.survivorId()).isEqualTo(id);
            assertThat(task.entries()).isEqualTo(3);
        });
        assertThat(today.tasks(Looking.with(UUID.randomUUID(), null, Scope.OWN, Permission.FILE_READ), Map.of(), EACH)).isEmpty();
    }

    @Test
    void a_child_agreed_for_by_a_guardian_is_asked_when_grown_up() {
        LocalDate now = LocalDate.now(clock);
        Consent guarded = new Consent(UUID.randomUUID(), ConsentPurpose.CASE_MANAGEMENT, ConsentForm.WRITTEN, ConsentGiver.PARENT,
                Assent.GIVEN_IN_WRITING, Files.guardian().personId(), null, null, now, null, List.of(), List.of(), "2026-01", "es");
        register(PartialDate.exact(now.minusYears(17)), Files.guardian(), guarded);
        assertThat(tasks()).extracting(Task::kind).doesNotContain(Kind.GROWN_UP);
        commands.send(anyone, UUID.randomUUID(), new SurvivorCommand.UpdateIdentity(id, person(PartialDate.exact(now.minusYears(19))),
                Set.of("birthDate"), 99, null));
        assertThat(tasks()).extracting(Task::kind).contains(Kind.GROWN_UP);
    }

    @Test
    void a_form_that_was_begun_is_listed_with_its_file() {
        register(Files.ADULT_BIRTH, null, consent(ConsentPurpose.CASE_MANAGEMENT));
        LocalDate day = LocalDate.now(clock).minusDays(2);
        assertThat(today.tasks(caseworker(), Map.of(id, day, UUID.randomUUID(), day), EACH))
                .filteredOn(task -> task.kind() == Kind.DRAFT).singleElement().satisfies(task -> assertThat(task.day()).isEqualTo(day));
    }

    @Test
    void an_erasure_waits_for_somebody_who_may_approve_it_and_is_hidden_from_all_others() {
        register(Files.ADULT_BIRTH, null, consent(ConsentPurpose.CASE_MANAGEMENT));
        send(new SurvivorCommand.RequestErasure(id, "PERSON_ASKED"));
        Viewer officer = Looking.with(UUID.randomUUID(), null, Scope.ALL, Permission.ERASURE_APPROVE);
        assertThat(today.erasuresToApprove(officer, 200)).filteredOn(task -> task.survivorId().equals(id)).singleElement()
                .satisfies(task -> assertThat(task.nameWithheld()).isTrue());
        assertThatThrownBy(() -> today.erasuresToApprove(caseworker(), EACH)).isInstanceOf(NotAllowed.class);
    }
}
