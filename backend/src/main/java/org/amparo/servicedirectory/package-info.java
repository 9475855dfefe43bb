/**
 * The service directory: who offers which service to survivors, where, for whom, at what cost, with how many places and how long a wait.
 * A provider is an organisation with sites; it answers referrals inside the product, when its organisation is linked, or outside it.
 * What it offers is as good as its last verification: after 180 days an entry is stale and must be checked before anybody is sent there.
 * Another aggregate's rule asks {@link org.amparo.servicedirectory.ProviderGate}; screens ask {@link org.amparo.servicedirectory.DirectoryQueries}.
 * No person is named here: phone, e-mail and notes are sealed under the provider's own key. Allowed dependencies: timer, access,
 * privacy, platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Service directory", allowedDependencies = {"timer", "access", "privacy",
        "platform",
        "vocabulary"})
package org.amparo.servicedirectory;
