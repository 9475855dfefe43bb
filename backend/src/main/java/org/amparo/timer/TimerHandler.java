package org.amparo.timer;

import java.util.function.Function;
import org.amparo.access.Command;

/**
 * Says what is done when timers of one kind come due; a capability offers one bean for each of its kinds. The command needs
 * {@code TIMER_FIRE} and goes to an aggregate, which still decides: it refuses by a rule what is not so any more.
 */
public interface TimerHandler {

    TimerKind kind();

    /** The command for a timer that is due; called again for the same timer after a failure. */
    Command command(DueTimer due);

    /** A handler that needs nothing but the timer. */
    static TimerHandler of(TimerKind kind, Function<DueTimer, Command> command) {
        return new TimerHandler() {
            @Override
            public TimerKind kind() {
                return kind;
            }

            @Override
            public Command command(DueTimer due) {
                return command.apply(due);
            }
        };
    }
}
