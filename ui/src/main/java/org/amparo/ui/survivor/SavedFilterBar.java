package org.amparo.ui.survivor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.amparo.access.Viewer;
import org.amparo.survivor.SavedFilter;
import org.amparo.survivor.SavedFilters;
import org.amparo.ui.kit.DraftPlaces;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.FormDialog;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.UndoBar;
import org.amparo.ui.kit.Written;
import org.amparo.ui.shell.Paths;

/** Sets of filters that the person looking has named: one click brings each back, and what is chosen now can be kept under a name. */
final class SavedFilterBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SavedFilters saved;
    private final transient Viewer viewer;
    private final transient DraftPlaces drafts;
    private final transient ListAddress address;

    SavedFilterBar(SavedFilters saved, Viewer viewer, DraftPlaces drafts, ListAddress address) {
        this.saved = saved;
        this.viewer = viewer;
        this.drafts = drafts;
        this.address = address;
        addClassNames("chips", "saved-filters");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Labels.text("survivors.saved"));
        show();
    }

    private void show() {
        removeAll();
        List<SavedFilter> kept = saved.of(viewer);
        kept.forEach(one -> add(chip(one)));
        if (!address.codes().isEmpty()) {
            kept.stream().filter(this::isChosen).findFirst().ifPresentOrElse(one -> add(forget(one)), () -> add(keep()));
        }
        setVisible(getChildren().findAny().isPresent());
    }

    private boolean isChosen(SavedFilter one) {
        return one.chosen().equals(address.codes());
    }

    private NativeButton chip(SavedFilter one) {
        NativeButton chip = new NativeButton(Labels.text("survivors.saved.name", one.name()));
        chip.addClassName("chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(isChosen(one)));
        chip.addClickListener(click -> getUI().ifPresent(ui -> ui.navigate(Paths.SURVIVORS,
                isChosen(one) ? QueryParameters.empty() : QueryParameters.simple(one.chosen()))));
        return chip;
    }

    private Button keep() {
        Button keep = new Button(Labels.text("survivors.saved.keep"), click -> ask());
        keep.addThemeVariants(ButtonVariant.TERTIARY);
        return keep;
    }

    private Button forget(SavedFilter one) {
        Button forget = new Button(Labels.text("survivors.saved.forget"), click -> {
            saved.forget(viewer, one.id());
            show();
            UndoBar.show(Labels.text("survivors.saved.forgotten", one.name()), () -> {
                saved.save(viewer, one.name(), one.chosen());
                show();
            }, () -> {
            });
        });
        forget.addThemeVariants(ButtonVariant.TERTIARY);
        return forget;
    }

    private void ask() {
        Fields fields = new Fields(drafts.of("saved-filter", null));
        TextField name = new TextField(Labels.text("survivors.saved.field"));
        name.setHelperText(Labels.text("survivors.saved.help"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(SavedFilter.LONGEST_NAME);
        name.setAutofocus(true);
        fields.add("name", name, Written.TEXT);
        FormDialog.open(Labels.text("survivors.saved.keep"), Labels.text("survivors.saved.save"), fields,
                id -> saved.save(viewer, name.getValue(), address.codes()), this::show, name);
    }
}
