package org.amparo.ui.registry;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.amparo.registry.ColumnMapping;
import org.amparo.registry.RegisterUpload;
import org.amparo.ui.kit.DraftBinding;
import tools.jackson.databind.json.JsonMapper;

/** A mapping that somebody works on, kept as it is typed until it is saved or used; found again for the same file, or one of the same columns. */
final class MappingDraft implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * What was typed.
     *
     * @param fileName what the file was called, for people
     * @param digest by which the file is known again
     * @param mapping as it stood, not checked
     */
    record Kept(String fileName, String digest, ColumnMapping mapping) {

        boolean isOf(RegisterUpload file) {
            return digest.equals(file.digest());
        }

        boolean fits(List<String> headers) {
            return mapping.fits(headers);
        }
    }

    private final DraftBinding.Place place;

    MappingDraft(DraftBinding.Place place) {
        this.place = place;
    }

    Optional<Kept> load() {
        return place.load().map(text -> JSON.readValue(text, Kept.class));
    }

    void keep(RegisterUpload file, ColumnMapping mapping) {
        place.save(JSON.writeValueAsString(new Kept(file.fileName(), file.digest(), mapping)));
    }

    void discard() {
        place.discard();
    }
}
