package org.amparo.ui.kit;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.access.People;
import org.amparo.access.People.Area;

/** A first-level area, by name; the value is its code. */
public final class AreaSelect extends ComboBox<String> {

    private static final long serialVersionUID = 1L;

    public AreaSelect(String label, People people) {
        super(label);
        setManualValidation(true);
        setClearButtonVisible(true);
        Map<String, String> names = people.areas().stream().collect(Collectors.toMap(Area::code, Area::name));
        setItemLabelGenerator(code -> names.getOrDefault(code, code));
        setItems(people.areas().stream().map(Area::code).toList());
    }
}
