/** The stock engine, a process of its own without anything of the product. */
package cn.wangge.bench.stock;
