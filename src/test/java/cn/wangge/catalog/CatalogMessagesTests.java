package cn.wangge.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class CatalogMessagesTests {

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(messages("catalog.properties").keySet())
                .isEqualTo(messages("catalog_en.properties").keySet());
    }

    @Test
    void everyWordOfTheTypesHasALabel() throws IOException {
        var words = Stream.of(
                        names("verificationMode", VerificationMode.values()),
                        names("sensitivity", Sensitivity.values()),
                        names("evidence", WantedEvidence.values()))
                .flatMap(names -> names)
                .toList();

        assertThat(messages("catalog.properties").stringPropertyNames()).containsAll(words);
    }

    private static Stream<String> names(String group, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> "catalog." + group + "." + value.name());
    }

    private static Properties messages(String file) throws IOException {
        var messages = new Properties();
        var resource = new ClassPathResource("messages/" + file);
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
