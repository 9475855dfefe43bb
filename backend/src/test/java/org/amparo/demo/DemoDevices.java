package org.amparo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.prosthetics.DeviceCommand;
import org.amparo.prosthetics.DeviceHistory.Life;
import org.amparo.prosthetics.EarlierDevice;
import org.amparo.survivor.Injury;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.InjuryKind;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Side;

/**
 * The devices of an invented programme without its database: the same stories as {@link DeviceStory} tells, folded into lives at once, so
 * that the forecast can be held against many programmes. People come, have cases and die about as in {@link LifeStory}.
 */
public final class DemoDevices {

    private static final LocalDate OPENED = LocalDate.of(2012, 1, 10);
    private static final Placement NOWHERE = new Placement(null, null, null, null);

    private final LocalDate today;
    private final List<Life> lives = new ArrayList<>();

    private DemoDevices(LocalDate today) {
        this.today = today;
    }

    /** All devices ever delivered in a programme of so many files. */
    public static List<Life> lives(long seed, int files, LocalDate today) {
        DemoDevices programme = new DemoDevices(today);
        for (int file = 0; file < files; file++) {
            programme.tell(new Draw(seed, file));
        }
        return programme.lives;
    }

    private void tell(Draw draw) {
        LocalDate incident = draw.between(LocalDate.of(draw.of(Country.ALL).firstYear(), 1, 1), today.minusDays(40));
        LocalDate first = incident.isAfter(OPENED) ? incident : OPENED;
        LocalDate registered = draw.between(first.plusDays(3), min(today.minusDays(2), first.plusYears(draw.between(1, 12))));
        int age = draw.chance(0.35) ? draw.between(3, 17) : draw.between(18, 60);
        int birthYear = incident.minusYears(age).minusDays(draw.between(0, 364)).getYear();
        LocalDate lastDay = draw.chance(0.04) ? draw.between(registered.plusMonths(1), today.minusDays(1)) : today;
        boolean amputee = draw.chance(0.6);
        LocalDate last = min(min(lastDay, today.minusDays(2)), registered.plusMonths(23));
        if (registered.getYear() - birthYear < 18) {
            last = min(last, LocalDate.of(birthYear + 18, 1, 1));
        }
        LocalDate opened = registered.plusDays(draw.between(1, 20));
        if (!amputee || !draw.chance(0.7) || opened.plusDays(60).isAfter(last)) {
            return;
        }
        Injury injury = new Injury(draw.id(), InjuryKind.AMPUTATION, Side.LEFT, draw.chance(0.8)
                ? AmputationLevel.TRANSTIBIAL
                : AmputationLevel.TRANSRADIAL, PartialDate.exact(incident), Answer.YES, null, null);
        DeviceStory story = new DeviceStory(draw, draw.id(), somebody(draw), somebody(draw), NOWHERE, injury, birthYear,
                last.minusDays(25), min(lastDay, today.minusDays(2)));
        fold(story.tell(opened.plusDays(draw.between(5, 60))), birthYear, lastDay.isBefore(today));
    }

    private static Viewer somebody(Draw draw) {
        return new Viewer(draw.id(), Role.TECHNICIAN, null, null, Set.of(), Map.of());
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** What is known of one device so far. */
    private static final class Known {
        AssistiveProduct product;
        boolean heavyLabour;
        UUID replaces;
        LocalDate delivered;
        LocalDate watchedFrom;
        LocalDate ended;
        LocalDate heard;
        final List<LocalDate> repairs = new ArrayList<>();
        final List<LocalDate> seen = new ArrayList<>();

        void had(LocalDate since, LocalDate from) {
            delivered = since;
            watchedFrom = from;
            heard = from;
        }
    }

    private void fold(List<Step> steps, int birthYear, boolean dead) {
        Map<UUID, Known> devices = new LinkedHashMap<>();
        steps.stream().sorted(Comparator.comparing(Step::at)).map(step -> (DeviceCommand) step.command()).forEach(command -> {
            Known device = devices.computeIfAbsent(command.orderId(), any -> new Known());
            switch (command) {
                case DeviceCommand.RecordEarlier c -> earlier(device, c.device());
                case DeviceCommand.Assess c -> device.heavyLabour = c.assessment().heavyLabour();
                case DeviceCommand.Prescribe c -> {
                    device.product = c.prescription().product();
                    device.replaces = c.prescription().replaces();
                }
                case DeviceCommand.Deliver c -> {
                    device.had(c.day(), c.day());
                    if (device.replaces != null) {
                        devices.get(device.replaces).ended = c.day();
                    }
                }
                case DeviceCommand.FollowUp c -> {
                    device.seen.add(c.day());
                    device.heard = c.day();
                }
                case DeviceCommand.Repair c -> {
                    device.repairs.add(c.day());
                    device.heard = c.day();
                }
                case DeviceCommand.Retire c -> device.ended = c.day();
                default -> {
                    // is not counted
                }
            }
        });
        devices.values().stream().filter(device -> device.delivered != null).forEach(device -> lives.add(life(device, birthYear, dead)));
    }

    private static void earlier(Known device, EarlierDevice told) {
        device.product = told.product();
        device.heavyLabour = told.heavyLabour();
        device.had(told.got().earliest(), told.on());
    }

    private static Life life(Known device, int birthYear, boolean dead) {
        LocalDate until = device.ended == null && dead ? device.heard : device.ended;
        return new Life(null, device.product, birthYear, device.heavyLabour, device.replaces != null, day(device.delivered),
                day(device.watchedFrom), until == null ? Integer.MAX_VALUE : day(until), device.ended != null, days(device.repairs),
                days(device.seen));
    }

    private static int[] days(List<LocalDate> days) {
        return days.stream().mapToInt(DemoDevices::day).toArray();
    }

    private static int day(LocalDate day) {
        return (int) day.toEpochDay();
    }
}
