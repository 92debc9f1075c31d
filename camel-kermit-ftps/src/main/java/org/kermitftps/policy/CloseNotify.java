package org.kermitftps.policy;

/** Option {@code requireCloseNotify}: whether a download may end without TLS close_notify. */
public enum CloseNotify {
    /** Only if the size is known and agrees, {@link DownloadEndRules}. */
    AUTO,
    /** Never. */
    TRUE,
    /** Always; a cut download is noticed only by its listed size. */
    FALSE
}
