package cn.wangge.shared;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where in a short list one is, and the way on. */
public record ListPager(
        int first,
        int size,
        int total,
        @Nullable String previousHref,
        @Nullable String nextHref) {

    /** What the words below the list say. */
    public int shown() {
        return Math.max(0, Math.min(size, total - first));
    }

    public boolean capped() {
        return false;
    }

    public static ListPager of(String path, Map<String, String> query, int page, int size, int total) {
        var last = Math.max(1, (total + size - 1) / size);
        var at = Math.min(Math.max(1, page), last);
        return new ListPager(
                (at - 1) * size,
                size,
                total,
                at > 1 ? href(path, query, at - 1) : null,
                at < last ? href(path, query, at + 1) : null);
    }

    public <T> List<T> of(List<T> all) {
        return all.subList(first, first + shown());
    }

    private static String href(String path, Map<String, String> query, int page) {
        var builder = UriComponentsBuilder.fromPath(path);
        query.forEach((name, value) -> {
            if (!value.isEmpty()) builder.queryParam(name, "{" + name + "}");
        });
        return builder.queryParam("page", page).encode().buildAndExpand(query).toUriString();
    }
}
