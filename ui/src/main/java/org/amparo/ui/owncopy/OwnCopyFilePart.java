package org.amparo.ui.owncopy;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.owncopy.OwnCopyQueries;
import org.amparo.survivor.FileStage;
import org.amparo.survivor.FileView;
import org.amparo.ui.file.FileDesk;
import org.amparo.ui.file.FilePart;
import org.amparo.ui.file.FileWriting;
import org.springframework.core.annotation.Order;

/** Brings the copy for the person into their file. */
@org.springframework.stereotype.Component
@Order(OwnCopyFilePart.LAST)
class OwnCopyFilePart implements FilePart {

    static final int LAST = 90;

    private final FileDesk desk;
    private final OwnCopyQueries copies;

    OwnCopyFilePart(FileDesk desk, OwnCopyQueries copies) {
        this.desk = desk;
        this.copies = copies;
    }

    @Override
    public String word() {
        return "own-copy";
    }

    @Override
    public Optional<Share> of(Viewer viewer, FileView file) {
        boolean possible = file.stage() == FileStage.REGISTERED && file.death() == null;
        return possible && viewer.may(Permission.OWN_COPY_MAKE, file.placement()) ? Optional.of(new OfFile(file)) : Optional.empty();
    }

    private final class OfFile implements Share {
        private final FileView file;

        OfFile(FileView file) {
            this.file = file;
        }

        @Override
        public List<Component> cards(FileWriting write) {
            return List.of(new OwnCopyCard(desk, copies, file));
        }
    }
}
