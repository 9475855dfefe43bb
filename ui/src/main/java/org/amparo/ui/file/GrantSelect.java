package org.amparo.ui.file;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.server.VaadinSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.amparo.access.Permission;
import org.amparo.funding.GrantRow;
import org.amparo.ui.kit.Labels;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.Precision;

/**
 * Which donor's grant paid; empty for the programme's own means. It offers the grants that pay on the day for the pillar, and begins with
 * what this person chose last for both.
 */
public final class GrantSelect extends ComboBox<String> {

    private static final long serialVersionUID = 1L;

    private final transient FileDesk desk;
    private final Map<String, String> words = new LinkedHashMap<>();
    private LocalDate day;
    private Pillar pillar;
    private String kept;
    private boolean chosen;

    public GrantSelect(FileDesk desk) {
        super(Labels.text("funding.paid-by"));
        this.desk = desk;
        setManualValidation(true);
        setClearButtonVisible(true);
        setPlaceholder(Labels.text("funding.own-means"));
        setItemLabelGenerator(code -> words.getOrDefault(code, code));
        setVisible(desk.viewer().may(Permission.GRANT_READ));
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen = true;
                Last.of().put(key(), change.getValue());
            }
        });
    }

    /** Offers what pays on a day for a pillar. @param paid day of what is paid; null while it is not known @param of null for any pillar */
    public void offer(LocalDate paid, Pillar of) {
        if (!isVisible() || Objects.equals(day, paid) && pillar == of) {
            return;
        }
        String before = getValue();
        day = paid;
        pillar = of;
        words.clear();
        if (day != null) {
            desk.grants().openOn(desk.viewer(), day).stream().filter(grant -> grant.grant().covers(pillar))
                    .forEach(grant -> words.put(grant.code(), words(grant)));
        }
        List<String> codes = new ArrayList<>(words.keySet());
        if (kept != null && !codes.contains(kept)) {
            codes.add(kept);
        }
        setItems(codes);
        String last = chosen || kept != null ? before : Last.of().get(key());
        setValue(codes.contains(last) ? last : null);
    }

    /** The same for a day as it is typed; none is offered while it is no exact day. */
    public void offer(PartialDate paid, Pillar of) {
        offer(paid == null || paid.precision() != Precision.EXACT ? null : paid.date(), of);
    }

    /** Shows what was recorded, which stays to be chosen also where it would not be offered now. @param code null for own means */
    public void show(String code) {
        kept = code;
        chosen = true;
        List<String> codes = new ArrayList<>(words.keySet());
        if (code != null && !codes.contains(code)) {
            codes.add(code);
        }
        setItems(codes);
        setValue(code);
    }

    private String key() {
        return pillar + " " + day;
    }

    private static String words(GrantRow grant) {
        return Labels.text("funding.code-and-title", grant.code(), grant.grant().title());
    }

    /** What the person who is signed in chose last, by pillar and day. */
    private static final class Last extends HashMap<String, String> {
        private static final long serialVersionUID = 1L;

        static Last of() {
            VaadinSession session = VaadinSession.getCurrent();
            Last last = session.getAttribute(Last.class);
            if (last == null) {
                last = new Last();
                session.setAttribute(Last.class, last);
            }
            return last;
        }
    }
}
