package org.amparo.survivor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.ReadAudit;
import org.amparo.access.ReadAudit.Look;
import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Pillar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens for a provider the fields of a file that were shared with it, at the moment of reading and only while the person agrees. */
@Component
@Transactional
public class SharedFiles {

    private final FileReader files;
    private final SurvivorGates gates;
    private final ReadAudit audit;
    private final Clock clock;

    SharedFiles(FileReader files, SurvivorGates gates, ReadAudit audit, Clock clock) {
        this.files = files;
        this.gates = gates;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * With whom a file is shared.
     *
     * @param ownOrganisation true inside the organisation that holds the file, where no consent for sharing is asked for
     */
    public record Recipient(UUID provider, Pillar pillar, boolean ownOrganisation) {
    }

    /**
     * The shared fields with their values; nothing at all once no agreement covers the provider any more, or the person died or takes no part in
     * case work any more, and never a field that is withheld.
     * The caller answers for it that these fields were shared with this viewer's side.
     *
     * @throws NotAllowed without {@code REFERRAL_ANSWER} and {@code REFERRAL_READ}
     */
    public SharedFile open(Viewer viewer, UUID survivorId, Recipient recipient, Collection<ShareableField> fields) {
        requireAsked(viewer);
        LocalDate today = LocalDate.now(clock);
        Set<ShareableField> shown = fields.isEmpty() ? EnumSet.noneOf(ShareableField.class) : EnumSet.copyOf(fields);
        Sharing sharing = gates.sharingNow(survivorId);
        if (sharing.isEnded() || !recipient.ownOrganisation() && !sharing.covers(recipient.provider(), recipient.pillar(), today)) {
            return SharedFile.NOTHING;
        }
        if (!recipient.ownOrganisation()) {
            shown.removeAll(sharing.withheld(today));
        }
        SharedFile shared = shown.isEmpty() ? SharedFile.NOTHING : cut(files.read(survivorId, closed(shown), today), shown, today);
        audit.looked(viewer, Look.SHARED, List.of(survivorId), null);
        return shared;
    }

    /** Whose name is asked for, and with whom the file is shared. */
    public record Asked(UUID survivorId, Recipient recipient) {
    }

    /**
     * The names of many people for a list, under the same conditions as {@link #open} and in as many statements for one as for hundreds. Whoever
     * does not agree any more, or withholds the name, is not in the answer.
     *
     * @throws NotAllowed without {@code REFERRAL_ANSWER} and {@code REFERRAL_READ}
     */
    public Map<Asked, Personal<String>> names(Viewer viewer, Collection<Asked> asked) {
        requireAsked(viewer);
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Sharing> sharing = gates.sharingNow(asked.stream().map(Asked::survivorId).toList());
        List<Asked> shown = asked.stream().filter(one -> isNameShared(sharing.get(one.survivorId()), one.recipient(), today)).toList();
        Map<UUID, Personal<String>> known = files.names(shown.stream().map(Asked::survivorId).distinct().toList());
        Map<Asked, Personal<String>> names = new HashMap<>();
        shown.forEach(one -> names.put(one, known.get(one.survivorId())));
        audit.looked(viewer, Look.SHARED, known.keySet(), null);
        return names;
    }

    private static boolean isNameShared(Sharing sharing, Recipient recipient, LocalDate today) {
        if (sharing == null || sharing.isEnded()) {
            return false;
        }
        return recipient.ownOrganisation() || sharing.covers(recipient.provider(), recipient.pillar(), today)
                && !sharing.withheld(today).contains(ShareableField.NAME);
    }

    private static void requireAsked(Viewer viewer) {
        if (!viewer.may(Permission.REFERRAL_ANSWER) && !viewer.may(Permission.REFERRAL_READ)) {
            throw new NotAllowed(Permission.REFERRAL_ANSWER);
        }
    }

    /** Classes of which no shared field has a part: their envelopes stay closed. */
    private static Set<PersonalClass> closed(Set<ShareableField> shown) {
        EnumSet<PersonalClass> open = EnumSet.noneOf(PersonalClass.class);
        shown.stream().map(ShareableField::personalClass).filter(Objects::nonNull).forEach(open::add);
        if (shown.contains(ShareableField.AGE)) {
            open.add(PersonalClass.IDENTITY);
        }
        if (shown.contains(ShareableField.GUARDIAN)) {
            open.add(PersonalClass.CONTACT_AND_PLACE);
        }
        return EnumSet.complementOf(open);
    }

    private static SharedFile cut(FileView file, Set<ShareableField> shown, LocalDate today) {
        Predicate<ShareableField> is = shown::contains;
        Person p = file.person();
        Person person = new Person(only(is, ShareableField.NAME, p.fullName()), only(is, ShareableField.OTHER_NAMES, p.otherNames()),
                only(is, ShareableField.SEX, p.sex()), only(is, ShareableField.BIRTH_DATE, p.birthDate()), null,
                only(is, ShareableField.LANGUAGE, p.preferredLanguage()),
                is.test(ShareableField.COMMUNICATION_NEEDS) ? p.communicationNeeds() : List.of(), null, null, null);
        Contact c = file.contact();
        boolean calls = is.test(ShareableField.SAFE_TO_CALL);
        Contact contact = c == null
                ? null
                : new Contact(only(is, ShareableField.PHONE, c.phone()), only(is, ShareableField.ADDRESS, c.address()),
                        calls ? c.preferred() : null, calls ? c.safeToCall() : null, calls ? c.safeTimes() : null);
        Residence r = file.residence();
        Residence residence = r == null
                ? null
                : new Residence(only(is, ShareableField.AREA, r.adm1()), only(is, ShareableField.VILLAGE, r.adm2()),
                        only(is, ShareableField.VILLAGE, r.village()), null);
        return new SharedFile(Set.copyOf(shown), person, is.test(ShareableField.AGE) ? age(p, today) : null, contact, residence,
                only(is, ShareableField.GUARDIAN, file.guardian()), is.test(ShareableField.INJURIES) ? file.injuries() : List.of(),
                is.test(ShareableField.FUNCTIONING) ? file.functioning() : List.of());
    }

    private static Integer age(Person person, LocalDate today) {
        PartialDate birth = Personal.value(person.birthDate())
                .orElse(person.birthYear() == null ? PartialDate.UNKNOWN : PartialDate.ofYear(person.birthYear()));
        return Age.on(today, birth).map(Age::likely).orElse(null);
    }

    private static <T> T only(Predicate<ShareableField> is, ShareableField field, T value) {
        return is.test(field) ? value : null;
    }
}
