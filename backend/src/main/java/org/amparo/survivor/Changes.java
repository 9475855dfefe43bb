package org.amparo.survivor;

import static org.amparo.platform.RuleBroken.require;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes over the changed parts of a value, and only those, so that two people who change different fields do not meet. */
final class Changes {

    static final Set<String> PERSON = Set.of("fullName", "otherNames", "sex", "birthDate", "preferredLanguage", "communicationNeeds",
            "displacement", "victimType", "source");
    static final Set<String> CONTACT = Set.of("phone", "address", "preferred", "safeToCall", "safeTimes");
    static final Set<String> RESIDENCE = Set.of("adm1", "adm2", "village", "setting");

    private Changes() {
    }

    /** The names without those that follow from others; refuses names that no field has. */
    static Set<String> ofPerson(Set<String> changed) {
        Set<String> names = new HashSet<>(changed);
        if (names.remove("birthYear")) {
            names.add("birthDate");
        }
        require(PERSON.containsAll(names), "form.field", "changed");
        return Set.copyOf(names);
    }

    static Set<String> ofContact(Set<String> changed) {
        require(changed.stream().allMatch(name -> CONTACT.contains(name) || RESIDENCE.contains(name)), "form.field", "changed");
        return changed;
    }

    /** The person with the changed components of {@code now}; from null, the others stay empty. */
    static Person merge(Person was, Person now, Set<String> changed) {
        Person old = was == null ? new Person(null, null, null, null, null, null, List.of(), null, null, null) : was;
        boolean birth = changed.contains("birthDate");
        return new Person(changed.contains("fullName") ? now.fullName() : old.fullName(),
                changed.contains("otherNames") ? now.otherNames() : old.otherNames(), changed.contains("sex") ? now.sex() : old.sex(),
                birth ? now.birthDate() : old.birthDate(), birth ? now.birthYear() : old.birthYear(),
                changed.contains("preferredLanguage") ? now.preferredLanguage() : old.preferredLanguage(),
                changed.contains("communicationNeeds") ? now.communicationNeeds() : old.communicationNeeds(),
                changed.contains("displacement") ? now.displacement() : old.displacement(),
                changed.contains("victimType") ? now.victimType() : old.victimType(),
                changed.contains("source") ? now.source() : old.source());
    }

    static Contact merge(Contact was, Contact now, Set<String> changed) {
        Contact old = was == null ? new Contact(null, null, null, null, null) : was;
        return now == null
                ? old
                : new Contact(changed.contains("phone") ? now.phone() : old.phone(),
                        changed.contains("address") ? now.address() : old.address(),
                        changed.contains("preferred") ? now.preferred() : old.preferred(),
                        changed.contains("safeToCall") ? now.safeToCall() : old.safeToCall(),
                        changed.contains("safeTimes") ? now.safeTimes() : old.safeTimes());
    }

    static Residence merge(Residence was, Residence now, Set<String> changed) {
        Residence old = was == null ? new Residence(null, null, null, null) : was;
        return now == null
                ? old
                : new Residence(changed.contains("adm1") ? now.adm1() : old.adm1(), changed.contains("adm2") ? now.adm2() : old.adm2(),
                        changed.contains("village") ? now.village() : old.village(),
                        changed.contains("setting") ? now.setting() : old.setting());
    }
}
