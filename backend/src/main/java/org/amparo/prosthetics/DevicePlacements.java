package org.amparo.prosthetics;

import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Placement;
import org.amparo.access.Placements;
import org.amparo.survivor.FilePlacements;
import org.springframework.stereotype.Component;

/** A device belongs to whom the person's file belongs. */
@Component
class DevicePlacements implements Placements {

    private final FilePlacements files;

    DevicePlacements(FilePlacements files) {
        this.files = files;
    }

    @Override
    public Class<? extends Command> commands() {
        return DeviceCommand.class;
    }

    @Override
    public Optional<Placement> of(UUID target) {
        return files.of("select survivor_id from read.device where order_id = ?", target);
    }
}
