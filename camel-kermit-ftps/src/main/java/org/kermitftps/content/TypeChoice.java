package org.kermitftps.content;

import java.util.Optional;

/**
 * The type of one file where each has its own ({@link TypeWord#AUTO}): by content on the way up, by name on the way down,
 * as Kermit does it.
 *
 * @param text names of text files
 * @param binary names of binary files
 * @param scanSize how many bytes of an upload are looked at; 0 for none, which leaves all of them undecided
 * @param namesFirst whether an upload whose name is a binary file's is not looked at
 * @param wideText whether UTF-16 is translated; otherwise line ends in it would be taken for single bytes
 */
public record TypeChoice(TypePatterns text, TypePatterns binary, int scanSize, boolean namesFirst, boolean wideText) {

    /** By name; empty if it is in both lists or in none. */
    public Optional<FileType> ofName(String name) {
        boolean isText = text.match(name);
        return isText == binary.match(name) ? Optional.empty() : Optional.of(isText ? FileType.TEXT : FileType.BINARY);
    }

    /** Whether the name settles it for an upload, so that its content need not be read. */
    public boolean isSettled(String name) {
        return scanSize == 0 || namesFirst && ofName(name).orElse(null) == FileType.BINARY;
    }

    /** By the name of an upload that {@link #isSettled}. */
    public Optional<FileType> settled(String name) {
        return namesFirst ? ofName(name).filter(type -> type == FileType.BINARY) : Optional.empty();
    }

    /**
     * By content; empty if it does not tell.
     *
     * @param head the first {@code scanSize} bytes
     */
    public Optional<FileType> ofContent(byte[] head) {
        return switch (ContentScan.of(head)) {
            case UNKNOWN -> Optional.empty();
            case BINARY -> Optional.of(FileType.BINARY);
            case TEXT -> Optional.of(FileType.TEXT);
            case WIDE_TEXT -> Optional.of(wideText ? FileType.TEXT : FileType.BINARY);
        };
    }
}
