package cn.wangge.grid;

/** Numbers below a hundred in Chinese characters. */
final class ChineseNumber {

    private static final String DIGITS = "一二三四五六七八九";

    private ChineseNumber() {}

    static String of(int number) {
        if (number < 1 || number > 99) throw new IllegalArgumentException("not from 1 to 99: " + number);
        int tens = number / 10;
        return (tens > 1 ? digit(tens) : "") + (tens > 0 ? "十" : "") + (number % 10 > 0 ? digit(number % 10) : "");
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit - 1, digit);
    }
}
