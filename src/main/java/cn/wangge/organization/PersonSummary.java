package cn.wangge.organization;

import cn.wangge.shared.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to choose or to call.
 *
 * @param phone null where none is known
 * @param posts held today, each once, in the order of {@link Post}
 */
public record PersonSummary(
        PersonId id, String name, @Nullable String phone, List<Post> posts) {}
