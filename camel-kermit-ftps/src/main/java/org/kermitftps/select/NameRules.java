package org.kermitftps.select;

import java.util.Optional;
import java.util.regex.Pattern;
import org.kermitftps.policy.SkipReason;

/**
 * Files chosen by the last part of their name.
 *
 * @param except those left alone
 * @param match if any, the only ones taken
 * @param dotFiles whether a name may begin with a dot
 * @param backupFiles whether it may end as Kermit names its backups, {@code .~3~}
 */
public record NameRules(NamePatterns except, NamePatterns match, boolean dotFiles, boolean backupFiles) {

    private static final Pattern BACKUP = Pattern.compile(".*\\.~\\d+~", Pattern.DOTALL);

    /** Whether any name is left alone at all. */
    public boolean isSet() {
        return except.isSet() || match.isSet() || !dotFiles || !backupFiles;
    }

    /** Why a name is left alone; empty if it is taken. */
    public Optional<SkipReason> reason(String name) {
        if (match.isSet() && !match.match(name)) {
            return Optional.of(SkipReason.NO_MATCH);
        }
        if (except.match(name)) {
            return Optional.of(SkipReason.EXCEPTION_LIST);
        }
        if (!dotFiles && name.startsWith(".")) {
            return Optional.of(SkipReason.DOT_FILE);
        }
        return !backupFiles && BACKUP.matcher(name).matches() ? Optional.of(SkipReason.BACKUP_FILE) : Optional.empty();
    }
}
