package org.amparo.ui.prosthetics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.People.Staff;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.prosthetics.DeviceCommand;
import org.amparo.prosthetics.DeviceQueries;
import org.amparo.ui.file.FileDesk;
import org.springframework.stereotype.Component;

/** What the screens of devices work with. */
@Component
class DeviceDesk {

    private final FileDesk file;
    private final DeviceQueries devices;

    DeviceDesk(FileDesk file, DeviceQueries devices) {
        this.file = file;
        this.devices = devices;
    }

    FileDesk file() {
        return file;
    }

    Viewer viewer() {
        return file.viewer();
    }

    LocalDate today() {
        return file.today();
    }

    DeviceQueries devices() {
        return devices;
    }

    void send(UUID commandId, DeviceCommand command) {
        file.send(commandId, command);
    }

    /** Colleagues who have a bench. */
    List<Staff> technicians() {
        return file.people().colleagues(viewer()).stream()
                .filter(person -> person.role() == Role.TECHNICIAN || person.role() == Role.CLINICIAN).toList();
    }

    /** What somebody of the staff is called; empty for somebody out of reach. */
    Optional<String> name(UUID user) {
        return file.people().staff(user).map(Staff::displayName);
    }
}
