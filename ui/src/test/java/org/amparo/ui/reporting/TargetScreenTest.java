package org.amparo.ui.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.router.Location;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.amparo.access.Role;
import org.amparo.reporting.IndicatorQueries;
import org.amparo.testing.Eventually;
import org.amparo.ui.kit.AreaSelect;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Providers;
import org.amparo.ui.testing.Screens;
import org.amparo.vocabulary.GeoPoint;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TargetScreenTest extends Screens {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private Providers providers;
    @Autowired
    private Files files;
    @Autowired
    private IndicatorQueries indicators;

    private String figure;

    @Test
    void a_manager_says_what_is_wanted_and_a_stamp_from_before_it_was_changed_shows_the_earlier_target() {
        String area = providers.area("Cunene", GeoPoint.of(-16.5, 15.0));
        figure = Paths.figure("G11") + "?ADM1=" + area;
        Account manager = signIn(Role.MANAGER);
        open(figure);
        assertThat(page()).contains("Target: none");
        set(area, 120);
        assertThat(find(BigDecimalField.class).single().getErrorMessage()).isEqualTo("A percent is not more than 100.");
        set(area, 60);
        wanted("Target: 60 %", "without an end", "Cunene");
        long then = indicators.knownNow(files.viewer(manager));
        open(figure);
        set(area, 80);
        wanted("Target: 80 %", "60 %", "Drop");
        open(figure + "&known=" + then);
        assertThat(page()).as("as known before it was changed").contains("Target: 60 %").doesNotContain("80 %");
        open(Paths.figure("G11"));
        assertThat(page()).as("a target of an area is none for the whole").contains("Target: none");
        signIn(Role.SUPERVISOR);
        open(figure);
        assertThat(page()).contains("Target: 80 %").doesNotContain("Set a target");
    }

    private void set(String area, int percent) {
        find(BigDecimalField.class).single().setValue(BigDecimal.valueOf(percent));
        find(AreaSelect.class).single().setValue(area);
        find(DayField.class).all().stream().filter(field -> "From".equals(field.getLabel())).reduce((one, last) -> last).orElseThrow()
                .setValue(LocalDate.of(2026, 1, 1));
        test(find(SaveAction.class).single()).click();
        roundTrip();
    }

    private void wanted(String... words) {
        Eventually.holds(SOON, () -> {
            open(figure);
            assertThat(page()).contains(words);
        });
    }

    private void open(String address) {
        UI.getCurrent().navigate(Paths.ACCOUNT);
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
    }

    private String page() {
        return words((Component) getCurrentView());
    }
}
