package org.amparo.ui.servicedirectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.amparo.access.Role;
import org.amparo.servicedirectory.DirectoryFilter.Standing;
import org.amparo.servicedirectory.DirectoryQueries;
import org.amparo.servicedirectory.ProviderCommand;
import org.amparo.servicedirectory.ProviderDetails;
import org.amparo.servicedirectory.ProviderEntry;
import org.amparo.servicedirectory.ProviderRow;
import org.amparo.testing.Looking;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.testing.Providers;
import org.amparo.ui.testing.Screens;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.ProviderEnd;
import org.amparo.vocabulary.ProviderType;
import org.amparo.vocabulary.ServiceCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;

class DirectoryScreenTest extends Screens {

    private static final GeoPoint MEDELLIN = GeoPoint.of(6.2442, -75.5812);
    private static final GeoPoint BOGOTA = GeoPoint.of(4.7110, -74.0721);

    @Autowired
    private Providers providers;
    @Autowired
    private DirectoryQueries directory;

    @Test
    void the_list_narrows_by_what_stands_in_the_address_and_says_how_far_an_entry_can_be_relied_on() {
        signIn(Role.CASEWORKER);
        String area = providers.area("Antioquia", MEDELLIN);
        UUID fresh = providers.register("Centro Sur", area, MEDELLIN, 3, ServiceCode.PROSTHETICS, ServiceCode.WHEELCHAIR);
        providers.capacity(fresh, ServiceCode.PROSTHETICS, 12, 30);
        providers.register("Alte Schule", area, BOGOTA, 200, ServiceCode.LITERACY);
        UI.getCurrent().navigate("directory", QueryParameters.of("area", area));
        assertThat(shown()).containsExactly("Alte Schule", "Centro Sur");
        assertThat(words($(DirectoryView.class).single())).contains("2 providers").doesNotContain("New provider");
        test($(NativeButton.class).withText("With places free").single()).click();
        assertThat(shown()).containsExactly("Centro Sur");
        UI.getCurrent().navigate("directory", QueryParameters.simple(Map.of("area", area, "service", "LITERACY", "standing", "STALE")));
        assertThat(shown()).containsExactly("Alte Schule");
        assertThat($(ComboBox.class).all()).extracting(box -> box.getValue()).contains(ServiceCode.LITERACY, Standing.STALE, area);
        UI.getCurrent().navigate("directory", QueryParameters.simple(Map.of("area", area, "service", "LEGAL_AID")));
        assertThat(words($(DirectoryView.class).single())).contains("No provider fits");
    }

    @Test
    void who_can_serve_comes_first_and_each_line_says_why() {
        signIn(Role.CASEWORKER);
        String area = providers.area("Antioquia", MEDELLIN);
        UUID near = providers.register("Near", area, GeoPoint.of(6.25, -75.6), 1, ServiceCode.SPEECH_THERAPY);
        providers.capacity(near, ServiceCode.SPEECH_THERAPY, 0, 20);
        UUID far = providers.register("Far", area, BOGOTA, 1, ServiceCode.SPEECH_THERAPY);
        providers.capacity(far, ServiceCode.SPEECH_THERAPY, 4, 10);
        providers.register("Old", area, MEDELLIN, 200, ServiceCode.SPEECH_THERAPY);
        UI.getCurrent().navigate("directory/nearest", QueryParameters.simple(Map.of("service", "SPEECH_THERAPY", "area", area)));
        List<String> lines = lines();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("Far", "Can serve", "239 km", "from the middle of Antioquia", "Takes 4 a month", "Wait 10 days");
        assertThat(lines.get(1)).contains("Near", "No place free", "2.2 km");
        assertThat(lines.get(2)).contains("Old", "Check first", "last checked 200 days ago");
        TextField point = $(TextField.class).withCaption("Where exactly, if known").single();
        test(point).setValue("4.7110, -74.0721");
        assertThat(lines().get(0)).contains("Far", "0 km").doesNotContain("middle");
        test(point).setValue("near the church");
        assertThat(point.isInvalid()).isTrue();
        assertThat(point.getErrorMessage()).contains("latitude and longitude");
    }

    @Test
    void the_map_has_every_place_in_the_list_beside_it_and_says_which_are_not_on_it() {
        signIn(Role.MANAGER);
        String area = providers.area("Antioquia", MEDELLIN);
        providers.register("Centro Sur", area, MEDELLIN, 3, ServiceCode.PROSTHETICS);
        providers.register("Somewhere", area, null, 3, ServiceCode.PROSTHETICS);
        UI.getCurrent().navigate("directory/map", QueryParameters.of("area", area));
        assertThat($(SiteMap.class).all()).hasSize(1);
        assertThat(lines()).hasSize(2).anyMatch(line -> line.contains("Somewhere") && line.contains("Not on the map"));
        assertThat(words($(DirectoryMapView.class).single())).contains("2 places", "1 place is not on the map");
    }

    @Test
    void a_supervisor_puts_a_provider_into_the_directory_and_a_refusal_stands_next_to_its_field() {
        signIn(Role.SUPERVISOR);
        String area = providers.area("Antioquia", MEDELLIN);
        navigate(NewProviderView.class);
        TextField name = $(TextField.class).withCaption("Name").single();
        test($(SaveAction.class).single()).click();
        assertThat(name.isInvalid()).isTrue();
        test(name).setValue("Centro Nuevo");
        type().setValue(ProviderType.NGO);
        ComboBox<String> where = combo("Area");
        where.setValue(area);
        TextField point = $(TextField.class).withCaption("Point on the map").single();
        test(point).setValue("here");
        test($(SaveAction.class).single()).click();
        assertThat(point.isInvalid()).isTrue();
        test(point).setValue("6.2442, -75.5812");
        services().setValue(Set.of(ServiceCode.WHEELCHAIR));
        test($(SaveAction.class).single()).click();
        ProviderView view = $(ProviderView.class).single();
        assertThat(words(view)).contains("Centro Nuevo", "Wheelchair", "Places not known", "Antioquia");
    }

