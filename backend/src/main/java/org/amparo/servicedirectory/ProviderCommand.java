package org.amparo.servicedirectory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.amparo.access.Command;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.ProviderEnd;
import org.amparo.vocabulary.ServiceCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked of a provider, on one page. */
public sealed interface ProviderCommand extends Command {

    UUID providerId();

    @Override
    default UUID target() {
        return providerId();
    }

    /**
     * Puts a provider into the directory.
     *
     * @param sites at least one
     * @param services at least one
     * @param verifiedOn day on which somebody made sure of all this, not later than today
     */
    @Needs(Permission.DIRECTORY_EDIT)
    record Register(@TargetAggregateIdentifier UUID providerId, ProviderDetails details, List<Site> sites, List<ServiceOffer> services,
            LocalDate verifiedOn) implements ProviderCommand {
        public Register {
            sites = sites == null ? List.of() : List.copyOf(sites);
            services = services == null ? List.of() : List.copyOf(services);
        }

        @Override
        public Placement createdAt() {
            return new Placement(null, null, sites.isEmpty() ? null : sites.getFirst().adm1(),
                    details == null ? null : details.organisation());
        }
    }

    /**
     * Changes what is true of the provider as a whole.
     *
     * @param changed names of the components of {@code details} that the form changed; the others are left as they are
     * @param basedOn version of the provider the form was opened on
     */
    @Needs(Permission.DIRECTORY_EDIT)
    record UpdateDetails(@TargetAggregateIdentifier UUID providerId, ProviderDetails details, Set<String> changed, long basedOn)
            implements
                ProviderCommand {
        public UpdateDetails {
            changed = changed == null ? Set.of() : Set.copyOf(changed);
        }
    }

    /** All sites as they are now; one with a known id is changed, one with a new id is added, one that is missing is given up. */
    @Needs(Permission.DIRECTORY_EDIT)
    record UpdateSites(@TargetAggregateIdentifier UUID providerId, List<Site> sites, long basedOn) implements ProviderCommand {
        public UpdateSites {
            sites = sites == null ? List.of() : List.copyOf(sites);
        }
    }

    /** All services as they are offered now; one that is missing is no longer offered. */
    @Needs(Permission.DIRECTORY_EDIT)
    record UpdateServices(@TargetAggregateIdentifier UUID providerId, List<ServiceOffer> services, long basedOn)
            implements
                ProviderCommand {
        public UpdateServices {
            services = services == null ? List.of() : List.copyOf(services);
        }
    }

    /**
     * How many people the provider can take for a service in a month.
     *
     * @param month any day of that month, not a month to come
     * @param people 0-10,000
     */
    @Needs(Permission.DIRECTORY_EDIT)
    record ReportCapacity(@TargetAggregateIdentifier UUID providerId, ServiceCode service, LocalDate month, Integer people)
            implements
                ProviderCommand {
    }

    /**
     * How long people wait for a service.
     *
     * @param days from the referral to the first service, 0-1,825
     * @param on day on which the provider said so
     */
    @Needs(Permission.DIRECTORY_EDIT)
    record ReportWaitingDays(@TargetAggregateIdentifier UUID providerId, ServiceCode service, Integer days, LocalDate on)
            implements
                ProviderCommand {
    }

    /** Somebody asked the provider and made sure that the entry is right. */
    @Needs(Permission.DIRECTORY_EDIT)
    record Verify(@TargetAggregateIdentifier UUID providerId, LocalDate on) implements ProviderCommand {
    }

    /** Takes the provider out of use; it receives no more referrals (R19). What was recorded stays. */
    @Needs(Permission.DIRECTORY_EDIT)
    record Deactivate(@TargetAggregateIdentifier UUID providerId, ProviderEnd reason, Personal<String> note) implements ProviderCommand {
    }

    /**
     * Takes the provider into use again.
     *
     * @param verifiedOn day on which somebody made sure of what it offers
     */
    @Needs(Permission.DIRECTORY_EDIT)
    record Reactivate(@TargetAggregateIdentifier UUID providerId, LocalDate verifiedOn) implements ProviderCommand {
    }

    /** The day has come on which the last verification is too long ago (domain 9.3). Sent by a timer. */
    @Needs(Permission.TIMER_FIRE)
    record NoteStale(@TargetAggregateIdentifier UUID providerId) implements ProviderCommand {
    }
}
