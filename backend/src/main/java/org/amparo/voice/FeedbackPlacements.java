package org.amparo.voice;

import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Placement;
import org.amparo.access.Placements;
import org.amparo.survivor.FilePlacements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * To whom feedback belongs: with a named person, to whom their file belongs now. What is sensitive is found by the commands of those who
 * handle it and by no other; what is not, by all others.
 */
@Component
class FeedbackPlacements implements Placements {

    private final JdbcClient sql;
    private final FilePlacements files;

    FeedbackPlacements(JdbcClient sql, FilePlacements files) {
        this.sql = sql;
        this.files = files;
    }

    @Override
    public Class<? extends Command> commands() {
        return FeedbackCommand.class;
    }

    @Override
    public Optional<Placement> of(UUID target) {
        return found(target, "true");
    }

    @Override
    public Optional<Placement> of(Command command) {
        return switch ((FeedbackCommand) command) {
            case FeedbackCommand.Receive c -> c.heard() == null || c.heard().survivorId() == null
                    ? Optional.empty()
                    : files.of(c.heard().survivorId());
            case FeedbackCommand.TakeStepInConfidence c -> found(c.feedbackId(), "f.sensitive");
            case FeedbackCommand.NoticeWaiting c -> found(c.feedbackId(), "true");
            case FeedbackCommand.HandToTeam c -> known(c.feedbackId());
            case FeedbackCommand.TakeStep c -> found(c.feedbackId(), "not f.sensitive");
            case FeedbackCommand.PassInConfidence c -> found(c.feedbackId(), "not f.sensitive");
        };
    }

    /** Its new team does not make up for one that does not exist or is sensitive: then it belongs to nobody who can be reached. */
    private Optional<Placement> known(UUID feedbackId) {
        return Optional.of(found(feedbackId, "not f.sensitive").orElse(new Placement(null, null, null, null)));
    }

    private Optional<Placement> found(UUID feedbackId, String condition) {
        return sql.sql("""
                select coalesce(g.caseworker, f.caseworker) as caseworker, coalesce(g.team, f.team) as team,
                    coalesce(g.adm1, f.adm1) as adm1, coalesce(g.organisation, f.organisation) as organisation
                from read.feedback f left join read.survivor_gate g on g.survivor_id = f.survivor_id where f.feedback_id = ? and\s"""
                + condition).param(feedbackId).query((row, n) -> Placement.of(row))
                .optional();
    }
}
