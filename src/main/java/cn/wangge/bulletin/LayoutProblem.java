package cn.wangge.bulletin;

import cn.wangge.shared.Refusal;

/** What is wrong with a layout, with its line. */
final class LayoutProblem {

    private LayoutProblem() {}

    static Refusal at(int line, String what, Object... more) {
        var arguments = new Object[more.length + 1];
        arguments[0] = String.valueOf(line);
        System.arraycopy(more, 0, arguments, 1, more.length);
        return Refusal.invalid("file", "bulletin.layout.refusal." + what, arguments);
    }
}
