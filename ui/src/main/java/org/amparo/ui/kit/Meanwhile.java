package org.amparo.ui.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a form does when somebody else recorded something about the same meanwhile. What only the other one changed is taken over and told;
 * what both changed stands side by side, for a choice. What was typed stays in its fields in any case.
 */
public final class Meanwhile {

    private final Fields fields;
    private final Div place;

    /** @param place where it is shown, in the form */
    public Meanwhile(Fields fields, Div place) {
        this.fields = fields;
        this.place = place;
    }

    /**
     * Shows what changed.
     *
     * @param same names of fields of which it is known that both changed them, without the part before the dot; may be empty
     * @param fill writes what is recorded now into the fields
     * @param whoAndWhen who changed a field, in words, by its name without the part before the dot
     */
    public void show(Set<String> same, Runnable fill, UnaryOperator<String> whoAndWhen) {
        Map<String, String> before = fields.asOpened();
        Map<String, String> mine = fields.written();
        Set<String> changedHere = fields.changed();
        fill.run();
        fields.opened();
        Map<String, String> theirs = fields.written();
        Map<String, String> keep = new LinkedHashMap<>();
        changedHere.forEach(name -> keep.put(name, mine.get(name)));
        fields.fill(keep);
        place.removeAll();
        boolean choice = false;
        for (String field : theirs.keySet()) {
            String plain = field.substring(field.indexOf('.') + 1);
            boolean changed = !Objects.equals(before.get(field), theirs.get(field));
            boolean both = changedHere.contains(field)
                    && (same.contains(plain) || changed && !Objects.equals(theirs.get(field), mine.get(field)));
            if (both) {
                choice = true;
                place.add(new BothValues(Labels.text("part." + field), fields.words(field, theirs.get(field)),
                        fields.words(field, mine.get(field)), whoAndWhen.apply(plain),
                        () -> fields.fill(Map.of(field, theirs.get(field))), () -> fields.fill(Map.of(field, mine.get(field)))));
            } else if (changed) {
                place.add(taken(field, theirs.get(field), whoAndWhen.apply(plain)));
            }
        }
        fields.tell(Labels.text(choice ? "both.choose" : "both.taken"));
    }

    private Paragraph taken(String field, String theirs, String who) {
        String words = fields.words(field, theirs);
        Paragraph line = new Paragraph(new Bdi(
                Labels.text("both.taken.field", Labels.text("part." + field), words.isEmpty() ? Labels.text("field.empty") : words)));
        line.add(" " + who);
        line.addClassName("both-taken");
        return line;
    }
}
