package org.amparo.servicedirectory;

import static org.amparo.platform.RuleBroken.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.amparo.platform.ChangedMeanwhile;
import org.amparo.platform.Form;
import org.amparo.vocabulary.ServiceCode;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

/** An organisation that offers services to survivors. */
@Aggregate
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
class Provider {

    private static final String SITES = "sites";
    private static final String SERVICES = "services";

    @AggregateIdentifier
    private UUID providerId;
    private boolean active;
    private LocalDate verifiedOn;
    private Set<UUID> sites = new HashSet<>();
    private Set<ServiceCode> services = new HashSet<>();
    /** Number of the event that last changed each part. */
    private Map<String, Long> changedAt = new HashMap<>();

    Provider() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ProviderCommand.Register command, Clock clock, OrganisationLinks links) {
        require(providerId == null, "R43.provider", "providerId");
        ProviderForm.details(command.details(), ProviderForm.DETAILS);
        ProviderForm.sites(command.sites());
        ProviderForm.services(command.services());
        LocalDate verified = Form.past(command.verifiedOn(), LocalDate.now(clock), "verifiedOn");
        links.requireFree(command.details().organisation(), command.providerId());
        apply(new ProviderEvent.Registered(command.providerId(), command.details(), command.sites(), command.services(), verified));
    }

    @CommandHandler
    void handle(ProviderCommand.UpdateDetails command, OrganisationLinks links) {
        ProviderForm.details(command.details(), command.changed());
        requireUnchanged(command.changed(), command.basedOn());
        if (command.changed().contains("organisation")) {
            links.requireFree(command.details().organisation(), providerId);
        }
        if (!command.changed().isEmpty()) {
            apply(new ProviderEvent.DetailsUpdated(providerId, only(command.details(), command.changed()), command.changed()));
        }
    }

    @CommandHandler
    void handle(ProviderCommand.UpdateSites command) {
        ProviderForm.sites(command.sites());
        requireUnchanged(Set.of(SITES), command.basedOn());
        Set<UUID> kept = command.sites().stream().map(Site::siteId).collect(Collectors.toSet());
        apply(new ProviderEvent.SitesUpdated(providerId, command.sites(), without(sites, kept)));
    }

    @CommandHandler
    void handle(ProviderCommand.UpdateServices command) {
        ProviderForm.services(command.services());
        requireUnchanged(Set.of(SERVICES), command.basedOn());
        apply(new ProviderEvent.ServicesUpdated(providerId, command.services(), without(services, codes(command.services()))));
    }

    @CommandHandler
    void handle(ProviderCommand.ReportCapacity command, Clock clock) {
        requireOffered(command.service());
        LocalDate month = Form.past(command.month(), LocalDate.now(clock), "month").withDayOfMonth(1);
        apply(new ProviderEvent.CapacityReported(providerId, command.service(), month, ProviderForm.people(command.people())));
    }

    @CommandHandler
    void handle(ProviderCommand.ReportWaitingDays command, Clock clock) {
        requireOffered(command.service());
        LocalDate on = Form.past(command.on(), LocalDate.now(clock), "on");
        apply(new ProviderEvent.WaitingDaysReported(providerId, command.service(), ProviderForm.waitingDays(command.days()), on));
    }

    @CommandHandler
    void handle(ProviderCommand.Verify command, Clock clock) {
        require(active, "directory.inactive", "");
        apply(new ProviderEvent.Verified(providerId, verification(command.on(), clock, "on")));
    }

    @CommandHandler
    void handle(ProviderCommand.Deactivate command) {
        require(active, "directory.inactive", "");
        Form.required(command.reason(), "reason");
        ProviderForm.note(command.note());
        apply(new ProviderEvent.Deactivated(providerId, command.reason(), command.note()));
    }

    @CommandHandler
    void handle(ProviderCommand.Reactivate command, Clock clock) {
        require(!active, "directory.active", "");
        apply(new ProviderEvent.Reactivated(providerId, verification(command.verifiedOn(), clock, "verifiedOn")));
    }

    @CommandHandler
    void handle(ProviderCommand.NoteStale command, Clock clock, DirectorySettings settings) {
        require(active, "directory.inactive", "");
        require(settings.isStale(verifiedOn, LocalDate.now(clock)), "directory.verifiedLater", "", verifiedOn);
        apply(new ProviderEvent.WentStale(providerId, verifiedOn));
    }

    /** A verification is not earlier than the one before it: what is known does not grow older by recording. */
    private LocalDate verification(LocalDate on, Clock clock, String field) {
        Form.past(on, LocalDate.now(clock), field);
        require(!on.isBefore(verifiedOn), "directory.verifiedLater", field, verifiedOn);
        return on;
    }

    private void requireOffered(ServiceCode service) {
        require(active, "directory.inactive", "");
        require(services.contains(Form.required(service, "service")), "directory.notOffered", "service");
    }

    private void requireUnchanged(Set<String> changed, long basedOn) {
        Set<String> both = changed.stream().filter(part -> changedAt.getOrDefault(part, -1L) > basedOn).collect(Collectors.toSet());
        if (!both.isEmpty()) {
            throw new ChangedMeanwhile(both);
        }
    }

    private static ProviderDetails only(ProviderDetails d, Set<String> changed) {
        return new ProviderDetails(changed.contains("name") ? d.name() : null, changed.contains("type") ? d.type() : null,
                changed.contains("organisation") ? d.organisation() : null, changed.contains("languages") ? d.languages() : null,
                changed.contains("staffSex") ? d.staffSex() : null, changed.contains("opening") ? d.opening() : null,
                changed.contains("phone") ? d.phone() : null, changed.contains("email") ? d.email() : null);
    }

    private static Set<ServiceCode> codes(List<ServiceOffer> offers) {
        return offers.stream().map(ServiceOffer::service).collect(Collectors.toSet());
    }

    private static <T> Set<T> without(Set<T> all, Set<T> kept) {
        return all.stream().filter(one -> !kept.contains(one)).collect(Collectors.toSet());
    }

    @EventSourcingHandler
    void on(ProviderEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case ProviderEvent.Registered e -> {
                providerId = e.providerId();
                active = true;
                verifiedOn = e.verifiedOn();
                sites = e.sites().stream().map(Site::siteId).collect(Collectors.toSet());
                services = codes(e.services());
            }
            case ProviderEvent.DetailsUpdated e -> e.changed().forEach(part -> changedAt.put(part, sequence));
            case ProviderEvent.SitesUpdated e -> {
                sites = e.sites().stream().map(Site::siteId).collect(Collectors.toSet());
                changedAt.put(SITES, sequence);
            }
            case ProviderEvent.ServicesUpdated e -> {
                services = codes(e.services());
                changedAt.put(SERVICES, sequence);
            }
            case ProviderEvent.CapacityReported e -> {
            }
            case ProviderEvent.WaitingDaysReported e -> {
            }
            case ProviderEvent.WentStale e -> {
            }
            case ProviderEvent.Verified e -> verifiedOn = e.on();
            case ProviderEvent.Deactivated e -> active = false;
            case ProviderEvent.Reactivated e -> {
                active = true;
                verifiedOn = e.verifiedOn();
            }
        }
    }
}
