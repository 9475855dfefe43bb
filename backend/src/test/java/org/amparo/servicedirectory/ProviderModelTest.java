package org.amparo.servicedirectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.amparo.platform.RuleBroken;
import org.amparo.testing.AggregateRun;
import org.amparo.testing.Alone;
import org.amparo.vocabulary.ProviderEnd;
import org.amparo.vocabulary.ServiceCode;
import org.junit.jupiter.api.Test;

/**
 * Entries of the directory as chance has them, against the product and against a second opinion written down here. A hundred thousand steps:
 * {@code mvn -pl backend -Dtest=ProviderModelTest -Damparo.steps=100000 test}
 */
@Alone
class ProviderModelTest {

    private static final int STEPS = Integer.getInteger("amparo.steps", 4_000);
    private static final int STEPS_OF_ONE = 80;
    private static final long SEED = Long.getLong("amparo.seed", 20261122L);
    private static final UUID TAKEN = new UUID(6, 6);
    private static final UUID BY = new UUID(6, 5);
    private static final int STALE_AFTER = 180;
    private static final List<ServiceCode> CODES = List.of(ServiceCode.PROSTHETICS, ServiceCode.PHYSIOTHERAPY, ServiceCode.LITERACY);

    private enum Move {
        REGISTER, DETAILS, SITES, SERVICES, CAPACITY, WAITING, VERIFY, DEACTIVATE, REACTIVATE, STALE
    }

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final Map<Move, Integer> accepted = new EnumMap<>(Move.class);
    private final Set<String> refused = new TreeSet<>();

    private UUID id;
    private boolean begun;
    private boolean active;
    private LocalDate verifiedOn;
    private Set<ServiceCode> services;
    private Map<String, Long> changedAt;
    private long last;

    @Test
    void product_and_model_agree_on_every_step() {
        OrganisationLinks links = new OrganisationLinks(null, null) {
            @Override
            void requireFree(UUID organisation, UUID providerId) {
                RuleBroken.require(!TAKEN.equals(organisation), "directory.organisationTaken", "details.organisation");
            }
        };
        try (AggregateRun run = new AggregateRun(Provider.class, LocalDate.of(2026, 11, 22),
                Map.of(OrganisationLinks.class, links, DirectorySettings.class, new DirectorySettings(STALE_AFTER)))) {
            for (int step = 0; step < STEPS; step++) {
                if (step % STEPS_OF_ONE == 0) {
                    id = new UUID(random.nextLong(), step);
                    begun = false;
                }
                run.today = run.today.plusDays(random.nextInt(8) == 0 ? random.nextInt(300) : random.nextInt(3));
                one(run, step);
            }
        }
        assertThat(accepted.keySet()).containsExactlyInAnyOrder(Move.values());
        assertThat(refused).containsExactlyInAnyOrder("R43.provider", "directory.noSite", "directory.noService", "directory.inactive",
                "directory.active", "directory.notOffered", "directory.verifiedLater", "directory.organisationTaken", "R7.future",
                "form.number", "form.required", AggregateRun.CHANGED);
        System.out.println(STEPS + " steps of providers: accepted " + accepted + ", refused by " + refused);
    }

