package cn.wangge.intake;

/** What a matter is called in lists until a seat gives it a title: its first sentence, cut. */
final class Titles {

    private static final int LONGEST = 40;

    private Titles() {}

    static String of(String description) {
        var sentence = description.strip().split("[。！？\\n\\r]", 2)[0].strip();
        if (sentence.isEmpty()) sentence = description.strip();
        var length = sentence.codePointCount(0, sentence.length());
        if (length <= LONGEST) return sentence;
        return sentence.substring(0, sentence.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
