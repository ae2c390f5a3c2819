package cn.wangge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.calendar.ClockKind;
import cn.wangge.catalog.Sensitivity;
import cn.wangge.catalog.VerificationMode;
import cn.wangge.catalog.WantedEvidence;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Light;
import cn.wangge.organization.Post;
import cn.wangge.organization.UnitKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    /** A key as Java and templates name it; one that ends with a dot is the beginning of several. */
    private static final Pattern NAMED = Pattern.compile("[\"'](\\w+\\.\\w[\\w.-]*)[\"']|#\\{(\\w+\\.[\\w.-]+)[({}]");

    @ParameterizedTest
    @MethodSource("files")
    void bothLanguagesSayTheSame(String name) throws IOException {
        var chinese = messages(name);
        var english = messages(name + "_en");

        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        chinese.forEach(
                (key, text) -> assertThat(places(english.get(key))).as(key).isEqualTo(places(text)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyMessageSaysSomethingInItsOwnLanguage(String name) throws IOException {
        var english = messages(name + "_en");

        assertThat(messages(name).values()).allMatch(MessagesTests::readable);
        assertThat(english.values()).allMatch(MessagesTests::readable);
        // The link to the other language is written in that language.
        english.remove("page.otherLanguage");
        assertThat(english.values()).noneMatch(text -> text.matches(".*\\p{IsHan}.*"));
    }

    @Test
    void whatIsNamedInJavaAndTemplatesIsThere() throws IOException {
        var keys = allKeys();
        var modules = keys.stream().map(key -> key.replaceAll("\\..*", "")).collect(Collectors.toSet());

        var missing = named().filter(key -> modules.contains(key.replaceAll("\\..*", "")))
                .filter(key -> key.endsWith(".") || key.split("\\.").length > 2 || key.startsWith("page."))
                .filter(key -> key.endsWith(".") ? !anyBeginsWith(keys, key) : !keys.contains(key));

        assertThat(missing).isEmpty();
    }

    @Test
    void everyWordOfATypeHasItsLabel() throws IOException {
        var labels = Stream.of(
                        labels("calendar.clock.", ClockKind.values()),
                        labels("casework.limit.", ClockKind.values()),
                        labels("catalog.evidence.", WantedEvidence.values()),
                        labels("catalog.sensitivity.", Sensitivity.values()),
                        labels("catalog.verificationMode.", VerificationMode.values()),
                        labels("organization.post.", Post.values()),
                        labels("organization.unitKind.", UnitKind.values()),
                        Stream.of(DeadlineKind.values()).map(DeadlineKind::labelKey),
                        Stream.of(Light.values()).map(Light::labelKey))
                .flatMap(keys -> keys);

        assertThat(allKeys()).containsAll(labels.toList());
    }

    /** Every pair of files by its module. */
    static List<String> files() throws IOException {
        try (var files = Files.list(RESOURCES.resolve("messages"))) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(name -> !name.endsWith("_en"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> allKeys() throws IOException {
        var keys = new TreeSet<String>();
        for (var name : files()) keys.addAll(messages(name).keySet());
        return keys;
    }

    private static Stream<String> named() throws IOException {
        var found = new TreeSet<String>();
        for (var root : List.of(Path.of("src/main/java"), RESOURCES.resolve("templates"))) {
            try (var files = Files.walk(root)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    NAMED.matcher(Files.readString(file))
                            .results()
                            .map(hit -> hit.group(1) != null ? hit.group(1) : hit.group(2))
                            .forEach(found::add);
                }
            }
        }
        return found.stream();
    }

    private static Stream<String> labels(String prefix, Enum<?>[] words) {
        return Stream.of(words).map(word -> prefix + word.name());
    }

    private static boolean anyBeginsWith(Collection<String> keys, String prefix) {
        return keys.stream().anyMatch(key -> key.startsWith(prefix));
    }

    /** Not blank, and without a lone quotation mark, which would swallow the arguments behind it. */
    private static boolean readable(String text) {
        new MessageFormat(text);
        return !text.isBlank() && !text.replace("''", "").contains("'");
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(hit -> hit.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> messages(String name) throws IOException {
        var messages = new java.util.Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve("messages/" + name + ".properties"))) {
            messages.load(reader);
        }
        var sorted = new TreeMap<String, String>();
        messages.forEach((key, text) -> sorted.put(key.toString(), text.toString()));
        return sorted;
    }
}
