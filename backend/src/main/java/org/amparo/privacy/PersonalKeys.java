package org.amparo.privacy;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.amparo.platform.PayloadSeal;

/** For work on many persons at once: one question to the vault instead of one for each person. Nothing here changes what is read. */
public interface PersonalKeys {

    /** Makes the keys that are still missing, in one transaction; call it before an import writes a batch of new persons. */
    void prepare(Collection<UUID> persons, Set<PersonalClass> classes);

    /** Fetches the keys of the persons on a page, before its envelopes are opened one by one. */
    void warm(Collection<UUID> persons);

    /** Fetches every key, still wrapped, in one question; for a rebuild or a search index. Close it when done. */
    PayloadSeal.Held holdAll();
}
