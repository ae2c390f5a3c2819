package cn.wangge.casework;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the efficiency office decided about a person named in a referral.
 *
 * @param measure code in the list of measures: 责令整改, 约谈, 效能告诫, 诫勉谈话, 通报批评 ...
 */
record Finding(
        String person, String measure, String grounds, LocalDate decidedOn, String documentNumber, Instant enteredAt) {}
