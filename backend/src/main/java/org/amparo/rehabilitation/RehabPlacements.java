package org.amparo.rehabilitation;

import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Placement;
import org.amparo.access.Placements;
import org.amparo.survivor.FilePlacements;
import org.springframework.stereotype.Component;

/** An episode belongs to whom the person's file belongs. */
@Component
class RehabPlacements implements Placements {

    private final FilePlacements files;

    RehabPlacements(FilePlacements files) {
        this.files = files;
    }

    @Override
    public Class<? extends Command> commands() {
        return RehabCommand.class;
    }

    @Override
    public Optional<Placement> of(UUID target) {
        return files.of("select survivor_id from read.rehab_episode where episode_id = ?", target);
    }

    @Override
    public Optional<Placement> of(Command command) {
        return command instanceof RehabCommand.Open open
                ? open.plan() == null ? Optional.empty() : files.of(open.plan().survivorId())
                : of(command.target());
    }
}
