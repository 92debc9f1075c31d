package org.kermitftps.policy;

import java.time.Duration;

/**
 * What a server says of a directory itself, with the time of its last change in it. It is only ever compared with what was
 * said before, never read as a time: no clock, zone or daylight saving matters.
 *
 * @param told the words, all of them
 * @param apart two changes that are at least so far apart are told in different words
 */
public record DirectoryTime(String told, Duration apart) {}
