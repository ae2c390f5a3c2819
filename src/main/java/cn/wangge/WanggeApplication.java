package cn.wangge;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The case handling system of a county's grid-management centre. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class WanggeApplication {

    public static void main(String[] args) {
        // A node in another zone would count working hours wrongly.
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        SpringApplication.run(WanggeApplication.class, args);
    }
}
