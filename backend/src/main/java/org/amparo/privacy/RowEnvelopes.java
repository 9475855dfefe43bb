package org.amparo.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Envelopes for rows of read models. */
@Component
class RowEnvelopes implements Envelopes {

    private final VaultKeys keys;

    RowEnvelopes(VaultKeys keys) {
        this.keys = keys;
    }

    @Override
    public String seal(UUID person, PersonalClass personalClass, String place, Personal<String> value) {
        return switch (value) {
            case null -> null;
            case Personal.Erased<String>() -> Envelope.TOMBSTONE;
            case Personal.Known<String>(String known) -> {
                KeyOwner owner = new KeyOwner(person, personalClass);
                yield Envelope.seal(keys.sealing(Set.of(owner)).get(owner), known.getBytes(StandardCharsets.UTF_8),
                        context(person, place));
            }
        };
    }

    @Override
    public Personal<String> open(UUID person, String place, String envelope) {
        if (envelope == null) {
            return null;
        }
        if (envelope.equals(Envelope.TOMBSTONE)) {
            return Personal.erased();
        }
        Envelope sealed = Envelope.parse(envelope);
        return keys.find(person, keys.of(Set.of(person)).get(person), sealed.keyId())
                .map(key -> Personal.of(new String(sealed.open(key.aead(), context(person, place)), StandardCharsets.UTF_8)))
                .orElseGet(Personal::erased);
    }

    private static byte[] context(UUID person, String place) {
        return (person + "|" + place).getBytes(StandardCharsets.UTF_8);
    }
}