    @Test
    void places_and_waiting_days_are_told_of_a_service_and_the_history_says_so() {
        signIn(Role.SUPERVISOR);
        String area = providers.area("Antioquia", MEDELLIN);
        UUID id = providers.register("Centro Sur", area, MEDELLIN, 3, ServiceCode.PROSTHETICS, ServiceCode.WHEELCHAIR);
        UI.getCurrent().navigate("directory/" + id, QueryParameters.of("work", "service:PROSTHETICS"));
        List<IntegerField> numbers = $(IntegerField.class).all();
        test(numbers.get(0)).setValue(12);
        test(numbers.get(1)).setValue(2_000);
        test($(SaveAction.class).single()).click();
        assertThat($(IntegerField.class).all().get(1).isInvalid()).isTrue();
        test(numbers.get(1)).setValue(30);
        test($(SaveAction.class).single()).click();
        assertThat(words($(ProviderView.class).single())).contains("Takes 12 a month", "Wait 30 days", "people wait 30 days");
        ProviderEntry entry = directory.open(Looking.everywhere(), id);
        assertThat(entry.services()).extracting(ProviderEntry.Service::people).containsExactly(12, null);
    }

    @Test
    void a_stale_entry_asks_to_be_checked_and_one_click_says_that_it_was() {
        signIn(Role.MANAGER);
        UUID id = providers.register("Centro Sur", providers.area("Antioquia", MEDELLIN), MEDELLIN, 200, ServiceCode.PROSTHETICS);
        UI.getCurrent().navigate("directory/" + id);
        assertThat(words($(ProviderView.class).single())).contains("Verified 200 days ago", "check again");
        test($(Button.class).withText("Checked today").single()).click();
        assertThat(words($(ProviderView.class).single())).doesNotContain("Verified 200 days ago");
    }

    @Test
    void a_provider_is_taken_out_of_use_with_a_reason_and_what_was_typed_stays_after_a_refusal() {
        signIn(Role.MANAGER);
        UUID id = providers.register("Centro Sur", providers.area("Antioquia", MEDELLIN), MEDELLIN, 2, ServiceCode.PROSTHETICS);
        UI.getCurrent().navigate("directory/" + id, QueryParameters.of("work", "end"));
        test($(TextArea.class).withCaption("Note").single()).setValue("until spring");
        test($(SaveAction.class).single()).click();
        ComboBox<ProviderEnd> reason = combo("Why");
        assertThat(reason.isInvalid()).isTrue();
        reason.setValue(ProviderEnd.NO_FUNDING);
        test($(SaveAction.class).single()).click();
        assertThat(words($(ProviderView.class).single())).contains("Not in use since", "no funding", "until spring", "Take into use again");
    }

    @Test
    void who_changes_what_somebody_else_just_changed_sees_both_values() {
        signIn(Role.SUPERVISOR);
        UUID id = providers.register("Centro Sur", providers.area("Antioquia", MEDELLIN), MEDELLIN, 2, ServiceCode.PROSTHETICS);
        UI.getCurrent().navigate("directory/" + id, QueryParameters.of("work", "details"));
        ProviderEntry before = directory.open(Looking.everywhere(), id);
        providers.send(new ProviderCommand.UpdateDetails(id, new ProviderDetails("Centro Este", null, null,
                null, null, null, null, null), Set.of("name"), before.version()));
        TextField name = $(TextField.class).withCaption("Name").single();
        test(name).setValue("Centro Oeste");
        test($(SaveAction.class).single()).click();
        assertThat(words($(ProviderView.class).single())).contains("Centro Este", "Centro Oeste", "Use mine");
        test($(SaveAction.class).single()).click();
        assertThat(directory.open(Looking.everywhere(), id).details().name()).isEqualTo("Centro Oeste");
    }

    @Test
    void who_may_not_change_the_directory_reads_it_and_finds_no_form() {
        signIn(Role.CASEWORKER);
        UUID id = providers.register("Centro Sur", providers.area("Antioquia", MEDELLIN), MEDELLIN, 2, ServiceCode.PROSTHETICS);
        UI.getCurrent().navigate("directory/" + id, QueryParameters.of("work", "details"));
        assertThat(words($(ProviderView.class).single())).contains("Centro Sur", "office@example.org", "Spanish");
        assertThat($(SaveAction.class).all()).isEmpty();
        assertThat($(Button.class).withText("Change").all()).isEmpty();
    }

    private List<String> shown() {
        Grid<ProviderRow> grid = $(Grid.class).single();
        return IntStream.range(0, test(grid).size()).mapToObj(row -> ((ProviderRow) test(grid).getRow(row)).name()).toList();
    }

    private List<String> lines() {
        return wordsOf(ListItem.class);
    }

    @SuppressWarnings("unchecked")
    private <V> ComboBox<V> combo(String caption) {
        return (ComboBox<V>) $(ComboBox.class).withCaption(caption).single();
    }

    private ComboBox<ProviderType> type() {
        return combo("Kind");
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<ServiceCode> services() {
        return (MultiSelectComboBox<ServiceCode>) $(MultiSelectComboBox.class).withCaption("Services").single();
    }
}
