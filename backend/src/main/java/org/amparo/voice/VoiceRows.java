package org.amparo.voice;

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
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.PersonalClass;
import org.amparo.survivor.FilePlacements;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row for each participation and for each session of risk education. An entry about a person belongs to whom their file belongs. */
@InlineProjection
class VoiceRows implements ReadModel, Placements {

    static final Table PARTICIPATION = Table.of("read.participation", "entry_id", "survivor_id", "kind", "role", "held_on",
            "costs_covered", "influence", "recorded_at");
    static final Table EDUCATION = Table.of("read.risk_education", "entry_id", "survivor_id", "text_owner", "audience", "method", "held_on",
            "minutes", "girls", "boys", "women", "men", "with_disability", "caseworker", "team", "adm1", "organisation", "place",
            "recorded_at");
    static final String INFLUENCE = "read.participation.influence";
    static final String PLACE = "read.risk_education.place";

    private final JdbcClient sql;
    private final FilePlacements files;
    private final Envelopes envelopes;

    VoiceRows(JdbcClient sql, FilePlacements files, Envelopes envelopes) {
        this.sql = sql;
        this.files = files;
        this.envelopes = envelopes;
    }

    @Override
    public List<Table> tables() {
        return List.of(PARTICIPATION, EDUCATION);
    }

    @Override
    public Class<? extends Command> commands() {
        return VoiceCommand.class;
    }

    @Override
    public Optional<Placement> of(UUID target) {
        return files.of("select survivor_id from read.participation where entry_id = ?", target);
    }

    @Override
    public Optional<Placement> of(Command command) {
        return switch ((VoiceCommand) command) {
            case VoiceCommand.RecordParticipation c ->
                c.participation() == null ? Optional.empty() : files.of(c.participation().survivorId());
            case VoiceCommand.CorrectParticipation c -> of(c.entryId());
            case VoiceCommand.CorrectRiskEducation c -> ofSession(c.entryId());
            case VoiceCommand.GiveRiskEducation c -> c.session() == null || c.session().survivorId() == null
                    ? Optional.empty()
                    : files.of(c.session().survivorId());
        };
    }

    /** A session for a group belongs to whom it was given first. */
    private Optional<Placement> ofSession(UUID entryId) {
        return sql.sql("""
                select coalesce(g.caseworker, e.caseworker) as caseworker, coalesce(g.team, e.team) as team,
                    coalesce(g.adm1, e.adm1) as adm1, coalesce(g.organisation, e.organisation) as organisation
                from read.risk_education e left join read.survivor_gate g on g.survivor_id = e.survivor_id where e.entry_id = ?""")
                .param(entryId).query((row, n) -> Placement.of(row)).optional();
    }

    @EventHandler
    void on(VoiceEvent event, Recorded recorded, Rows rows) {
        switch (event) {
            case VoiceEvent.ParticipationRecorded e -> {
                Map<String, Object> row = participation(e.participation());
                row.put("entry_id", e.entryId());
                row.put("recorded_at", recorded.recordedAt());
                rows.put(PARTICIPATION, row);
            }
            case VoiceEvent.ParticipationCorrected e -> rows.change(PARTICIPATION, new Object[]{e.entryId()},
                    participation(e.participation()));
            case VoiceEvent.RiskEducationGiven e -> {
                Map<String, Object> row = education(e.session());
                row.putAll(placed(e.session().placement()));
                row.put("entry_id", e.entryId());
                row.put("recorded_at", recorded.recordedAt());
                rows.put(EDUCATION, row);
            }
            case VoiceEvent.RiskEducationCorrected e -> rows.change(EDUCATION, new Object[]{e.entryId()}, education(e.session()));
        }
    }

    private Map<String, Object> participation(Participation participation) {
        Map<String, Object> row = new HashMap<>();
        row.put("survivor_id", participation.survivorId());
        row.put("kind", participation.kind());
        row.put("role", participation.role());
        row.put("held_on", participation.on());
        row.put("costs_covered", participation.costsCovered());
        row.put("influence", envelopes.seal(participation.survivorId(), PersonalClass.MEDICAL, INFLUENCE, participation.influence()));
        return row;
    }

    private Map<String, Object> education(RiskEducation session) {
        Map<String, Object> row = new HashMap<>();
        row.put("survivor_id", session.survivorId());
        row.put("text_owner", session.textOwner());
        row.put("audience", session.audience());
        row.put("method", session.method());
        row.put("held_on", session.on());
        row.put("minutes", session.minutes());
        row.put("girls", session.girls());
        row.put("boys", session.boys());
        row.put("women", session.women());
        row.put("men", session.men());
        row.put("with_disability", session.withDisability());
        row.put("place", envelopes.seal(session.textOwner(), PersonalClass.CONTACT_AND_PLACE, PLACE, session.place()));
        return row;
    }

    private static Map<String, Object> placed(Placement given) {
        Placement placement = given == null ? new Placement(null, null, null, null) : given;
        Map<String, Object> row = new HashMap<>();
        row.put("caseworker", placement.caseworker());
        row.put("team", placement.team());
        row.put("adm1", placement.adm1());
        row.put("organisation", placement.organisation());
        return row;
    }
}
