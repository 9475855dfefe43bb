package org.amparo.ui.caseplan;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.ServiceCode;

/** Who gave a service, and where: a provider of the directory that offers it, and one of its places. Empty means own staff. */
final class ProviderFields {

    private final CaseDesk desk;
    private final Map<UUID, String> providers = new LinkedHashMap<>();
    private final Map<UUID, String> sites = new LinkedHashMap<>();
    private final ComboBox<UUID> provider;
    private final ComboBox<UUID> site;

    ProviderFields(CaseForm form, CaseDesk desk, CodeSelect<ServiceCode> service) {
        this.desk = desk;
        provider = choice("field.case.provider", providers);
        provider.setHelperText(Labels.text("field.case.provider.help"));
        site = choice("field.case.site", sites);
        site.setVisible(false);
        form.chosen("service.providerId", provider, id(providers));
        form.chosen("service.siteId", site, id(sites));
        offer(null);
        service.addValueChangeListener(change -> offer(change.getValue()));
        provider.addValueChangeListener(change -> offerSites(change.getValue()));
    }

    private static Written<UUID> id(Map<UUID, String> known) {
        return Written.of(UUID::toString, text -> {
            UUID id = UUID.fromString(text);
            return known.containsKey(id) ? id : null;
        });
    }

    private static ComboBox<UUID> choice(String key, Map<UUID, String> words) {
        ComboBox<UUID> choice = new ComboBox<>(Labels.text(key));
        choice.setManualValidation(true);
        choice.setClearButtonVisible(true);
        choice.setItemLabelGenerator(id -> words.getOrDefault(id, ""));
        return choice;
    }

    private void offer(ServiceCode service) {
        UUID before = provider.getValue();
        fill(provider, providers, desk.providers(service));
        provider.setValue(providers.containsKey(before) ? before : null);
    }

    /** A provider with one place was there; with several, somebody has to say which. */
    private void offerSites(UUID chosen) {
        UUID before = site.getValue();
        fill(site, sites, desk.sites(chosen));
        site.setVisible(sites.size() > 1);
        site.setValue(sites.containsKey(before) ? before : sites.size() == 1 ? sites.keySet().iterator().next() : null);
    }

    private static void fill(ComboBox<UUID> choice, Map<UUID, String> words, Map<UUID, String> now) {
        words.clear();
        words.putAll(now);
        choice.setItems(words.keySet());
    }

    /** What was chosen before; left out when it can no longer be chosen. */
    void show(UUID providerId, UUID siteId) {
        if (providerId != null && providers.containsKey(providerId)) {
            provider.setValue(providerId);
            site.setValue(siteId != null && sites.containsKey(siteId) ? siteId : null);
        }
    }

    /** True when this provider can be chosen for the service. */
    boolean offers(UUID providerId) {
        return providers.containsKey(providerId);
    }

    UUID provider() {
        return provider.getValue();
    }

    UUID site() {
        return site.getValue();
    }
}
