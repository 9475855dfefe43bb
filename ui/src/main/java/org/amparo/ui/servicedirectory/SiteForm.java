package org.amparo.ui.servicedirectory;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.amparo.servicedirectory.ProviderCommand;
import org.amparo.servicedirectory.ProviderEntry;
import org.amparo.servicedirectory.Site;
import org.amparo.ui.kit.Confirm;
import org.amparo.ui.kit.DraftForm;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.SaveAction;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Adds a place of a provider, changes it, or gives it up. The other places stay as they are. */
final class SiteForm extends DraftForm {

    private static final long serialVersionUID = 1L;

    private final transient DirectoryDesk desk;
    private final UUID siteId;
    private final SiteFields site;
    private transient ProviderEntry entry;

    /** @param siteId of a place there is; null for a new one */
    SiteForm(DirectoryDesk desk, ProviderEntry entry, UUID siteId, Runnable done) {
        super("provider.site", desk.draft("provider-site-" + (siteId == null ? "new" : siteId), entry.providerId()), done);
        this.desk = desk;
        this.entry = entry;
        this.siteId = siteId == null ? UUID.randomUUID() : siteId;
        site = new SiteFields(fields, desk.people());
        entry.sites().stream().filter(one -> one.siteId().equals(siteId)).findFirst().ifPresent(site::fill);
        add(site);
        finish(siteId != null && entry.sites().size() > 1 ? new Component[]{giveUp()} : new Component[0]);
    }

    private Button giveUp() {
        Button button = new Button(Labels.text("provider.site.give-up"),
                click -> Confirm.ask(Labels.text("provider.site.give-up.ask"), Labels.text("provider.site.give-up.what"),
                        Labels.text("provider.site.give-up"), this::remove));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void remove() {
        desk.send(UUID.randomUUID(), new ProviderCommand.UpdateSites(entry.providerId(),
                entry.sites().stream().filter(one -> !one.siteId().equals(siteId)).toList(), entry.version()));
        finished("provider.site.given-up");
    }

    @Override
    protected void configure(SaveAction save) {
        save.onChangedMeanwhile(meanwhile -> {
            entry = desk.directory().open(desk.viewer(), entry.providerId());
            fields.tell(Labels.text("provider.meanwhile"));
        });
    }

    @Override
    protected void send(UUID commandId) {
        Site typed = site.site(siteId);
        List<Site> sites = new ArrayList<>();
        entry.sites().forEach(one -> sites.add(one.siteId().equals(siteId) ? typed : one));
        if (!sites.contains(typed)) {
            sites.add(typed);
        }
        desk.send(commandId, new ProviderCommand.UpdateSites(entry.providerId(), sites, entry.version()));
    }
}
