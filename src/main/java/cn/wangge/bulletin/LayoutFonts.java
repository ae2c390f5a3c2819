package cn.wangge.bulletin;

import java.util.Set;
import java.util.TreeSet;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/** The fonts that come with the product, and so can be embedded; those of one machine are not on the next. */
final class LayoutFonts {

    private static final Set<String> OURS = new TreeSet<>(
            FontUtil.getInstance(DefaultJasperReportsContext.getInstance()).getFontFamilyNames());

    private LayoutFonts() {}

    static boolean has(String name) {
        return OURS.contains(name);
    }

    static String shown() {
        return String.join("、", OURS);
    }
}
