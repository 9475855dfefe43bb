package org.amparo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.prosthetics.DeviceCommand;
import org.amparo.survivor.Injury;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.InjuryKind;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Side;
import org.junit.jupiter.api.Test;

/** Devices of an invented person: the product ends an old device by itself soon after the new one is handed over, so the story has to do the same. */
class DeviceStoryTest {

    private static final LocalDate FIRST = LocalDate.of(2013, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);

    @Test
    void nobody_looks_at_a_device_from_the_day_on_which_another_replaced_it() {
        int replaced = 0;
        for (int seed = 0; seed < 300; seed++) {
            Map<UUID, UUID> replaces = new HashMap<>();
            Set<UUID> over = new HashSet<>();
            for (Step step : story(seed)) {
                DeviceCommand command = (DeviceCommand) step.command();
                assertThat(over).as("%s on %s", command.getClass().getSimpleName(), command.day()).doesNotContain(command.orderId());
                if (command instanceof DeviceCommand.Prescribe prescribed) {
                    replaces.put(prescribed.orderId(), prescribed.prescription().replaces());
                }
                if (command instanceof DeviceCommand.Deliver delivered && replaces.get(delivered.orderId()) != null) {
                    over.add(replaces.get(delivered.orderId()));
                    replaced++;
                }
            }
        }
        assertThat(replaced).as("stories in which it could have gone wrong").isGreaterThan(300);
    }

    private static List<Step> story(int seed) {
        Draw draw = new Draw(seed, 1);
        Viewer somebody = new Viewer(draw.id(), Role.TECHNICIAN, null, null, Set.of(), Map.of());
        Injury injury = new Injury(draw.id(), InjuryKind.AMPUTATION, Side.LEFT, AmputationLevel.TRANSTIBIAL, PartialDate.exact(FIRST),
                Answer.YES, null, null);
        return new DeviceStory(draw, draw.id(), somebody, somebody, new Placement(null, null, null, null), injury, 1980, LAST.minusDays(25),
                LAST).tell(FIRST.plusDays(20)).stream().sorted(Comparator.comparing(Step::at)).toList();
    }
}
