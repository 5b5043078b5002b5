# Why a file is not taken for a backup, or is not restored.

backup-refused-foreign = This file is no backup of Comity.
backup-refused-newer-form = This backup was written by a newer version, in the form “{ $form }”. Install that version first.
backup-refused-newer = This backup comes from a newer version: its tables went through the step “{ $step }”, which this version does not have. Install that version first.
backup-refused-other-step = This backup comes from another build of Comity: its step “{ $step }” is not the one that this version has.
backup-refused-damaged = This file is not what was written: from about byte { $at } on it was changed, damaged or cut short. Take another copy.
backup-refused-cut-short = This file is cut short: it ends at about byte { $at }, before the end of the backup. Take another copy.
backup-refused-malformed = Line { $line } of this file is not what this version writes.
backup-refused-too-long = Something stands after the end of the backup. Take another copy.
backup-refused-no-table = The table “{ $table }” is missing in this backup.
backup-refused-other-table = The table “{ $table }” in this backup is not one that this version knows.
backup-refused-other-rows = The rows of the table “{ $table }” are not those that were written: some are missing, added or changed.
backup-refused-not-kept = The rows of the table “{ $table }” came out of the database otherwise than they went in. The disk or the memory of this machine may be faulty.
backup-refused-unsound = The restored database is not sound: { $what }
backup-refused-journal = The restored journal is not the one that was signed: see { $log }. Either it was changed before the backup was made, or the backup was changed.
backup-refused-unsigned = The seal under this backup is not genuine: it was changed after it was written.
backup-refused-other-signer = This backup was signed with another key than yours: { $key }
backup-refused-locked = This backup is locked. Give its passphrase (--passphrase-file) or a key (--identity).
backup-refused-wrong-key = The passphrase or key that you gave does not open this backup.
backup-refused-not-empty = There is data here already, and restoring never overwrites any. Give an empty place: another --data folder, or an empty database.
backup-refused-unreadable = The file could not be read or written: { $what }
backup-refused-full = The disk is full.
backup-refused-problem = The database did not play along: { $what }
