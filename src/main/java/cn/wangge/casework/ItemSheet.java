package cn.wangge.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item with the ways on that its model offers (contract, section 9). */
public record ItemSheet(
        String itemId,
        String caseNumber,
        int step,
        String action,
        String actionLabel,
        List<OfferedDecision> decisions) {

    /** The first one is the normal road. */
    public record OfferedDecision(String id, String label, List<FormField> fields) {}

    /** An open item of a case, in short. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record OpenItemLine(
            String itemId,
            String action,
            String actionLabel,
            String role,
            @Nullable String heldBy) {}
}
