package cn.wangge.casework;

/** One choice of a list: what is sent, what is shown, and whether it is chosen. */
record OptionView(String value, String label, boolean selected) {}
