package org.amparo.servicedirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.amparo.access.Commands;
import org.amparo.access.Organisations;
import org.amparo.access.Viewer;
import org.amparo.platform.RuleBroken;
import org.amparo.servicedirectory.ProviderGate.Standing;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Looking;
import org.amparo.vocabulary.ProviderEnd;
import org.amparo.vocabulary.ServiceCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@AmparoTest
class ProviderGateTest {

    @Autowired
    private Commands commands;
    @Autowired
    private ProviderGate gate;
    @Autowired
    private Organisations organisations;
    @Autowired
    private TransactionTemplate transaction;

    private final Viewer anyone = Looking.everywhere();
    private final LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
    private final UUID id = UUID.randomUUID();

    @Test
    void R19_a_closed_or_stale_provider_or_one_without_the_service_receives_no_referral() {
        register(today.minusDays(180));
        assertThat(standing(ServiceCode.PROSTHETICS).receives()).isTrue();
        refused(standing(ServiceCode.LITERACY), "R19.service");
        refused(transaction.execute(t -> gate.standing(UUID.randomUUID(), ServiceCode.PROSTHETICS)), "R19");
        send(new ProviderCommand.Deactivate(id, ProviderEnd.CLOSED, null));
        refused(standing(ServiceCode.PROSTHETICS), "R19");
        send(new ProviderCommand.Reactivate(id, today.minusDays(1)));
        assertThat(standing(ServiceCode.PROSTHETICS).receives()).isTrue();
    }

    @Test
    void R19_an_entry_verified_more_than_180_days_ago_is_stale_until_it_is_verified_again() {
        register(today.minusDays(181));
        refused(standing(ServiceCode.PROSTHETICS), "R19.stale");
        send(new ProviderCommand.Verify(id, today));
        assertThat(standing(ServiceCode.PROSTHETICS)).isEqualTo(new Standing(true, true, true, today, false, null));
    }

    @Test
    void a_provider_answers_inside_when_an_organisation_is_linked_to_it_and_no_other_provider_can_take_that_organisation() {
        UUID organisation = organisations.organisations().getFirst().organisation();
        register(today);
        assertThat(standing(ServiceCode.PROSTHETICS).answersInside()).isFalse();
        send(new ProviderCommand.UpdateDetails(id, Providers.details("Centre", organisation), java.util.Set.of("organisation"), 0));
        assertThat(standing(ServiceCode.PROSTHETICS).organisation()).isEqualTo(organisation);
        assertThatThrownBy(() -> send(Providers.register(UUID.randomUUID(), organisation, today, ServiceCode.PROSTHETICS)))
                .isInstanceOfSatisfying(RuleBroken.class, no -> assertThat(no.rule()).isEqualTo("directory.organisationTaken"));
        assertThatThrownBy(() -> send(Providers.register(UUID.randomUUID(), UUID.randomUUID(), today, ServiceCode.PROSTHETICS)))
                .isInstanceOfSatisfying(RuleBroken.class, no -> assertThat(no.rule()).isEqualTo("directory.organisation"));
        send(new ProviderCommand.UpdateDetails(id, Providers.details("Centre", null), java.util.Set.of("organisation"), 1));
    }

    @Test
    void whoever_deactivates_waits_for_a_referral_that_is_being_decided() throws Exception {
        register(today);
        CompletableFuture<Void> deactivation = transaction.execute(t -> {
            assertThat(gate.standing(id, ServiceCode.PROSTHETICS).receives()).isTrue();
            CompletableFuture<Void> other = CompletableFuture
                    .runAsync(() -> send(new ProviderCommand.Deactivate(id, ProviderEnd.CLOSED, null)));
            assertThatThrownBy(() -> other.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return other;
        });
        deactivation.get(30, TimeUnit.SECONDS);
        refused(standing(ServiceCode.PROSTHETICS), "R19");
    }

    @Test
    void a_standing_is_asked_within_the_transaction_that_decides() {
        assertThatThrownBy(() -> gate.standing(id, ServiceCode.PROSTHETICS)).isInstanceOf(IllegalTransactionStateException.class);
    }

    private void register(LocalDate verifiedOn) {
        send(Providers.register(id, null, verifiedOn, ServiceCode.PROSTHETICS, ServiceCode.PHYSIOTHERAPY));
    }

    private Standing standing(ServiceCode service) {
        return transaction.execute(t -> gate.standing(id, service));
    }

    private static void refused(Standing standing, String rule) {
        assertThatThrownBy(() -> standing.requireReceives("providerId"))
                .isInstanceOfSatisfying(RuleBroken.class, no -> assertThat(no.rule()).isEqualTo(rule));
    }

    private void send(ProviderCommand command) {
        commands.send(anyone, UUID.randomUUID(), command);
    }
}
