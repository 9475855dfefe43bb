package org.amparo.ui.caseplan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.access.People;
import org.amparo.access.People.Staff;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.caseplan.ApprovalQueries;
import org.amparo.caseplan.CaseQueries;
import org.amparo.caseplan.CaseRules;
import org.amparo.caseplan.CaseloadQueries;
import org.amparo.caseplan.HandoverQueries;
import org.amparo.servicedirectory.DirectoryFilter;
import org.amparo.servicedirectory.DirectoryQueries;
import org.amparo.ui.file.FileDesk;
import org.amparo.ui.kit.Labels;
import org.springframework.stereotype.Component;

/** What the screens of case work ask. */
@Component
class CaseDesk {

    private static final int PAGE = 200;

    private final FileDesk file;
    private final CaseQueries cases;
    private final CaseloadQueries caseloads;
    private final ApprovalQueries approvals;
    private final HandoverQueries handover;
    private final CaseRules rules;
    private final DirectoryQueries directory;

    CaseDesk(FileDesk file, CaseQueries cases, CaseloadQueries caseloads, ApprovalQueries approvals, HandoverQueries handover,
            CaseRules rules, DirectoryQueries directory) {
        this.file = file;
        this.cases = cases;
        this.caseloads = caseloads;
        this.approvals = approvals;
        this.handover = handover;
        this.rules = rules;
        this.directory = directory;
    }

    FileDesk file() {
        return file;
    }

    Viewer viewer() {
        return file.viewer();
    }

    CaseQueries cases() {
        return cases;
    }

    CaseloadQueries caseloads() {
        return caseloads;
    }

    ApprovalQueries approvals() {
        return approvals;
    }

    HandoverQueries handover() {
        return handover;
    }

    /** The programme's own numbers. */
    CaseRules rules() {
        return rules;
    }

    People people() {
        return file.people();
    }

    /** What a user is called; a plain word for one that is not known. */
    String name(UUID user) {
        return Optional.ofNullable(user).flatMap(people()::staff).map(Staff::displayName).orElse(Labels.text("case.somebody"));
    }

    /** Providers of the directory that are in use, to which a case can be handed over, by name. */
    Map<UUID, String> agencies() {
        Viewer viewer = viewer();
        Map<UUID, String> names = new LinkedHashMap<>();
        if (viewer.may(Permission.DIRECTORY_READ)) {
            String after = null;
            do {
                DirectoryQueries.Page page = directory.page(viewer, DirectoryFilter.NONE, after, PAGE);
                page.rows().forEach(row -> names.put(row.providerId(), row.name()));
                after = page.next();
            } while (after != null);
        }
        return names;
    }

    /** Colleagues who can be asked to take a case over, by name. */
    List<Staff> receivers() {
        Viewer viewer = viewer();
        return Stream.concat(people().colleagues(viewer).stream(), people().assignable(viewer).stream())
                .filter(staff -> staff.role() == Role.CASEWORKER || staff.role() == Role.SUPERVISOR).distinct().toList();
    }
}
