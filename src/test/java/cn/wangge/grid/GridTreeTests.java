package cn.wangge.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.wangge.shared.GridCode;
import cn.wangge.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTreeTests {

    @Test
    void aPlaceIsNamedFromTheTownshipDown() {
        var place = Pingyao.TREE.place(Pingyao.TREE.get(new GridCode("140728001001001")));

        assertThat(place.fullName()).isEqualTo("古城街道 壁景堡社区 第一网格");
        assertThat(place.name()).isEqualTo("壁景堡社区第一网格");
        assertThat(place.path()).extracting(GridInfo::name).containsExactly("平遥县", "古城街道", "壁景堡社区", "壁景堡社区第一网格");
    }

    @Test
    void theChildrenOfTheCountyAreItsTownshipsByCode() {
        var townships = Pingyao.TREE.children(new GridCode("140728"));

        assertThat(townships).hasSize(17);
        assertThat(townships).extracting(GridInfo::name).startsWith("古城街道", "城东街道", "城西街道", "古陶镇");
    }

    @ParameterizedTest
    @CsvSource({
        "孟山, 140728204",
        "140728204, 140728204",
        "卜宜 王家庄, 140728203218",
        "南政 王家庄, 140728200209",
        "南政\u3000王家庄, 140728200209",
        "东昇, 140728003005",
        "壁景堡居民委员会, 140728001001"
    })
    void theHighestGridThatFitsAllWordsComesFirst(String text, String code) {
        assertThat(Pingyao.TREE.search(text, 5))
                .first()
                .extracting(GridInfo::code)
                .isEqualTo(new GridCode(code));
    }

    @Test
    void aSearchGivesNoMoreThanItIsAskedFor() {
        assertThat(Pingyao.TREE.search("网格", 7)).hasSize(7);
        assertThat(Pingyao.TREE.search("没有这个地方", 7)).isEmpty();
        assertThat(Pingyao.TREE.search("", 18)).hasSize(18).allMatch(grid -> grid.level() < 3);
    }

    @Test
    void anUnknownCodeIsRefused() {
        var refusal = catchThrowableOfType(Refusal.class, () -> Pingyao.TREE.get(new GridCode("140728999")));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNKNOWN);
        assertThat(Pingyao.TREE.find(new GridCode("140728999"))).isNull();
    }
}
