package cn.wangge.security.settings;

import cn.wangge.grid.GridInfo;
import cn.wangge.grid.Grids;
import cn.wangge.shared.GridCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The areas for which people and units answer, as people write them: a code, a name, or 全县. */
@Component
public class Areas {

    static final String WHOLE_COUNTY = "全县";

    private final Grids grids;

    Areas(Grids grids) {
        this.grids = grids;
    }

    GridInfo county() {
        return grids.search("", 1).get(0);
    }

    public List<GridInfo> townships() {
        return grids.children(county().code());
    }

    List<GridInfo> villages() {
        return townships().stream()
                .flatMap(township -> grids.children(township.code()).stream())
                .toList();
    }

    /** The area of a code, of a full name, or of a name that only one area bears. */
    Optional<GridCode> find(String text) {
        if (text.matches("\\d{6}(\\d{3}){0,3}")) return grids.find(listed(text)).map(GridInfo::code);
        var named = grids.search(text, 60).stream()
                .filter(info -> info.name().equals(text)
                        || name(info.code()).equals(text)
                        || name(info.code()).replace(" ", "").equals(text.replace(" ", "")))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0).code()) : Optional.empty();
    }

    /** Full name, for example 古陶镇 东城村. */
    public String name(GridCode code) {
        return grids.find(code).isPresent() ? grids.place(code).fullName() : code.value();
    }

    /** What the forms offer: the county, its townships, their villages. */
    List<String> words() {
        var words = new ArrayList<String>();
        words.add(WHOLE_COUNTY);
        townships().forEach(info -> words.add(name(info.code())));
        villages().forEach(info -> words.add(name(info.code())));
        return words;
    }

    /** The statistical list fills every code up to twelve digits with zeros. */
    private static GridCode listed(String digits) {
        if (digits.length() == 12 && digits.endsWith("000000")) return new GridCode(digits.substring(0, 6));
        if (digits.length() == 12 && digits.endsWith("000")) return new GridCode(digits.substring(0, 9));
        return new GridCode(digits);
    }
}
