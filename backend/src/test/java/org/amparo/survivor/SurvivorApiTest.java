package org.amparo.survivor;

import static org.amparo.survivor.Files.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.accounts.Credentials;
import org.amparo.access.accounts.StaffOfTests;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Looking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@AmparoTest
class SurvivorApiTest {

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private StaffOfTests staff;
    @Autowired
    private Credentials credentials;
    @Autowired
    private Commands commands;
    @Autowired
    private SurvivorQueries queries;

    private final UUID file = UUID.randomUUID();
    private MockMvc http;

    @BeforeEach
    void begin() {
        http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void the_responsible_caseworker_reads_the_file_and_its_timeline() throws Exception {
        StaffOfTests.Newcomer caseworker = user(Role.CASEWORKER);
        register(caseworker.id());
        MockHttpServletResponse opened = ask(caseworker, "/api/survivors/" + file);
        assertThat(opened.getStatus()).isEqualTo(200);
        assertThat(opened.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)).contains("Ana Lucía Restrepo");
        assertThat(ask(caseworker, "/api/survivors/" + file + "/timeline").getContentAsString()).contains("survivor.registered");
        assertThat(ask(caseworker, "/api/survivors?limit=5").getContentAsString()).contains(file.toString());
    }

    @Test
    void a_donor_and_a_manager_see_nothing_of_any_file() throws Exception {
        register(UUID.randomUUID());
        for (Role role : new Role[]{Role.DONOR, Role.MANAGER}) {
            StaffOfTests.Newcomer user = user(role);
            for (String path : new String[]{"/api/survivors/" + file, "/api/survivors/" + file + "/timeline"}) {
                MockHttpServletResponse answer = ask(user, path);
                assertThat(answer.getStatus()).as("%s of %s", path, role).isIn(403, 404);
                assertThat(answer.getContentAsString()).doesNotContain("Restrepo", "AM-");
            }
            assertThat(ask(user, "/api/survivors").getContentAsString()).as("list for %s", role).doesNotContain("Restrepo");
        }
        assertThat(ask(user(Role.DONOR), "/api/survivors").getStatus()).isEqualTo(403);
    }

    @Test
    void a_file_of_somebody_else_and_no_file_at_all_are_answered_alike() throws Exception {
        register(UUID.randomUUID());
        StaffOfTests.Newcomer caseworker = user(Role.CASEWORKER);
        MockHttpServletResponse foreign = ask(caseworker, "/api/survivors/" + file);
        MockHttpServletResponse missing = ask(caseworker, "/api/survivors/" + UUID.randomUUID());
        assertThat(foreign.getStatus()).isEqualTo(404).isEqualTo(missing.getStatus());
        assertThat(foreign.getContentAsString()).isEqualTo(missing.getContentAsString());
    }

    @Test
    void what_is_wrong_with_a_request_is_said_in_a_sentence_and_never_by_a_stack_trace() throws Exception {
        StaffOfTests.Newcomer caseworker = user(Role.CASEWORKER);
        for (String path : new String[]{"/api/survivors?limit=0", "/api/survivors?after=nonsense", "/api/survivors/nonsense",
                "/api/survivors?stage=nonsense", "/api/survivors?limit=many"}) {
            MockHttpServletResponse answer = ask(caseworker, path);
            assertThat(answer.getStatus()).as(path).isIn(400, 422);
            assertThat(answer.getContentAsString()).as(path).contains("\"rule\"", "\"message\"").doesNotContain("Exception", "org.amparo");
        }
    }

    @Test
    void nobody_is_answered_without_signing_in() throws Exception {
        assertThat(http.perform(get("/api/survivors")).andReturn().getResponse().getStatus()).isEqualTo(401);
    }

    private MockHttpServletResponse ask(StaffOfTests.Newcomer user, String path) throws Exception {
        return http.perform(get(path).with(httpBasic(user.userName(), StaffOfTests.password()))).andReturn().getResponse();
    }

    private StaffOfTests.Newcomer user(Role role) {
        StaffOfTests.Newcomer user = staff.create(role);
        credentials.changeOwnPassword(user.id(), user.oneTimePassword(), StaffOfTests.password());
        return user;
    }

    private void register(UUID caseworker) {
        SurvivorCommand.Register command = registerAdult(file);
        commands.send(Looking.everywhere(), UUID.randomUUID(),
                new SurvivorCommand.Register(file, queries.nextFileNumber(Looking.everywhere()), command.person(), command.residence(),
                        command.contact(), null, command.consents(), new Placement(caseworker, null, "CO05", null)));
    }
}
