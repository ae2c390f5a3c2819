package cn.wangge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileLengthTests {

    private static final int MOST = 250;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/java",
                "src/test/java",
                "src/bench/java",
                "src/main/resources/templates",
                "src/main/resources/static",
                "src/build"
            })
    void noFileIsLongerThanOneSitting(String folder) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> lines(file) > MOST))
                    .isEmpty();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
