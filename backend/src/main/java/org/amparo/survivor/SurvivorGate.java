package org.amparo.survivor;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Placement;
import org.amparo.access.Placements;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.StillTrue;
import org.amparo.platform.Table;
import org.amparo.survivor.FileView.ConsentStatus;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * To whom a file belongs and what it lets other aggregates do. A rule of another aggregate reads the row with a shared lock before it
 * decides; whoever withdraws, closes or erases holds it exclusively, since the same transaction writes it.
 */
@InlineProjection
class SurvivorGate implements ReadModel, Placements {

    static final Table GATE = Table.of("read.survivor_gate", "survivor_id", "caseworker", "team", "adm1", "organisation", "registered",
            "dead", "erased", "case_management", "case_management_until", "share_for_referral", "share_for_referral_until");

    private static final String PLACED = """
            select exists (select from read.survivor_gate where survivor_id = ? and caseworker is not distinct from ?
                and team is not distinct from ? and adm1 is not distinct from ? and organisation is not distinct from ?)""";

    private final JdbcClient sql;

    SurvivorGate(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Table> tables() {
        return List.of(GATE);
    }

    @Override
    public Class<? extends Command> commands() {
        return SurvivorCommand.class;
    }

    @Override
    public Optional<Placement> of(UUID target) {
        return sql.sql("select caseworker, team, adm1, organisation from read.survivor_gate where survivor_id = ?").param(target)
                .query((row, n) -> Placement.of(row))
                .optional();
    }

    @Override
    public Optional<StillTrue> unchanged(Command command, Placement placement) {
        return Optional.of(new StillTrue(PLACED, Arrays.asList(command.target(), placement.caseworker(), placement.team(),
                placement.adm1(), placement.organisation())));
    }

    @EventHandler
    void on(SurvivorEvent event, Recorded recorded, Rows rows) {
        Map<String, Object> row = new HashMap<>();
        switch (event) {
            case SurvivorEvent.Identified e -> {
                row.putAll(Map.of("survivor_id", e.survivorId(), "registered", false, "dead", false, "erased", false));
                row.put("adm1", e.residence() == null ? null : e.residence().adm1());
                row.put("organisation", e.organisation());
                rows.put(GATE, row);
                return;
            }
            case SurvivorEvent.Registered e -> {
                row.put("registered", true);
                if (e.residence() != null) {
                    row.put("adm1", e.residence().adm1());
                }
                row.put("caseworker", e.caseworker());
                row.put("team", e.team());
                row.put("organisation", e.organisation());
                if (recorded.sequence() == 0) {
                    row.putAll(Map.of("survivor_id", e.survivorId(), "dead", false, "erased", false));
                    rows.put(GATE, row);
                    return;
                }
            }
            case SurvivorEvent.ContactUpdated e -> {
                if (e.changed().contains("adm1")) {
                    row.put("adm1", e.residence().adm1());
                }
            }
            case SurvivorEvent.Assigned e -> {
                row.put("caseworker", e.caseworker());
                row.put("team", e.team());
                row.put("organisation", e.organisation());
            }
            case SurvivorEvent.ConsentGiven e -> consent(row, e.consent().purpose(),
                    e.consent().givenBy() == ConsentGiver.CASEWORKER_BEST_INTEREST ? ConsentStatus.AWAITS_APPROVAL : ConsentStatus.GIVEN,
                    e.consent().validUntil());
            case SurvivorEvent.ConsentRefused e -> consent(row, e.purpose(), ConsentStatus.REFUSED, null);
            case SurvivorEvent.ConsentWithdrawn e -> consent(row, e.purpose(), ConsentStatus.WITHDRAWN, null);
            case SurvivorEvent.ConsentOverridden e -> consent(row, e.purpose(), ConsentStatus.OVERRIDDEN, null);
            case SurvivorEvent.BestInterestApproved e -> approved(row, e.purpose());
            case SurvivorEvent.DeathRecorded e -> row.put("dead", true);
            case SurvivorEvent.DeathCorrected e -> row.put("dead", e.death() != null);
            case SurvivorEvent.PersonalDataErased e -> row.put("erased", true);
            case SurvivorEvent.EnrolmentDeclined e -> {
            }
            case SurvivorEvent.EnrolmentTakenUp e -> {
            }
            case SurvivorEvent.IdentityUpdated e -> {
            }
            case SurvivorEvent.GuardianLinked e -> {
            }
            case SurvivorEvent.SupportPersonLinked e -> {
            }
            case SurvivorEvent.IncidentLinked e -> {
            }
            case SurvivorEvent.IncidentLinkCorrected e -> {
            }
            case SurvivorEvent.InjuryRecorded e -> {
            }
            case SurvivorEvent.InjuryCorrected e -> {
            }
            case SurvivorEvent.InjuryRetracted e -> {
            }
            case SurvivorEvent.ResidualLimbDescribed e -> {
            }
            case SurvivorEvent.ResidualLimbCorrected e -> {
            }
            case SurvivorEvent.FunctioningAssessed e -> {
            }
            case SurvivorEvent.FunctioningCorrected e -> {
            }
            case SurvivorEvent.NoteWritten e -> {
            }
            case SurvivorEvent.ErasureRequested e -> {
            }
        }
        if (!row.isEmpty()) {
            rows.change(GATE, new Object[]{event.survivorId()}, row);
        }
    }

    private static void consent(Map<String, Object> row, ConsentPurpose purpose, ConsentStatus status, LocalDate until) {
        String column = column(purpose);
        if (column != null) {
            row.put(column, status.name());
            row.put(column + "_until", until);
        }
    }

    private static void approved(Map<String, Object> row, ConsentPurpose purpose) {
        String column = column(purpose);
        if (column != null) {
            row.put(column, ConsentStatus.GIVEN.name());
        }
    }

    /** Only the purposes that other aggregates' rules ask about have a place in the gate. */
    private static String column(ConsentPurpose purpose) {
        return switch (purpose) {
            case CASE_MANAGEMENT -> "case_management";
            case SHARE_FOR_REFERRAL -> "share_for_referral";
            case DATA_STORAGE, SHARE_WITH_NATIONAL_DATABASE, ANONYMISED_REPORTING, PHOTO_STORY, CONTACT_FOR_FOLLOW_UP, RESEARCH_CONTACT ->
                null;
        };
    }
}
