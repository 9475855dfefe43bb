package org.amparo.ui.shell;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Searched words of the signed-in person. They are often names, so the address holds only a token for them: reload and back work within
 * the session, and a shared link or a server's log gives nothing away.
 */
public final class SearchWords implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int KEPT = 50;

    private final Map<String, String> words = new LinkedHashMap<>();

    private SearchWords() {
    }

    /** Keeps the words for this session and gives the token for the address. */
    public static String keep(String searched) {
        Map<String, String> kept = ofSession().words;
        String token = UUID.randomUUID().toString().substring(0, 8);
        kept.put(token, searched);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return token;
    }

    /** The words behind a token; empty in another session, or long after. */
    public static Optional<String> of(String token) {
        return Optional.ofNullable(ofSession().words.get(token));
    }

    private static SearchWords ofSession() {
        VaadinSession session = VaadinSession.getCurrent();
        SearchWords found = session.getAttribute(SearchWords.class);
        if (found == null) {
            found = new SearchWords();
            session.setAttribute(SearchWords.class, found);
        }
        return found;
    }
}
