package cn.wangge.evaluation;

import org.springframework.context.ApplicationContext;

/** For tests of other packages: counts what has moved so far. */
public final class CountedFacts {

    private CountedFacts() {}

    public static void follow(ApplicationContext product) {
        product.getBean(FactFollowing.class).followAll();
    }
}
