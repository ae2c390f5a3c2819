package cn.wangge.casework;

import java.util.List;

/**
 * What a map shows of a case.
 *
 * @param township code of the township whose grids are drawn
 * @param dots other cases around
 */
record CaseMap(
        double longitude,
        double latitude,
        String grid,
        String gridName,
        String township,
        String address,
        List<Dot> dots) {

    /** @param relation how it belongs to the case, empty where it is just near */
    record Dot(
            String number,
            String title,
            String status,
            String relation,
            boolean ended,
            double longitude,
            double latitude,
            String href) {}
}
