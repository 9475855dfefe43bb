package org.amparo.reintegration;

import static org.amparo.reintegration.SupportRows.name;

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

/** One row for each time that somebody said how they live and take part. It belongs to whom the person's file belongs. */
@InlineProjection
class ReviewRows implements ReadModel, Placements {

    static final Table REVIEW = Table.of("read.reintegration_review", "review_id", "survivor_id", "reviewed_on", "occasion", "income",
            "band", "food", "debts", "activity", "by_choice", "since", "taking_part", "remark", "by_user", "recorded_at", "corrected");
    static final String REMARK = "read.reintegration_review.remark";

    private final FilePlacements files;
    private final Envelopes envelopes;

    ReviewRows(FilePlacements files, Envelopes envelopes) {
        this.files = files;
        this.envelopes = envelopes;
    }

    @Override
    public List<Table> tables() {
        return List.of(REVIEW);
    }

    @Override
    public Class<? extends Command> commands() {
        return ReviewCommand.class;
    }

    @Override
    public Optional<Placement> of(UUID target) {
        return files.of("select survivor_id from read.reintegration_review where review_id = ?", target);
    }

    @Override
    public Optional<Placement> of(Command command) {
        return command instanceof ReviewCommand.Record record
                ? record.review() == null ? Optional.empty() : files.of(record.review().survivorId())
                : of(command.target());
    }

    @EventHandler
    void on(ReviewEvent event, Recorded recorded, Rows rows) {
        switch (event) {
            case ReviewEvent.Recorded e -> {
                Map<String, Object> row = review(e.review());
                row.put("review_id", e.reviewId());
                row.put("survivor_id", e.survivorId());
                row.put("by_user", recorded.by());
                row.put("recorded_at", recorded.recordedAt());
                row.put("corrected", false);
                rows.put(REVIEW, row);
            }
            case ReviewEvent.Corrected e -> {
                Map<String, Object> row = review(e.review());
                row.put("corrected", true);
                rows.change(REVIEW, new Object[]{e.reviewId()}, row);
            }
        }
    }

    private Map<String, Object> review(Review review) {
        Map<String, Object> row = new HashMap<>();
        row.put("reviewed_on", review.on());
        row.put("occasion", name(review.occasion()));
        row.put("income", name(review.income()));
        row.put("band", name(review.band()));
        row.put("food", name(review.food()));
        row.put("debts", review.debts());
        row.put("activity", name(review.activity()));
        row.put("by_choice", review.byChoice());
        row.put("since", review.since());
        row.put("taking_part", review.takingPart());
        row.put("remark", envelopes.seal(review.survivorId(), PersonalClass.MEDICAL, REMARK, review.remark()));
        return row;
    }
}
