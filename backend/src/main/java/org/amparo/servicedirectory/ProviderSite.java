package org.amparo.servicedirectory;

import java.util.UUID;

import org.amparo.servicedirectory.DirectoryFilter.Standing;
import org.amparo.vocabulary.GeoPoint;

/** A site on the map. {@code name} is the site's own, null when it has none. */
public record ProviderSite(UUID providerId, UUID siteId, String provider, String name, String adm1, GeoPoint point, Standing standing) {
}
