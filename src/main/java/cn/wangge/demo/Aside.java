package cn.wangge.demo;

import cn.wangge.organization.Post;
import java.time.Instant;
import java.util.Map;

/** What somebody does with a case without being asked: an instruction, a reminder, a request to void it. */
record Aside(String act, Post post, Instant at, Map<String, Object> fields) {}
