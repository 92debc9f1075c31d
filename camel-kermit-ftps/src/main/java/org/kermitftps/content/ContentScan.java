package org.kermitftps.content;

/**
 * Whether the beginning of a file is that of a text: the rules of C-Kermit's {@code scanfile}, and in front of them the
 * files of {@link ContentHead}. Bytes above 127 are letters, in UTF-8 or in an older set; odd control characters make any
 * file binary.
 */
public final class ContentScan {

    private static final int NULS_IN_A_ROW = 3;

    /** TAB LF FF CR SO SI Ctrl-Z ESC: what texts contain below the blank. */
    private static final String IN_TEXTS = "\t\n\f\r\u000e\u000f\u001a\u001b";

    private final byte[] head;
    private final int[] nuls = new int[2];
    private boolean nulRun;
    private boolean odd;

    private ContentScan(byte[] head) {
        this.head = head;
    }

    /** @param head the first bytes, as many as are to be looked at; an empty file has none */
    public static Content of(byte[] head) {
        return head.length == 0
                ? Content.UNKNOWN
                : ContentHead.of(head).orElseGet(() -> new ContentScan(head).classified());
    }

    private Content classified() {
        count();
        if (hasWideMark()) {
            return nulRun ? Content.BINARY : Content.WIDE_TEXT;
        }
        if (nulRun || odd) {
            return Content.BINARY;
        }
        if (nuls[0] + nuls[1] > 0) {
            return isWideWithoutMark() ? Content.WIDE_TEXT : Content.BINARY;
        }
        return Content.TEXT;
    }

    private void count() {
        int run = 0;
        for (int i = 0; i < head.length; i++) {
            byte b = head[i];
            run = b == 0 ? run + 1 : 0;
            nulRun |= run >= NULS_IN_A_ROW;
            odd |= b > 0 && b < ' ' && IN_TEXTS.indexOf(b) < 0;
            if (b == 0) {
                nuls[i & 1]++;
            }
        }
    }

    private boolean hasWideMark() {
        int mark = head.length < 2 ? 0 : (head[0] & 0xff) << 8 | head[1] & 0xff;
        return mark == 0xfeff || mark == 0xfffe;
    }

    /** Western text in UTF-16 has its NULs at every second place. */
    private boolean isWideWithoutMark() {
        int most = Math.max(nuls[0], nuls[1]);
        return Math.min(nuls[0], nuls[1]) == 0 && most * 5 >= head.length * 2;
    }
}
