package cn.wangge.intake;

/** What the reporter gets: the number of the case and the code to follow it with. */
public record ReportReceipt(String caseNumber, String trackingCode) {}
