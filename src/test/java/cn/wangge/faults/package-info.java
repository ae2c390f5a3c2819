/** Proofs with real processes that are killed, set to a wrong time or raced; see src/docs/faults.md. */
package cn.wangge.faults;
