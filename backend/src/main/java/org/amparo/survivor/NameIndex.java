package org.amparo.survivor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Names of survivors in memory, nothing on disk: found in spite of spelling, script and diacritics. Candidates come from equal, beginning,
 * nearly equal and like-sounding words; then the best are ordered by how alike the words are. The viewer's scope is part of the query, so
 * that files out of reach neither show nor crowd out others.
 */
final class NameIndex implements AutoCloseable {

    private static final int CANDIDATES = 200;
    private static final int LONGEST_FUZZY = 14;
    private static final double ALIKE = 0.72;
    private static final JaroWinklerSimilarity LETTERS = new JaroWinklerSimilarity();
    private static final float EQUAL = 8;
    private static final float BEGINS = 5;
    private static final float NEARLY = 4;
    private static final float SOUNDS = 3;
    private static final String ID = "id";
    private static final String WORD = "word";
    private static final String SOUND = "sound";
    private static final String SHOWN = "shown";

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    NameIndex() {
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException("The index of names cannot be made", e);
        }
    }

    /** @param names all names the person goes by; in clear, in memory only */
    record Entry(UUID survivorId, List<String> names, Placement placement) {
    }

    /** Adds files, or replaces what was known of them; a file without names is taken out. Seen by searches after {@link #refresh}. */
    void put(Collection<Entry> entries) {
        try {
            for (Entry entry : entries) {
                Term key = new Term(ID, entry.survivorId().toString());
                if (entry.names().isEmpty()) {
                    writer.deleteDocuments(key);
                } else {
                    writer.updateDocument(key, document(entry));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The index of names cannot be written", e);
        }
    }

    /** Takes files out at once, their names out of memory too. */
    void evict(Set<UUID> survivors) {
        try {
            for (UUID survivor : survivors) {
                writer.deleteDocuments(new Term(ID, survivor.toString()));
            }
            writer.forceMergeDeletes(true);
            refresh();
        } catch (IOException e) {
            throw new UncheckedIOException("The index of names cannot be written", e);
        }
    }

    /** After very many were added: each part of the index has its own list of words, and a search goes through all of them. */
    void merge() {
        try {
            writer.forceMerge(1);
        } catch (IOException e) {
            throw new UncheckedIOException("The index of names cannot be written", e);
        }
    }

    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException("The index of names cannot be read", e);
        }
    }

    private static Document document(Entry entry) {
        List<List<String>> names = entry.names().stream().map(NameForms::words).toList();
        List<String> words = new ArrayList<>();
        for (List<String> name : names) {
            words.addAll(name);
            for (int i = 1; i < name.size(); i++) {
                words.add(name.get(i - 1) + name.get(i));
            }
        }
        Document document = new Document();
        document.add(new StringField(ID, entry.survivorId().toString(), Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(entry.survivorId().toString())));
        document.add(new TextField(WORD, String.join(" ", words), Field.Store.NO));
        document.add(new TextField(SOUND, String.join(" ", words.stream().map(NameForms::sounds).toList()), Field.Store.NO));
        document.add(new BinaryDocValuesField(SHOWN,
                new BytesRef(String.join(" ", words.stream().map(word -> word + "=" + NameForms.sounds(word)).toList()))));
        place(document, "caseworker", entry.placement().caseworker());
        place(document, "team", entry.placement().team());
        place(document, "adm1", entry.placement().adm1());
        place(document, "organisation", entry.placement().organisation());
        return document;
    }

    private static void place(Document document, String field, Object value) {
        if (value != null) {
            document.add(new StringField(field, value.toString(), Field.Store.NO));
        }
    }

    /** Files the viewer may list and whose names the viewer may read, best first. */
    List<UUID> search(Viewer viewer, String typed, int limit) {
        List<String> words = NameForms.words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return best(searcher, viewer, words, limit);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The index of names cannot be read", e);
        }
    }

    /**
     * Names with something for every word are few and come before all others. Only where they do not fill the answer is it looked for names
     * that lack one, which are very many.
     */
    private static List<UUID> best(IndexSearcher searcher, Viewer viewer, List<String> words, int limit) throws IOException {
        List<Query> each = new ArrayList<>();
        for (String word : words) {
            each.add(searcher.rewrite(like(word)));
        }
        Query asOne = words.size() == 1 ? new MatchNoDocsQuery("one word") : searcher.rewrite(like(String.join("", words)));
        List<UUID> withAll = best(searcher, inReach(viewer, like(each, asOne, words.size())), words, limit);
        return withAll.size() == limit || words.size() == 1
                ? withAll
                : best(searcher, inReach(viewer, like(each, asOne, words.size() - 1)), words, limit);
    }

    private static Query inReach(Viewer viewer, Query query) {
        return new BooleanQuery.Builder().add(query, Occur.MUST).add(reach(viewer, Permission.FILE_LIST), Occur.FILTER)
                .add(reach(viewer, Permission.IDENTITY_READ), Occur.FILTER).build();
    }

    private static List<UUID> best(IndexSearcher searcher, Query query, List<String> typed, int limit) throws IOException {
        record Found(UUID id, double likeness) {
        }
        int most = Math.max(CANDIDATES, limit);
        // It need not be known how many more there would be: the search then passes over files that cannot be among the best.
        ScoreDoc[] hits = searcher.search(query, new TopScoreDocCollectorManager(most, most)).scoreDocs;
        Arrays.sort(hits, Comparator.comparingInt(hit -> hit.doc));
        BinaryDocValues ids = MultiDocValues.getBinaryValues(searcher.getIndexReader(), ID);
        BinaryDocValues shown = MultiDocValues.getBinaryValues(searcher.getIndexReader(), SHOWN);
        Likeness likeness = new Likeness(typed);
        List<Found> found = new ArrayList<>();
        for (ScoreDoc hit : hits) {
            if (shown.advanceExact(hit.doc) && ids.advanceExact(hit.doc)) {
                double alike = likeness.of(shown.binaryValue().utf8ToString());
                if (alike >= ALIKE) {
                    found.add(new Found(UUID.fromString(ids.binaryValue().utf8ToString()), alike));
                }
            }
        }
        return found.stream().sorted(Comparator.comparingDouble(Found::likeness).reversed().thenComparing(Found::id)).limit(limit)
                .map(Found::id).toList();
    }

    /** A word with its sounds; kept together in the index as {@code word=sounds}, so that neither is worked out for each candidate. */
    private record Told(String word, String sounds) {

        static Told of(String kept) {
            int sign = kept.indexOf('=');
            return new Told(kept.substring(0, sign), kept.substring(sign + 1));
        }

        double alike(Told other) {
            if (word.equals(other.word)) {
                return 1;
            }
            double letters = LETTERS.apply(word, other.word);
            double beginning = word.length() > 1 && other.word.startsWith(word) ? 0.95 : 0;
            double heard = sounds.length() > 1 && sounds.equals(other.sounds) ? 0.85 + letters / 10 : 0;
            return Math.max(letters * 0.97, Math.max(beginning, heard));
        }
    }

    /**
     * Mean over the typed words of how alike the nearest word of a name is, by letters or by sounds. People share their words, so each two
     * are compared once for all names of an answer.
     */
    private static final class Likeness {
        private final List<Told> typed;
        private final Map<String, double[]> known = new HashMap<>();

        Likeness(List<String> typed) {
            this.typed = typed.stream().map(word -> new Told(word, NameForms.sounds(word))).toList();
        }

        double of(String kept) {
            double[] nearest = new double[typed.size()];
            for (String word : kept.split(" ")) {
                double[] alike = known.computeIfAbsent(word, this::alike);
                for (int i = 0; i < nearest.length; i++) {
                    nearest[i] = Math.max(nearest[i], alike[i]);
                }
            }
            return Arrays.stream(nearest).average().orElse(0);
        }

        private double[] alike(String kept) {
            Told other = Told.of(kept);
            return typed.stream().mapToDouble(word -> word.alike(other)).toArray();
        }
    }

    /**
     * @param each what is like each word
     * @param asOne what is like all of them written as one word
     * @param least for how many of the words a name must have something
     */
    private static Query like(List<Query> each, Query asOne, int least) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        each.forEach(word -> words.add(word, least == each.size() ? Occur.MUST : Occur.SHOULD));
        words.setMinimumNumberShouldMatch(least == each.size() ? 0 : least);
        return new DisjunctionMaxQuery(List.of(words.build(), asOne), 0);
    }

    private static Query like(String word) {
        List<Query> ways = new ArrayList<>();
        ways.add(weighed(new TermQuery(new Term(WORD, word)), EQUAL));
        if (word.length() > 1) {
            ways.add(weighed(new PrefixQuery(new Term(WORD, word)), BEGINS));
        }
        if (word.length() > 3 && word.length() <= LONGEST_FUZZY) {
            // Two edits cost ten times what one costs, and what they would add in short words is mostly found by sound.
            ways.add(weighed(new FuzzyQuery(new Term(WORD, word), word.length() > 8 ? 2 : 1, 0), NEARLY));
        }
        String sounds = NameForms.sounds(word);
        if (sounds.length() > 1) {
            ways.add(weighed(new TermQuery(new Term(SOUND, sounds)), SOUNDS));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query weighed(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }

    /** The same reach as {@link Viewer#may(Permission, Placement)}. */
    private static Query reach(Viewer viewer, Permission permission) {
        Scope scope = viewer.scopeOf(permission).orElse(null);
        if (scope == null) {
            return new MatchNoDocsQuery("not granted");
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        switch (scope) {
            case ALL -> {
                return new MatchAllDocsQuery();
            }
            case ORGANISATION -> is(any, "organisation", viewer.organisation());
            case OWN -> is(any, "caseworker", viewer.user());
            case TEAM, AREA -> {
                is(any, "caseworker", viewer.user());
                is(any, "team", viewer.team());
                if (scope == Scope.AREA) {
                    viewer.areas().forEach(area -> is(any, "adm1", area));
                }
            }
        }
        return any.build();
    }

    private static void is(BooleanQuery.Builder any, String field, Object value) {
        if (value != null) {
            any.add(new TermQuery(new Term(field, value.toString())), Occur.SHOULD);
        }
    }

    int size() {
        return writer.getDocStats().numDocs;
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The index of names cannot be closed", e);
        }
    }
}
