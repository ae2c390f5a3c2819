package cn.wangge.casework;

import cn.wangge.deadline.DeadlineKind;
import cn.wangge.organization.Post;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user task as its model describes it: who does it, with which form, and which ways lead on.
 *
 * @param modelRef names the version of the model, opaque here
 * @param part the word for what a person has done by answering it
 * @param separation parts whose persons may not do it (two-person rules, design section 5)
 * @param limit the limit that begins with it, if one does
 * @param itemMode done in the verification mode of the case's item
 * @param clock the case's clock that it is shown against, if it has no limit of its own
 */
public record TaskModel(
        String modelRef,
        String taskKey,
        String name,
        String nameEn,
        Post role,
        Scope scope,
        String form,
        int formVersion,
        String part,
        Set<String> separation,
        @Nullable DeadlineKind limit,
        @Nullable DeadlineKind clock,
        boolean itemMode,
        List<Decision> decisions) {

    /** Whose task it is, beside the post. */
    public enum Scope {
        COUNTY,
        GRID,
        UNIT,
        /** The station to which the unit has passed the work on, else the unit. */
        STATION,
        ASSISTING
    }

    /** A way on: its id in the model and the label of its button. */
    public record Decision(String id, String label, String labelEn) {}

    /** Id for programs: the key without its prefix, in kebab case. */
    public String action() {
        return taskKey.replace("UserTask_", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }

    Optional<Decision> decision(String id) {
        return decisions.stream().filter(d -> d.id().equals(id)).findFirst();
    }
}
