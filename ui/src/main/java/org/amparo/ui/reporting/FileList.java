package org.amparo.ui.reporting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Viewer;
import org.amparo.reporting.FileBehind;
import org.amparo.survivor.SurvivorRow;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;
import org.amparo.ui.shell.Paths;

/**
 * Files behind a number: numbers of files only, and for those who may list files the names too, as their own permissions say. A file is
 * opened by those who may open it.
 */
public final class FileList {

    private FileList() {
    }

    /**
     * @param part words of a part; null where files are not told apart
     * @param amount words of an amount
     */
    public static NumberTable of(ReportDesk desk, List<FileBehind> page, Function<String, String> part, Function<Long, String> amount) {
        Viewer viewer = desk.viewer();
        boolean lists = viewer.may(Permission.FILE_LIST);
        Map<UUID, SurvivorRow> rows = lists
                ? desk.files().these(viewer, page.stream().map(FileBehind::survivorId).distinct().toList()).stream()
                        .collect(Collectors.toMap(SurvivorRow::survivorId, row -> row))
                : Map.of();
        boolean amounts = page.stream().anyMatch(file -> file.amount() != null);
        List<String> heads = new ArrayList<>(List.of(Labels.text("figure.file")));
        if (lists) {
            heads.add(Labels.text("figure.name"));
        }
        if (part != null) {
            heads.add(Labels.text("figure.part"));
        }
        NumberTable table = new NumberTable(Labels.text("figure.files"), heads,
                amounts ? List.of(Labels.text("figure.amount")) : List.of());
        page.forEach(file -> {
            SurvivorRow row = rows.get(file.survivorId());
            NativeTableRow line = table.row(List.of(number(viewer, file, row)));
            if (lists) {
                line.addDataCell().add(row == null
                        ? new Bdi(Labels.text("figure.name.out-of-reach"))
                        : Names.of(row.fullName(), row.nameWithheld()));
            }
            if (part != null) {
                line.addDataCell().setText(part.apply(file.part()));
            }
            if (amounts) {
                NumberTable.number(line, file.amount() == null ? Labels.text("figure.none") : amount.apply(file.amount()));
            }
        });
        return table;
    }

    /**
     * The ways to the other pages.
     *
     * @param at address of the page after a sign; of the first page for null
     * @param found with one more than the page where another page follows
     */
    public static Component pages(UnaryOperator<String> at, String after, List<FileBehind> found, List<FileBehind> page) {
        Div pages = new Div();
        pages.addClassName("link-list");
        if (after != null) {
            pages.add(NumberTable.link(at.apply(null), Labels.text("figure.files.first")));
        }
        pages.add(found.size() > page.size()
                ? NumberTable.link(at.apply(page.getLast().place()), Labels.text("figure.files.next"))
                : new Paragraph(Labels.text("figure.files.end")));
        return pages;
    }

    /** In place of a page without a file. @param first address of the first page; null when this is it */
    public static Component nothing(String first) {
        return first == null
                ? new EmptyState("file", Labels.text("figure.files.none.title"), Labels.text("figure.files.none.text"))
                : new EmptyState("file", Labels.text("figure.files.none.title"), Labels.text("figure.files.gone"),
                        NumberTable.link(first, Labels.text("figure.files.first")));
    }

    private static Component number(Viewer viewer, FileBehind file, SurvivorRow row) {
        boolean opens = row != null && viewer.may(Permission.FILE_READ, new Placement(row.caseworker(), row.team(), row.adm1(), null));
        return opens ? link(file) : new Bdi(file.fileNumber());
    }

    private static Component link(FileBehind file) {
        Anchor link = NumberTable.link(Paths.file(file.survivorId()), "");
        link.add(new Bdi(file.fileNumber()));
        return link;
    }
}
