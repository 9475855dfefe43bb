package org.amparo.survivor;

import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.Placement;
import org.amparo.access.Viewer;
import org.amparo.testing.Looking;
import org.springframework.stereotype.Component;

/** Registers made-up files for tests of other capabilities. */
@Component
public class FilesOfTests {

    private final Commands commands;
    private final SurvivorQueries queries;

    FilesOfTests(Commands commands, SurvivorQueries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** An adult named Ana Lucía Restrepo who agreed to case management; belongs to whom the placement says. */
    public UUID register(Placement placement) {
        UUID file = UUID.randomUUID();
        Viewer anyone = Looking.everywhere();
        SurvivorCommand.Register form = Files.registerAdult(file);
        commands.send(anyone, UUID.randomUUID(), new SurvivorCommand.Register(file, queries.nextFileNumber(anyone), form.person(),
                form.residence(), form.contact(), null, form.consents(), placement));
        return file;
    }
}
