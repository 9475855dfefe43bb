package org.amparo.referral;

import static org.amparo.platform.RuleBroken.require;

import java.util.regex.Pattern;
import org.amparo.platform.Form;
import org.amparo.privacy.Personal;

/** What the parts of a referral must look like before any rule is asked. */
final class ReferralForm {

    private static final int NOTE = 4_000;
    private static final int REMARK = 2_000;
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private ReferralForm() {
    }

    static void request(Request request) {
        Form.required(request, "request");
        Form.required(request.survivorId(), "survivorId");
        Form.required(request.providerId(), "providerId");
        Form.required(request.service(), "service");
        Form.required(request.urgency(), "urgency");
        text(request.note(), NOTE, "note");
    }

    static void link(ReferralCommand.IssueLink command) {
        Form.required(command.linkId(), "linkId");
        hash(command.secretHash(), "secretHash");
        hash(command.codeHash(), "codeHash");
    }

    static void step(Step step) {
        switch (Form.required(step, "step")) {
            case Step.Accept s -> time(s.time());
            case Step.Decline s -> {
                Form.required(s.reason(), "reason");
                text(s.remark(), REMARK, "remark");
            }
            case Step.SetAppointment s -> {
                Form.required(s.on(), "on");
                time(s.time());
            }
            case Step.MoveAppointment s -> {
                Form.required(s.on(), "on");
                time(s.time());
            }
            case Step.NotCome s -> {
                // the barrier may be unknown
            }
            case Step.StartService s -> {
                // a missing day means today
            }
            case Step.Complete s -> text(s.result(), REMARK, "result");
            case Step.EndIncomplete s -> Form.required(s.reason(), "reason");
        }
    }

    private static void time(String time) {
        require(time == null || TIME.matcher(time).matches(), "form.code", "time");
    }

    private static void hash(String hash, String field) {
        require(hash != null && HASH.matcher(hash).matches(), "form.code", field);
    }

    private static void text(Personal<String> text, int most, String field) {
        Form.text(Personal.value(text).orElse(null), most, field);
    }
}
