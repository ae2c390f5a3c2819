package cn.wangge.bulletin;

import java.util.Set;
import net.sf.jasperreports.engine.JasperReport;

/**
 * A layout, ready to print.
 *
 * @param report the report it is of
 * @param sha256 of its file
 * @param own of this site, not shipped with the product
 * @param source as its file has it
 * @param unprinted kinds of lines that it leaves out though the shipped one prints them
 */
record Layout(String report, String sha256, boolean own, String source, JasperReport compiled, Set<String> unprinted) {}
