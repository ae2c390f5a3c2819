package cn.wangge.casework;

/** Another case and how it belongs here, for example 从属案卷. */
record RelatedView(String caseNumber, String relation, String title, String status, String reportedAt, String href) {}
