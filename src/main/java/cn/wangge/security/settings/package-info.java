/** Setting a site up and keeping it: the first administrator, units, people, posts, passwords, imports. */
@NullMarked
package cn.wangge.security.settings;

import org.jspecify.annotations.NullMarked;
