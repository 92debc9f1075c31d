package org.kermitftps.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.net.ProtocolCommandEvent;
import org.apache.commons.net.ProtocolCommandListener;
import org.apache.commons.net.ftp.FTPReply;
import org.kermitftps.names.UniqueNames;

/**
 * STOU: the server stores a file in the current directory under a name of its own choice (RFC 959 section 4.1.3). As
 * Kermit does it: with a name that is a wish, and without one on servers that refuse the wish.
 */
public final class UniqueStore implements ProtocolCommandListener {

    private static final int NOT_IMPLEMENTED = 502;

    private final KermitFtpClient client;
    private boolean wishRefused;
    private String told;

    UniqueStore(KermitFtpClient client) {
        this.client = client;
    }

    /**
     * Sends a file; nothing of it is read if the server refuses.
     *
     * @param wish the name it should have, which only vsftpd heeds
     * @return whether the server says that it is stored; {@link #name} tells where in either case
     */
    public boolean store(String wish, InputStream data) throws IOException {
        told = null;
        client.addProtocolCommandListener(this);
        try {
            boolean stored = client.storeFileUniquely(wishRefused ? null : wish, data);
            if (stored || wishRefused || !isWishRefused()) {
                return stored;
            }
            wishRefused = true;
            return client.storeFileUniquely(null, data);
        } finally {
            client.removeProtocolCommandListener(this);
        }
    }

    /** ProFTPD says 500 to a name with a blank. */
    private boolean isWishRefused() {
        int code = client.getReplyCode();
        return !client.dataOpened() && FTPReply.isNegativePermanent(code) && code != NOT_IMPLEMENTED;
    }

    /** The name the server has told since {@link #store} began, relative to the directory that was current then. */
    public Optional<String> name() {
        return Optional.ofNullable(told);
    }

    void forget() {
        wishRefused = false;
    }

    @Override
    public void protocolCommandSent(ProtocolCommandEvent event) {
        // Only replies are read.
    }

    @Override
    public void protocolReplyReceived(ProtocolCommandEvent event) {
        UniqueNames.told(event.getReplyCode(), event.getMessage()).ifPresent(name -> told = name);
    }
}
