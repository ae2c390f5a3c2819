package cn.wangge.portal;

import java.util.List;

/** Who reads the page, and where that person may go. */
record Me(String name, List<String> postLabels, boolean signedIn, List<MenuEntry> menu) {

    /** A place in the menu. */
    record MenuEntry(String id, String label, String href) {}
}
