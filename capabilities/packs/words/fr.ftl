# Lots : la bibliothèque d’une mission en un fichier signé, fait ici ou apporté.

packs-title = Lots
packs-lead = Un lot porte les textes de la bibliothèque d’une mission à une autre, signés. Voici ceux qui ont été faits ici et ceux qui ont été apportés.
packs-none = Il n’y a pas encore de lot
packs-none-hint = Exportez votre bibliothèque, ou apportez le lot d’une autre mission.
packs-right-keep = Exporter la bibliothèque et apporter des lots
packs-origin = Fait par
packs-made-on = Fait le
packs-entries = Entrées
packs-fingerprint = Clé
packs-signer = Clé entière
packs-at = Depuis
packs-licence = Licence
packs-licence-hint = Ce que les autres peuvent en faire, par exemple CC BY 4.0.
packs-notes = Notes
packs-notes-hint = Ce que les autres missions devraient savoir : qui l’a essayé, et où cela ne convenait pas.
packs-entered-at = Entré
packs-fetch = Prendre le fichier
packs-key-unknown = Personne ici n’a confirmé la clé qui a signé ce lot
packs-key-unknown-hint = Demandez sa clé à la mission qui l’a fait, par une autre voie que celle du fichier, et comparez. D’ici là, rien n’en est entré.
packs-counted = Nouveau : { $new }. Changé : { $changed }. Identique : { $same }. Inconnu ici : { $unknown }.
packs-verdict-new = Nouveau
packs-verdict-same = Identique
packs-verdict-changed = Changé
packs-verdict-unknown = Inconnu ici

# Ce que demandent les formulaires.
packs-ask-file = Le lot
packs-ask-file-hint = Au plus 5 Mio, tel que l’autre mission l’a fait.
packs-ask-fingerprint-hint = Les huit groupes de quatre caractères que l’autre mission vous a dits, le premier par exemple 1a2b. Ne les copiez pas de ce fichier.

# Refus.
packs-refused-large = Un lot a au plus { $most } Mio.
packs-refused-no-pack = Ce n’est pas un lot. Un lot est le fichier qu’un autre Comity a exporté.
packs-refused-newer = Ce lot vient d’un Comity plus récent, et celui-ci ne sait pas le lire. Demandez une mise à jour ici, ou une forme plus ancienne là-bas.
packs-refused-forged = La signature ne convient pas : ce fichier a été coupé ou changé après sa signature. Demandez-le encore une fois.
packs-refused-malformed = Le lot est signé, mais son contenu ne peut pas être lu. Dites-le à la mission qui l’a fait.
packs-refused-many = Un lot a au plus { $most } entrées.
packs-refused-doubled = « { $code } » se trouve deux fois dans ce lot. Dites-le à la mission qui l’a fait.
packs-refused-here = Ce lot est déjà ici.
packs-refused-key = Personne ici n’a confirmé la clé qui a signé ce lot. Comparez d’abord son empreinte.
packs-refused-trusted = Cette clé est connue ici. Il n’y a rien à confirmer.
packs-refused-fingerprint = Ce n’est pas l’empreinte de la clé qui a signé ce lot. Si l’autre mission vous l’a dite, le fichier n’est pas le sien.
packs-refused-nothing-new = Tout ce que contient ce lot est déjà ici. Rien n’a été changé.

# Actes.
packs-make-title = Exporter la bibliothèque
packs-make-lead = Un seul fichier signé, avec ce que la bibliothèque a maintenant. Il ne contient aucun accord et ne nomme aucun partenaire.
packs-make-button = L’exporter
packs-make-done = Le lot est fait.
packs-bring-title = Apporter un lot
packs-bring-lead = La signature est vérifiée, et vous voyez entrée par entrée ce qui est nouveau avant que rien ne soit entré.
packs-bring-button = L’apporter
packs-bring-done = Le lot est ici. Rien n’en est encore entré.
packs-trust-title = Confirmer la clé
packs-trust-lead = Qui détient cette clé peut apporter des textes dans votre bibliothèque. La confirmation est retenue.
packs-trust-button = Confirmer
packs-trust-done = La clé est confirmée.
packs-enter-title = Entrer ce qui est nouveau
packs-enter-lead = Ce qui est nouveau entre, ce qui est changé vient comme version suivante, avec son origine. Les accords rédigés avant gardent leurs mots.
packs-enter-button = L’entrer
packs-enter-done = Ce qui était nouveau est dans la bibliothèque.
