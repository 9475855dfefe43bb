package org.amparo.servicedirectory;

import java.util.List;
import java.util.UUID;

import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;

/** What screens may ask of the service directory. Nothing here is about a survivor, so no look is recorded. */
public interface DirectoryQueries {

    /**
     * One page of providers, by name.
     *
     * @param after the {@code next} of the page before; null for the first
     * @param limit 1-200
     */
    @Needs(Permission.DIRECTORY_READ)
    Page page(Viewer viewer, DirectoryFilter filter, String after, int limit);

    /** @param next key of the next page; null on the last */
    record Page(List<ProviderRow> rows, String next) {
    }

    /** How many providers the filter leaves. */
    @Needs(Permission.DIRECTORY_READ)
    long count(Viewer viewer, DirectoryFilter filter);

    /**
     * Sites of the providers that the filter leaves, by the provider's name; those whose point is not known too.
     *
     * @param limit 1-2,000
     */
    @Needs(Permission.DIRECTORY_READ)
    List<ProviderSite> sites(Viewer viewer, DirectoryFilter filter, int limit);

    /** @throws org.amparo.access.NotAllowed when there is no such provider, or it is out of reach */
    @Needs(Permission.DIRECTORY_READ)
    ProviderEntry open(Viewer viewer, UUID providerId);

    /**
     * What was recorded of a provider, newest first.
     *
     * @param before sequence of the last entry shown; null for the newest page
     * @param limit 1-200
     */
    @Needs(Permission.DIRECTORY_READ)
    List<ProviderChange> history(Viewer viewer, UUID providerId, Long before, int limit);

    /**
     * Providers in use that offer a service, the best for the person first: those that can serve, then those with capacity, then the near
     * ones, then those with a short wait. Each appears once, with the site that suits best.
     *
     * @param limit 1-200
     */
    @Needs(Permission.DIRECTORY_READ)
    List<NearProvider> nearest(Viewer viewer, NearestSearch search, int limit);
}
