package org.amparo.owncopy;

import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;

/** Makes copies of files for the people they are about. */
public interface OwnCopyQueries {

    /**
     * The person's own copy as it is now. It stands in the read audit as an export.
     *
     * @throws org.amparo.access.NotAllowed when the file is out of reach, or the viewer may not read all that a copy holds
     * @throws org.amparo.platform.RuleBroken R33 for a person who died, R36 when the data were erased
     */
    @Needs(Permission.OWN_COPY_MAKE)
    OwnCopy make(Viewer viewer, UUID survivorId, CopyLanguage language);

    /** @param fileName holds no name and no number of a file @param pdf the bytes of the document */
    record OwnCopy(String fileName, byte[] pdf) {
    }
}
