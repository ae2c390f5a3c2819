package cn.wangge.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form file of the models.
 *
 * @param include sets of fields that come from the item of the case; asked on the normal road
 */
record Form(
        String form,
        int version,
        List<FieldSpec> fields,
        @Nullable List<String> include) {

    /** The photos and documents that the item of the case wants as proof. */
    static final String WANTED_EVIDENCE = "wantedEvidence";

    boolean includes(String set) {
        return include != null && include.contains(set);
    }
}
