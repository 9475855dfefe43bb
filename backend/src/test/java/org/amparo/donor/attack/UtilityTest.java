package org.amparo.donor.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amparo.donor.Catalogue;
import org.amparo.donor.disclosure.Candidate;
import org.amparo.donor.disclosure.Chance;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.Protection;
import org.amparo.donor.disclosure.ReleaseScope;
import org.amparo.donor.disclosure.TrueTable;
import org.junit.jupiter.api.Test;

/** What is left for donors to read. The whole catalogue after eight releases: {@code ReleaseBenchmark}. */
class UtilityTest {

    @Test
    void most_cells_of_areas_are_shown_and_few_are_widened() {
        RandomProgramme programme = new RandomProgramme(3, 1, false, 900);
        ReleaseScope scope = RandomProgramme.scope("D3", Dimension.ALL, 0);
        List<TrueTable> tables = programme.tables(scope);
        Candidate.Checked checked = Candidate.check(Catalogue.VERSION, tables, programme.unitsOf(scope),
                Protection.PROMISED.with(Chance.of("one")), List.of(),
                List.of(),
                progress -> {
                });
        assertThat(checked.isSafe()).isTrue();
        Utility utility = Utility.of(tables, checked);
        System.out.println(utility);
        assertThat(utility.ofAreasShown()).isGreaterThanOrEqualTo(0.6);
        assertThat(utility.ofAllWidened()).isLessThanOrEqualTo(0.1);
        assertThat(utility.widenedByRepair()).isPositive().isLessThan(utility.ofAllWidened());
        assertThat(utility.hidden()).isLessThanOrEqualTo(utility.plainHidden());
    }
}
