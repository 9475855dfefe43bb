package org.amparo.casualty;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a casualty table says in a reader's language, from {@code messages/casualty}: the same for screens, files and reports. */
public final class CasualtyWords {

    private final ResourceBundle words;
    private final Locale locale;

    private CasualtyWords(Locale locale) {
        this.words = ResourceBundle.getBundle("messages.casualty", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = locale;
    }

    public static CasualtyWords in(Locale locale) {
        return new CasualtyWords(locale);
    }

    public String title() {
        return words.getString("casualty.title");
    }

    /** What a cut is called. */
    public String cut(CasualtyCut cut) {
        return words.getString("casualty.cut." + cut);
    }

    /** What a value is called; years, codes of areas and names of registers are as they are. */
    public String value(CasualtyCut cut, String value) {
        if (CasualtyTable.UNKNOWN.equals(value)) {
            return words.getString("casualty.unknown");
        }
        String key = "casualty." + cut + "." + value;
        return words.containsKey(key) ? words.getString(key) : value;
    }

    public String people() {
        return words.getString("casualty.people");
    }

    /** Header of the share of those of whom the last cut is known. */
    public String share() {
        return words.getString("casualty.share");
    }

    public String total() {
        return words.getString("casualty.total");
    }

    String hidden() {
        return words.getString("casualty.hidden");
    }

    /** In place of one to four people, in a file. */
    public String fewer() {
        return words.getString("casualty.fewer");
    }

    /** Under-reporting is always said. */
    public String underReporting() {
        return words.getString("casualty.under-reporting");
    }

    /** What is not in the total, and why; what is zero too, so that nobody has to guess. */
    public String beside(CasualtyTable table) {
        return filled(table.question().allDevices() ? "casualty.beside.all" : "casualty.beside", table.undated(), table.tooCoarse(),
                table.otherDevices()) + " " + filled("casualty.several", String.valueOf(table.inSeveral()));
    }

    /** The same in a file, where a small number is not told. @param counts as they are told, the last those of people in several incidents */
    String besideInFile(CasualtyTable table, String... counts) {
        return filled(table.question().allDevices() ? "casualty.beside.file.all" : "casualty.beside.file", (Object[]) counts) + " "
                + filled("casualty.several", counts[counts.length - 1]);
    }

    /** Of how many something is not known. */
    public String unknown(CasualtyTable table, CasualtyCut cut) {
        return filled("casualty.unknown-of", cut(cut), table.unknown(cut), table.total());
    }

    private String filled(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }
}
