package cn.wangge.evaluation;

import org.springframework.context.ApplicationContext;

/** Lets figures be current for tests of other modules. */
public final class FactsFixture {

    private FactsFixture() {}

    public static void follow(ApplicationContext product) {
        product.getBean(FactFollowing.class).followAll();
    }
}
