package cn.wangge.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Light;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeMessagesTests {

    @ParameterizedTest
    @ValueSource(strings = {"calendar", "deadline"})
    void bothLanguagesSayTheSameThings(String module) throws Exception {
        assertThat(messages(module + "_en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(messages(module).stringPropertyNames());
    }

    @Test
    void everyKindAndLightHasAName() throws Exception {
        var messages = messages("deadline");
        for (var kind : DeadlineKind.values()) assertThat(messages).containsKey(kind.labelKey());
        for (var light : Light.values()) assertThat(messages).containsKey(light.labelKey());
    }

    private static Properties messages(String file) throws Exception {
        var messages = new Properties();
        var stream = TimeMessagesTests.class.getResourceAsStream("/messages/" + file + ".properties");
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
