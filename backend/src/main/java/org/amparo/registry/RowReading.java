package org.amparo.registry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.amparo.registry.ColumnMapping.Column;
import org.amparo.vocabulary.Activity;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.CasualtyOutcome;
import org.amparo.vocabulary.Certainty;
import org.amparo.vocabulary.CivilStatus;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.PlaceSetting;
import org.amparo.vocabulary.Sex;

/**
 * Turns rows into entries by a mapping. An empty cell is unknown; a cell that cannot be understood is never guessed at: in a field
 * that is counted it refuses the row, in a detail of the place it is left out and reported.
 */
final class RowReading {

    private static final int LONGEST_TEXT = 200;
    /** About ten centimetres; registers write more digits than anyone measured. */
    private static final int DECIMALS_OF_A_DEGREE = 6;
    private static final int LONGEST_SHOWN = 80;
    private static final Pattern FORMULA = Pattern.compile("[=+@\\-].*", Pattern.DOTALL);
    private static final Pattern AREA_CODE = Pattern.compile("[A-Z0-9]{1,12}");
    private static final Pattern AREA_NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,'’()/-]{1,100}");

    private final ColumnMapping mapping;
    private final int width;
    private final LocalDate today;
    private final Map<String, DateTimeFormatter> dates = new HashMap<>();

    /**
     * @param width how many columns the header has
     * @param today the last day on which an incident can have been
     */
    RowReading(ColumnMapping mapping, int width, LocalDate today) {
        this.mapping = mapping;
        this.width = width;
        this.today = today;
    }

    /** @param entry null when the row is refused */
    record Read(RegisterEntry entry, List<RowError> errors) {
    }

    Read read(RegisterRow row) {
        return new OneRow(row).read();
    }

