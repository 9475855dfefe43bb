package org.amparo.caseplan;

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
import org.amparo.platform.Table;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where a person's case is, for rules of other aggregates; and to whom it belongs, which is to whom the file belongs. Whoever is asked to
 * take a case over reaches it for the answer alone.
 */
@InlineProjection
class CaseGate implements ReadModel, Placements {

    static final Table GATE = Table.of("read.case_gate", "case_id", "survivor_id", "stage", "risk", "maintenance", "to_caseworker",
            "to_team", "to_organisation");

    private final JdbcClient sql;

    CaseGate(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Table> tables() {
        return List.of(GATE);
    }

    @Override
    public Class<? extends Command> commands() {
        return CaseCommand.class;
    }

    @Override
    public Optional<Placement> of(UUID target) {
        return placement("""
                select g.caseworker, g.team, g.adm1, g.organisation from read.case_gate c
                join read.survivor_gate g on g.survivor_id = c.survivor_id where c.case_id = ?""", target);
    }

    @Override
    public Optional<Placement> of(Command command) {
        return switch ((CaseCommand) command) {
            case CaseCommand.Open open -> ofFile(open.survivorId());
            case CaseCommand.OpenOverLimit open -> ofFile(open.survivorId());
            case CaseCommand.AcceptTransfer accept -> ofReceiver(accept.caseId());
            case CaseCommand.RejectTransfer reject -> ofReceiver(reject.caseId());
            default -> of(command.target());
        };
    }

    private Optional<Placement> ofFile(UUID survivorId) {
        return placement("select caseworker, team, adm1, organisation from read.survivor_gate where survivor_id = ?", survivorId);
    }

    private Optional<Placement> ofReceiver(UUID caseId) {
        return placement("""
                select c.to_caseworker as caseworker, coalesce(c.to_team, g.team) as team, g.adm1,
                    coalesce(c.to_organisation, g.organisation) as organisation
                from read.case_gate c join read.survivor_gate g on g.survivor_id = c.survivor_id
                where c.case_id = ? and c.to_caseworker is not null""", caseId);
    }

    private Optional<Placement> placement(String statement, UUID id) {
        return id == null ? Optional.empty() : sql.sql(statement).param(id).query((row, n) -> Placement.of(row)).optional();
    }

    @EventHandler
    void on(CaseEvent event, Recorded recorded, Rows rows) {
        Map<String, Object> row = new HashMap<>();
        CaseStages.after(event).ifPresent(stage -> {
            row.put("stage", stage.name());
            row.put("to_caseworker", null);
            row.put("to_team", null);
            row.put("to_organisation", null);
        });
        switch (event) {
            case CaseEvent.Opened e -> {
                row.putAll(Map.of("case_id", e.caseId(), "survivor_id", e.survivorId(), "maintenance", false));
                rows.put(GATE, row);
                return;
            }
            case CaseEvent.RiskLevelSet e -> row.put("risk", e.level().name());
            case CaseEvent.ReviewHeld e -> row.put("maintenance", e.review().decision() == ReviewDecision.MAINTENANCE);
            case CaseEvent.Reopened e -> row.put("maintenance", false);
            case CaseEvent.TransferRequested e -> {
                row.put("to_caseworker", e.transfer().toCaseworker());
                row.put("to_team", e.transfer().toTeam());
                row.put("to_organisation", e.transfer().toOrganisation());
            }
            default -> {
            }
        }
        if (!row.isEmpty()) {
            rows.change(GATE, new Object[]{event.caseId()}, row);
        }
    }
}
