package org.kermitftps.policy;

/**
 * One row of the negotiation table; it carries its reason because the loop, the transcript, the tests and the
 * documentation all show it.
 *
 * @param step what was asked
 * @param when which answers the row is for
 * @param then what happens next
 * @param because who does it so, and why
 */
public record NegotiationRule(NegotiationStep step, ReplyPattern when, Verdict then, String because) {}
