package org.amparo.ui.psychosocial;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.People.Staff;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.psychosocial.PsychosocialQueries;
import org.amparo.ui.file.FileDesk;
import org.springframework.stereotype.Component;

/** What the screens of psychosocial support work with. */
@Component
record PsychosocialDesk(FileDesk file, PsychosocialQueries support) {

    /** Roles that can give support; whether this very person does is asked when it is recorded. */
    private static final Set<Role> GIVE_SUPPORT = EnumSet.of(Role.CASEWORKER, Role.SUPERVISOR, Role.CLINICIAN);

    Viewer viewer() {
        return file.viewer();
    }

    /** Colleagues who can give support, by name. */
    Map<UUID, String> counsellors() {
        return file.people().colleagues(viewer()).stream().filter(person -> GIVE_SUPPORT.contains(person.role()))
                .sorted(Comparator.comparing(Staff::displayName)).collect(Collectors.toMap(Staff::user, Staff::displayName,
                        (one, other) -> one, LinkedHashMap::new));
    }

    /** What somebody of the staff is called; empty text for somebody out of reach. */
    String name(UUID user) {
        return user == null ? "" : file.people().staff(user).map(Staff::displayName).orElse("");
    }
}
