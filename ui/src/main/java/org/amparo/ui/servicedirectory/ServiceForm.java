package org.amparo.ui.servicedirectory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.amparo.servicedirectory.ProviderCommand;
import org.amparo.servicedirectory.ProviderEntry;
import org.amparo.servicedirectory.ServiceOffer;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Confirm;
import org.amparo.ui.kit.DraftForm;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.ServiceCost;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;

/**
 * One service of a provider: what it costs, for whom, how many can be taken this month, how long people wait. What was changed is sent,
 * each as a command of its own; a repeat of the whole adds nothing.
 */
final class ServiceForm extends DraftForm {

    private static final long serialVersionUID = 1L;

    private final transient DirectoryDesk desk;
    private final ServiceCode known;
    private final CodeSelect<ServiceCode> service;
    private final CodeSelect<ServiceCost> cost = new CodeSelect<>(Labels.text("service.cost"), ServiceCost.class);
    private final TextArea eligibility;
    private final IntegerField people = new IntegerField();
    private final IntegerField days = new IntegerField(Labels.text("service.days"));
    private transient ProviderEntry entry;

    /** @param known the service; null for a new one */
    ServiceForm(DirectoryDesk desk, ProviderEntry entry, ServiceCode known, Runnable done) {
        super("provider.service", desk.draft("provider-service-" + (known == null ? "new" : known), entry.providerId()), done);
        this.desk = desk;
        this.entry = entry;
        this.known = known;
        List<ServiceCode> offered = entry.services().stream().map(one -> one.offer().service()).toList();
        service = new CodeSelect<>(Labels.text("service.service"), known == null
                ? Arrays.stream(ServiceCode.values()).filter(code -> !offered.contains(code)).toList()
                : List.of(known));
        if (known == null) {
            service.setRequiredIndicatorVisible(true);
            field("services.service", service, Written.code(ServiceCode.class));
        }
        field("services.cost", cost, Written.code(ServiceCost.class));
        cost.setClearButtonVisible(false);
        cost.setValue(ServiceCost.NOT_KNOWN);
        eligibility = text("services.eligibility", "service.eligibility");
        people.setLabel(Labels.text("service.people", ProviderWords.month(desk.today())));
        people.setHelperText(Labels.text("service.people.help"));
        people.setMin(0);
        days.setMin(0);
        days.setHelperText(Labels.text("service.days.help"));
        Div numbers = new Div(fields.add("people", people, Written.NUMBER), fields.add("days", days, Written.NUMBER));
        numbers.addClassName("field-row");
        add(numbers);
        entry.services().stream().filter(one -> one.offer().service() == known).findFirst().ifPresent(this::fill);
        finish(known != null && offered.size() > 1 ? new Component[]{stop()} : new Component[0]);
    }

    private void fill(ProviderEntry.Service now) {
        service.setValue(known);
        cost.setValue(now.offer().cost());
        eligibility.setValue(now.offer().eligibility() == null ? "" : now.offer().eligibility());
        people.setValue(now.month() != null && now.month().equals(desk.today().withDayOfMonth(1)) ? now.people() : null);
        days.setValue(now.waitingDays());
    }

    private Button stop() {
        Button button = new Button(Labels.text("provider.service.stop"),
                click -> Confirm.ask(Labels.text("provider.service.stop.ask", Labels.of(known)), Labels.text("provider.service.stop.what"),
                        Labels.text("provider.service.stop"), this::remove));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void remove() {
        desk.send(UUID.randomUUID(), new ProviderCommand.UpdateServices(entry.providerId(),
                offers().stream().filter(offer -> offer.service() != known).toList(), entry.version()));
        finished("provider.service.stopped");
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
        ServiceCode code = known == null ? required(service.getValue(), "services.service") : known;
        ServiceOffer typed = new ServiceOffer(code, cost.getValue(), plain(eligibility));
        List<ServiceOffer> offers = new ArrayList<>(offers());
        if (!offers.contains(typed)) {
            offers.removeIf(offer -> offer.service() == code);
            offers.add(typed);
            desk.send(commandId, new ProviderCommand.UpdateServices(entry.providerId(), offers, entry.version()));
            entry = desk.directory().open(desk.viewer(), entry.providerId());
        }
        Optional<ProviderEntry.Service> now = entry.services().stream().filter(one -> one.offer().service() == code).findFirst();
        if (people.getValue() != null && fields.changed().contains("people")) {
            desk.send(derived(commandId, "people"),
                    new ProviderCommand.ReportCapacity(entry.providerId(), code, desk.today(), people.getValue()));
        }
        if (days.getValue() != null && !Objects.equals(days.getValue(), now.map(ProviderEntry.Service::waitingDays).orElse(null))) {
            desk.send(derived(commandId, "days"),
                    new ProviderCommand.ReportWaitingDays(entry.providerId(), code, days.getValue(), desk.today()));
        }
    }

    private List<ServiceOffer> offers() {
        return entry.services().stream().map(ProviderEntry.Service::offer).toList();
    }

    private static UUID derived(UUID commandId, String part) {
        return UUID.nameUUIDFromBytes((commandId + part).getBytes(StandardCharsets.UTF_8));
    }
}