    private void one(AggregateRun run, int step) {
        Move move = begun ? Move.values()[random.nextInt(Move.values().length)] : Move.REGISTER;
        if (begun && !active && random.nextInt(3) == 0) {
            move = Move.REACTIVATE;
        }
        LocalDate day = run.today.plusDays(switch (random.nextInt(6)) {
            case 0 -> 1;
            case 1 -> -random.nextInt(200);
            default -> 0;
        });
        String future = day.isAfter(run.today) ? "R7.future" : null;
        boolean taken = random.nextInt(6) == 0;
        boolean none = random.nextInt(6) == 0;
        List<ServiceCode> offered = new ArrayList<>();
        CODES.stream().filter(code -> !none && random.nextBoolean()).forEach(offered::add);
        List<Site> sites = none ? List.of() : List.of(Providers.site("CO05", null));
        ServiceCode code = CODES.get(random.nextInt(CODES.size()));
        String part = random.nextBoolean() ? "name" : "organisation";
        long basedOn = random.nextInt(4) > 0 ? last : Math.max(0, last - random.nextInt(6));
        int people = random.nextInt(6) == 0 ? 10_001 : 12;
        ProviderEnd reason = random.nextInt(4) == 0 ? null : ProviderEnd.CLOSED;
        String offers = first(active ? null : "directory.inactive", begun && services.contains(code) ? null : "directory.notOffered");
        String earlier = begun && day.isBefore(verifiedOn) ? "directory.verifiedLater" : null;
        String noService = offered.isEmpty() ? "directory.noService" : null;
        String noSite = none ? "directory.noSite" : null;
        String expected = switch (move) {
            case REGISTER -> first(begun ? "R43.provider" : null, noSite, noService, future, taken ? "directory.organisationTaken" : null);
            case DETAILS -> first(meanwhile(part, basedOn), taken && part.equals("organisation") ? "directory.organisationTaken" : null);
            case SITES -> first(noSite, meanwhile("sites", basedOn));
            case SERVICES -> first(noService, meanwhile("services", basedOn));
            case CAPACITY, WAITING -> first(offers, future, people > 10_000 ? "form.number" : null);
            case VERIFY -> first(active ? null : "directory.inactive", future, earlier);
            case DEACTIVATE -> first(active ? null : "directory.inactive", reason == null ? "form.required" : null);
            case REACTIVATE -> first(active ? "directory.active" : null, future, earlier);
            case STALE -> first(active ? null : "directory.inactive",
                    verifiedOn.plusDays(STALE_AFTER).isBefore(run.today) ? null : "directory.verifiedLater");
        };
        ProviderDetails details = Providers.details("Centro " + step, taken ? TAKEN : null);
        List<ServiceOffer> offer = offered.stream().map(Providers::offer).toList();
        ProviderCommand command = switch (move) {
            case REGISTER -> new ProviderCommand.Register(id, details, sites, offer, day);
            case DETAILS -> new ProviderCommand.UpdateDetails(id, details, Set.of(part), basedOn);
            case SITES -> new ProviderCommand.UpdateSites(id, sites, basedOn);
            case SERVICES -> new ProviderCommand.UpdateServices(id, offer, basedOn);
            case CAPACITY -> new ProviderCommand.ReportCapacity(id, code, day, people);
            case WAITING -> new ProviderCommand.ReportWaitingDays(id, code, people, day);
            case VERIFY -> new ProviderCommand.Verify(id, day);
            case DEACTIVATE -> new ProviderCommand.Deactivate(id, reason, null);
            case REACTIVATE -> new ProviderCommand.Reactivate(id, day);
            case STALE -> new ProviderCommand.NoteStale(id);
        };
        assertThat(run.send(command, BY)).as("step %d: %s, seed %d", step, command, SEED).isEqualTo(expected);
        if (begun || expected == null) {
            last = move == Move.REGISTER && expected == null ? 0 : expected == null ? last + 1 : last;
            assertThat(run.events(id)).as("step %d: %s", step, command).isEqualTo(last + 1);
        }
        if (expected == null) {
            accepted.merge(move, 1, Integer::sum);
            moved(move, day, part, offered);
        } else {
            refused.add(expected);
        }
    }

    private String meanwhile(String part, long basedOn) {
        return begun && changedAt.getOrDefault(part, -1L) > basedOn ? AggregateRun.CHANGED : null;
    }

    private void moved(Move move, LocalDate day, String part, List<ServiceCode> offered) {
        switch (move) {
            case REGISTER -> {
                begun = true;
                active = true;
                verifiedOn = day;
                services = new HashSet<>(offered);
                changedAt = new HashMap<>();
            }
            case DETAILS -> changedAt.put(part, last);
            case SITES -> changedAt.put("sites", last);
            case SERVICES -> {
                services = new HashSet<>(offered);
                changedAt.put("services", last);
            }
            case VERIFY -> verifiedOn = day;
            case DEACTIVATE -> active = false;
            case REACTIVATE -> {
                active = true;
                verifiedOn = day;
            }
            case CAPACITY, WAITING, STALE -> {
                // told, and nothing of what can follow is changed by it
            }
        }
    }

    private static String first(String... rules) {
        for (String rule : rules) {
            if (rule != null) {
                return rule;
            }
        }
        return null;
    }
}
