package org.amparo.survivor;

import static org.amparo.platform.RuleBroken.require;

import java.util.List;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The filters of the list of files that other capabilities offer. */
@Component
public class FileSelections {

    private final List<FileSelection> all;

    FileSelections(ObjectProvider<FileSelection> all) {
        this.all = all.orderedStream().toList();
    }

    /** Those that the viewer may use, in the order of the screen. */
    public List<FileSelection> of(Viewer viewer) {
        return viewer.may(Permission.FILE_LIST) ? all.stream().filter(one -> viewer.may(one.needs())).toList() : List.of();
    }

    /** @throws NotAllowed without what the filter needs */
    FileSelection named(Viewer viewer, String key) {
        FileSelection named = all.stream().filter(one -> one.key().equals(key)).findFirst().orElse(null);
        require(named != null, "form.code", "selected");
        viewer.require(named.needs());
        return named;
    }
}
