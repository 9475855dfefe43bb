package org.amparo.ui.reporting.whatif;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.export.ExportTable;
import org.amparo.reporting.FileBehind;
import org.amparo.reporting.WhatIfQueries;
import org.amparo.reporting.WhatIfQueries.Change;
import org.amparo.reporting.WhatIfQueries.Who;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.reporting.ExportedTable;
import org.amparo.ui.reporting.FigureWords;
import org.amparo.ui.reporting.FileList;
import org.amparo.ui.reporting.NumberTable;
import org.amparo.ui.reporting.ReportDesk;
import org.amparo.ui.reporting.ReportScreen;
import org.amparo.ui.reporting.StampLine;
import org.amparo.ui.reporting.Unreadable;
import org.amparo.ui.shell.Paths;
import org.amparo.vocabulary.ServiceCode;

/** The files behind a number of a change, page by page. */
@Route(Paths.WHAT_IF_FILES)
@PermitAll
@Needs(Permission.REPORT_READ)
class WhatIfFilesView extends ReportScreen {

    static final String WHO = "who";
    /** The one service whose people are shown. */
    static final String OF = "of";
    private static final long serialVersionUID = 1L;
    private static final String AFTER = "after";
    private static final int PAGE = 100;
    private static final int MOST = 500;

    private record Asked(WhatIfAddress address, Change change, Who who, ServiceCode service) {
        List<FileBehind> page(WhatIfQueries whatIf, Viewer viewer, String after, int size) {
            return whatIf.behind(viewer, change, who, service, address.known(), after, size);
        }

        String at(String after) {
            Map<String, String> further = new LinkedHashMap<>();
            further.put(WHO, who.name());
            if (service != null) {
                further.put(OF, service.name());
            }
            if (after != null) {
                further.put(AFTER, after);
            }
            return address.files(further);
        }
    }

    WhatIfFilesView(ReportDesk desk) {
        super(desk, "figure.files");
    }

    @Override
    protected void show(BeforeEnterEvent event) throws Unreadable {
        QueryParameters query = event.getLocation().getQueryParameters();
        WhatIfAddress address = WhatIfAddress.read(query);
        Map<String, String> refused = WhatIfView.refused(desk(), address);
        if (!refused.isEmpty()) {
            String field = refused.keySet().iterator().next();
            throw new Unreadable(field, query.getSingleParameter(field).orElse(""), "change");
        }
        String word = query.getSingleParameter(WHO).orElse("");
        Who who = Arrays.stream(Who.values()).filter(one -> one.name().equals(word)).findFirst()
                .orElseThrow(() -> new Unreadable(WHO, word, "who"));
        String of = query.getSingleParameter(OF).orElse(null);
        ServiceCode service = of == null
                ? null
                : WhatIfAddress.service(of).orElseThrow(() -> new Unreadable(OF, of, "who"));
        WhatIfAddress known = address.knownAt(address.known() == null ? desk().indicators().knownNow(desk().viewer()) : address.known());
        show(new Asked(known, known.change(), who, service), query.getSingleParameter(AFTER).orElse(null));
    }

    private void show(Asked asked, String after) {
        List<FileBehind> found = asked.page(desk().whatIf(), desk().viewer(), after, PAGE + 1);
        List<FileBehind> page = found.subList(0, Math.min(PAGE, found.size()));
        String what = Labels.text("whatif.files.of", Labels.text("whatif.who." + asked.who()),
                asked.service() == null ? Labels.text("figure.together") : Labels.of(asked.service()));
        PageHead head = new PageHead(Labels.text("figure.files"));
        head.addAction(NumberTable.link(asked.address().screen(), Labels.text("whatif.back")));
        add(head, new Paragraph(what));
        if (page.isEmpty()) {
            add(FileList.nothing(after == null ? null : asked.at(null)));
            return;
        }
        Viewer viewer = desk().viewer();
        add(new ExportedTable(desk(), Labels.text("figure.files"), FileList.of(desk(), page, null, amount -> Labels.text(
                asked.who() == Who.TRAVELLED ? "figure.km" : "figure.days", FigureWords.number(amount))), () -> taken(asked, viewer, what)),
                FileList.pages(asked::at, after, found, page),
                new StampLine(desk(), asked.address().stamp(desk().districts()::sign), asked.at(null)));
    }

    private ExportTable taken(Asked asked, Viewer viewer, String what) {
        WhatIfQueries whatIf = desk().whatIf();
        return new ExportTable(Labels.text("whatif.title"), desk().reach().stamp(asked.address().stamp(desk().districts()::sign)),
                List.of(what),
                List.of(ExportTable.text(Labels.text("figure.file"), "#meta+id"),
                        ExportTable.number(Labels.text("figure.amount"), "#indicator+amount+num")),
                true, new ExportTable.Rows() {
                    @Override
                    public long count() {
                        long[] count = {0};
                        all(file -> count[0]++);
                        return count[0];
                    }

                    @Override
                    public void each(ExportTable.Sink sink) {
                        all(file -> sink.row(file.survivorId(), java.util.Arrays.asList(file.fileNumber(), file.amount())));
                    }

                    private void all(Consumer<FileBehind> each) {
                        List<FileBehind> some = asked.page(whatIf, viewer, null, MOST);
                        while (!some.isEmpty()) {
                            some.forEach(each);
                            some = some.size() < MOST ? List.of() : asked.page(whatIf, viewer, some.getLast().place(), MOST);
                        }
                    }
                });
    }
}
