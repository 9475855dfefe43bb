package org.amparo.ui.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.util.List;
import org.amparo.access.CurrentViewer;
import org.amparo.access.accounts.AreaShapes;
import org.amparo.platform.RuleBroken;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.RuleMessages;

/** Takes a file with the outlines of areas, and says which areas it drew and which not. */
final class OutlineDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int NAMED = 8;

    /** Which level of areas a file is about. */
    private enum Level {
        AREAS, DISTRICTS
    }

    private final RadioButtonGroup<Level> level = new RadioButtonGroup<>(Labels.text("areas.outlines.level"));
    private final Div result = new Div();
    /** Read by the thread that takes the file. */
    private volatile Level chosen = Level.AREAS;

    /** @param taken called after outlines were taken */
    OutlineDialog(AreaShapes shapes, CurrentViewer current, Runnable taken) {
        super(Labels.text("areas.outlines"));
        level.setItems(Level.values());
        level.setItemLabelGenerator(one -> Labels.text("areas.outlines.level." + one));
        level.setValue(Level.AREAS);
        Upload upload = new Upload(event -> take(event, shapes, current, taken));
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".geojson", ".json");
        Button choose = new Button(Labels.text("areas.outlines.choose"));
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(Labels.text("areas.outlines.drop")));
        result.getElement().setAttribute("role", "status");
        Paragraph hint = new Paragraph(Labels.text("areas.outlines.hint." + Level.AREAS));
        level.addValueChangeListener(change -> {
            chosen = change.getValue();
            hint.setText(Labels.text("areas.outlines.hint." + chosen));
        });
        Div form = new Div(level, hint, upload, result);
        form.addClassName("form");
        add(form);
        getFooter().add(new Button(Labels.text("kit.close"), click -> close()));
    }

    private void take(UploadEvent event, AreaShapes shapes, CurrentViewer current, Runnable taken) {
        try {
            Level of = chosen;
            AreaShapes.Taken all = of == Level.AREAS
                    ? shapes.take(current.get(), event.getInputStream())
                    : shapes.takeDistricts(current.get(), event.getInputStream());
            event.getUI().access(() -> {
                show(all, of);
                taken.run();
            });
        } catch (RuleBroken refusal) {
            String sentence = RuleMessages.sentence(refusal);
            event.getUI().access(() -> say(List.of(sentence), "refusal"));
        }
    }

    private void show(AreaShapes.Taken all, Level of) {
        say(List.of(Labels.text("areas.outlines.drawn." + of, all.drawn().size()),
                all.unknown().isEmpty() ? "" : Labels.text("areas.outlines.unknown", all.unknown().size(), some(all.unknown())),
                all.without().isEmpty() ? "" : Labels.text("areas.outlines.without." + of, all.without().size(), some(all.without()))),
                "note");
    }

    private static String some(List<String> names) {
        String some = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? Labels.text("areas.outlines.and-more", some, names.size() - NAMED) : some;
    }

    private void say(List<String> sentences, String look) {
        result.removeAll();
        sentences.stream().filter(sentence -> !sentence.isEmpty()).forEach(sentence -> {
            Paragraph line = new Paragraph(sentence);
            line.addClassName(look);
            result.add(line);
        });
    }
}
