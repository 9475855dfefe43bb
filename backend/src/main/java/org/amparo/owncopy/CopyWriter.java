package org.amparo.owncopy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.People.Staff;
import org.amparo.caseplan.CaseView;
import org.amparo.privacy.Personal;
import org.amparo.prosthetics.DeviceRow;
import org.amparo.prosthetics.LedgerDevice;
import org.amparo.referral.ReferralRow;
import org.amparo.rehabilitation.RehabView;
import org.amparo.reintegration.Reintegration;
import org.amparo.reintegration.SupportView;
import org.amparo.survivor.FileView;
import org.amparo.survivor.FileView.ConsentStatus;
import org.amparo.survivor.Injury;
import org.amparo.vocabulary.InjuryKind;
import org.amparo.vocabulary.Pillar;

/**
 * Chooses what stands on a copy. It holds what is the person's own. It leaves out: notes and other free text of staff, which may tell of
 * others; guardians, family members and witnesses; psychosocial support and protection risks, since a paper at home is read by others too;
 * and where the person lives, which they know.
 */
final class CopyWriter {

    private static final Set<Pillar> NOT_ON_PAPER = EnumSet.of(Pillar.PSYCHOSOCIAL);
    private static final Set<InjuryKind> INJURIES_NOT_ON_PAPER = EnumSet.of(InjuryKind.PSYCHOLOGICAL);

    private final CopyWords words;
    private final LocalDate today;

