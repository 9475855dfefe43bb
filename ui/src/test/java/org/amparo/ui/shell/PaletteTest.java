package org.amparo.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaletteTest {

    @Test
    void a_name_is_found_without_its_accents() {
        assertThat(Palette.fold("João")).isEqualTo(Palette.fold("joao "));
    }
}
