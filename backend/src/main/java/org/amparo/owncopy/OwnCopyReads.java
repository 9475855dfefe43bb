package org.amparo.owncopy;

import static org.amparo.platform.RuleBroken.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.NotAllowed;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.ReadAudit;
import org.amparo.access.ReadAudit.Look;
import org.amparo.access.Viewer;
import org.amparo.caseplan.CaseQueries;
import org.amparo.prosthetics.DeviceQueries;
import org.amparo.prosthetics.DeviceRow;
import org.amparo.prosthetics.LedgerDevice;
import org.amparo.access.People.Staff;
import org.amparo.rehabilitation.RehabQueries;
import org.amparo.rehabilitation.RehabRow;
import org.amparo.rehabilitation.RehabView;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.referral.ReferralQueries;
import org.amparo.reintegration.ReintegrationQueries;
import org.amparo.survivor.FileStage;
import org.amparo.survivor.FileView;
import org.amparo.survivor.SurvivorQueries;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks each capability for the person's part under the maker's own permissions, and writes it down in the person's language. */
@Component
@Transactional
class OwnCopyReads implements OwnCopyQueries {

    /** All that a copy is made of. */
    private static final Set<Permission> WHOLE = EnumSet.of(Permission.OWN_COPY_MAKE, Permission.FILE_READ, Permission.IDENTITY_READ,
            Permission.MEDICAL_READ, Permission.CASE_READ, Permission.REFERRAL_READ, Permission.DEVICE_READ,
            Permission.REHAB_READ, Permission.REINTEGRATION_READ);

    private final SurvivorQueries files;
    private final CaseQueries cases;
    private final ReferralQueries referrals;
    private final DeviceQueries devices;
    private final RehabQueries rehabilitation;
    private final ReintegrationQueries reintegration;
    private final People people;
    private final OwnCopySettings settings;
    private final ReadAudit audit;
    private final Clock clock;

    OwnCopyReads(SurvivorQueries files, CaseQueries cases, ReferralQueries referrals, DeviceQueries devices,
            RehabQueries rehabilitation, ReintegrationQueries reintegration, People people, OwnCopySettings settings, ReadAudit audit,
            Clock clock) {
        this.rehabilitation = rehabilitation;
        this.files = files;
        this.cases = cases;
        this.referrals = referrals;
        this.devices = devices;
        this.reintegration = reintegration;
        this.people = people;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public OwnCopy make(Viewer viewer, UUID survivorId, CopyLanguage language) {
        WHOLE.stream().filter(permission -> !viewer.may(permission)).findFirst().ifPresent(missing -> {
            throw new NotAllowed(missing);
        });
        FileView file = files.open(viewer, survivorId);
        WHOLE.stream().filter(permission -> !viewer.may(permission, file.placement())).findFirst().ifPresent(missing -> {
            throw new NotAllowed(missing);
        });
        require(file.stage() != FileStage.ERASED, "R36.erased", "");
        require(file.death() == null, "R33", "");
        CopyWriter writer = new CopyWriter(CopyWords.of(language), LocalDate.now(clock));
        List<LedgerDevice> ledger = devices.ledger(viewer, survivorId);
        List<RehabView> therapy = rehabilitation.ofFile(viewer, survivorId);
        CopyContents contents = writer.write(new CopyWriter.Known(file, cases.open(viewer, survivorId),
                referrals.ofFile(viewer, survivorId), ledger, therapy, reintegration.ofFile(viewer, survivorId),
                staff(Stream.of(file.placement().caseworker())).stream().findFirst().orElse(null),
                staff(therapy.stream().map(RehabView::row).filter(RehabRow::isOpen).map(RehabRow::therapist)),
                staff(ledger.stream().map(LedgerDevice::device).filter(row -> !row.standing().stage().isOver()).map(DeviceRow::technician)),
                settings.contact()));
        byte[] pdf = CopyPdf.of(contents, language, CopyWords.of(language).text("page"));
        audit.looked(viewer, Look.EXPORT, List.of(survivorId), null);
        return new OwnCopy(CopyWords.of(language).text("file-name") + ".pdf", pdf);
    }

    /** Those of them who are known, each once. */
    private List<Staff> staff(Stream<UUID> users) {
        return users.filter(Objects::nonNull).distinct().map(people::staff).flatMap(Optional::stream).toList();
    }
}
