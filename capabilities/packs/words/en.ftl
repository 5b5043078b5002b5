# Packs: a mission’s library as a signed file, made here or brought.

packs-title = Packs
packs-lead = A pack carries the texts of one mission’s library to another, signed. Here are those that were made here and those that were brought.
packs-none = There is no pack yet
packs-none-hint = Export your library, or bring the pack of another mission.
packs-right-keep = Export the library and bring packs
packs-origin = Made by
packs-made-on = Made on
packs-entries = Entries
packs-fingerprint = Key
packs-at = Since
packs-licence = Licence
packs-licence-hint = What others may do with it, such as CC BY 4.0.
packs-notes = Notes
packs-notes-hint = What other missions should know: who has tried it, and where it did not fit.
packs-entered-at = Entered
packs-fetch = Fetch the file
packs-key-unknown = Nobody here has confirmed the key that signed this pack
packs-key-unknown-hint = Ask the mission that made it for its key, by another way than the one by which the file came, and compare. Until then nothing of it is entered.
packs-key-not-confirmed = Not confirmed yet
packs-taken-back = The key that signed this pack was taken back
packs-taken-back-hint = What was entered from it stays. Nothing more of it is entered until somebody confirms the key again.
packs-counted = New: { $new }. Changed: { $changed }. The same: { $same }. Unknown here: { $unknown }.
packs-verdict-new = New
packs-verdict-same = The same
packs-verdict-changed = Changed
packs-verdict-unknown = Unknown here

# What forms ask.
packs-ask-file = The pack
packs-ask-file-hint = At most 5 MiB, as the other mission made it.
packs-ask-fingerprint-hint = Thirty-two characters, as the other mission told you by another way than the one by which the file came: by telephone, or face to face. Digits and the letters a to f, spaces allowed.
packs-ask-reason = Reason
packs-ask-reason-hint = The journal keeps it. Say what happened: the other mission has lost the key, or it was not theirs.

# Refusals.
packs-refused-large = A pack has at most { $most } MiB.
packs-refused-no-pack = This is no pack. A pack is the file that another Comity has exported.
packs-refused-newer = This pack was made by a newer Comity, and this one cannot read it. Ask for an update here, or for an older form there.
packs-refused-forged = The signature does not fit: this file was cut or changed after it was signed. Ask for it once more.
packs-refused-signatures = This pack has more than one signature. A pack is signed once, with the key that it names. Ask for it as it was made.
packs-refused-malformed = The pack is signed, but what is in it cannot be read. Tell the mission that made it.
packs-refused-many = A pack has at most { $most } entries.
packs-refused-doubled = “{ $code }” stands in this pack twice. Tell the mission that made it.
packs-refused-here = This pack is here already.
packs-refused-key = Nobody here has confirmed the key that signed this pack. Compare its fingerprint first.
packs-refused-trusted = This key is known here. There is nothing to confirm.
packs-refused-fingerprint = This is not the fingerprint of the key that signed this pack. If the other mission told you this, the file is not theirs.
packs-refused-no-fingerprint = A fingerprint has thirty-two characters: digits and the letters a to f. Ask the other mission to read it to you once more.
packs-refused-own-key = This pack was made here, with the key that signs the journal.
packs-refused-not-confirmed = Nobody here has confirmed this key. There is nothing to take back.
packs-refused-nothing-new = Everything in this pack is here already. Nothing was changed.

# Acts.
packs-make-title = Export the library
packs-make-lead = One signed file with what the library has now. It holds no agreement and names no partner.
packs-make-button = Export it
packs-make-done = The pack is made.
packs-bring-title = Bring a pack
packs-bring-lead = The signature is verified, and you see entry by entry what is new before anything is entered.
packs-bring-button = Bring it
packs-bring-done = The pack is here. Nothing of it is entered yet.
packs-trust-title = Confirm the key
packs-trust-lead = Whoever holds this key can bring texts into your library. The confirmation is remembered.
packs-trust-button = Confirm
packs-trust-done = The key is confirmed.
packs-distrust-title = Take the key back
packs-distrust-lead = From then on nothing of its packs is entered, until somebody confirms the key again. What was entered stays, and says that its key was taken back.
packs-distrust-button = Take it back
packs-distrust-done = The key is taken back.
packs-enter-title = Enter what is new
packs-enter-lead = What is new comes in, what is changed comes as the next version with its origin. Agreements that were drafted before keep their words.
packs-enter-button = Enter it
packs-enter-done = What was new is in the library.
