package cn.wangge.catalog;

import java.util.List;
import java.util.Optional;

/** What can be reported, as it is in force today; what running cases were filed under stays findable. */
public interface Catalog {

    /** The most that {@link #search} answers. */
    int MOST = 50;

    /**
     * Items in force whose code, name or class holds the text: equal ones first, then those that begin with it.
     *
     * @param text full-width characters, case and spaces do not matter; empty finds the first ones
     * @param limit at most {@link #MOST}
     */
    List<ItemSummary> search(String text, int limit);

    /** The item of that code, also one that is no longer in force. */
    Optional<Item> find(String code);

    /** The item in force of that code, to file under; refuses anything else. */
    Item require(String code);

    /** The conditions in force of that item in their printed order; empty where there is no such item. */
    List<Condition> conditions(String code);

    /** The condition of that id, also a superseded one; refuses an unknown id. */
    Condition condition(String id);

    /** The entries in force of a reason list, for example {@code refusal}; refuses an unknown list. */
    List<Reason> reasons(String list);
}
