package cn.wangge.security;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bounds what a JSON document may ask of us (reliability catalogue, family B22). */
@Configuration(proxyBeanMethods = false)
class JsonLimits {

    @Bean
    Jackson2ObjectMapperBuilderCustomizer boundedJson() {
        return builder -> builder.postConfigurer(mapper -> {
            mapper.getFactory()
                    .setStreamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(200)
                            .maxStringLength(100_000)
                            .maxNumberLength(100)
                            .maxNameLength(1_000)
                            .maxDocumentLength(2_000_000)
                            .build());
            mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
            mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
            // A misspelt key would otherwise be an answer without that field.
            mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
            mapper.registerModule(new SimpleModule("keepable text").addDeserializer(String.class, new KeepableText()));
        });
    }
}
