package org.amparo.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.SignedIn;
import org.amparo.access.Viewer;
import org.amparo.access.Viewers;
import org.amparo.access.accounts.Credentials;
import org.amparo.access.accounts.StaffOfTests;
import org.amparo.access.accounts.Users;
import org.amparo.testing.AmparoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in, and being cut off. */
@AmparoTest
class SignInTest {

    @Autowired
    PasswordSignIn signIn;
    @Autowired
    Users users;
    @Autowired
    Credentials credentials;
    @Autowired
    Viewers viewers;
    @Autowired
    StaffOfTests staff;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    PasswordEncoder passwords;
    @Autowired
    SignInDelay delay;
    @Autowired
    Clock clock;

    private final String address = "198.51.100." + (1 + (int) (Math.random() * 250));

    @Test
    void the_right_password_signs_in_whatever_the_case_of_the_name_and_the_form_of_the_letters() {
        var user = staff.create(Role.CASEWORKER);
        credentials.changeOwnPassword(user.id(), user.oneTimePassword(), "caf\u00e9 with seven herons");
        assertThat(signIn(" " + user.userName().toUpperCase() + " ", "cafe\u0301 with seven herons").user()).isEqualTo(user.id());
    }

    @Test
    void with_a_one_time_password_nothing_is_allowed_until_it_is_changed_and_then_it_is_void() {
        var user = staff.create(Role.CASEWORKER);
        assertThat(signIn(user.userName(), user.oneTimePassword()).user()).isEqualTo(user.id());
        assertThat(viewers.of(user.id()).orElseThrow().viewer().grants()).isEmpty();
        credentials.changeOwnPassword(user.id(), user.oneTimePassword(), "seven pale herons wait");
        assertThat(viewers.of(user.id()).orElseThrow().viewer().may(Permission.FILE_REGISTER)).isTrue();
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> signIn(user.userName(), user.oneTimePassword()));
    }

    @Test
    void an_unknown_name_a_wrong_password_and_a_closed_account_get_the_same_answer_after_the_same_work() {
        var open = staff.create(Role.CASEWORKER);
        var closed = staff.create(Role.CASEWORKER);
        users.close(staff.administrator(), closed.id());
        HashesTried tried = new HashesTried(passwords);
        PasswordSignIn watched = new PasswordSignIn(credentials, tried, delay, clock);
        List<AuthenticationException> answers = List.of(
                refusal(() -> signIn(watched, "nobody" + UUID.randomUUID(), "not the password at all")),
                refusal(() -> signIn(watched, open.userName(), "not the password at all")),
                refusal(() -> signIn(watched, closed.userName(), closed.oneTimePassword())));
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isExactlyInstanceOf(BadCredentialsException.class)
                .hasMessage("Bad credentials"));
        assertThat(tried.costs).as("one hash each, all of the same cost").hasSize(3).containsOnly(tried.costs.getFirst());
    }

    @Test
    void after_some_failures_the_wait_grows_even_for_a_name_that_nobody_has_and_a_password_that_is_right() {
        var user = staff.create(Role.CASEWORKER);
        for (String name : List.of(user.userName(), "nobody" + UUID.randomUUID())) {
            List<Integer> waits = new java.util.ArrayList<>();
            for (int i = 0; i < 8; i++) {
                refusal(() -> signIn(name, "not the password at all"));
                waits.add(wait(name));
                letTheWaitPass(name);
            }
            assertThat(waits).startsWith(0, 0, 0).isSorted();
            assertThat(waits.getLast()).isBetween(16, 32);
        }
        refusal(() -> signIn(user.userName(), "not the password at all"));
        assertThat(refusal(() -> signIn(user.userName(), user.oneTimePassword()))).isInstanceOf(TooSoon.class);
        letTheWaitPass(user.userName());
        assertThat(signIn(user.userName(), user.oneTimePassword())).isNotNull();
        assertThat(wait(user.userName())).isZero();
    }

    @Test
    void many_guesses_at_once_are_not_looked_at_more_often_than_one_after_the_other() throws Exception {
        var user = staff.create(Role.CASEWORKER);
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<AuthenticationException>> guesses = java.util.stream.IntStream.range(0, 40)
                    .<Callable<AuthenticationException>>mapToObj(i -> () -> refusal(() -> signIn(user.userName(), "guess number " + i)))
                    .toList();
            int lookedAt = 0;
            for (Future<AuthenticationException> answer : threads.invokeAll(guesses)) {
                lookedAt += answer.get() instanceof BadCredentialsException ? 1 : 0;
            }
            assertThat(lookedAt).isBetween(1, 6);
        }
    }

    @Test
    void signing_out_everywhere_a_password_change_and_closing_the_account_end_every_session_within_a_second() throws Exception {
        List<java.util.function.Consumer<UUID>> ends = List.of(
                user -> users.signOutEverywhere(staff.administrator(), user),
                user -> credentials.signOutEverywhere(viewers.of(user).orElseThrow().viewer()),
                user -> users.resetPassword(staff.administrator(), user),
                user -> users.close(staff.administrator(), user));
        for (var end : ends) {
            var user = staff.create(Role.CASEWORKER);
            SessionCheck oneNode = check(Clock.systemUTC());
            SessionCheck otherNode = check(Clock.systemUTC());
            SignedIn session = signIn(user.userName(), user.oneTimePassword());
            assertThat(oneNode.goesOn(session)).isTrue();
            assertThat(otherNode.goesOn(session)).isTrue();
            end.accept(user.id());
            Thread.sleep(900);
            assertThat(oneNode.goesOn(session)).isFalse();
            assertThat(otherNode.goesOn(session)).isFalse();
        }
    }

    @Test
    void a_session_ends_after_the_longest_time_however_busy() {
        var user = staff.create(Role.CASEWORKER);
        SignedIn session = signIn(user.userName(), user.oneTimePassword());
        Instant later = Instant.now().plus(Duration.ofHours(12));
        assertThat(check(Clock.fixed(later.minusSeconds(60), ZoneOffset.UTC)).goesOn(session)).isTrue();
        assertThat(check(Clock.fixed(later.plusSeconds(1), ZoneOffset.UTC)).goesOn(session)).isFalse();
    }

    @Test
    void a_session_ends_without_a_sign_of_the_person_though_its_page_goes_on_calling() throws Exception {
        var user = staff.create(Role.CASEWORKER);
        SignedIn session = signIn(user.userName(), user.oneTimePassword());
        AtomicReference<Instant> now = new AtomicReference<>(session.at());
        SessionCheck check = new SessionCheck(credentials, new SessionSettings(Duration.ofMinutes(15), Duration.ofHours(12)),
                request -> "heartbeat".equals(request.getParameter("v-r")), "/login?ended", new MovingClock(now));
        MockHttpSession http = new MockHttpSession();
        assertThat(passes(check, session, http, null)).isTrue();
        now.updateAndGet(at -> at.plus(Duration.ofMinutes(14)));
        assertThat(passes(check, session, http, null)).isTrue();
        now.updateAndGet(at -> at.plus(Duration.ofMinutes(14)));
        assertThat(passes(check, session, http, "heartbeat")).isTrue();
        now.updateAndGet(at -> at.plus(Duration.ofMinutes(2)));
        assertThat(passes(check, session, http, "heartbeat")).isFalse();
        assertThat(http.isInvalid()).isTrue();
    }

    @Test
    void a_request_that_comes_in_while_the_password_is_changed_does_not_end_the_session() throws Exception {
        var user = staff.create(Role.CASEWORKER);
        SignedIn before = signIn(user.userName(), user.oneTimePassword());
        SessionCheck check = check(Clock.systemUTC());
        MockHttpSession http = new MockHttpSession();
        SessionCheck.renew(http, () -> {
            int generation = credentials.changeOwnPassword(user.id(), user.oneTimePassword(), "seven pale herons wait");
            assertThat(passes(check, before, http, null)).as("before the session is renewed").isTrue();
            SignedIn renewed = new SignedIn(before.user(), before.userName(), generation, before.at());
            http.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                    new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(renewed, null, List.of())));
        });
        assertThat(passes(check, before, http, null)).as("begun before, looked at after").isTrue();
        users.signOutEverywhere(staff.administrator(), user.id());
        Thread.sleep(600);
        assertThat(passes(check, before, http, null)).isFalse();
        assertThat(http.isInvalid()).isTrue();
    }

    @Test
    void who_was_looked_at_while_the_password_was_changed_may_work_at_once_all_the_same() throws Exception {
        var user = staff.create(Role.CASEWORKER);
        new TransactionTemplate(transactions).executeWithoutResult(open -> {
            credentials.changeOwnPassword(user.id(), user.oneTimePassword(), "seven pale herons wait");
            assertThat(CompletableFuture.supplyAsync(() -> viewers.of(user.id()).orElseThrow().viewer().grants()).join()).isEmpty();
        });
        assertThat(viewers.of(user.id()).orElseThrow().viewer().may(Permission.FILE_REGISTER)).isTrue();
    }

    /** True when the request goes on as that of the signed-in person. */
    private static boolean passes(SessionCheck check, SignedIn session, MockHttpSession http, String kind) {
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(session, null, List.of()));
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setSession(http);
        if (kind != null) {
            request.setParameter("v-r", kind);
        }
        AtomicBoolean passed = new AtomicBoolean();
        assertThatNoException().isThrownBy(() -> check.doFilter(request, new MockHttpServletResponse(),
                (any, answer) -> passed.set(SecurityContextHolder.getContext().getAuthentication() != null)));
        SecurityContextHolder.clearContext();
        return passed.get();
    }

    @Test
    void a_change_of_role_acts_on_the_next_message() {
        var user = staff.create(Role.CASEWORKER);
        credentials.changeOwnPassword(user.id(), user.oneTimePassword(), "seven pale herons wait");
        Viewer before = viewers.of(user.id()).orElseThrow().viewer();
        assertThat(before.may(Permission.FILE_REGISTER)).isTrue();
        users.change(staff.administrator(), user.id(), new Users.Details("Ana Neto", Role.DONOR, null, Set.of()));
        assertThat(viewers.of(user.id()).orElseThrow().viewer().grants()).containsOnlyKeys(Permission.RELEASE_READ);
    }

    private SessionCheck check(Clock clock) {
        return new SessionCheck(credentials, new SessionSettings(Duration.ofMinutes(15), Duration.ofHours(12)), request -> false,
                "/login?ended", clock);
    }

    private SignedIn signIn(String userName, String password) {
        return signIn(signIn, userName, password);
    }

    private SignedIn signIn(PasswordSignIn signIn, String userName, String password) {
        var typed = UsernamePasswordAuthenticationToken.unauthenticated(userName, password);
        typed.setDetails(new WebAuthenticationDetails(address, null));
        return (SignedIn) signIn.authenticate(typed).getPrincipal();
    }

    private static AuthenticationException refusal(Callable<SignedIn> attempt) {
        try {
            attempt.call();
        } catch (AuthenticationException refused) {
            return refused;
        } catch (Exception other) {
            throw new IllegalStateException(other);
        }
        throw new AssertionError("Was let in");
    }

    private int wait(String userName) {
        return jdbc.sql("""
                select greatest(0, ceil(extract(epoch from next_try_at - clock_timestamp())))::int from access.sign_in_delay
                where subject = ?""").param(SignInDelay.ofName(userName)).query(Integer.class).optional().orElse(0);
    }

    private void letTheWaitPass(String userName) {
        jdbc.sql("update access.sign_in_delay set next_try_at = clock_timestamp() - interval '1 second' where subject = ?")
                .param(SignInDelay.ofName(userName)).update();
    }

    /** A clock that a test sets. */
    private static final class MovingClock extends Clock {

        private final AtomicReference<Instant> now;

        MovingClock(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }

    /** What hashes were tried, by what they cost. */
    private static final class HashesTried implements PasswordEncoder {

        private final PasswordEncoder product;
        private final List<String> costs = new ArrayList<>();

        HashesTried(PasswordEncoder product) {
            this.product = product;
        }

        @Override
        public String encode(CharSequence password) {
            return product.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            costs.add(hash.substring(0, hash.indexOf("$", hash.indexOf("m="))));
            return product.matches(password, hash);
        }
    }
}
