package org.amparo.ui.caseplan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.amparo.bulk.BulkJobs;
import org.amparo.servicedirectory.DirectoryFilter;
import org.amparo.servicedirectory.DirectoryQueries;
import org.amparo.servicedirectory.ProviderNames;
import org.amparo.servicedirectory.Site;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.survivor.TimelineEntry;
import org.amparo.ui.file.FileDesk;
import org.amparo.ui.file.FilePart;
import org.amparo.ui.kit.Labels;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ProviderNames providerNames;
    private final BulkJobs jobs;
    private final SurvivorQueries files;
    private final ObjectProvider<FilePart> parts;

    CaseDesk(FileDesk file, CaseQueries cases, CaseloadQueries caseloads, ApprovalQueries approvals, HandoverQueries handover,
            CaseRules rules, DirectoryQueries directory, ProviderNames providerNames, BulkJobs jobs, SurvivorQueries files,
            ObjectProvider<FilePart> parts) {
        this.parts = parts;
        this.file = file;
        this.cases = cases;
        this.caseloads = caseloads;
        this.approvals = approvals;
        this.handover = handover;
        this.rules = rules;
        this.directory = directory;
        this.providerNames = providerNames;
        this.jobs = jobs;
        this.files = files;
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

    /** The facts of an entry of the timeline in words, of whichever capability it is; empty when there is nothing to add. */
    Optional<String> details(TimelineEntry entry) {
        return parts.orderedStream().flatMap(part -> part.details(entry).stream()).findFirst().filter(words -> !words.isEmpty());
    }

    /** What a user is called; a plain word for one that is not known. */
    String name(UUID user) {
        return Optional.ofNullable(user).flatMap(people()::staff).map(Staff::displayName).orElse(Labels.text("case.somebody"));
    }

    /** Providers of the directory that are in use, to which a case can be handed over, by name. */
    Map<UUID, String> agencies() {
        return providers(null);
    }

    /** Providers in use that offer a service, by name; all in use when no service is chosen. */
    Map<UUID, String> providers(ServiceCode service) {
        Viewer viewer = viewer();
        Map<UUID, String> names = new LinkedHashMap<>();
        if (viewer.may(Permission.DIRECTORY_READ)) {
            DirectoryFilter filter = new DirectoryFilter(null, service, null, null, false, false, null);
            String after = null;
            do {
                DirectoryQueries.Page page = directory.page(viewer, filter, after, PAGE);
                page.rows().forEach(row -> names.put(row.providerId(), row.name()));
                after = page.next();
            } while (after != null);
        }
        return names;
    }

    /** Where a provider serves people, by the words that find the place. */
    Map<UUID, String> sites(UUID providerId) {
        Viewer viewer = viewer();
        Map<UUID, String> sites = new LinkedHashMap<>();
        if (providerId != null && viewer.may(Permission.DIRECTORY_READ)) {
            directory.open(viewer, providerId).sites().forEach(site -> sites.put(site.siteId(), words(site)));
        }
        return sites;
    }

    private static String words(Site site) {
        return Stream.of(site.name(), site.adm2(), site.address()).filter(Objects::nonNull).findFirst().orElse(site.adm1());
    }

    /** What providers are called. */
    ProviderNames providerNames() {
        return providerNames;
    }

    /** Work on many files in the background. */
    BulkJobs jobs() {
        return jobs;
    }

    SurvivorQueries files() {
        return files;
    }

    /** Colleagues who can be asked to take a case over, by name. */
    List<Staff> receivers() {
        Viewer viewer = viewer();
        return Stream.concat(people().colleagues(viewer).stream(), people().assignable(viewer).stream())
                .filter(staff -> staff.role() == Role.CASEWORKER || staff.role() == Role.SUPERVISOR).distinct().toList();
    }
}
