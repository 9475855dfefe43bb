package org.amparo.bulk;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.survivor.SurvivorCommand;
import org.springframework.stereotype.Component;

/** Gives files to a caseworker; they go to that person's team. */
@Component
public class FileAssignment implements BulkWork {

    public static final String KIND = "file.assign";
    private static final String CASEWORKER = "caseworker";
    private static final String ORGANISATION = "organisation";
    private static final String OVER_LIMIT = "overLimit";

    private final People people;

    FileAssignment(People people) {
        this.people = people;
    }

    /** What is chosen for all files. */
    public static Map<String, String> to(UUID caseworker, UUID organisation) {
        return organisation == null
                ? Map.of(CASEWORKER, caseworker.toString())
                : Map.of(CASEWORKER, caseworker.toString(), ORGANISATION, organisation.toString());
    }

    /** The same choice, confirmed by a supervisor for a caseworker who has no room (R38); why is written once for all of them. */
    public static Map<String, String> overLimit(Map<String, String> with) {
        Map<String, String> confirmed = new HashMap<>(with);
        confirmed.put(OVER_LIMIT, "yes");
        return Map.copyOf(confirmed);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Permission needs() {
        return Permission.FILE_ASSIGN;
    }

    @Override
    public void check(Map<String, String> with, Personal<String> words) {
        worker(with);
        RuleBroken.require(!with.containsKey(OVER_LIMIT) || Personal.value(words).filter(why -> !why.isBlank()).isPresent(),
                "form.required", "reason");
    }

    @Override
    public Command command(Item item) {
        Map<String, String> with = item.with();
        UUID survivorId = item.survivorId();
        People.Staff worker = worker(with);
        String organisation = with.get(ORGANISATION);
        UUID of = organisation == null ? null : UUID.fromString(organisation);
        return with.containsKey(OVER_LIMIT)
                ? new SurvivorCommand.AssignOverLimit(survivorId, worker.user(), worker.team(), of, item.words())
                : new SurvivorCommand.Assign(survivorId, worker.user(), worker.team(), of);
    }

    private People.Staff worker(Map<String, String> with) {
        RuleBroken.require(with.get(CASEWORKER) != null, "form.required", CASEWORKER);
        return people.staff(UUID.fromString(with.get(CASEWORKER)))
                .orElseThrow(() -> new RuleBroken("task.unknownAssignee", CASEWORKER));
    }
}
