package org.amparo.ui.rehabilitation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.People.Staff;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.rehabilitation.ExerciseCatalogue;
import org.amparo.rehabilitation.RehabQueries;
import org.amparo.ui.file.FileDesk;
import org.springframework.stereotype.Component;

/** What the screens of rehabilitation work with. */
@Component
class RehabDesk {

    private final FileDesk file;
    private final RehabQueries episodes;
    private final ExerciseCatalogue exercises;

    RehabDesk(FileDesk file, RehabQueries episodes, ExerciseCatalogue exercises) {
        this.file = file;
        this.episodes = episodes;
        this.exercises = exercises;
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

    RehabQueries episodes() {
        return episodes;
    }

    /** Codes of the exercises that can be chosen. */
    List<String> exercises() {
        return exercises.codes();
    }

    /** Colleagues who can work with a person. */
    List<Staff> therapists() {
        return file.people().colleagues(viewer()).stream()
                .filter(person -> person.role() == Role.CLINICIAN || person.role() == Role.TECHNICIAN).toList();
    }

    /** What somebody of the staff is called; empty for somebody out of reach. */
    Optional<String> name(UUID user) {
        return file.people().staff(user).map(Staff::displayName);
    }
}
