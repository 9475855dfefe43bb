package org.amparo.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.Options;

/** Packages look only down the levels that their package-info allows; the picture of them is drawn anew into docs/modules. */
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of("org.amparo", new ImportOption.DoNotIncludeTests());

    @Test
    void every_package_is_a_module_that_says_what_it_may_depend_on() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString())).contains("platform", "vocabulary", "privacy",
                "access",
                "audit", "incident", "survivor");
        assertThat(MODULES.stream()).allSatisfy(module -> assertThat(module.getBasePackage().findAnnotation(
                org.springframework.modulith.ApplicationModule.class)).as("@ApplicationModule on %s", module.getIdentifier()).isPresent());
    }

    @Test
    void packages_depend_only_on_the_packages_they_name() {
        MODULES.verify();
    }

    @Test
    void the_picture_of_the_packages_is_up_to_date() throws IOException {
        Path drawn = Path.of("target", "modules");
        new Documenter(MODULES, Options.defaults().withOutputFolder(drawn.toString())).writeModulesAsPlantUml();
        GeneratedPage.matches("modules/components.puml", inOrder(Files.readString(drawn.resolve("components.puml"))));
    }

    /** The drawing comes out in another order each time; arrows and boxes are put in one order so that the page changes only when the packages do. */
    private static String inOrder(String drawing) {
        List<String> lines = new ArrayList<>(drawing.lines().toList());
        for (String kind : List.of("Component(", "Rel(")) {
            List<Integer> places = IntStream.range(0, lines.size()).filter(at -> lines.get(at).strip().startsWith(kind)).boxed().toList();
            List<String> sorted = places.stream().map(lines::get).sorted().toList();
            for (int i = 0; i < sorted.size(); i++) {
                lines.set(places.get(i), sorted.get(i));
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
