package org.amparo.survivor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.platform.RuleBroken;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Looking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AmparoTest
class SavedFiltersTest {

    @Autowired
    private SavedFilters saved;
    @Autowired
    private JdbcClient sql;

    private final Viewer ana = Looking.with(UUID.randomUUID(), null, Scope.OWN, Permission.FILE_LIST);

    @Test
    void a_set_of_filters_is_found_again_by_its_name_and_by_nobody_else() {
        saved.save(ana, " High risk in Antioquia ", Map.of("risk", "HIGH", "area", "CO05"));
        saved.save(ana, "Children", Map.of("age", "CHILD"));
        assertThat(saved.of(ana)).extracting(SavedFilter::name).containsExactly("High risk in Antioquia", "Children");
        assertThat(saved.of(ana).getFirst().chosen()).isEqualTo(Map.of("risk", "HIGH", "area", "CO05"));
        Viewer other = Looking.with(UUID.randomUUID(), null, Scope.OWN, Permission.FILE_LIST);
        assertThat(saved.of(other)).isEmpty();
        saved.forget(other, saved.of(ana).getFirst().id());
        assertThat(saved.of(ana)).hasSize(2);
        saved.forget(ana, saved.of(ana).getFirst().id());
        assertThat(saved.of(ana)).extracting(SavedFilter::name).containsExactly("Children");
    }

    @Test
    void the_same_name_replaces_what_was_kept_under_it() {
        saved.save(ana, "Mine", Map.of("age", "CHILD"));
        saved.save(ana, "mine", Map.of("age", "ADULT"));
        assertThat(saved.of(ana)).singleElement().satisfies(one -> assertThat(one.chosen()).isEqualTo(Map.of("age", "ADULT")));
    }

    @Test
    void only_codes_are_kept_and_the_name_lies_sealed_and_goes_with_its_owner() {
        saved.save(ana, "Files of Sok Dara", Map.of("need", "PROSTHETICS"));
        assertThat(sql.sql("select f::text from read.saved_filter f where user_id = ?").param(ana.user()).query(String.class).single())
                .contains("PROSTHETICS").doesNotContain("Sok", "Dara");
        assertThatThrownBy(() -> saved.save(ana, "Search", Map.of("find", "Sok Dara"))).isInstanceOf(RuleBroken.class)
                .hasMessageContaining("form.code");
        saved.erased(Set.of(ana.user()));
        assertThat(saved.of(ana)).isEmpty();
    }

    @Test
    void a_set_without_a_name_or_without_a_filter_is_refused_and_so_is_one_too_many() {
        assertThatThrownBy(() -> saved.save(ana, "  ", Map.of("age", "CHILD"))).isInstanceOf(RuleBroken.class)
                .hasMessageContaining("form.required");
        assertThatThrownBy(() -> saved.save(ana, "All", Map.of())).isInstanceOf(RuleBroken.class).hasMessageContaining("form.required");
        for (int i = 0; i < SavedFilter.MOST; i++) {
            saved.save(ana, "Set " + i, Map.of("age", "CHILD"));
        }
        assertThatThrownBy(() -> saved.save(ana, "One more", Map.of("age", "CHILD"))).isInstanceOf(RuleBroken.class)
                .hasMessageContaining("list.full");
        saved.save(ana, "Set 3", Map.of("age", "ADULT"));
        assertThat(saved.of(ana)).hasSize(SavedFilter.MOST);
    }
}
