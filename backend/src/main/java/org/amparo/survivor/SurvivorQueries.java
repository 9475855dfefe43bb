package org.amparo.survivor;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;

/**
 * What screens and endpoints may ask about survivors' files. Every answer is cut to what the viewer may see, and every look at a person
 * is in the read audit before the answer leaves. A file that is out of reach and a file that does not exist give the same refusal.
 */
public interface SurvivorQueries {

    /**
     * One page of files, last recorded first.
     *
     * @param after the {@code next} of the page before; null for the first
     * @param limit 1-200
     */
    @Needs(Permission.FILE_LIST)
    Page page(Viewer viewer, SurvivorFilter filter, String after, int limit);

    /** @param next key of the next page; null on the last */
    record Page(List<SurvivorRow> rows, String next) {
    }

    /** How many files the filter leaves, of those the viewer may list. */
    @Needs(Permission.FILE_LIST)
    long count(Viewer viewer, SurvivorFilter filter);

    /**
     * Files whose names are like these words, best first; forgives spelling, script and diacritics; a file number finds its file.
     *
     * @param limit 1-50
     */
    @Needs(Permission.FILE_LIST)
    List<SurvivorRow> search(Viewer viewer, String words, int limit);

    /**
     * These files, by file number; those that the viewer may not list, or that do not exist, are left out.
     *
     * @param ids at most 500
     */
    @Needs(Permission.FILE_LIST)
    List<SurvivorRow> these(Viewer viewer, Collection<UUID> ids);

    @Needs(Permission.FILE_READ)
    FileView open(Viewer viewer, UUID survivorId);

    /**
     * Newest entries first.
     *
     * @param kinds which kinds; empty means all
     * @param before {@link TimelineEntry#place()} of the last entry shown; null for the newest page
     * @param limit 1-200
     */
    @Needs(Permission.FILE_READ)
    List<TimelineEntry> timeline(Viewer viewer, UUID survivorId, Set<TimelineKind> kinds, String before, int limit);

    @Needs(Permission.FILE_READ)
    FileAsOf asOf(Viewer viewer, UUID survivorId, LocalDate day);

    /** A new file number; each is given once. */
    @Needs(Permission.FILE_REGISTER)
    String nextFileNumber(Viewer viewer);

    /** A new file number for a person found in a casualty register; from the same row of numbers. */
    @Needs(Permission.REGISTRY_IMPORT)
    String nextImportedFileNumber(Viewer viewer);
}
