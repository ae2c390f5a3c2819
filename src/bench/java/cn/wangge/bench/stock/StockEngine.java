package cn.wangge.bench.stock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An empty Spring Boot application; what its class path brings is all that it does. */
@SpringBootApplication
public class StockEngine {

    public static void main(String[] args) {
        SpringApplication.run(StockEngine.class, args);
    }
}
