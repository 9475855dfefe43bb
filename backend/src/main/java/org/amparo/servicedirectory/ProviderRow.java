package org.amparo.servicedirectory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.amparo.servicedirectory.DirectoryFilter.Standing;
import org.amparo.vocabulary.ProviderType;
import org.amparo.vocabulary.ServiceCode;

/**
 * One line of the directory.
 *
 * @param areas codes of the areas of its sites, the main one first
 * @param stepFree one of its sites can be entered, and its toilet used, by wheelchair
 * @param people how many it can take a month, as last reported, for the service chosen, or the most of any service; null when not known
 * @param waitingDays for the service chosen, or the fewest of any service; null when not known
 * @param answersInside its people sign in and answer referrals inside the product
 */
public record ProviderRow(UUID providerId, String name, ProviderType type, List<String> areas, List<ServiceCode> services,
        boolean stepFree, Integer people, Integer waitingDays, LocalDate verifiedOn, Standing standing, boolean answersInside) {
}
