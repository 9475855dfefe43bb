package org.amparo.ui.shell;

import org.amparo.access.NotAllowed;
import org.amparo.access.UnexpectedFailure;
import org.amparo.platform.ChangedMeanwhile;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.VaultUnavailable;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.RuleMessages;

/** What a person is told when something did not go as asked. Only what nobody foresaw gets a number and a line in the log. */
final class ErrorSentence {

    private ErrorSentence() {
    }

    static String of(Throwable error) {
        return switch (foreseen(error)) {
            case RuleBroken refusal -> RuleMessages.sentence(refusal);
            case ChangedMeanwhile changed -> Labels.text("error.changed-meanwhile");
            case NotAllowed refused -> Labels.text("error.not-found.text");
            case UnexpectedFailure failure -> Labels.text("error.unexpected.text", failure.number());
            case VaultUnavailable closed -> Labels.text("error.vault");
            case Throwable unforeseen -> Labels.text("error.unexpected.text", ErrorNumber.of(unforeseen));
        };
    }

    /** The first foreseen error in the chain of causes; the error itself when there is none. */
    private static Throwable foreseen(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleBroken || cause instanceof ChangedMeanwhile || cause instanceof NotAllowed
                    || cause instanceof UnexpectedFailure || cause instanceof VaultUnavailable) {
                return cause;
            }
        }
        return error;
    }
}
