package cn.wangge.security.settings;

import cn.wangge.organization.Post;
import cn.wangge.organization.UnitKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Kinds and posts by the words people write for them, in either language. */
@Component
class PostLabels {

    private static final List<Locale> LANGUAGES = List.of(Locale.CHINA, Locale.ENGLISH);

    private final Sentences sentences;

    PostLabels(Sentences sentences) {
        this.sentences = sentences;
    }

    String of(Post post) {
        return sentences.of(LocaleContextHolder.getLocale(), "organization.post." + post);
    }

    String of(UnitKind kind) {
        return sentences.of(LocaleContextHolder.getLocale(), "organization.unitKind." + kind);
    }

    /** All of them, for a sentence that says what may be written. */
    String unitKinds() {
        return Arrays.stream(UnitKind.values()).map(this::of).collect(Collectors.joining("、"));
    }

    Optional<UnitKind> unitKind(String text) {
        return named(UnitKind.values(), "organization.unitKind.", text);
    }

    Optional<Post> post(String text) {
        return named(Post.values(), "organization.post.", text);
    }

    private <T extends Enum<T>> Optional<T> named(T[] all, String prefix, String text) {
        return Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(text)
                        || LANGUAGES.stream()
                                .anyMatch(language -> same(sentences.of(language, prefix + one.name()), text)))
                .findFirst();
    }

    /** 乡镇（街办）坐席 is also written 乡镇(街办)坐席 and 乡镇坐席. */
    private static boolean same(String label, String text) {
        var plain = plain(label);
        var typed = plain(text);
        return plain.equalsIgnoreCase(typed)
                || plain.replaceAll("\\(.*?\\)", "").equalsIgnoreCase(typed);
    }

    private static String plain(String text) {
        return text.replace('（', '(').replace('）', ')').replace(" ", "");
    }
}
