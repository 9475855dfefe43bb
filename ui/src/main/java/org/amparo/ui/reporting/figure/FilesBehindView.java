package org.amparo.ui.reporting.figure;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.reporting.Figure;
import org.amparo.reporting.FileBehind;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.IndicatorWords;
import org.amparo.reporting.Question;
import org.amparo.survivor.SurvivorRow;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Note;
import org.amparo.ui.kit.Names;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.reporting.CutWords;
import org.amparo.ui.reporting.ExportedTable;
import org.amparo.ui.reporting.FigureWords;
import org.amparo.ui.reporting.FileList;
import org.amparo.ui.reporting.NumberTable;
import org.amparo.ui.reporting.QuestionAddress;
import org.amparo.ui.reporting.ReportDesk;
import org.amparo.ui.reporting.ReportScreen;
import org.amparo.ui.reporting.StampLine;
import org.amparo.ui.reporting.Unreadable;
import org.amparo.ui.shell.Paths;

/**
 * The files behind a number, page by page: numbers of files only, and for those who may list files the names too, as their own permissions
 * say. A file is opened by those who may open it.
 */
@Route(Paths.FILES_BEHIND)
@PermitAll
@Needs(Permission.REPORT_READ)
class FilesBehindView extends ReportScreen {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;

    FilesBehindView(ReportDesk desk) {
        super(desk, "figure.files");
    }

    @Override
    protected void show(BeforeEnterEvent event) throws Unreadable {
        QueryParameters query = event.getLocation().getQueryParameters();
        QuestionAddress address = QuestionAddress.read(event.getRouteParameters().get("indicator").orElse(""), query, desk().today());
        Question question = address.question(desk().indicators().knownNow(desk().viewer()));
        List<String> values = query.getParameters("value");
        if (values.size() != question.cuts().size()) {
            throw new Unreadable("value", String.join(", ", values), "values");
        }
        show(question, values, query.getSingleParameter("part").orElse(null), query.getSingleParameter("after").orElse(null));
    }

    private void show(Question question, List<String> values, String part, String after) {
        Viewer viewer = desk().viewer();
        Indicator indicator = question.indicator();
        QuestionAddress address = QuestionAddress.of(question);
        List<FileBehind> found = desk().indicators().behind(viewer, question, values, part, after, PAGE + 1);
        List<FileBehind> page = found.subList(0, Math.min(PAGE, found.size()));
        Figure figure = new Figure(question, List.of(new Figure.Cell(values, Map.of(), 0, null, null)));
        CutWords words = CutWords.of(desk(), figure);
        List<String> whose = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            whose.add(words.of(question.cuts().get(i), values.get(i)));
        }
        question.only().forEach((cut, held) -> held.forEach(value -> whose.add(words.of(cut, value))));
        String which = part == null ? Labels.text("figure.all") : FigureWords.part(part);
        PageHead head = new PageHead(Labels.text("figure.files")).beside(new Bdi(FigureWords.when(question)));
        head.addAction(NumberTable.link(address.figure(), Labels.text("figure.files.back")));
        add(head, new Paragraph(Labels.text(whose.isEmpty() ? "figure.files.of-all" : "figure.files.of", FigureWords.title(indicator),
                which, String.join(", ", whose))));
        long beyond = desk().indicators().beyond(viewer, question, values, part);
        if (beyond > 0) {
            add(new Note(IndicatorWords.in(Labels.locale()).beyond(beyond)));
        }
        if (page.isEmpty()) {
            add(FileList.nothing(after == null ? null : address.files(values, part, null)));
            return;
        }
        add(new ExportedTable(desk(), Labels.text("figure.files"), FileList.of(desk(), page, FigureWords::part,
                amount -> FigureWords.amount(indicator, amount.doubleValue())),
                () -> desk().tables().behind(
                        desk().viewer(), question, values, part, words.held(question), Labels.locale())),
                FileList.pages(at -> address.files(values, part, at), after, found, page), new StampLine(desk(), question));
    }
}
