package org.amparo.servicedirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;
import org.amparo.servicedirectory.DirectoryFilter.Standing;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Looking;
import org.amparo.testing.Statements;
import org.amparo.timer.TimerWorker;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ProviderEnd;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.SiteCheck;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Alone
@AmparoTest
class DirectoryReadsTest {

    @Autowired
    private Commands commands;
    @Autowired
    private DirectoryQueries directory;
    @Autowired
    private ProviderNames names;
    @Autowired
    private TimerWorker timers;
    @Autowired
    private JdbcClient sql;

    private final Viewer anyone = Looking.everywhere();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final String area = "D" + UUID.randomUUID().toString().substring(0, 8);
    /** Sees the providers of this test only. */
    private final Viewer viewer = new Viewer(UUID.randomUUID(), Role.CASEWORKER, null, null, Set.of(area),
            Map.of(Permission.DIRECTORY_READ, Scope.AREA));

    @Test
    void a_provider_is_read_back_as_it_was_recorded() {
        UUID id = UUID.randomUUID();
        Site main = Providers.site(area, GeoPoint.of(6.2442, -75.5812));
        Site branch = Providers.site(area, null);
        send(new ProviderCommand.Register(id, Providers.details("Centro Sur", null), List.of(main, branch),
                List.of(Providers.offer(ServiceCode.LEGAL_AID), Providers.offer(ServiceCode.PROSTHETICS)), today.minusDays(3)));
        send(new ProviderCommand.ReportCapacity(id, ServiceCode.PROSTHETICS, today, 12));
        send(new ProviderCommand.ReportCapacity(id, ServiceCode.PROSTHETICS, today.minusMonths(1), 9));
        send(new ProviderCommand.ReportCapacity(id, ServiceCode.LEGAL_AID, today.minusMonths(8), 40));
        send(new ProviderCommand.ReportWaitingDays(id, ServiceCode.PROSTHETICS, 21, today));
        ProviderEntry entry = directory.open(viewer, id);
        assertThat(entry.details()).isEqualTo(Providers.details("Centro Sur", null));
        assertThat(entry.sites()).containsExactly(main, branch);
        assertThat(entry.standing()).isEqualTo(Standing.FRESH);
        assertThat(entry.services()).containsExactly(
                new ProviderEntry.Service(Providers.offer(ServiceCode.PROSTHETICS), 12, today.withDayOfMonth(1), 21, today),
                new ProviderEntry.Service(Providers.offer(ServiceCode.LEGAL_AID), null, null, null, null));
        assertThat(names.name(id)).contains("Centro Sur");
        assertThat(names.names(Set.of(id, UUID.randomUUID()))).isEqualTo(Map.of(id, "Centro Sur"));
        assertThatThrownBy(() -> directory.open(Looking.with(UUID.randomUUID(), null, Scope.ALL, Permission.FILE_LIST), id))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> directory.open(anyone, UUID.randomUUID())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void changes_show_at_once_and_what_is_gone_is_gone() {
        UUID id = register("Centro Sur", today.minusDays(30), ServiceCode.PROSTHETICS, ServiceCode.PHYSIOTHERAPY);
        send(new ProviderCommand.ReportWaitingDays(id, ServiceCode.PHYSIOTHERAPY, 21, today));
        ProviderDetails renamed = new ProviderDetails("Centro Norte", null, null, Set.of("ar"), Set.of(Sex.F), null,
                Personal.of("+57 1 000 0000"), null);
        send(new ProviderCommand.UpdateDetails(id, renamed, Set.of("name", "languages", "staffSex", "phone", "email"), 1));
        Site moved = Providers.site(area, GeoPoint.of(1, 1));
        send(new ProviderCommand.UpdateSites(id, List.of(moved), 1));
        send(new ProviderCommand.UpdateServices(id,
                List.of(Providers.offer(ServiceCode.PROSTHETICS), Providers.offer(ServiceCode.WHEELCHAIR)), 1));
        send(new ProviderCommand.Verify(id, today));
        ProviderEntry entry = directory.open(viewer, id);
        assertThat(entry.details()).isEqualTo(new ProviderDetails("Centro Norte", entry.details().type(), null, Set.of("ar"),
                Set.of(Sex.F), "Monday to Friday, 8 to 16", Personal.of("+57 1 000 0000"), null));
        assertThat(entry.sites()).containsExactly(moved);
        assertThat(entry.services()).extracting(service -> service.offer().service()).containsExactly(ServiceCode.PROSTHETICS,
                ServiceCode.WHEELCHAIR);
        assertThat(entry.standing()).isEqualTo(Standing.FRESH);
        send(new ProviderCommand.Deactivate(id, ProviderEnd.MERGED, Personal.of("with the hospital")));
        ProviderEntry left = directory.open(viewer, id);
        assertThat(left.standing()).isEqualTo(Standing.OUT_OF_USE);
        assertThat(left.end().reason()).isEqualTo(ProviderEnd.MERGED);
        assertThat(left.end().note()).isEqualTo(Personal.of("with the hospital"));
        send(new ProviderCommand.Reactivate(id, today));
        assertThat(directory.open(viewer, id).end()).isNull();
        assertThat(directory.history(viewer, id, null, 3)).extracting(ProviderChange::event).containsExactly("provider.reactivated",
                "provider.deactivated", "provider.verified");
        assertThat(directory.history(viewer, id, 2L, 50)).extracting(ProviderChange::event).containsExactly(
                "provider.waiting-days-reported", "provider.registered");
        assertThat(directory.history(viewer, id, 3L, 1).getFirst().codes()).containsExactly("email", "languages", "name", "phone",
                "staffSex");
    }

    @Test
    void an_entry_that_nobody_verified_in_time_goes_stale_by_itself_once() {
        UUID old = register("Centro Sur", today.minusDays(181), ServiceCode.PROSTHETICS);
        UUID young = register("Centro Norte", today.minusDays(180), ServiceCode.PROSTHETICS);
        timers.fireDue();
        timers.fireDue();
        assertThat(directory.history(viewer, old, null, 10)).extracting(ProviderChange::event).containsExactly("provider.went-stale",
                "provider.registered");
        assertThat(directory.history(viewer, young, null, 10)).hasSize(1);
        assertThat(directory.open(viewer, old).standing()).isEqualTo(Standing.STALE);
        assertThat(directory.open(viewer, young).standing()).isEqualTo(Standing.FRESH);
    }

    @Test
    void phone_mail_and_note_do_not_lie_in_clear() {
        UUID id = register("Centro Sur", today, ServiceCode.PROSTHETICS);
        send(new ProviderCommand.Deactivate(id, ProviderEnd.OTHER, Personal.of("the house burnt down")));
        String stored = sql
                .sql("select p::text || (select string_agg(e.payload::text, ' ') from es.event e where e.aggregate_id = p.provider_id)"
                        + " from read.provider p where provider_id = ?")
                .param(id).query(String.class).single();
        assertThat(stored).contains("Centro Sur").doesNotContain("123 4567").doesNotContain("office@").doesNotContain("burnt");
    }

    @Test
    void every_filter_leaves_the_providers_that_fit() {
        UUID prosthetics = register("Clínica São José", today, ServiceCode.PROSTHETICS);
        UUID legal = register("Advocacy house", today.minusDays(181), ServiceCode.LEGAL_AID);
        UUID left = register("Old house", today, ServiceCode.PROSTHETICS);
        send(new ProviderCommand.Deactivate(left, ProviderEnd.CLOSED, null));
        UUID steps = UUID.randomUUID();
        send(new ProviderCommand.Register(steps, Providers.details("Stairs", null),
                List.of(new Site(UUID.randomUUID(), null, area, null, null, null,
                        new Accessibility(SiteCheck.YES, SiteCheck.NOT_CHECKED, null, null))),
                List.of(Providers.offer(ServiceCode.PROSTHETICS), Providers.offer(ServiceCode.WHEELCHAIR)), today));
        send(new ProviderCommand.ReportCapacity(steps, ServiceCode.WHEELCHAIR, today, 2));
        send(new ProviderCommand.ReportCapacity(prosthetics, ServiceCode.PROSTHETICS, today, 0));
        assertThat(ids(DirectoryFilter.NONE)).containsExactlyInAnyOrder(prosthetics, legal, steps);
        assertThat(ids(filter("clinica sao", null, null, false, false, null))).containsExactly(prosthetics);
        assertThat(ids(filter(null, ServiceCode.PROSTHETICS, null, false, false, null))).containsExactlyInAnyOrder(prosthetics, steps);
        assertThat(ids(filter(null, null, Pillar.PROTECTION_LEGAL, false, false, null))).containsExactly(legal);
        assertThat(ids(filter(null, null, null, true, false, null))).containsExactlyInAnyOrder(prosthetics, legal);
        assertThat(ids(filter(null, null, null, false, true, null))).containsExactly(steps);
        assertThat(ids(filter(null, ServiceCode.PROSTHETICS, null, false, true, null))).isEmpty();
        assertThat(ids(filter(null, null, null, false, false, Standing.STALE))).containsExactly(legal);
        assertThat(ids(filter(null, null, null, false, false, Standing.FRESH))).containsExactlyInAnyOrder(prosthetics, steps);
        assertThat(ids(filter(null, null, null, false, false, Standing.OUT_OF_USE))).containsExactly(left);
        assertThat(ids(new DirectoryFilter(null, null, null, "nowhere", false, false, null))).isEmpty();
        assertThat(directory.sites(viewer, filter(null, ServiceCode.PROSTHETICS, null, false, false, null), 100))
                .extracting(ProviderSite::providerId).containsExactlyInAnyOrder(prosthetics, steps);
        ProviderRow row = directory.page(viewer, filter(null, null, null, false, true, null), null, 10).rows().getFirst();
        assertThat(row.people()).isEqualTo(2);
        assertThat(row.stepFree()).isFalse();
        assertThat(row.areas()).containsExactly(area);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat_also_where_names_are_equal() {
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(register(i < 5 ? "Same name" : "Other " + i, today, ServiceCode.PROSTHETICS));
        }
        List<UUID> paged = new ArrayList<>();
        String next = null;
        int pages = 0;
        do {
            DirectoryQueries.Page page = directory.page(viewer, DirectoryFilter.NONE, next, 2);
            page.rows().forEach(row -> paged.add(row.providerId()));
            next = page.next();
        } while (next != null && ++pages < 10);
        assertThat(paged).containsExactlyInAnyOrderElementsOf(all);
        assertThat(directory.page(viewer, DirectoryFilter.NONE, null, 50).rows()).extracting(ProviderRow::providerId).isEqualTo(paged);
    }

    @Test
    void a_list_and_an_entry_ask_as_many_statements_for_much_as_for_little() {
        UUID small = register("Small", today, ServiceCode.PROSTHETICS);
        int list = Statements.in(() -> directory.page(viewer, DirectoryFilter.NONE, null, 50));
        int entry = Statements.in(() -> directory.open(viewer, small));
        UUID big = register("Big", today, ServiceCode.PROSTHETICS, ServiceCode.PHYSIOTHERAPY, ServiceCode.WHEELCHAIR);
        send(new ProviderCommand.UpdateSites(big, List.of(Providers.site(area, null), Providers.site(area, null)), 0));
        for (int i = 0; i < 10; i++) {
            register("More " + i, today, ServiceCode.PROSTHETICS);
            send(new ProviderCommand.ReportCapacity(big, ServiceCode.WHEELCHAIR, today.minusMonths(i), i));
        }
        assertThat(Statements.in(() -> assertThat(directory.page(viewer, DirectoryFilter.NONE, null, 50).rows()).hasSize(12)))
                .isEqualTo(list);
        assertThat(Statements.in(() -> directory.open(viewer, big))).isEqualTo(entry);
        assertThat(directory.count(viewer, DirectoryFilter.NONE)).isEqualTo(12);
    }

    private DirectoryFilter filter(String words, ServiceCode service, Pillar pillar, boolean stepFree, boolean withCapacity,
            Standing standing) {
        return new DirectoryFilter(words, service, pillar, area, stepFree, withCapacity, standing);
    }

    private List<UUID> ids(DirectoryFilter filter) {
        List<UUID> ids = directory.page(viewer, filter, null, 200).rows().stream().map(ProviderRow::providerId).toList();
        assertThat(directory.count(viewer, filter)).isEqualTo(ids.size());
        return ids;
    }

    private UUID register(String name, LocalDate verifiedOn, ServiceCode... services) {
        UUID id = UUID.randomUUID();
        send(new ProviderCommand.Register(id, Providers.details(name, null), List.of(Providers.site(area, null)),
                List.of(services).stream().map(Providers::offer).toList(), verifiedOn));
        return id;
    }

    private void send(ProviderCommand command) {
        commands.send(anyone, UUID.randomUUID(), command);
    }
}
