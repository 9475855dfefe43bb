package org.amparo.ui.servicedirectory;

import java.util.List;
import java.util.UUID;

import org.amparo.servicedirectory.ProviderCommand;
import org.amparo.servicedirectory.ServiceOffer;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.DraftForm;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.ServiceCost;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** Puts a provider into the directory: what it is, its main place, its services. More places, costs and capacity are added on its page. */
final class NewProviderForm extends DraftForm {

    private static final long serialVersionUID = 1L;

    private final transient DirectoryDesk desk;
    private final UUID providerId;
    private final UUID siteId = UUID.randomUUID();
    private final DetailsFields details;
    private final SiteFields site;
    private final MultiSelectComboBox<ServiceCode> services = new MultiSelectComboBox<>(Labels.text("provider.services"));
    private final PartialDateField verifiedOn;

    NewProviderForm(DirectoryDesk desk, UUID providerId, Runnable done) {
        super("provider.new", desk.draft("provider", null), done);
        this.desk = desk;
        this.providerId = providerId;
        details = new DetailsFields(fields, desk.organisations().organisations());
        services.setItems(CodeSelect::finds, List.of(ServiceCode.values()));
        services.setItemLabelGenerator(Labels::of);
        services.setRequiredIndicatorVisible(true);
        services.setManualValidation(true);
        services.setHelperText(Labels.text("provider.services.help"));
        fields.add("services", services, Written.codes(ServiceCode.class));
        site = new SiteFields(fields, desk.people());
        verifiedOn = new PartialDateField(Labels.text("provider.verifiedOn"), desk.clock());
        fields.add("verifiedOn", verifiedOn);
        verifiedOn.setValue(PartialDate.exact(desk.today()));
        Div offer = new Div(services, verifiedOn);
        offer.addClassName("field-group");
        add(part("provider.part.details", details), part("provider.part.services", offer), part("provider.part.site", site));
        finish();
    }

    private static Div part(String key, Div fields) {
        Div part = new Div(new H2(Labels.text(key)), fields);
        part.addClassName("card");
        return part;
    }

    @Override
    protected void send(UUID commandId) {
        List<ServiceOffer> offers = services.getValue().stream().map(code -> new ServiceOffer(code, ServiceCost.NOT_KNOWN, null)).toList();
        desk.send(commandId, new ProviderCommand.Register(providerId, details.details(), List.of(site.site(siteId)), offers,
                day(verifiedOn, "verifiedOn")));
    }
}
