package org.amparo.donor;

import java.util.UUID;

import org.amparo.donor.disclosure.Chance;
import org.amparo.privacy.KeyedHash;
import org.springframework.stereotype.Component;

/** By which chance cells of a release tell less: the same at each of its checks, and known to nobody without the installation's key. */
@Component
class ReleaseChance {

    private final KeyedHash hash;

    ReleaseChance(KeyedHash hash) {
        this.hash = hash;
    }

    Chance of(UUID releaseId) {
        return Chance.of(hash.of("donor release", releaseId.toString()));
    }
}
