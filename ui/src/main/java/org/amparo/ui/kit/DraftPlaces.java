package org.amparo.ui.kit;

import java.util.Optional;
import java.util.UUID;

import org.amparo.access.CurrentViewer;
import org.amparo.privacy.Drafts;
import org.springframework.stereotype.Component;

/** Where the drafts of the person who is signed in lie. */
@Component
public class DraftPlaces {

    private final CurrentViewer current;
    private final Drafts drafts;

    DraftPlaces(CurrentViewer current, Drafts drafts) {
        this.current = current;
        this.drafts = drafts;
    }

    /**
     * Where the draft of this form lies; one a user and form.
     *
     * @param form key of the form and its target; holds no name
     * @param about the person or incident the form is about; null when none
     */
    public DraftBinding.Place of(String form, UUID about) {
        return new DraftBinding.Place() {
            private static final long serialVersionUID = 1L;

            @Override
            public Optional<String> load() {
                return drafts.load(current.get().user(), form).map(Drafts.Draft::content);
            }

            @Override
            public void save(String draft) {
                drafts.save(current.get().user(), form, about, draft);
            }

            @Override
            public void discard() {
                drafts.discard(current.get().user(), form);
            }
        };
    }
}
