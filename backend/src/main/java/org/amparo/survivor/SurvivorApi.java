package org.amparo.survivor;

import java.util.Locale;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.CurrentViewer;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Scope;
import org.amparo.access.UnexpectedFailure;
import org.amparo.platform.RuleBroken;
import org.amparo.platform.RuleMessages;
import org.amparo.privacy.VaultUnavailable;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.Sex;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Files over HTTP, for those who may see them on a screen too: the same queries, the same cuts, the same read audit. */
@RestController
@RequestMapping("/api/survivors")
class SurvivorApi {

    private static final String PAGE = "50";

    private final SurvivorQueries queries;
    private final FileSelections selections;
    private final CurrentViewer viewer;

    SurvivorApi(SurvivorQueries queries, FileSelections selections, CurrentViewer viewer) {
        this.queries = queries;
        this.selections = selections;
        this.viewer = viewer;
    }

    @GetMapping
    SurvivorQueries.Page page(@RequestParam(required = false) Scope reach, @RequestParam(required = false) String adm1,
            @RequestParam(required = false) FileStage stage, @RequestParam(required = false) Sex sex,
            @RequestParam(required = false) AgeGroup ageGroup, @RequestParam(required = false) String after,
            @RequestParam(defaultValue = PAGE) int limit, @RequestParam Map<String, String> all) {
        Map<String, String> selected = selections.of(viewer.get()).stream().map(FileSelection::key).filter(all::containsKey)
                .collect(Collectors.toMap(key -> key, all::get));
        return queries.page(viewer.get(), new SurvivorFilter(reach, adm1, stage, sex, ageGroup, selected), after, limit);
    }

    @GetMapping("/{id}")
    FileView open(@PathVariable UUID id) {
        return queries.open(viewer.get(), id);
    }

    @GetMapping("/{id}/timeline")
    List<TimelineEntry> timeline(@PathVariable UUID id, @RequestParam(defaultValue = "") Set<TimelineKind> kinds,
            @RequestParam(required = false) String before, @RequestParam(defaultValue = PAGE) int limit) {
        return queries.timeline(viewer.get(), id, kinds, before, limit);
    }

    /**
     * What went wrong, for a program and for the person before it.
     *
     * @param rule key of the rule or of the refusal
     * @param field what it is about; empty when about the whole
     * @param message sentence to show
     */
    record Refusal(String rule, String field, String message) {
    }

    @ExceptionHandler
    ResponseEntity<Refusal> refused(RuleBroken refusal, Locale locale) {
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, refusal, locale);
    }

    /** A file out of reach is not found, like one that does not exist; without the permission to list at all, it is forbidden. */
    @ExceptionHandler
    ResponseEntity<Refusal> refused(NotAllowed refusal, Locale locale) {
        return refusal.permission() == Permission.FILE_LIST
                ? answer(HttpStatus.FORBIDDEN, new RuleBroken("form.forbidden", ""), locale)
                : answer(HttpStatus.NOT_FOUND, new RuleBroken("form.notFound", ""), locale);
    }

    @ExceptionHandler
    ResponseEntity<Refusal> refused(MethodArgumentTypeMismatchException mismatch, Locale locale) {
        return answer(HttpStatus.BAD_REQUEST, new RuleBroken("form.code", mismatch.getName()), locale);
    }

    @ExceptionHandler
    ResponseEntity<Refusal> unavailable(VaultUnavailable closed, Locale locale) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, new RuleBroken("form.vaultUnavailable", ""), locale);
    }

    @ExceptionHandler
    ResponseEntity<Refusal> unexpected(RuntimeException failure, Locale locale) {
        if (failure instanceof org.springframework.security.core.AuthenticationException closed) {
            throw closed;
        }
        UnexpectedFailure told = UnexpectedFailure.logged(LoggerFactory.getLogger(SurvivorApi.class), "SurvivorApi", failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, new RuleBroken("form.unexpected", "", told.number()), locale);
    }

    private static ResponseEntity<Refusal> answer(HttpStatus status, RuleBroken refusal, Locale locale) {
        return ResponseEntity.status(status)
                .body(new Refusal(refusal.rule(), refusal.field(), RuleMessages.sentence(refusal, locale)));
    }
}
