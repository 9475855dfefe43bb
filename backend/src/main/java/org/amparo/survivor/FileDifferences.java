package org.amparo.survivor;

import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where two views of one file differ, as paths: {@code person.fullName}, {@code injury.<id>.date}, {@code consents}. */
final class FileDifferences {

    private FileDifferences() {
    }

    static Set<String> between(FileView was, FileView now) {
        Set<String> paths = new TreeSet<>();
        if (was == null) {
            return paths;
        }
        whole(paths, "stage", was.stage(), now.stage());
        whole(paths, "placement", was.placement(), now.placement());
        fields(paths, "person", was.person(), now.person());
        fields(paths, "residence", was.residence(), now.residence());
        fields(paths, "contact", was.contact(), now.contact());
        whole(paths, "guardian", was.guardian(), now.guardian());
        whole(paths, "supportPersons", was.supportPersons(), now.supportPersons());
        whole(paths, "consents", was.consents(), now.consents());
        byId(paths, "incident", was.incidents(), now.incidents(), IncidentLink::incidentId);
        byId(paths, "injury", was.injuries(), now.injuries(), Injury::injuryId);
        byId(paths, "functioning", was.functioning(), now.functioning(), Functioning::assessmentId);
        byId(paths, "residualLimb", List.copyOf(was.residualLimbs().values()), List.copyOf(now.residualLimbs().values()),
                ResidualLimb::injuryId);
        whole(paths, "death", was.death(), now.death());
        return paths;
    }

    private static <T extends Record> void byId(Set<String> paths, String of, List<T> was, List<T> now, Function<T, UUID> id) {
        Map<UUID, T> before = was.stream().collect(Collectors.toMap(id, part -> part, (a, b) -> b, LinkedHashMap::new));
        Map<UUID, T> after = now.stream().collect(Collectors.toMap(id, part -> part, (a, b) -> b, LinkedHashMap::new));
        Set<UUID> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        all.forEach(key -> fields(paths, of + "." + key, before.get(key), after.get(key)));
    }

    /** One path for a part that only one side has, else a path for each component that differs. */
    private static void fields(Set<String> paths, String path, Record was, Record now) {
        if (was == null || now == null) {
            whole(paths, path, was, now);
            return;
        }
        for (RecordComponent component : was.getClass().getRecordComponents()) {
            whole(paths, path + "." + component.getName(), value(component, was), value(component, now));
        }
    }

    private static Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component.getName() + " of " + of.getClass().getSimpleName(), e);
        }
    }

    private static void whole(Set<String> paths, String path, Object was, Object now) {
        if (!Objects.equals(was, now)) {
            paths.add(path);
        }
    }
}
