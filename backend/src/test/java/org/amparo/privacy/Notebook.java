package org.amparo.privacy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.vocabulary.PartialDate;

/** Payloads as a capability would write them, for tests of the sealing alone. */
final class Notebook {

    private Notebook() {
    }

    record Reader(UUID readerId, @PersonalValue(value = PersonalClass.IDENTITY, of = "readerId") Personal<String> name) {
    }

    record Cover(@PersonalValue(PersonalClass.IDENTITY) Personal<String> title,
            @PersonalValue(PersonalClass.IDENTITY) Personal<PartialDate> begun,
            @PersonalValue(PersonalClass.CONTACT_AND_PLACE) Personal<String> place, String colour) {
    }

    record Opened(UUID survivorId, Cover cover, List<Reader> readers, Map<String, Reader> guests,
            @PersonalValue(PersonalClass.MEDICAL) Personal<String> remark) {
    }

    record Renamed(UUID survivorId,
            @PersonalValue(value = PersonalClass.IDENTITY, formerly = "cover.title") Personal<String> heading) {
    }

    record Plain(UUID survivorId, String colour) {
    }

    record Unmarked(UUID survivorId, Personal<String> secret) {
    }

    record NobodySaysWhose(UUID bookId, @PersonalValue(PersonalClass.IDENTITY) Personal<String> title) {
    }

    record InACollection(UUID survivorId, @PersonalValue(PersonalClass.IDENTITY) List<Personal<String>> titles) {
    }

    record Behind(UUID survivorId, Page page) {
    }

    sealed interface Page {
        record Written(UUID survivorId, @PersonalValue(PersonalClass.IDENTITY) Personal<String> text) implements Page {
        }

        record Empty() implements Page {
        }
    }
}
