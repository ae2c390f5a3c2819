package cn.wangge.security;

import cn.wangge.shared.Words;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Finds the fields that the framework turned down. */
final class WrongFields {

    /** Turns a message key into a sentence. */
    interface Texts {
        String of(String key, Object... arguments);
    }

    private WrongFields() {}

    static List<Problems.Told> of(Exception fault, Texts texts) {
        if (fault instanceof MethodArgumentNotValidException invalid) {
            return invalid.getBindingResult().getAllErrors().stream()
                    .map(error -> new Problems.Told(
                            error instanceof FieldError field ? field.getField() : null,
                            Objects.requireNonNullElse(error.getDefaultMessage(), "?")))
                    .toList();
        }
        if (fault instanceof HandlerMethodValidationException invalid) return parameters(invalid);
        if (fault instanceof MissingServletRequestParameterException missing) {
            return one(missing.getParameterName(), texts.of("security.problem.missing"));
        }
        if (fault instanceof MissingServletRequestPartException missing) {
            return one(missing.getRequestPartName(), texts.of("security.problem.missing"));
        }
        if (fault instanceof MissingRequestHeaderException missing) {
            return one(missing.getHeaderName(), texts.of("security.problem.missing"));
        }
        if (fault instanceof TypeMismatchException mistyped) {
            return one(mistyped.getPropertyName(), texts.of("security.problem.mistyped"));
        }
        return fault instanceof HttpMessageNotReadableException unreadable ? json(unreadable, texts) : List.of();
    }

    private static List<Problems.Told> parameters(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new Problems.Told(
                                error instanceof FieldError field
                                        ? field.getField()
                                        : result.getMethodParameter().getParameterName(),
                                Objects.requireNonNullElse(error.getDefaultMessage(), "?"))))
                .toList();
    }

    private static List<Problems.Told> json(HttpMessageNotReadableException unreadable, Texts texts) {
        var cause = unreadable.getCause();
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof StreamConstraintsException) return one(null, texts.of("security.problem.json-limits"));
            if (at instanceof StreamReadException) return one(null, texts.of("security.problem.unreadable"));
        }
        if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return one(path(mapping), sentence(mapping, texts));
        }
        return one(null, texts.of("security.problem.unreadable"));
    }

    private static String sentence(JsonMappingException mapping, Texts texts) {
        if (mapping instanceof UnrecognizedPropertyException unknown) {
            return texts.of("security.problem.unknown-key", Words.quoted(unknown.getPropertyName()));
        }
        return texts.of(
                mapping instanceof UnkeepableText ? "security.problem.unkeepable" : "security.problem.mistyped");
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex()))
                .collect(Collectors.joining("."));
    }

    private static List<Problems.Told> one(@Nullable String field, String message) {
        return List.of(new Problems.Told(field, message));
    }
}
