/** Measures the product beside a stock engine, on one PostgreSQL and by the same clients. */
@NullMarked
package cn.wangge.bench;

import org.jspecify.annotations.NullMarked;
