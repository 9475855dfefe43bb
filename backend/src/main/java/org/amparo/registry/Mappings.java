package org.amparo.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/** Mappings saved by name, and those that come with the product; a saved one hides a shipped one of the same name. */
@Component
public class Mappings {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final List<ColumnMapping> shipped;

    Mappings(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.shipped = readShipped();
    }

    /** All mappings, by name. */
    @Needs(Permission.REGISTRY_IMPORT)
    public List<ColumnMapping> all(Viewer viewer) {
        RegisterUploads.requireImport(viewer);
        List<ColumnMapping> all = new ArrayList<>(jdbc.sql("select mapping from registry.mapping order by name")
                .query((row, n) -> JSON.readValue(row.getString(1), ColumnMapping.class)).list());
        shipped.stream().filter(mapping -> all.stream().noneMatch(saved -> saved.name().equals(mapping.name()))).forEach(all::add);
        return all;
    }

    @Needs(Permission.REGISTRY_IMPORT)
    public Optional<ColumnMapping> named(Viewer viewer, String name) {
        return all(viewer).stream().filter(mapping -> mapping.name().equals(name)).findFirst();
    }

    /** The first mapping all of whose columns are in this header. */
    @Needs(Permission.REGISTRY_IMPORT)
    public Optional<ColumnMapping> fitting(Viewer viewer, List<String> headers) {
        return all(viewer).stream().filter(mapping -> mapping.fits(headers)).findFirst();
    }

    /**
     * Saves the mapping under its name, in place of an older one.
     *
     * @throws org.amparo.platform.RuleBroken when it could not be used
     */
    @Needs(Permission.REGISTRY_IMPORT)
    public void save(Viewer viewer, ColumnMapping mapping) {
        RegisterUploads.requireImport(viewer);
        jdbc.sql("""
                insert into registry.mapping (name, mapping, saved_by, saved_at) values (?, ?::jsonb, ?, ?)
                on conflict (name) do update set mapping = excluded.mapping, saved_by = excluded.saved_by, saved_at = excluded.saved_at
                """).param(mapping.checked().name()).param(JSON.writeValueAsString(mapping)).param(viewer.user())
                .param(OffsetDateTime.now(ZoneOffset.UTC)).update();
    }

    private static List<ColumnMapping> readShipped() {
        try {
            List<ColumnMapping> mappings = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:registers/*.json")) {
                try (InputStream in = file.getInputStream()) {
                    mappings.add(JSON.readValue(in, ColumnMapping.class).checked());
                }
            }
            return List.copyOf(mappings);
        } catch (IOException e) {
            throw new UncheckedIOException("A mapping that comes with the product cannot be read", e);
        }
    }
}
