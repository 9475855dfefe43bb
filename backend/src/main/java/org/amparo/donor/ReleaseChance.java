package org.amparo.donor;

import org.amparo.donor.disclosure.Chance;
import org.amparo.privacy.KeyedHash;
import org.springframework.stereotype.Component;

/** By which chance cells of releases tell less: drawn with a key of the installation, so that nobody without it can know what was drawn. */
@Component
class ReleaseChance {

    private final KeyedHash hash;

    ReleaseChance(KeyedHash hash) {
        this.hash = hash;
    }

    Chance drawn() {
        return Chance.of(hash.of("donor release", "chance"));
    }
}
