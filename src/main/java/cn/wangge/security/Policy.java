package cn.wangge.security;

import cn.wangge.organization.Actor;
import cn.wangge.organization.Post;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The policy file, read: which post may perform which action how far. An action that is not in it is denied. */
@Component
public class Policy {

    private static final String FILE = "policy.csv";
    private static final String CITIZEN = "CITIZEN";

    private record Row(Map<Post, Mark> posts, Mark citizen) {}

    private final Map<String, Row> rows;

    Policy() {
        this.rows = Collections.unmodifiableMap(read());
    }

    /** Whether the actor may perform it at all; the scope is the business of the module that performs it. */
    public boolean allows(String action, Actor actor) {
        return mark(action, actor) != Mark.DENIED;
    }

    /** The strongest mark of the posts the actor holds. */
    public Mark mark(String action, Actor actor) {
        var row = rows.get(action);
        if (row == null) return Mark.DENIED;
        if (actor.equals(Actor.CITIZEN)) return row.citizen;
        return actor.appointments().stream()
                .map(appointment -> mark(row, appointment.post()))
                .max(Mark::compareTo)
                .orElse(Mark.DENIED);
    }

    /** The mark of one post, of the citizen where it is null. */
    Mark mark(String action, @Nullable Post post) {
        var row = rows.get(action);
        if (row == null) return Mark.DENIED;
        return post == null ? row.citizen : mark(row, post);
    }

    Set<String> actions() {
        return rows.keySet();
    }

    private static Mark mark(Row row, Post post) {
        return row.posts.getOrDefault(post, Mark.DENIED);
    }

    private static Map<String, Row> read() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var lines = format.parse(
                new java.io.InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8))) {
            var rows = new LinkedHashMap<String, Row>();
            for (var line : lines) {
                if (rows.put(line.get("action"), row(line)) != null) {
                    throw new IllegalStateException("twice in " + FILE + ": " + line.get("action"));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    private static Row row(CSVRecord line) {
        var posts = new EnumMap<Post, Mark>(Post.class);
        for (var post : Post.values()) posts.put(post, Mark.of(line.get(post.name())));
        return new Row(posts, Mark.of(line.get(CITIZEN)));
    }
}
