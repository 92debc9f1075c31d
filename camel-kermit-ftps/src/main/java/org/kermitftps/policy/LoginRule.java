package org.kermitftps.policy;

/**
 * One row of the login table.
 *
 * @param step what was sent
 * @param when which replies the row is for
 * @param then what happens next
 * @param because who does it so, and why
 */
public record LoginRule(LoginStep step, ReplyPattern when, LoginVerdict then, String because) {}
