package cn.wangge.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNumberTests {

    @ParameterizedTest
    @CsvSource({"1, 一", "9, 九", "10, 十", "11, 十一", "20, 二十", "21, 二十一", "99, 九十九"})
    void numbersAreWrittenAsTheyAreSpoken(int number, String characters) {
        assertThat(ChineseNumber.of(number)).isEqualTo(characters);
    }
}
