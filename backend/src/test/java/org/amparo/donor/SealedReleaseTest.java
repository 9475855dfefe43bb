package org.amparo.donor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import org.amparo.privacy.SigningKey;
import org.amparo.testing.AmparoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A frozen release is its text, to the letter. */
@AmparoTest
class SealedReleaseTest {

    private static final UUID DONOR = UUID.fromString("5d3f10c6-5c1e-4b44-8a33-6f9d1b0f7f01");

    @Autowired
    private SigningKey key;

    @Test
    void the_same_release_is_always_the_same_text_and_the_text_gives_the_release_back() {
        PublishedRelease release = MadeUpRelease.of(7, DONOR, "NOR-24", 1);
        SealedRelease sealed = SealedRelease.of(release, key);
        assertThat(sealed).isEqualTo(SealedRelease.of(MadeUpRelease.of(7, DONOR, "NOR-24", 1), key));
        assertThat(sealed.release()).isEqualTo(release);
        assertThat(ReleaseJson.write(sealed.release())).isEqualTo(sealed.text());
        assertThat(sealed.checksum()).matches("[0-9a-f]{64}");
        assertThat(sealed.holds(key)).isTrue();
    }

    @Test
    void a_release_of_the_whole_programme_has_no_grant_and_no_logframe() {
        PublishedRelease of = MadeUpRelease.of(7, DONOR, org.amparo.donor.disclosure.Dimension.ALL, 1);
        PublishedRelease release = new PublishedRelease(of.programme(), of.recipient(), null, of.areas(), of.dataCutOff(), of.releasedOn(),
                of.method(), of.tables(), List.of(), List.of());
        assertThat(ReleaseJson.read(ReleaseJson.write(release))).isEqualTo(release);
    }

    @Test
    void a_changed_letter_is_found() {
        SealedRelease sealed = SealedRelease.of(MadeUpRelease.of(7, DONOR, "NOR-24", 1), key);
        SealedRelease other = SealedRelease.of(MadeUpRelease.of(8, DONOR, "NOR-24", 1), key);
        assertThat(new SealedRelease(sealed.text().replaceFirst("2026", "2025"), sealed.checksum(), sealed.signature()).holds(key))
                .isFalse();
        assertThat(new SealedRelease(sealed.text(), sealed.checksum(), other.signature()).holds(key)).isFalse();
        assertThat(new SealedRelease(other.text(), other.checksum(), sealed.signature()).holds(key)).isFalse();
    }

    @Test
    void what_came_of_a_target_is_a_published_cell_or_nothing() {
        PublishedRelease of = MadeUpRelease.of(7, DONOR, "NOR-24", 1);
        LogframeLine line = new LogframeLine("U1", "", false, null, null,
                new LogframeLine.Actual.Count("reached.age", List.of("ALL", "ALL")));
        assertThatIllegalArgumentException().isThrownBy(() -> new PublishedRelease(of.programme(), of.recipient(), of.grant(), of.areas(),
                of.dataCutOff(), of.releasedOn(), of.method(), of.tables(), List.of(line), List.of())).withMessageContaining("no cell");
    }
}
