package cn.wangge.demo;

import java.util.List;

/** Made-up people who report: names as common in the county, numbers that nobody has. */
final class Citizens {

    private static final List<String> SURNAMES =
            List.of("王", "李", "张", "刘", "郝", "武", "梁", "侯", "雷", "冀", "范", "霍", "裴", "闫", "温", "康", "赵", "段", "毛", "任");
    private static final List<String> GIVEN = List.of(
            "建国", "秀英", "志强", "玉兰", "海燕", "晓峰", "丽萍", "文斌", "春梅", "永刚", "雪琴", "俊杰", "桂花", "振华", "红霞", "立新", "小丽", "保平",
            "爱民", "慧");

    private Citizens() {}

    static String name(Lot lot) {
        var surname = lot.of("surname", SURNAMES);
        if (lot.falls("polite", 0.35)) return surname + lot.of("title", List.of("先生", "女士"));
        return surname + lot.of("given", GIVEN);
    }

    /** Well-formed, and as far as is known no operator uses 154. */
    static String phone(Lot lot) {
        return "1549%07d".formatted(lot.below("phone", 10_000_000));
    }
}
