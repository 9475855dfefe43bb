package org.amparo.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.platform.RuleBroken;
import org.amparo.platform.RuleMessages;
import org.springframework.stereotype.Component;

import de.siegmar.fastcsv.writer.CsvWriter;

/**
 * What was wrong with which row, as a file to take along: row number, column and reason, never the cell itself. A text that a spreadsheet
 * would take for a formula is written so that it stays a text.
 */
@Component
public class ErrorList {

    private static final int PAGE = 1000;

    private final ImportJobs jobs;

    ErrorList(ImportJobs jobs) {
        this.jobs = jobs;
    }

    /** The reason as a sentence. */
    public static String sentence(RowError error, Locale locale) {
        return RuleMessages.sentence(new RuleBroken(error.reason(), ""), locale);
    }

    private static String word(String key, Locale locale) {
        return RuleMessages.sentence(new RuleBroken("registry.errors." + key, ""), locale);
    }

    /** Writes all errors of a job in the order of the file. */
    @Needs(Permission.REGISTRY_IMPORT)
    public void write(Viewer viewer, UUID jobId, Locale locale, Writer target) {
        RegisterUploads.requireImport(viewer);
        try (CsvWriter csv = CsvWriter.builder().build(target)) {
            csv.writeRecord(word("row", locale), word("column", locale), word("what", locale), word("reason", locale));
            for (int offset = 0;; offset += PAGE) {
                List<RowError> page = jobs.errors(viewer, jobId, offset, PAGE);
                page.forEach(error -> csv.writeRecord(String.valueOf(error.row()), harmless(error.column()),
                        word(error.refused() ? "refused" : "left-out", locale), harmless(sentence(error, locale))));
                if (page.size() < PAGE) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The list of errors could not be written", e);
        }
    }

    /** A spreadsheet runs what begins like a formula; an apostrophe in front makes it a text. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
