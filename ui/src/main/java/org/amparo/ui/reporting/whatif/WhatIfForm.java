package org.amparo.ui.reporting.whatif;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.amparo.servicedirectory.DirectoryFilter;
import org.amparo.servicedirectory.ProviderRow;
import org.amparo.ui.kit.Chips;
import org.amparo.ui.kit.AreaSelect;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.reporting.ReportDesk;
import org.amparo.ui.reporting.whatif.WhatIfAddress.Kind;
import org.amparo.vocabulary.ServiceCode;

/** What happens, where, with what and from when; a button looks at it. What an address has wrong stands beside its field. */
final class WhatIfForm extends Div {

    private static final long serialVersionUID = 1L;
    /** Providers that are offered for some typed words. */
    private static final int OFFERED = 100;

    private final transient ReportDesk desk;
    private final transient WhatIfAddress address;
    private final transient Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final ComboBox<UUID> site;
    private final ComboBox<UUID> place = new ComboBox<>(Labels.text("whatif.one-site"));
    private final AreaSelect area;
    private final TextField district = new TextField(Labels.text("whatif.district"));
    private final TextField point = new TextField(Labels.text("whatif.point"));
    private final MultiSelectComboBox<ServiceCode> services = new MultiSelectComboBox<>(Labels.text("whatif.services"));
    private final TextField people = new TextField(Labels.text("whatif.people"));
    private final DayField day;

    /** @param go called with what was chosen, right or wrong */
    WhatIfForm(ReportDesk desk, WhatIfAddress address, Consumer<WhatIfAddress> go) {
        this.desk = desk;
        this.address = address;
        addClassNames("card", "question");
        site = site();
        place.setPlaceholder(Labels.text("whatif.one-site.all"));
        place.setClearButtonVisible(true);
        place.setManualValidation(true);
        offer(address.provider().filter(id -> desk.providers().name(id).isPresent()).orElse(null));
        site.addValueChangeListener(change -> offer(change.getValue()));
        area = new AreaSelect(Labels.text("whatif.area"), desk.people());
        area.setValue(desk.people().areas().stream().anyMatch(one -> one.code().equals(address.area())) ? address.area() : null);
        district.setValue(address.district());
        district.setHelperText(Labels.text("whatif.district.help"));
        point.setValue(address.point());
        point.setHelperText(Labels.text("whatif.point.help"));
        point.setManualValidation(true);
        services.setItems(ServiceCode.values());
        services.setItemLabelGenerator(Labels::of);
        services.setValue(java.util.Set.copyOf(address.known(address.services())));
        services.addClassName("question-by");
        people.setValue(address.people());
        people.setHelperText(Labels.text("whatif.people.help"));
        people.setManualValidation(true);
        day = new DayField(Labels.text(address.kind() == Kind.CLOSES ? "whatif.day.closes" : "whatif.day.begins"),
                address.when().orElse(null));
        day.setMin(desk.today());
        fields.put(WhatIfAddress.SITE, site);
        fields.put(WhatIfAddress.PLACE, place);
        fields.put(WhatIfAddress.AREA, area);
        fields.put(WhatIfAddress.POINT, point);
        fields.put(WhatIfAddress.SERVICE, services);
        fields.put(WhatIfAddress.DAY, day);
        fields.put(WhatIfAddress.PEOPLE, people);
        Button look = new Button(Labels.text("whatif.look"), click -> look(go));
        look.addClassName("save");
        Div shown = new Div();
        shown.addClassName("question-fields");
        if (address.kind() == Kind.CLOSES) {
            shown.add(site, place, day, look);
        } else {
            shown.add(area, district, services, point, people, day, look);
        }
        add(kinds(), shown);
    }

    private Component kinds() {
        Chips chips = new Chips(Labels.text("whatif.kinds"));
        Arrays.stream(Kind.values()).forEach(kind -> chips.look(
                new WhatIfAddress(kind, "", "", "", "", "", List.of(), address.day(), "", address.known()).screen(),
                Labels.text("whatif.kind." + kind), kind == address.kind()));
        return chips;
    }

    private ComboBox<UUID> site() {
        ComboBox<UUID> choice = new ComboBox<>(Labels.text("whatif.site"));
        Map<UUID, String> names = new LinkedHashMap<>();
        choice.setItemLabelGenerator(id -> names.computeIfAbsent(id, one -> desk.providers().name(one).orElse("")));
        choice.setItemsWithFilterConverter(query -> {
            List<ProviderRow> rows = desk.directory().page(desk.viewer(),
                    new DirectoryFilter(query.getFilter().orElse(null), null, null, null, false, false, null), null, OFFERED).rows();
            rows.forEach(row -> names.put(row.providerId(), row.name()));
            return rows.stream().map(ProviderRow::providerId).skip(query.getOffset()).limit(query.getLimit());
        }, typed -> typed == null || typed.isBlank() ? null : typed);
        choice.addClassName("question-which");
        choice.setManualValidation(true);
        address.provider().filter(id -> desk.providers().name(id).isPresent()).ifPresent(choice::setValue);
        return choice;
    }

    /** The sites of a provider that has several; hidden for others, which close as one. */
    private void offer(UUID provider) {
        Map<UUID, String> sites = provider == null ? Map.of() : SiteWords.of(desk, provider);
        place.setVisible(sites.size() > 1);
        place.setItemLabelGenerator(id -> sites.getOrDefault(id, ""));
        place.setItems(sites.keySet());
        address.oneSite().filter(sites::containsKey).ifPresent(place::setValue);
    }

    /** An address without a choice is the empty form, so that what is missing is said here. */
    private void look(Consumer<WhatIfAddress> go) {
        WhatIfAddress typed = typed();
        if (typed.isEmpty()) {
            refuse(typed.refused(desk.today(), false, false, false));
        } else {
            go.accept(typed);
        }
    }

    /** Says beside each field what is wrong with it. @param refused keys of sentences, by field */
    WhatIfForm refuse(Map<String, String> refused) {
        services.setManualValidation(true);
        day.setManualValidation(true);
        refused.forEach((field, sentence) -> {
            if (field.equals(WhatIfAddress.PLACE)) {
                place.setVisible(true);
            }
            fields.get(field).setErrorMessage(Labels.text(sentence));
            fields.get(field).setInvalid(true);
        });
        return this;
    }

    private WhatIfAddress typed() {
        List<String> chosen = new ArrayList<>(services.getValue().stream().map(Enum::name).sorted().toList());
        return new WhatIfAddress(address.kind(), site.getValue() == null ? "" : site.getValue().toString(),
                place.getValue() == null ? "" : place.getValue().toString(), area.getValue() == null ? "" : area.getValue(),
                district.getValue().strip(),
                point.getValue().strip(), chosen,
                day.getValue() == null ? "" : day.getValue().toString(), people.getValue().strip(), null);
    }
}
