package cn.wangge.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private final PasswordRules rules = new PasswordRules();
    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @CsvSource({
        "short,               security.refusal.password-short",
        "aaaaaaaaaaaa,        security.refusal.password-easy",
        "1234567890,          security.refusal.password-easy",
        "abcdefghijkl,        security.refusal.password-easy",
        "Password2026,        security.refusal.password-easy",
        "wangge-demo,         security.refusal.password-easy",
        "my-zhangxm-2026,     security.refusal.password-name",
        "我叫张晓梅今年三十岁了, security.refusal.password-name"
    })
    void whatAStrangerTriesFirstIsRefused(String password, String key) {
        var refusal = catchThrowableOfType(
                Refusal.class, () -> rules.check("password", password, new PersonId("zhangxm"), "张晓梅"));

        assertThat(refusal.problems().get(0).messageKey()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ping-an-xiang-cun", "西大街的井盖又不见了啊", "k7mq-3xwp-9tfr"})
    void longOnesAreGoodWhateverSignsTheyHave(String password) {
        assertThatCode(() -> rules.check("password", password, new PersonId("zhangxm"), "张晓梅"))
                .doesNotThrowAnyException();
    }

    @Test
    void aFirstPasswordMatchesItselfOnlyAndIsSaltedAndNotKeptPlain() {
        var hash = passwords.hashFirst("k7mq-3xwp-9tfr-h2vd");

        assertThat(passwords.matches("k7mq-3xwp-9tfr-h2vd", hash)).isTrue();
        assertThat(passwords.matches("k7mq-3xwp-9tfr-h2ve", hash)).isFalse();
        assertThat(hash).doesNotContain("k7mq").isNotEqualTo(passwords.hashFirst("k7mq-3xwp-9tfr-h2vd"));
    }
}
