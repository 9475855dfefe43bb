package org.amparo.ui.servicedirectory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.amparo.platform.ChangedMeanwhile;
import org.amparo.servicedirectory.ProviderCommand;
import org.amparo.servicedirectory.ProviderEntry;
import org.amparo.ui.kit.BothValues;
import org.amparo.ui.kit.DraftForm;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.SaveAction;

import com.vaadin.flow.component.html.Div;

/** Changes what is true of the provider as a whole. Only changed fields are sent; where somebody else changed the same one, both are shown. */
final class DetailsForm extends DraftForm {

    private static final long serialVersionUID = 1L;
    private static final String PART = "details.";

    private final transient DirectoryDesk desk;
    private final UUID providerId;
    private final DetailsFields details;
    private final Div conflicts = new Div();
    private long basedOn;

    DetailsForm(DirectoryDesk desk, ProviderEntry entry, Runnable done) {
        super("provider.details", desk.draft("provider-details", entry.providerId()), done);
        this.desk = desk;
        this.providerId = entry.providerId();
        this.basedOn = entry.version();
        details = new DetailsFields(fields, desk.organisations().organisations());
        details.fill(entry.details());
        add(conflicts, details);
        finish();
    }

    @Override
    protected void configure(SaveAction save) {
        save.onChangedMeanwhile(this::showBoth);
    }

    @Override
    protected void send(UUID commandId) {
        Set<String> changed = fields.changed().stream().map(name -> name.substring(PART.length())).collect(Collectors.toSet());
        desk.send(commandId, new ProviderCommand.UpdateDetails(providerId, details.details(), changed, basedOn));
    }

    private void showBoth(ChangedMeanwhile meanwhile) {
        ProviderEntry now = desk.directory().open(desk.viewer(), providerId);
        Map<String, String> mine = new LinkedHashMap<>(fields.written());
        mine.keySet().retainAll(fields.changed());
        details.fill(now.details());
        fields.opened();
        Map<String, String> theirs = fields.written();
        fields.fill(mine);
        basedOn = now.version();
        conflicts.removeAll();
        mine.forEach((name, typed) -> {
            if (meanwhile.fields().contains(name.substring(PART.length()))) {
                conflicts.add(new BothValues(Labels.text("provider." + name.substring(PART.length())), fields.words(name, theirs.get(name)),
                        fields.words(name, typed), "", () -> fields.fill(Map.of(name, theirs.get(name))),
                        () -> fields.fill(Map.of(name, typed))));
            }
        });
        fields.tell(Labels.text("both.choose"));
    }
}
