package org.amparo.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.access.accounts.StaffOfTests;
import org.amparo.access.accounts.Teams;
import org.amparo.servicedirectory.ProviderCommand;
import org.amparo.servicedirectory.ProviderDetails;
import org.amparo.servicedirectory.ServiceOffer;
import org.amparo.servicedirectory.Site;
import org.amparo.task.TaskKind;
import org.amparo.task.TaskQueries;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.testing.TestClock;
import org.amparo.timer.TimerWorker;
import org.amparo.vocabulary.ProviderType;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.ServiceCost;
import org.amparo.vocabulary.Sex;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Alone
@AmparoTest
class StaleProviderTest {

    @Autowired
    private ReferralScenes scenes;
    @Autowired
    private Commands commands;
    @Autowired
    private TaskQueries tasks;
    @Autowired
    private TimerWorker timers;
    @Autowired
    private StaffOfTests staff;
    @Autowired
    private Teams teams;

    @Test
    void an_entry_that_nobody_verified_in_time_is_a_task_of_whoever_did_so_last_until_it_is_verified_again() {
        Viewer verifier = staff.viewer(Role.SUPERVISOR, teams.create(staff.administrator(), "Team " + UUID.randomUUID()));
        UUID provider = UUID.randomUUID();
        TestClock.at(Instant.now().minus(200, ChronoUnit.DAYS), () -> send(verifier, new ProviderCommand.Register(provider,
                new ProviderDetails("Centre " + provider, ProviderType.REHAB_CENTRE, null, java.util.Set.of("es"),
                        java.util.Set.of(Sex.F, Sex.M), null, null, null),
                List.of(new Site(UUID.randomUUID(), null, "CO05", null, null, null, null)),
                List.of(new ServiceOffer(ServiceCode.PROSTHETICS, ServiceCost.FREE, null)), scenes.today())));

        timers.fireDue();
        timers.fireDue();

        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(tasks.today(verifier, 50)).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.PROVIDER_STALE);
            assertThat(task.about()).isEqualTo(provider);
        }));
        send(verifier, new ProviderCommand.Verify(provider, scenes.today()));
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(tasks.today(verifier, 50)).isEmpty());
    }

    private void send(Viewer by, ProviderCommand command) {
        commands.send(by, UUID.randomUUID(), command);
    }
}
