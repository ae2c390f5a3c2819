package cn.wangge.casework;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The form files beside the models; a version, once read, does not change. */
@Component
class FormLibrary {

    private final ObjectMapper json;
    private final Map<String, Form> read = new ConcurrentHashMap<>();

    FormLibrary(ObjectMapper json) {
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    Form form(String name, int version) {
        return read.computeIfAbsent("bpmn/forms/%s.v%d.json".formatted(name, version), this::read);
    }

    private Form read(String path) {
        try (var in = new ClassPathResource(path).getInputStream()) {
            return json.readValue(in, Form.class);
        } catch (IOException e) {
            throw new UncheckedIOException("form cannot be read: " + path, e);
        }
    }
}
