package cn.wangge.casework;

import java.util.List;

/**
 * The drawing of a case's process and how far the case has come on it.
 *
 * @param href address of the model's XML
 * @param active ids of the elements where the case stands
 * @param walked tasks answered, in their order, each with its decision: {@code UserTask_A=accept}
 * @param spent time per step, steps that were never entered left out
 */
record DiagramView(String href, List<String> active, List<String> walked, List<Spent> spent) {

    record Spent(int step, String time) {}
}
