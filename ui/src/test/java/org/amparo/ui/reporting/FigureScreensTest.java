package org.amparo.ui.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.access.accounts.AreaShapes;
import org.amparo.export.Download;
import org.amparo.export.Downloads;
import org.amparo.export.ExportFormat;
import org.amparo.export.ExportTable;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.Indicators;
import org.amparo.reporting.Question;
import org.amparo.testing.Eventually;
import org.amparo.ui.reporting.Gaps.Team;
import org.amparo.ui.reporting.gap.AreaMap;
import org.amparo.ui.reporting.gap.GapAddress.Look;
import org.amparo.ui.kit.ExportMenu;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Providers;
import org.amparo.ui.testing.Screens;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.ServiceCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FigureScreensTest extends Screens {

    private static final Viewer ADMINISTRATOR = new Viewer(UUID.randomUUID(), Role.ADMIN, null, null, Set.of(),
            Map.of(Permission.USERS_ADMIN, Scope.ALL));
    private static final String CLOSED = "does not exist, or it is not open to you";

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private Gaps gaps;
    @Autowired
    private Files files;
    @Autowired
    private Providers providers;
    @Autowired
    private AreaShapes shapes;
    @Autowired
    private Downloads downloads;
    @Autowired
    private ReportDesk desk;

    @Test
    void a_supervisor_goes_from_a_number_of_the_dashboard_to_a_file_and_everything_is_told_beside_it() {
        Team team = gaps.team(6);
        signIn(team.supervisor());
        open(Paths.FIGURES);
        assertThat(page()).contains("of your team’s files", "Unmet need", "Devices past replacement");
        Eventually.holds(SOON, () -> {
            VaadinSession.getCurrent().getService().runPendingAccessTasks(VaadinSession.getCurrent());
            assertThat(page()).contains("0 of 6", "no cases").doesNotContain("Counting…");
            assertThat(page().split("Complete files: 0 %", -1)).as("each figure says how complete its data are")
                    .hasSizeGreaterThan(9);
        });
        follow("Unmet need: 0 %");
        assertThat(page()).contains("People with an unmet need", "of whom a need is open for longer than its target",
                "Counted: People with a need on",
                "as known on", "Unmet", "In progress within target", "6", "100 %", "Complete files: 0 %", "Stamp", "G06.3 ");

        open(Paths.figure("G06") + "?by=SEX&by=AGE_GROUP");
        assertThat(page()).contains("Sex: known of 100 %; not known of 0", "Female", "18–59", "Everybody");
        find(ExportMenu.class).all().getLast().take(ExportFormat.CSV);
        assertThat(downloads.tray(files.viewer(team.supervisor()), 10)).singleElement().satisfies(
                file -> assertThat(file.toString()).contains("G06"));
        follow("6, In progress within target, Female, 18–59: open the files");
        assertThat(page()).contains("Unmet need: In progress within target, Female, 18–59.", "Maria Kiala 0", "That is all of them.");
        assertThat(linksTo("survivors/")).hasSize(6);
        follow("Only Female", Paths.figure("G06") + "?by=SEX&by=AGE_GROUP");
        assertThat(page()).contains("Only:", "Sex: Female ×").doesNotContain("Sex: known");
    }

    @Test
    void the_chart_and_the_course_of_a_figure_are_taken_out_as_pictures() throws IOException {
        Team team = gaps.team(6);
        signIn(team.supervisor());
        Viewer supervisor = files.viewer(team.supervisor());
        open(Paths.figure("G06") + "?by=SEX");
        assertThat(find(ExportMenu.class).all()).hasSize(4);
        find(ExportMenu.class).all().getFirst().take(ExportFormat.SVG);
        assertThat(taken(supervisor)).contains("<svg", "Female", "In progress within target", "0%", "= 6", "G06.3 ");
        find(ExportMenu.class).all().get(1).take(ExportFormat.SVG);
        assertThat(taken(supervisor)).contains("<svg", "<circle", "0%").doesNotContain("Female");
        find(ExportMenu.class).all().getFirst().take(ExportFormat.PNG);
        assertThat(taken(supervisor)).contains("PNG");
        find(ExportMenu.class).all().get(2).take(ExportFormat.CSV);
        assertThat(taken(supervisor).lines()).as("twelve months under two rows of heads").hasSizeGreaterThanOrEqualTo(14);
        find(ExportMenu.class).all().get(2).take(ExportFormat.PDF);
        assertThat(taken(supervisor)).startsWith("%PDF");
    }

    /** The newest file, as its bytes are. */
    private String taken(Viewer viewer) throws IOException {
        Eventually.holds(SOON, () -> assertThat(downloads.tray(viewer, 1).getFirst().state()).isEqualTo(Download.State.READY));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        downloads.fetch(viewer, downloads.tray(viewer, 1).getFirst().downloadId(), file);
        return file.toString(StandardCharsets.UTF_8);
    }

    @Test
    void why_a_figure_changed_is_told_by_what_became_known_since() {
        Team team = gaps.team(2);
        signIn(team.supervisor());
        open(Paths.figure("G05"));
        String then = linksTo("figures/G05?").stream().map(Anchor::getHref).filter(address -> address.contains("known=")).findFirst()
                .orElseThrow();
        gaps.oneMore(team, "Rosa Panzo");
        open(then);
        assertThat(page()).contains("2", "as known on").doesNotContain("Rosa");
        long place = Long.parseLong(new Location(then).getQueryParameters().getSingleParameter("known").orElseThrow());
        open(Paths.whyChanged("G05") + "?since=" + place);
        assertThat(page())
                .contains("1 change explains the whole difference", "not counted → In progress within target", "File registered", "+1")
                .doesNotContain("Rosa");
        open(Paths.whyChanged("G05") + "?known=" + place + "&since=" + place);
        assertThat(page()).contains("Nothing counts otherwise");
    }

    @Test
    void an_address_that_cannot_be_read_says_what_and_where() {
        signIn(Role.MANAGER);
        refused("G99", "", "says “G99”", "There is no figure of that name");
        refused("G05", "to=2026-13-45", "to=2026-13-45", "not a day");
        refused("G05", "from=2026-02-01&to=2026-01-31", "2026-01-31", "before the first");
        refused("G05", "known=-3", "known=-3", "not a place in the order");
        refused("G05", "known=999999999999", "So much has not been told yet");
        refused("G05", "by=NAME", "by=NAME", "cannot be divided by that");
        refused("G01", "by=PILLAR", "divides G01 by pillar", "Choose one of the ways");
        refused("G22", "by=ADM1&by=FUNDER&by=SEX&by=NAME", "by=NAME");
        refused("G31", "by=PROVIDER&by=SEX", "divides G31 by sex");
        refused("G05/files", "by=PROVIDER&value=OWN_STAFF", "divides G05 by");
        refused("G05", "FUNDER=UNKNOWN", "holds G05 to one value of");
        refused("G05", "by=SEX&by=SEX", "by=SEX twice");
        refused("G05", "by=SEX&by=ADM1&by=PILLAR&by=SETTING&by=TEAM&by=DEVICE", "5 things at most");
        refused("G05", "NAME=Maria", "“NAME”", "nothing that a figure can be held to");
        refused("G05/files", "by=SEX&value=F&value=M", "do not fit");
        refused("G05/why", "", "must be a place in the order");
        refused("G05/files", "known=999999999999", "So much has not been told yet");
        refused("G05/why", "known=999999999999&since=1", "So much has not been told yet");
        for (String path : List.of(Paths.GAPS, Paths.GAPS + "?look=providers&known=999999999999", Paths.GAP_MAP)) {
            open(path.contains("known") ? path : path + "?known=999999999999");
            assertThat(page()).as(path).contains("So much has not been told yet").doesNotContain("Stamp");
        }
        open(Paths.GAPS + "?look=everything");
        assertThat(page()).contains("look=everything", "no such look");
        open(Paths.figure("G05") + "?definition=99");
        assertThat(page()).contains("defined otherwise (version 99)");
    }

    private void refused(String figure, String query, String... words) {
        open("figures/" + figure + "?" + query);
        assertThat(page()).as(query).contains(words).contains("All figures");
    }

    @Test
    void a_manager_sees_numbers_of_files_and_never_a_name_nor_a_way_into_a_file() {
        Team team = gaps.team(3);
        List<String> numbers = team.people().stream().map(person -> files.fileNumber(team.supervisor(), person)).toList();
        signIn(Role.MANAGER);
        walk(Paths.FIGURES);
        for (Indicator indicator : Indicators.all()) {
            String by = indicator.cuts().stream().limit(2).map(cut -> "&by=" + cut).collect(Collectors.joining());
            String only = indicator.isHeldBy(Cut.TEAM) ? team.only() : "";
            walk(Paths.figure(indicator.id()) + "?" + only + by);
            walk(Paths.whyChanged(indicator.id()) + "?since=0&" + only);
        }
        for (Cut cut : Indicators.of("G22").cuts()) {
            walk(Paths.figure("G22") + "?" + team.only() + "&by=" + cut);
        }
        for (Look look : Look.values()) {
            walk(Paths.GAPS + "?look=" + look.name().toLowerCase(Locale.ROOT) + "&" + team.only());
        }
        walk(Paths.GAP_MAP + "?" + team.only());
        walk(Paths.filesBehind("G06") + "?" + team.only());
        assertThat(page()).contains(numbers);
    }

    private void walk(String address) {
        open(address);
        assertThat(page()).as(address).doesNotContain("Maria", "Kiala", CLOSED, "?figure", "?code", "?timeline");
        assertThat(linksTo("survivors/")).as(address).isEmpty();
    }

    @Test
    void every_table_of_a_report_can_be_taken_out() {
        Team team = gaps.team(6);
        signIn(team.supervisor());
        List<String> addresses = new ArrayList<>(List.of(Paths.FIGURES, Paths.figure("G06") + "?by=SEX", Paths.figure("G24"),
                Paths.filesBehind("G06"), Paths.whyChanged("G05") + "?since=0", Paths.GAP_MAP));
        for (Look look : Look.values()) {
            addresses.add(Paths.GAPS + "?look=" + look.name().toLowerCase(Locale.ROOT));
        }
        int tables = 0;
        for (String address : addresses) {
            open(address);
            assertThat(withoutExport((Component) getCurrentView())).as(address).isEmpty();
            tables += find(NativeTable.class).all().size();
        }
        assertThat(tables).as("tables that were looked at").isGreaterThanOrEqualTo(Look.values().length);
        Component planted = new Div(new NativeTable());
        assertThat(withoutExport(planted)).as("a table that nobody can take out is found").hasSize(1);
    }

    /** One definition of columns and rows: a file has those of the screen, and behind them what machines ask for. */
    @Test
    void the_table_of_every_figure_that_is_taken_out_has_the_heads_rows_and_numbers_of_the_screen() {
        Team team = gaps.team(12);
        signIn(team.supervisor());
        int numbers = 0;
        for (Indicator indicator : Indicators.all()) {
            for (int cuts = 0; cuts < 3 && cuts <= indicator.cuts().size(); cuts++) {
                Question question = Question.of(indicator, LocalDate.now().minusYears(1), LocalDate.now().plusDays(60),
                        desk.indicators().knownNow(desk.viewer())).by(indicator.cuts().stream().limit(cuts).toArray(Cut[]::new));
                CutWords words = CutWords.of(desk, desk.indicators().figure(desk.viewer(), question));
                ExportTable file = desk.tables().figure(desk.viewer(), question, List.of(), words.ofTables(), Labels.locale());
                open(QuestionAddress.of(question).figure());
                numbers += same(question.stamp(), find(ExportedTable.class).all().getLast(), file);
            }
        }
        assertThat(numbers).as("numbers that were held against each other").isGreaterThan(300);
    }

    /** @return how many numbers the file tells; others it hides */
    private static int same(String stamp, ExportedTable shown, ExportTable file) {
        NativeTable screen = table(shown).findFirst().orElseThrow();
        List<String> heads = texts(screen.getHead().getRows().getFirst());
        assertThat(file.columns().stream().map(ExportTable.Column::header).limit(heads.size()).toList()).as(stamp).isEqualTo(heads);
        List<List<?>> rows = new ArrayList<>();
        file.rows().each((about, row) -> rows.add(row));
        List<NativeTableRow> lines = new ArrayList<>(screen.getBody().getRows());
        lines.addAll(screen.getFoot().getRows());
        assertThat(rows).as(stamp).hasSameSizeAs(lines);
        int numbers = 0;
        for (int i = 0; i < rows.size(); i++) {
            List<String> words = new ArrayList<>(texts(lines.get(i)));
            while (words.size() < heads.size()) {
                words.add(1, "");
            }
            for (int at = 0; at < heads.size(); at++) {
                Object told = rows.get(i).get(at);
                if (told instanceof Number number) {
                    numbers++;
                    assertThat(Double.parseDouble(words.get(at).replace(",", "").replaceAll("[^0-9.].*", "")))
                            .as(stamp + " " + heads.get(at) + " " + words)
                            .isCloseTo(number.doubleValue(), within(0.5));
                } else if (told != null) {
                    assertThat(told).as(stamp + " " + heads.get(at)).isEqualTo(words.get(at));
                }
            }
        }
        return numbers;
    }

    private static Stream<NativeTable> table(Component part) {
        return part instanceof NativeTable table ? Stream.of(table) : part.getChildren().flatMap(FigureScreensTest::table);
    }

    /** The first words of each field, without what stands beside them. */
    private static List<String> texts(NativeTableRow row) {
        return row.getAllCells().stream().map(cell -> cell.getChildren().findFirst().map(Component::getElement).orElse(cell.getElement())
                .getTextRecursively()).toList();
    }

    static List<Component> withoutExport(Component part) {
        if (part instanceof ExportedTable) {
            return List.of();
        }
        return part instanceof NativeTable ? List.of(part) : part.getChildren().flatMap(child -> withoutExport(child).stream()).toList();
    }

    @Test
    void donors_and_providers_reach_none_of_it() {
        for (Role role : List.of(Role.DONOR, Role.PROVIDER, Role.ADMIN)) {
            signIn(role);
            for (String address : List.of(Paths.FIGURES, Paths.figure("G05"), Paths.filesBehind("G05"), Paths.whyChanged("G05"),
                    Paths.GAPS, Paths.GAP_MAP, Paths.WHAT_IF, Paths.WHAT_IF_FILES)) {
                open(address);
                assertThat(page()).as(role + " " + address).contains(CLOSED);
            }
        }
    }

    @Test
    void a_caseworker_counts_own_files_only() {
        Team team = gaps.team(2);
        signIn(accounts.of(Role.CASEWORKER, team.caseworker().team()));
        open(Paths.figure("G01"));
        open(Paths.filesBehind("G01"));
        assertThat(page()).contains("No file here");
        signIn(team.caseworker());
        open(Paths.filesBehind("G01"));
        assertThat(page()).contains("Maria Kiala 0", "Maria Kiala 1");
    }

    @Test
    void the_gaps_stand_as_a_table_with_a_number_in_every_shade() {
        Team team = gaps.team(5);
        signIn(team.supervisor());
        for (Look look : Look.values()) {
            open(Paths.GAPS + "?look=" + look.name().toLowerCase(Locale.ROOT) + "&to=" + LocalDate.now().plusDays(60));
            assertThat(page()).as(look.name()).doesNotContain(CLOSED, "?");
        }
        open(Paths.GAPS + "?to=" + LocalDate.now().plusDays(60));
        assertThat(page()).contains("Rehabilitation", "Education", "100 %", "Distance", "Everybody");
        follow("5, Unmet, Not known, Rehabilitation: open the files");
        assertThat(page()).contains("Maria Kiala 4");
    }

    @Test
    void the_map_writes_values_into_areas_and_names_those_without_an_outline() {
        String drawn = providers.area("Quibdó", GeoPoint.of(5.7, -76.6));
        String without = providers.area("Tumaco", GeoPoint.of(1.8, -78.7));
        shapes.take(ADMINISTRATOR, new ByteArrayInputStream("""
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"code": "%s"}, "geometry":
                {"type": "Polygon", "coordinates": [[[-77.2, 5.4], [-73.9, 5.4], [-73.9, 8.9], [-77.2, 8.9], [-77.2, 5.4]]]}}]}"""
                .formatted(drawn).getBytes(StandardCharsets.UTF_8)));
        Team team = gaps.team(3, drawn, without);
        signIn(team.supervisor());
        open(Paths.GAP_MAP + "?figure=G03");
        AreaMap map = find(AreaMap.class).single();
        assertThat(words(map)).contains("Quibdó: 100 %", "up to 100 %", "1 area has no outline and stands in the table only: Tumaco");
        assertThat(page()).contains("Tumaco", "Quibdó", "Everybody");
        assertThat(map.getElement().getOuterHTML()).contains("aria-label=\"Quibdó, 100 %: open the files\"", "href=\"figures/G03/files?");
    }

    @Test
    void an_area_opens_its_districts_by_their_names_where_a_provider_has_a_site() {
        String area = providers.area("Bolívar", GeoPoint.of(8.6, -74));
        providers.register("Centro de Bello", area, GeoPoint.of(8.6, -74), 1, ServiceCode.PHYSIOTHERAPY);
        Team team = gaps.team(4, area);
        signIn(team.supervisor());
        follow("Bolívar: show its districts", Paths.GAPS + "?to=" + LocalDate.now().plusDays(60));
        assertThat(page()).contains("by district and pillar", Gaps.DISTRICT, "Not known", "District: known of 57 %");
        follow("2, Unmet, " + Gaps.DISTRICT + ", Rehabilitation: open the files");
        assertThat(page()).contains("Maria Kiala 0", "Maria Kiala 2").doesNotContain("Maria Kiala 1");
        open(Paths.GAP_MAP + "?figure=G03&ADM1=" + area);
        assertThat(page()).contains("No outlines of these districts yet", Gaps.DISTRICT, "Everybody");
        shapes.takeDistricts(ADMINISTRATOR, new ByteArrayInputStream("""
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "properties": {"ADM1_PCODE": "%s", "ADM2_ES": "BELLO"}, "geometry":
                    {"type": "Polygon", "coordinates": [[[-75, 6], [-74, 6], [-74, 7], [-75, 7], [-75, 6]]]}},
                  {"type": "Feature", "properties": {"ADM1_PCODE": "%s", "ADM2_ES": "Itagüí"}, "geometry":
                    {"type": "Polygon", "coordinates": [[[-74, 6], [-73, 6], [-73, 7], [-74, 7], [-74, 6]]]}}]}"""
                .formatted(area, area).getBytes(StandardCharsets.UTF_8)));
        open(Paths.GAP_MAP + "?figure=G03&ADM1=" + area);
        AreaMap map = find(AreaMap.class).single();
        assertThat(words(map)).as("as capitals in the file as it is written by people").contains("BELLO: 100 %", "Itagüí: –");
        assertThat(map.getElement().getOuterHTML()).contains("aria-label=\"BELLO, 100 %: open the files\"");
    }

    private void open(String address) {
        UI.getCurrent().navigate(Paths.ACCOUNT);
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
    }

    /** Follows the link that is read out like this, or has these words. */
    private void follow(String words) {
        open(find(Anchor.class).all().stream().filter(link -> words.equals(link.getElement().getAttribute("aria-label"))
                || words.equals(link.getText())).findFirst().orElseThrow(() -> new AssertionError("No link " + words + " in "
                        + find(Anchor.class).all().stream().map(link -> link.getElement().getAttribute("aria-label")).toList()))
                .getHref());
    }

    private void follow(String words, String from) {
        open(from);
        follow(words);
    }

    private List<Anchor> linksTo(String path) {
        return find(Anchor.class).all().stream().filter(link -> link.getHref().startsWith(path)).toList();
    }

    private String page() {
        return words((Component) getCurrentView());
    }
}