    static boolean isDatePattern(String pattern) {
        try {
            return pattern != null && !pattern.isBlank() && formatter(pattern) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u')).withResolverStyle(ResolverStyle.STRICT);
    }

    private final class OneRow {

        private final RegisterRow row;
        private final List<RowError> errors = new ArrayList<>();
        private boolean refused;

        OneRow(RegisterRow row) {
            this.row = row;
        }

        Read read() {
            if (row.width() != width) {
                errors.add(new RowError(row.number(), "", String.valueOf(row.width()), true, "registry.ragged"));
                return new Read(null, errors);
            }
            String adm2 = adm2();
            var entry = new RegisterEntry(row.number(), date(), area(RegisterField.ADM1), adm1Name(), adm2, text(RegisterField.PLACE),
                    coordinates(), code(RegisterField.SETTING, PlaceSetting.UNKNOWN), code(RegisterField.DEVICE, DeviceType.UNKNOWN),
                    code(RegisterField.CERTAINTY, Certainty.UNKNOWN), code(RegisterField.OUTCOME, CasualtyOutcome.UNKNOWN),
                    code(RegisterField.SEX, Sex.U), code(RegisterField.AGE_GROUP, AgeGroup.UNKNOWN),
                    code(RegisterField.CIVIL_STATUS, CivilStatus.UNKNOWN), code(RegisterField.ACTIVITY, Activity.UNKNOWN));
            return new Read(refused ? null : entry, errors);
        }

        /** The cell without outer blanks; empty when it is not mapped. */
        private String cell(RegisterField field) {
            String cell = row.cells().get(field);
            return cell == null ? "" : ColumnMapping.tidy(cell);
        }

        private Column column(RegisterField field) {
            return mapping.columns().get(field);
        }

        private void fault(RegisterField field, String reason) {
            boolean refuses = !field.isPersonal() && field != RegisterField.ADM1_NAME;
            refused |= refuses;
            String cell = cell(field);
            String value = field.isPersonal() ? null : cell.substring(0, Math.min(cell.length(), LONGEST_SHOWN));
            errors.add(new RowError(row.number(), column(field).header(), value, refuses, reason));
        }

        private <E extends Enum<E>> E code(RegisterField field, E unknown) {
            String cell = cell(field);
            Column column = column(field);
            String ours = column == null ? null : column.codes().get(ColumnMapping.fold(cell));
            if (ours != null) {
                return Enum.valueOf(unknown.getDeclaringClass(), ours);
            }
            if (!cell.isEmpty()) {
                fault(field, FORMULA.matcher(cell).matches() ? "registry.formula" : "registry.code-unknown");
            }
            return unknown;
        }

        private String area(RegisterField field) {
            String cell = cell(field);
            if (cell.isEmpty()) {
                return null;
            }
            Column column = column(field);
            Optional<String> code = column.codeDigits() == 0
                    ? Optional.of(cell.toUpperCase(java.util.Locale.ROOT))
                    : column.numbers().readWhole(cell).map(number -> String.format("%0" + column.codeDigits() + "d", number))
                            .filter(digits -> digits.length() == column.codeDigits());
            Optional<String> whole = code.map(digits -> (column.codePrefix() == null ? "" : column.codePrefix()) + digits)
                    .filter(text -> AREA_CODE.matcher(text).matches());
            if (whole.isEmpty()) {
                fault(field, FORMULA.matcher(cell).matches() ? "registry.formula" : "registry.area-code");
            }
            return whole.orElse(null);
        }

        private String adm1Name() {
            String name = cell(RegisterField.ADM1_NAME);
            if (name.isEmpty() || AREA_NAME.matcher(name).matches()) {
                return name.isEmpty() ? null : name;
            }
            fault(RegisterField.ADM1_NAME, "registry.area-name");
            return null;
        }

        /** Code and name, for people read names; either may be missing. */
        private String adm2() {
            String code = area(RegisterField.ADM2);
            String name = text(RegisterField.ADM2_NAME);
            String both = code == null ? name : name == null ? code : code + " " + name;
            return both == null ? null : both.substring(0, Math.min(both.length(), LONGEST_TEXT));
        }

        private String text(RegisterField field) {
            String cell = cell(field);
            if (cell.isEmpty()) {
                return null;
            }
            if (cell.length() > LONGEST_TEXT || cell.chars().anyMatch(Character::isISOControl)) {
                fault(field, cell.length() > LONGEST_TEXT ? "registry.text-too-long" : "registry.control-characters");
                return null;
            }
            return cell;
        }

        private String coordinates() {
            String latitude = cell(RegisterField.LATITUDE);
            String longitude = cell(RegisterField.LONGITUDE);
            if (latitude.isEmpty() && longitude.isEmpty()) {
                return null;
            }
            Optional<BigDecimal> north = degrees(RegisterField.LATITUDE, 90);
            Optional<BigDecimal> east = degrees(RegisterField.LONGITUDE, 180);
            if (north.isEmpty() || east.isEmpty()) {
                return null;
            }
            if (north.get().signum() == 0 && east.get().signum() == 0) {
                fault(RegisterField.LATITUDE, "registry.coordinates-zero");
                return null;
            }
            return north.get().toPlainString() + "," + east.get().toPlainString();
        }

        private Optional<BigDecimal> degrees(RegisterField field, int most) {
            Optional<BigDecimal> degrees = column(field).numbers().read(cell(field))
                    .filter(number -> number.abs().compareTo(BigDecimal.valueOf(most)) <= 0)
                    .map(number -> number.setScale(DECIMALS_OF_A_DEGREE, RoundingMode.HALF_UP).stripTrailingZeros());
            if (degrees.isEmpty()) {
                fault(field, "registry.coordinates");
            }
            return degrees;
        }

        private PartialDate date() {
            PartialDate date = column(RegisterField.DATE) == null ? ofParts() : ofWhole();
            if (date.isSurelyAfter(today)) {
                fault(column(RegisterField.DATE) == null ? RegisterField.YEAR : RegisterField.DATE, "registry.future");
            }
            return date;
        }

        private PartialDate ofWhole() {
            String cell = cell(RegisterField.DATE);
            if (cell.isEmpty()) {
                return PartialDate.UNKNOWN;
            }
            try {
                LocalDate day = LocalDate.parse(cell,
                        dates.computeIfAbsent(column(RegisterField.DATE).datePattern(), RowReading::formatter));
                if (day.getYear() >= PartialDate.EARLIEST_YEAR) {
                    return PartialDate.exact(day);
                }
                fault(RegisterField.DATE, "registry.year");
            } catch (DateTimeParseException e) {
                fault(RegisterField.DATE, "registry.date");
            }
            return PartialDate.UNKNOWN;
        }

        private PartialDate ofParts() {
            Optional<Integer> year = part(RegisterField.YEAR, PartialDate.EARLIEST_YEAR, 9999, "registry.year");
            Optional<Integer> month = part(RegisterField.MONTH, 1, 12, "registry.month");
            Optional<Integer> day = part(RegisterField.DAY, 1, 31, "registry.day");
            if (year.isEmpty()) {
                return PartialDate.UNKNOWN;
            }
            if (month.isEmpty()) {
                return PartialDate.ofYear(year.get());
            }
            if (day.isEmpty()) {
                return PartialDate.ofMonth(year.get(), month.get());
            }
            try {
                return PartialDate.exact(YearMonth.of(year.get(), month.get()).atDay(day.get()));
            } catch (DateTimeException e) {
                fault(RegisterField.DAY, "registry.day");
                return PartialDate.UNKNOWN;
            }
        }

        private Optional<Integer> part(RegisterField field, int least, int most, String reason) {
            String cell = cell(field);
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            Optional<Integer> number = column(field).numbers().readWhole(cell).filter(n -> n >= least && n <= most);
            if (number.isEmpty()) {
                fault(field, FORMULA.matcher(cell).matches() ? "registry.formula" : reason);
            }
            return number;
        }
    }
}
