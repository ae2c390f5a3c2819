package cn.wangge.demo;

import cn.wangge.casefile.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A kind of matter with what people say of it at each step.
 *
 * @param condition filing condition, empty for the first of the item
 * @param place kind of place where it happens
 * @param weight how often it happens, compared with the others
 * @param title what a seat calls it, behind the place
 */
record Scenario(
        String item,
        String condition,
        Scene scene,
        String place,
        List<Channel> channels,
        int weight,
        String title,
        String report,
        String confirmation,
        String result,
        String measures,
        String verification) {

    private static final Map<Character, Channel> CHANNELS = Map.ofEntries(
            Map.entry('I', Channel.INSPECTOR),
            Map.entry('G', Channel.GRID_LEADER),
            Map.entry('V', Channel.VILLAGE),
            Map.entry('T', Channel.TOWNSHIP),
            Map.entry('H', Channel.HOTLINE),
            Map.entry('P', Channel.POLICE),
            Map.entry('M', Channel.MAYOR_MAILBOX),
            Map.entry('C', Channel.COUNTY_MAILBOX),
            Map.entry('W', Channel.WEBSITE),
            Map.entry('U', Channel.PUBLIC),
            Map.entry('X', Channel.VISIT),
            Map.entry('L', Channel.LEADER),
            Map.entry('D', Channel.VIDEO),
            Map.entry('E', Channel.EXTERNAL));

    static List<Scenario> all() {
        var all = new ArrayList<Scenario>();
        for (var row : DemoFile.rows("scenarios.csv")) {
            all.add(new Scenario(
                    row.get("item"),
                    row.get("condition"),
                    Scene.valueOf(row.get("scene")),
                    row.get("place"),
                    row.get("channels")
                            .chars()
                            .mapToObj(letter -> CHANNELS.get((char) letter))
                            .toList(),
                    Integer.parseInt(row.get("weight")),
                    row.get("short"),
                    row.get("say"),
                    row.get("confirm"),
                    row.get("result"),
                    row.get("measures"),
                    row.get("check")));
        }
        return List.copyOf(all);
    }

    /** Seen by its papers, not by a picture of the place. */
    boolean onPaper() {
        return scene == Scene.DOCUMENT;
    }
}
