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
            Permission.REINTEGRATION_READ);

    private final SurvivorQueries files;
    private final CaseQueries cases;
    private final ReferralQueries referrals;
    private final DeviceQueries devices;
    private final ReintegrationQueries reintegration;
    private final People people;
    private final OwnCopySettings settings;
    private final ReadAudit audit;
    private final Clock clock;

    OwnCopyReads(SurvivorQueries files, CaseQueries cases, ReferralQueries referrals, DeviceQueries devices,
            ReintegrationQueries reintegration, People people, OwnCopySettings settings, ReadAudit audit, Clock clock) {
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
        CopyContents contents = writer.write(new CopyWriter.Known(file, cases.open(viewer, survivorId),
                referrals.ofFile(viewer, survivorId), devices.ledger(viewer, survivorId), reintegration.ofFile(viewer, survivorId),
                file.placement().caseworker() == null ? null : people.staff(file.placement().caseworker()).orElse(null),
                settings.contact()));
        byte[] pdf = CopyPdf.of(contents, language, CopyWords.of(language).text("page"));
        audit.looked(viewer, Look.EXPORT, List.of(survivorId), null);
        return new OwnCopy(CopyWords.of(language).text("file-name") + ".pdf", pdf);
    }
}
