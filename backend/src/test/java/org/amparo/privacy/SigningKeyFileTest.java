package org.amparo.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyFileTest {

    private static final int NODES = 4;
    private static final int STARTS = 50;

    @TempDir
    Path place;

    @Test
    void nodesThatStartAtOnceOnAnEmptyDirectorySignWithOneKey() throws Exception {
        CyclicBarrier atOnce = new CyclicBarrier(NODES);
        try (ExecutorService nodes = Executors.newFixedThreadPool(NODES)) {
            for (int start = 0; start < STARTS; start++) {
                Path directory = place.resolve("keys-" + start);
                List<Future<String>> keys = new ArrayList<>();
                for (int node = 0; node < NODES; node++) {
                    keys.add(nodes.submit(() -> {
                        atOnce.await();
                        Path file = OwnerOnly.directory(directory).resolve("signing.key");
                        return Base64.getEncoder().encodeToString(new SigningKeyFile(file).publicKey());
                    }));
                }
                Set<String> different = new HashSet<>();
                for (Future<String> key : keys) {
                    different.add(key.get());
                }
                assertThat(different).as("start %d", start).hasSize(1);
            }
        }
    }
}
