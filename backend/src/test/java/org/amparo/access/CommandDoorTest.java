package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.amparo.platform.Conditions;
import org.amparo.platform.EventStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;

/** What becomes of a command whose transaction did not come to its end. */
class CommandDoorTest {

    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final CommandDoor door = new CommandDoor(bus, mock(EventStream.class), mock(Conditions.class));
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void a_command_that_lost_against_another_one_in_the_database_is_carried_out_again() {
        failing(2, new CannotAcquireLockException("deadlock detected"));
        pass();
        assertThat(tries).hasValue(3);
    }

    @Test
    void it_is_not_tried_for_ever() {
        failing(100, new CannotAcquireLockException("deadlock detected"));
        assertThatExceptionOfType(CannotAcquireLockException.class).isThrownBy(this::pass);
        assertThat(tries).hasValue(4);
    }

    @Test
    void a_command_that_the_database_refuses_is_not_tried_again() {
        failing(1, new DataIntegrityViolationException("a row that must not be"));
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(this::pass);
        assertThat(tries).hasValue(1);
    }

    private void failing(int times, RuntimeException failure) {
        bus.subscribe("weigh", message -> {
            if (tries.incrementAndGet() <= times) {
                throw failure;
            }
            return null;
        });
    }

    private void pass() {
        door.pass(new GenericCommandMessage<>(GenericCommandMessage.asCommandMessage("weigh"), "weigh"), UUID.randomUUID(),
                UUID.randomUUID());
    }
}
