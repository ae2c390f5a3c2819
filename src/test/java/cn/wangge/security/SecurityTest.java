package cn.wangge.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Security and evidence behind MockMvc, on a real PostgreSQL. One context serves all classes that carry it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TestApplication.class,
        properties = {
            "wangge.demo.enabled=on",
            "wangge.demo.password=wangge-demo",
            "wangge.data=target/test-data",
            "spring.main.banner-mode=off",
            "spring.task.scheduling.shutdown.await-termination=false"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SecurityDatabase.class)
public @interface SecurityTest {}
