package cn.wangge.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplingTests {

    private static final byte[] SEED =
            "one secret of thirty-two letters".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private static final byte[] OTHER =
            "or another secret of thirty-two.".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private static long drawn(int share, byte[] seed) {
        var rule = new Sampling.Rule(share, seed);
        return numbers().filter(rule::draws).count();
    }

    private static java.util.stream.Stream<String> numbers() {
        return IntStream.range(0, 20_000).mapToObj("PY20261123%05d"::formatted);
    }

    @Test
    void aShareOfOneInTenDrawsAboutOneInTen() {
        // Five standard deviations of 20 000 draws.
        assertThat(drawn(10, SEED)).isBetween(1788L, 2212L);
    }

    @Test
    void nothingAndEverythingAreSharesToo() {
        assertThat(drawn(0, SEED)).isZero();
        assertThat(drawn(100, SEED)).isEqualTo(20_000);
    }

    @Test
    void theSameSecretDrawsTheSameAndAnotherSecretOthers() {
        var rule = new Sampling.Rule(10, SEED);
        var again = new Sampling.Rule(10, SEED.clone());
        var other = new Sampling.Rule(10, OTHER);

        assertThat(numbers()).allMatch(number -> rule.draws(number) == again.draws(number));
        assertThat(numbers()).anyMatch(number -> rule.draws(number) && !other.draws(number));
    }
}
