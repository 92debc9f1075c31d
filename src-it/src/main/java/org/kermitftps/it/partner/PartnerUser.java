package org.kermitftps.it.partner;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.ftpserver.ftplet.Authority;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.TransferRatePermission;
import org.apache.ftpserver.usermanager.impl.WritePermission;

/** The partner's one user: name and password at random, write access below a home of its own. */
final class PartnerUser {
    /** What property files, SmallRye Config, Camel and URIs each take for their own language; a password is a password. */
    private static final String AWKWARD = "${user.home}$$\\%2B+&=#";

    private static final int NO_LIMIT = 0;

    private PartnerUser() {}

    static BaseUser of(Path home) {
        return slow(home, NO_LIMIT);
    }

    static BaseUser slow(Path home, int uploadBytesPerSecond) {
        byte[] random = new byte[4];
        new SecureRandom().nextBytes(random);
        List<Authority> authorities = new ArrayList<>();
        authorities.add(new WritePermission());
        if (uploadBytesPerSecond != NO_LIMIT) {
            authorities.add(new TransferRatePermission(NO_LIMIT, uploadBytesPerSecond));
        }
        BaseUser user = new BaseUser();
        user.setName("submitter-" + HexFormat.of().formatHex(random));
        user.setPassword(UUID.randomUUID() + AWKWARD);
        user.setHomeDirectory(home.toAbsolutePath().toString());
        user.setAuthorities(authorities);
        return user;
    }
}
