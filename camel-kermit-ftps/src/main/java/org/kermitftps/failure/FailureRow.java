package org.kermitftps.failure;

/**
 * What is known about one way to fail.
 *
 * @param code stable, never reused for another meaning, for example {@code KFTPS-401}
 * @param again whether trying again can help
 * @param what what happened, one sentence without a full stop
 * @param remedy what the operator can do about it
 */
record FailureRow(String code, Failure.Again again, String what, String remedy) {}
