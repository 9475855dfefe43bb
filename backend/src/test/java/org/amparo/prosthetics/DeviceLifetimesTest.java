package org.amparo.prosthetics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.LifetimeGroup;
import org.junit.jupiter.api.Test;

class DeviceLifetimesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private final DeviceLifetimes table = DeviceLifetimes.DEFAULT;

    @Test
    void a_replacement_is_due_by_product_and_age_as_the_table_of_the_domain_says() {
        assertThat(months(AssistiveProduct.LL_PROSTHESIS, 5, false)).isEqualTo(6);
        assertThat(months(AssistiveProduct.LL_PROSTHESIS, 6, false)).isEqualTo(9);
        assertThat(months(AssistiveProduct.LL_PROSTHESIS, 12, false)).isEqualTo(9);
        assertThat(months(AssistiveProduct.LL_PROSTHESIS, 13, false)).isEqualTo(12);
        assertThat(months(AssistiveProduct.LL_PROSTHESIS, 17, false)).isEqualTo(12);
        assertThat(months(AssistiveProduct.LL_PROSTHESIS, 18, false)).isEqualTo(36);
        assertThat(months(AssistiveProduct.LL_PROSTHESIS, 40, true)).isEqualTo(24);
        assertThat(months(AssistiveProduct.UL_PROSTHESIS, 17, true)).isEqualTo(12);
        assertThat(months(AssistiveProduct.UL_PROSTHESIS, 18, false)).isEqualTo(48);
        assertThat(months(AssistiveProduct.LL_ORTHOSIS, 17, false)).isEqualTo(12);
        assertThat(months(AssistiveProduct.SPINAL_ORTHOSIS, 18, false)).isEqualTo(24);
        assertThat(months(AssistiveProduct.TRICYCLE, 17, false)).isEqualTo(24);
        assertThat(months(AssistiveProduct.WHEELCHAIR_POWER, 18, false)).isEqualTo(48);
        assertThat(months(AssistiveProduct.CANE, 3, false)).isEqualTo(24);
        assertThat(table.atDelivery(AssistiveProduct.LL_PROSTHESIS, null, DAY, false).months()).as("age not known").isEqualTo(36);
    }

    @Test
    void follow_ups_are_close_at_first_and_then_regular() {
        assertThat(table.nextReview(AssistiveProduct.LL_PROSTHESIS, 2018, DAY, DAY)).isEqualTo(DAY.plusDays(14));
        assertThat(table.nextReview(AssistiveProduct.LL_PROSTHESIS, 2018, DAY, DAY.plusDays(14))).isEqualTo(DAY.plusDays(42));
        assertThat(table.nextReview(AssistiveProduct.LL_PROSTHESIS, 2018, DAY, DAY.plusDays(91))).isEqualTo(DAY.plusDays(91).plusMonths(3));
        assertThat(table.nextReview(AssistiveProduct.LL_PROSTHESIS, 1980, DAY, DAY.plusDays(91))).isEqualTo(DAY.plusDays(182));
        assertThat(table.nextReview(AssistiveProduct.LL_PROSTHESIS, 1980, DAY, DAY.plusDays(200)))
                .isEqualTo(DAY.plusDays(200).plusMonths(12));
        assertThat(table.nextReview(AssistiveProduct.CANE, 1980, DAY, DAY)).isEqualTo(DAY.plusDays(91));
    }

    @Test
    void a_child_is_looked_at_again_on_coming_into_the_next_row_and_a_grown_up_never() {
        Lifetime child = table.atDelivery(AssistiveProduct.LL_PROSTHESIS, 2013, DAY, false);
        assertThat(child).isEqualTo(new Lifetime(12, 9, DAY.plusMonths(9), LocalDate.of(2026, 12, 31), Lifetime.Basis.TABLE));
        assertThat(table.atAge(AssistiveProduct.LL_PROSTHESIS, 2013, DAY, LocalDate.of(2026, 12, 31), false))
                .isEqualTo(new Lifetime(13, 12, DAY.plusMonths(12), LocalDate.of(2031, 12, 31), Lifetime.Basis.AGE));
        assertThat(table.atAge(AssistiveProduct.LL_PROSTHESIS, 2013, DAY, LocalDate.of(2031, 12, 31), true))
                .isEqualTo(new Lifetime(18, 24, DAY.plusMonths(24), null, Lifetime.Basis.AGE));
        assertThat(table.atDelivery(AssistiveProduct.CANE, 2013, DAY, false).reviewAgainOn()).isNull();
    }

    @Test
    void a_programme_sets_its_own_table_and_one_with_gaps_is_refused() {
        List<DeviceLifetimes.Row> longer = table.rows().stream()
                .map(row -> row.group() == LifetimeGroup.LL_PROSTHESIS && row.fromAge() == 18
                        ? new DeviceLifetimes.Row(row.group(), 18, 120, row.followUpDays(), 12, 30, 0)
                        : row)
                .toList();
        assertThat(new DeviceLifetimes(longer, 30).atDelivery(AssistiveProduct.LL_PROSTHESIS, 1980, DAY, true).months()).isEqualTo(30);
        assertThatThrownBy(() -> new DeviceLifetimes(table.rows().subList(1, table.rows().size()), 0))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("LL_PROSTHESIS");
        assertThatThrownBy(() -> new DeviceLifetimes(table.rows().subList(0, 3), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private int months(AssistiveProduct product, int age, boolean heavyLabour) {
        return table.atDelivery(product, DAY.getYear() - 1 - age, DAY, heavyLabour).months();
    }
}
