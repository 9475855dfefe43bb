package org.amparo.ui.psychosocial;

import java.util.UUID;
import org.amparo.psychosocial.EpisodeView;
import org.amparo.psychosocial.EpisodeView.Entry;
import org.amparo.psychosocial.PsychosocialCommand;

/** Finishes a screening that was kept for later: with safety steps where they are needed and no referral was made (R12), else as it is. */
final class FinishForm extends PsychosocialForm {

    private static final long serialVersionUID = 1L;

    private final UUID episodeId;
    private final UUID screening;
    private final transient PsychosocialForms.PlanFields plan;

    FinishForm(PsychosocialDesk desk, EpisodeView episode, Entry entry, String word, Runnable done) {
        super(desk, episode.row().survivorId(), word, entry.entryId(), done);
        episodeId = episode.row().episodeId();
        screening = entry.entryId();
        if (entry.needsAction()) {
            say("psychosocial.text.screening.safety");
            plan = new PsychosocialForms.PlanFields(this, desk);
        } else {
            say("psychosocial.text.finish.help");
            plan = null;
        }
        finish();
    }

    @Override
    protected void send(UUID commandId) {
        carryOut(commandId, plan != null && plan.isBegun()
                ? new PsychosocialCommand.MakeSafetyPlan(episodeId, commandId, today(), plan.nextOn(), plan.plan(), null)
                : new PsychosocialCommand.FinishScreening(episodeId, screening));
    }
}
