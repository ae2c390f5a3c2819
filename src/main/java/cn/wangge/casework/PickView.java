package cn.wangge.casework;

import java.util.List;

/** What a type-ahead found. */
record PickView(List<Choice> choices) {

    /**
     * @param value what the form sends
     * @param label what the field shows once chosen
     * @param note where it belongs, for example the path of an item
     */
    record Choice(String value, String label, String note) {}
}
