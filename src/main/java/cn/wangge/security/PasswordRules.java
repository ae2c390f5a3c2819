package cn.wangge.security;

import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What a password of one's own must be: long, and not what a stranger tries first (ASVS 6.2). No kinds of
 * signs are demanded, since those make people write it down.
 */
@Component
class PasswordRules {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    private static final List<String> TRIED_FIRST = List.of(
            "password",
            "passw0rd",
            "qwerty",
            "abc123",
            "admin",
            "wangge",
            "pingyao",
            "123456",
            "654321",
            "111111",
            "000000",
            "666666",
            "888888",
            "woaini",
            "5201314",
            "1qaz2wsx",
            "iloveyou",
            "letmein");

    /** @throws Refusal on that field */
    void check(String field, String password, PersonId person, String name) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw Refusal.invalid(field, "security.refusal.password-short", SHORTEST);
        }
        if (password.length() > LONGEST) throw Refusal.invalid(field, "security.refusal.password-long", LONGEST);
        var plain = password.toLowerCase(Locale.ROOT);
        if (plain.contains(person.value()) || !name.isBlank() && plain.contains(name.toLowerCase(Locale.ROOT))) {
            throw Refusal.invalid(field, "security.refusal.password-name");
        }
        if (isEasy(plain)) throw Refusal.invalid(field, "security.refusal.password-easy");
    }

    /** Few different signs, a row of neighbours, or little more than a word that everybody knows. */
    private static boolean isEasy(String plain) {
        if (plain.chars().distinct().count() < 5) return true;
        var rest = plain;
        for (var word : TRIED_FIRST) rest = rest.replace(word, "");
        if (plain.length() > rest.length() && rest.length() < 6) return true;
        var neighbours = 0;
        for (var i = 1; i < plain.length(); i++) {
            if (Math.abs(plain.charAt(i) - plain.charAt(i - 1)) <= 1) neighbours++;
        }
        return neighbours >= plain.length() - 2;
    }
}
