package org.amparo.caseplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.amparo.access.Command;
import org.amparo.access.Permission;
import org.amparo.bulk.BulkWork;
import org.amparo.platform.Form;
import org.amparo.privacy.Personal;
import org.springframework.stereotype.Component;

/** The same move for many cases, as when a road is cut off or opens again. Each case decides by its own stage and rules. */
@Component
public class StatusForMany implements BulkWork {

    public static final String KIND = "case.status";

    /** Moves that mean the same for everybody; what is decided person by person, such as closing, is not among them. */
    public enum Move {
        PUT_ON_HOLD, RESUME, START_REVIEW
    }

    private final OpenCases cases;
    private final Clock clock;

    StatusForMany(OpenCases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** @param reviewBy for PUT_ON_HOLD; null for the others */
    public static Map<String, String> with(Move move, LocalDate on, LocalDate reviewBy) {
        Map<String, String> with = new HashMap<>();
        put(with, "move", move);
        put(with, "on", on);
        put(with, "reviewBy", reviewBy);
        return with;
    }

    private static void put(Map<String, String> with, String key, Object value) {
        if (value != null) {
            with.put(key, value.toString());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Permission needs() {
        return Permission.CASE_WORK;
    }

    @Override
    public void check(Map<String, String> with, Personal<String> words) {
        Form.required(with.get("move"), "move");
        Form.required(with.get("on"), "on");
        LocalDate on = LocalDate.parse(with.get("on"));
        Form.past(on, LocalDate.now(clock), "on");
        if (Move.valueOf(with.get("move")) == Move.PUT_ON_HOLD) {
            Form.required(with.get("reviewBy"), "reviewBy");
            CaseForm.requiredText(words, "reason");
        }
    }

    @Override
    public Command command(Item item) {
        LocalDate on = LocalDate.parse(item.with().get("on"));
        var caseId = cases.of(item.by(), item.survivorId());
        return switch (Move.valueOf(item.with().get("move"))) {
            case PUT_ON_HOLD -> new CaseCommand.PutOnHold(caseId, on, LocalDate.parse(item.with().get("reviewBy")), item.words());
            case RESUME -> new CaseCommand.Resume(caseId, on);
            case START_REVIEW -> new CaseCommand.StartReview(caseId, item.id("review"), on, item.words());
        };
    }
}
