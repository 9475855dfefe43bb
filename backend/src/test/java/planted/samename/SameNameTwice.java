package planted.samename;

import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;

/** A fault planted for a test: one stored name, two events. */
public final class SameNameTwice {

    private SameNameTwice() {
    }

    @EventName("planted.same")
    public record One() implements DomainEvent {
    }

    @EventName("planted.same")
    public record Other() implements DomainEvent {
    }
}
