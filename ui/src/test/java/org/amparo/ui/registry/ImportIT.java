package org.amparo.ui.registry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import java.util.regex.Pattern;
import org.amparo.access.Role;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Browser;
import org.junit.jupiter.api.Test;

/** An administrator hands over a register, corrects its mapping, checks it, imports it, and imports it again. */
class ImportIT extends Browser {

    private static final String HEADER = "departamento,codigodanedepartamento,municipio,codigodanemunicipio,tipoarea,sitio,ano,mes,"
            + "rangoedad,grupoetnico,condicion,estado,genero,latitudcabecera,longitudcabecera,tipoevento,Ubicación\n";
    private static final String ROW = "ANTIOQUIA,5,GRANADA,\"5,313\",Rural,,\"2,006\",%d,Menor de 18 años,Embera,Civil,%s,Masculino,"
            + "6.143703,-75.185183,Accidente por MAP,x\n";

    @Test
    void a_register_is_checked_mapped_imported_and_known_again() throws IOException {
        Page page = signIn(Role.ADMIN);
        open(page, Paths.IMPORT);
        assertAccessible(page);
        picture(page, "import-start-1280");

        upload(page, HEADER + ROW.formatted(1, "Herido") + ROW.formatted(2, "Muerto") + ROW.formatted(3, "=Lesionado")
                + ROW.formatted(4, "Lesionado"));
        page.getByLabel("Name of the register").fill("Register " + UUID.randomUUID());
        assertThat(page.locator(".table-box").first()).not().containsText("Embera");
        assertThat(page.locator(".table-box").first()).containsText("grupoetnico (never read)");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "import-mapping-1280");

        press(page, "Check all rows");
        assertThat(page.locator("main")).containsText("4 rows checked, 2 refused");
        assertThat(page.locator("main")).containsText("The mapping does not say what this value means.");
        assertAccessible(page);
        picture(page, "import-check-1280");
        Download download = page.waitForDownload(() -> page.getByText(Pattern.compile("Download all 2")).click());
        assertThat(Files.readString(download.path())).contains("4,estado,row refused,A formula").doesNotContain("Lesionado");

        Locator meaning = page.getByLabel("Killed or injured: what “Lesionado” means");
        meaning.fill("Inj");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Injured")).first().click();
        page.getByLabel("Import the good rows even when others are refused").check();
        press(page, "Import");
        assertThat(page.locator("main")).containsText("4 of 4 rows: 3 new, 0 here already, 1 refused; 2 files made");
        assertThat(page.url()).contains("job=");
        assertAccessible(page);
        picture(page, "import-done-1280");
    }

    @Test
    void a_file_in_another_encoding_is_explained_and_read_when_the_right_one_is_chosen() {
        Page page = signIn(accounts.of(Role.ADMIN), newPage(PHONE, ColorScheme.DARK));
        open(page, Paths.IMPORT);
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload("register.csv", "text/csv",
                "año;estado\n2006;Herido\n".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(page.locator(".warn")).containsText("Row 1 is not UTF-8 text");
        assertAccessible(page);
        page.getByLabel("Encoding").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Windows-1252")).click();
        assertThat(page.locator(".table-box")).containsText("año");
        page.getByLabel("Name of this mapping").fill("Small register");
        page.getByLabel("Name of the register").fill("Small register");
        press(page, "Import");
        assertThat(page.locator("main")).containsText("Map the column that says whether the person was killed or injured.");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "import-mapping-390");
    }

    @Test
    void nobody_without_the_permission_finds_the_screen() {
        Page page = signIn(Role.SUPERVISOR);
        open(page, Paths.IMPORT);
        assertThat(page.locator("main")).containsText("Nothing here");
    }

    private static void upload(Page page, String text) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload("register.csv", "text/csv",
                text.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("2. Say what the columns mean")).waitFor();
    }

    private static void press(Page page, String word) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(word).setExact(true)).click();
    }
}
