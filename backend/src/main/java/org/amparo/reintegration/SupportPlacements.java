package org.amparo.reintegration;

import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Placement;
import org.amparo.access.Placements;
import org.amparo.survivor.FilePlacements;
import org.springframework.stereotype.Component;

/** A support belongs to whom the person's file belongs. */
@Component
class SupportPlacements implements Placements {

    private final FilePlacements files;

    SupportPlacements(FilePlacements files) {
        this.files = files;
    }

    @Override
    public Class<? extends Command> commands() {
        return SupportCommand.class;
    }

    @Override
    public Optional<Placement> of(UUID target) {
        return files.of("select survivor_id from read.support where support_id = ?", target);
    }

    @Override
    public Optional<Placement> of(Command command) {
        return command instanceof SupportCommand.Begin begin
                ? begin.plan() == null ? Optional.empty() : files.of(begin.plan().survivorId())
                : of(command.target());
    }
}
