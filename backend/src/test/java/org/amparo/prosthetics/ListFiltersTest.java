package org.amparo.prosthetics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.CaseQueries;
import org.amparo.caseplan.Need;
import org.amparo.caseplan.NeedReview;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.survivor.FileSelection;
import org.amparo.survivor.FileSelections;
import org.amparo.survivor.SurvivorFilter;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.survivor.SurvivorRow;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Looking;
import org.amparo.vocabulary.NeedEvidence;
import org.amparo.vocabulary.NeedSource;
import org.amparo.vocabulary.NeedStatus;
import org.amparo.vocabulary.RiskLevel;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Urgency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of files narrowed by what the case and the devices know. */
@AmparoTest
class ListFiltersTest {

    @Autowired
    private DeviceScenes scenes;
    @Autowired
    private SurvivorQueries files;
    @Autowired
    private FileSelections selections;
    @Autowired
    private CaseQueries cases;

    private final UUID team = UUID.randomUUID();
    private final Placement placement = DeviceScenes.placement(team);
    private final Viewer reader = Looking.with(UUID.randomUUID(), team, Scope.TEAM, Permission.FILE_LIST, Permission.CASE_READ,
            Permission.DEVICE_READ);

    @Test
    void files_are_found_by_the_risk_of_the_open_case() {
        UUID calm = scenes.someone(placement);
        UUID pressing = scenes.someone(placement);
        risk(calm, RiskLevel.LOW);
        risk(pressing, RiskLevel.LOW);
        risk(pressing, RiskLevel.HIGH);
        assertThat(found(Map.of("risk", "HIGH"))).containsExactly(pressing);
        assertThat(found(Map.of("risk", "LOW"))).containsExactly(calm);
        assertThat(found(Map.of("risk", "MEDIUM"))).isEmpty();
    }

    @Test
    void files_are_found_by_an_open_need_by_pillar_or_by_service_until_the_need_is_met() {
        UUID walks = scenes.someone(placement);
        UUID learns = scenes.someone(placement);
        UUID leg = need(walks, ServiceCode.PROSTHETICS);
        need(learns, ServiceCode.SCHOLARSHIP);
        assertThat(found(Map.of("need", "REHABILITATION"))).containsExactly(walks);
        assertThat(found(Map.of("need", "PROSTHETICS"))).containsExactly(walks);
        assertThat(found(Map.of("need", "WHEELCHAIR"))).isEmpty();
        assertThat(found(Map.of("need", "EDUCATION"))).containsExactly(learns);
        scenes.send(new CaseCommand.ReviewNeed(caseOf(walks),
                new NeedReview(leg, NeedStatus.MET, NeedEvidence.PERSON_SAYS, scenes.today(), Set.of(), null)));
        assertThat(found(Map.of("need", "REHABILITATION"))).isEmpty();
    }

    @Test
    void files_are_found_by_what_is_due_with_a_device_and_all_that_is_chosen_must_hold() {
        LocalDate today = scenes.today();
        UUID past = scenes.someone(placement);
        UUID later = scenes.someone(placement);
        scenes.crutches(past, placement, today.minusYears(8));
        scenes.crutches(later, placement, today);
        assertThat(found(Map.of("device", "REPLACEMENT_PAST"))).containsExactly(past);
        assertThat(found(Map.of("device", "REPLACEMENT_SOON"))).containsExactly(past);
        assertThat(found(Map.of("device", "REVIEW"))).containsExactly(past);
        risk(later, RiskLevel.HIGH);
        assertThat(found(Map.of("device", "REPLACEMENT_PAST", "risk", "HIGH"))).isEmpty();
        risk(past, RiskLevel.HIGH);
        assertThat(found(Map.of("device", "REPLACEMENT_PAST", "risk", "HIGH"))).containsExactly(past);
    }

    @Test
    void a_filter_shows_no_more_than_the_viewer_may_read_on_the_file_itself() {
        UUID person = scenes.someone(placement);
        risk(person, RiskLevel.HIGH);
        scenes.crutches(person, placement, scenes.today().minusYears(8));
        Viewer lists = Looking.with(UUID.randomUUID(), team, Scope.TEAM, Permission.FILE_LIST);
        assertThat(selections.of(lists)).isEmpty();
        for (Map<String, String> asked : List.of(Map.of("risk", "HIGH"), Map.of("need", "REHABILITATION"), Map.of("device", "REVIEW"))) {
            SurvivorFilter filter = SurvivorFilter.NONE.selecting(asked);
            assertThatThrownBy(() -> files.page(lists, filter, null, 50)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> files.count(lists, filter)).isInstanceOf(NotAllowed.class);
        }
        Viewer ownCases = new Viewer(UUID.randomUUID(), Role.CASEWORKER, team, null, Set.of(),
                Map.of(Permission.FILE_LIST, Scope.TEAM, Permission.CASE_READ, Scope.OWN, Permission.DEVICE_READ, Scope.OWN));
        SurvivorFilter high = SurvivorFilter.NONE.selecting(Map.of("risk", "HIGH"));
        assertThat(files.page(ownCases, SurvivorFilter.NONE, null, 50).rows()).hasSize(1);
        assertThat(files.page(ownCases, high, null, 50).rows()).isEmpty();
        assertThat(files.count(ownCases, high)).isZero();
        assertThat(files.page(ownCases, SurvivorFilter.NONE.selecting(Map.of("device", "REVIEW")), null, 50).rows()).isEmpty();
    }

    @Test
    void a_filter_or_a_value_that_does_not_exist_is_refused() {
        for (Map<String, String> asked : List.of(Map.of("risk", "ENORMOUS"), Map.of("name", "Ana"))) {
            assertThatThrownBy(() -> files.page(reader, SurvivorFilter.NONE.selecting(asked), null, 50)).isInstanceOf(RuleBroken.class)
                    .hasMessageContaining("form.code");
        }
        assertThat(selections.of(reader)).extracting(FileSelection::key).containsExactly("risk", "need", "device");
    }

    private List<UUID> found(Map<String, String> chosen) {
        SurvivorFilter filter = SurvivorFilter.NONE.selecting(chosen);
        List<UUID> rows = files.page(reader, filter, null, 50).rows().stream().map(SurvivorRow::survivorId).toList();
        assertThat(files.count(reader, filter)).as("as many as the list shows").isEqualTo(rows.size());
        return rows;
    }

    private void risk(UUID person, RiskLevel level) {
        scenes.send(new CaseCommand.SetRiskLevel(caseOf(person), level, scenes.today(), Personal.of("as talked about")));
    }

    private UUID need(UUID person, ServiceCode service) {
        UUID id = UUID.randomUUID();
        scenes.send(new CaseCommand.IdentifyNeed(caseOf(person),
                new Need(id, service, Urgency.ROUTINE, Set.of(), NeedSource.SELF, scenes.today(), null)));
        return id;
    }

    private UUID caseOf(UUID person) {
        return cases.open(scenes.anyone, person).orElseThrow().caseId();
    }
}