    CopyWriter(CopyWords words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    /**
     * All that is known of one person.
     *
     * @param caseworker null when there is none
     * @param therapists of episodes that go on
     * @param technicians on whose benches devices of the person lie
     */
    record Known(FileView file, Optional<CaseView> casework, List<ReferralRow> referrals, List<LedgerDevice> devices,
            List<RehabView> therapy, Reintegration reintegration, Staff caseworker, List<Staff> therapists, List<Staff> technicians,
            List<String> contact) {
    }

    /** Something that lies ahead. */
    private record Ahead(LocalDate on, String what) {
    }

    CopyContents write(Known known) {
        FileView file = known.file();
        List<CopyContents.Section> sections = new ArrayList<>();
        sections.add(section("next", next(known), "next.none"));
        sections.add(new CopyContents.Section(words.text("contact.heading"), contacts(known), List.of()));
        sections.add(section("about", about(file), null));
        add(sections, "goals", goals(known));
        add(sections, "needs", needs(known));
        add(sections, "devices", devices(known.devices()));
        add(sections, "supports", supports(known.reintegration()));
        add(sections, "injuries", injuries(file));
        add(sections, "agreements", agreements(file));
        sections.add(new CopyContents.Section(words.text("rights.heading"),
                Stream.of("see", "correct", "erase", "who", "complain").map(right -> words.text("rights." + right)).toList(), List.of()));
        return new CopyContents(words.text("title"),
                List.of(words.text("intro"), words.text("made", words.day(today)), words.text("keep")), sections,
                words.text("footer", file.fileNumber()));
    }

    private CopyContents.Section section(String word, List<String> items, String none) {
        return new CopyContents.Section(words.text(word + ".heading"), items,
                items.isEmpty() && none != null ? List.of(words.text(none)) : List.of());
    }

    private void add(List<CopyContents.Section> sections, String word, List<String> items) {
        if (!items.isEmpty()) {
            sections.add(new CopyContents.Section(words.text(word + ".heading"), items,
                    "agreements".equals(word) ? List.of(words.text("agreements.change")) : List.of()));
        }
    }

    private List<String> next(Known known) {
        List<Ahead> ahead = new ArrayList<>();
        known.casework().ifPresent(casework -> casework.followUps().stream().filter(CaseView.FollowUpState::open)
                .forEach(state -> ahead.add(new Ahead(state.followUp().dueOn(), words.of(state.followUp().type())))));
        known.referrals().stream().filter(row -> row.appointmentOn() != null && row.endedOn() == null).forEach(row -> ahead.add(
                new Ahead(row.appointmentOn(), row.appointmentTime() == null
                        ? words.text("next.appointment", row.provider())
                        : words.text("next.appointment-at", row.provider(), row.appointmentTime()))));
        known.devices().stream().map(LedgerDevice::device).filter(row -> row.standing().stage().isWithThePerson())
                .filter(row -> row.reviewOn() != null)
                .forEach(row -> ahead.add(new Ahead(row.reviewOn(), words.text("next.device", device(row)))));
        known.therapy().stream().map(RehabView::row).filter(row -> row.isOpen() && row.nextOn() != null)
                .forEach(row -> ahead.add(new Ahead(row.nextOn(), words.text("next.therapy"))));
        known.reintegration().supports().stream().filter(support -> support.checkOn() != null).forEach(support -> ahead
                .add(new Ahead(support.checkOn(), words.text("next.support", words.of(support.plan().kind())))));
        return ahead.stream().filter(one -> !one.on().isBefore(today)).sorted(Comparator.comparing(Ahead::on))
                .map(one -> words.text("item", words.day(one.on()), one.what())).toList();
    }

    private List<String> contacts(Known known) {
        List<String> lines = new ArrayList<>();
        if (known.caseworker() != null) {
            lines.add(words.text("contact.caseworker", known.caseworker().displayName()));
        }
        known.therapists().forEach(therapist -> lines.add(words.text("contact.therapist", therapist.displayName())));
        known.technicians().forEach(technician -> lines.add(words.text("contact.technician", technician.displayName())));
        known.contact().forEach(line -> lines.add(CopyWords.isolated(line)));
        known.referrals().stream().filter(row -> row.endedOn() == null).map(ReferralRow::provider).filter(Objects::nonNull).distinct()
                .forEach(provider -> lines.add(words.text("contact.provider", provider)));
        if (known.contact().isEmpty()) {
            lines.add(words.text("contact.office"));
        }
        return lines;
    }

    private List<String> about(FileView file) {
        List<String> lines = new ArrayList<>();
        Personal.value(file.person().fullName()).ifPresent(name -> lines.add(words.text("about.name", name)));
        Personal.value(file.person().birthDate()).map(words::date).ifPresent(born -> lines.add(words.text("about.born", born)));
        lines.add(words.text("about.number", file.fileNumber()));
        return lines;
    }

    private List<String> goals(Known known) {
        return known.casework().stream().flatMap(casework -> casework.goals().stream())
                .filter(goal -> !NOT_ON_PAPER.contains(goal.goal().pillar()))
                .map(goal -> Personal.value(goal.goal().statement()).map(
                        said -> words.text("item", words.text(goal.result() == null ? "goals.open" : "goals.over"), said)))
                .flatMap(Optional::stream).toList();
    }

    private List<String> needs(Known known) {
        return known.casework().stream().flatMap(casework -> casework.openNeeds().stream()).map(state -> state.need().pillar())
                .filter(pillar -> !NOT_ON_PAPER.contains(pillar)).distinct().map(words::of).toList();
    }

    private List<String> devices(List<LedgerDevice> devices) {
        return devices.stream().map(LedgerDevice::device).filter(row -> !row.standing().stage().isOver()).map(row -> {
            if (row.deliveredOn() == null) {
                return words.text("devices.making", device(row));
            }
            String since = row.got() == null
                    ? words.text("devices.since", device(row), words.day(row.deliveredOn()))
                    : words.text("devices.had", device(row), words.date(row.got()));
            return row.replacementDue() == null
                    ? since
                    : since + " " + words.text("devices.due", words.month(row.replacementDue()));
        }).toList();
    }

    private String device(DeviceRow row) {
        if (row.product() == null) {
            return words.text("devices.unknown");
        }
        String what = words.of(row.product().lifetime());
        return row.side() == null ? what : words.text("side", what, words.of(row.side()));
    }

    private List<String> supports(Reintegration reintegration) {
        return reintegration.supports().stream().map(support -> {
            String since = support.isOpen()
                    ? words.text("supports.since", words.of(support.plan().kind()), words.day(support.plan().on()))
                    : words.text("supports.until", words.of(support.plan().kind()), words.day(support.plan().on()),
                            words.day(support.endedOn()));
            String paid = support.payments().stream().map(SupportView.Paid::disbursement).map(
                    one -> words.text("supports.paid", words.amount(one.amount(), one.currency()), words.day(one.on())))
                    .collect(Collectors.joining(" "));
            return (since + " " + paid).strip();
        }).toList();
    }

    private List<String> injuries(FileView file) {
        return file.injuries().stream().filter(injury -> !INJURIES_NOT_ON_PAPER.contains(injury.kind())).map(this::injury).toList();
    }

    private String injury(Injury injury) {
        String what = injury.level() == null
                ? words.of(injury.kind())
                : words.text("injuries.level", words.of(injury.kind()), words.of(injury.level()));
        String where = injury.side() == null ? what : words.text("side", what, words.of(injury.side()));
        String when = words.date(injury.date());
        return when == null ? where : words.text("injuries.since", where, when);
    }

    private List<String> agreements(FileView file) {
        return file.consents().stream().map(state -> state.purpose()).distinct().map(file::consentFor).map(state -> {
            boolean given = state.status() == ConsentStatus.GIVEN;
            String what = words.of(state.purpose());
            if (given && state.consent() != null && state.consent().validUntil() != null) {
                return words.text("agreements.until", what, words.day(state.consent().validUntil()));
            }
            return words.text(given ? "agreements.yes" : "agreements." + state.status(), what);
        }).toList();
    }
}
