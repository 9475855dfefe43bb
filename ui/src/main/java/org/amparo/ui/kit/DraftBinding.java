package org.amparo.ui.kit;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what is typed into a form as it is typed, and brings it back after a reload or the end of a session. */
public final class DraftBinding implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Where the draft of one form of one user lies; sealed there, since it is personal. */
    public interface Place extends Serializable {

        Optional<String> load();

        void save(String draft);

        void discard();

        /** Keeps nothing: for passwords, which never lie anywhere as they were typed, and for buttons without a field. */
        static Place nowhere() {
            return new Place() {
                private static final long serialVersionUID = 1L;

                @Override
                public Optional<String> load() {
                    return Optional.empty();
                }

                @Override
                public void save(String draft) {
                    // never kept
                }

                @Override
                public void discard() {
                    // never kept
                }
            };
        }
    }

    private final Fields fields;
    private final Place place;

    DraftBinding(Fields fields, Place place) {
        this.fields = fields;
        this.place = place;
        fields.onChange(this::keep);
    }

    /** Writes an earlier draft into the fields. True when there was one. */
    public boolean restore() {
        Optional<String> draft = place.load();
        draft.ifPresent(text -> fields.fill(JSON.readValue(text, new TypeReference<LinkedHashMap<String, String>>() {
        })));
        return draft.isPresent();
    }

    /** Keeps the fields as they stand; nothing is kept while nothing was changed. */
    public void keep() {
        if (fields.changed().isEmpty()) {
            place.discard();
        } else {
            Map<String, String> written = fields.written();
            place.save(JSON.writeValueAsString(written));
        }
    }

    /** Forgets the draft, after it was recorded or thrown away. */
    public void discard() {
        place.discard();
    }
}
