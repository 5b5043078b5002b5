# Lots : la bibliothèque d’une mission en un fichier signé, fait ici ou apporté.

packs-title = Lots
packs-lead = Un lot porte les textes de la bibliothèque d’une mission à une autre, sous signature. Voici les lots faits ici et ceux qui ont été apportés.
packs-none = Il n’y a pas encore de lot
packs-none-hint = Exportez votre bibliothèque, ou apportez le lot d’une autre mission.
packs-right-keep = Exporter la bibliothèque et apporter des lots
packs-origin = Fait par
packs-made-on = Fait le
packs-entries = Entrées
packs-fingerprint = Clé
packs-at = Depuis
packs-licence = Licence
packs-licence-hint = Ce que les autres peuvent en faire, par exemple CC BY 4.0.
packs-notes = Notes
packs-notes-hint = Ce que les autres missions devraient savoir : qui l’a essayé, et où il ne convenait pas.
packs-entered-at = Intégré le
packs-fetch = Télécharger le fichier
packs-key-unknown = Personne ici n’a confirmé la clé avec laquelle ce lot est signé
packs-key-unknown-hint = Demandez sa clé à la mission qui a fait ce lot, par une autre voie que celle par laquelle le fichier est arrivé, et comparez. D’ici là, rien n’en est intégré.
packs-key-not-confirmed = Pas encore confirmée
packs-taken-back = La clé avec laquelle ce lot est signé a été retirée
packs-taken-back-hint = Ce qui en a été intégré reste. Plus rien n’en est intégré tant que personne n’a confirmé la clé à nouveau.
packs-counted = Nouvelles : { $new }. Modifiées : { $changed }. Identiques : { $same }. Inconnues ici : { $unknown }.
packs-verdict-new = Nouvelle
packs-verdict-same = Identique
packs-verdict-changed = Modifiée
packs-verdict-unknown = Inconnue ici

# Ce que demandent les formulaires.
packs-ask-file = Le lot
packs-ask-file-hint = Au plus 5 Mio, tel que l’autre mission l’a fait.
packs-ask-fingerprint-hint = Trente-deux caractères, tels que l’autre mission vous les a dits par une autre voie que celle du fichier : au téléphone ou de vive voix. Des chiffres et les lettres a à f, espaces permises.
packs-ask-reason = Motif
packs-ask-reason-hint = Le journal le conserve. Dites ce qui s’est passé : l’autre mission a perdu la clé, ou ce n’était pas la sienne.

# Refus.
packs-refused-large = Un lot ne dépasse pas { $most } Mio.
packs-refused-no-pack = Ce n’est pas un lot. Un lot est le fichier qu’un autre Comity a exporté.
packs-refused-newer = Ce lot a été fait par une version de Comity plus récente que celle-ci, qui ne sait pas le lire. Demandez une mise à jour ici, ou un format plus ancien là-bas.
packs-refused-forged = La signature ne correspond pas : ce fichier a été tronqué ou modifié après avoir été signé. Demandez-le encore une fois.
packs-refused-signatures = Ce lot porte plus d’une signature. Un lot est signé une seule fois, avec la clé qu’il nomme. Demandez-le tel qu’il a été fait.
packs-refused-malformed = Le lot est signé, mais son contenu ne peut pas être lu. Prévenez la mission qui l’a fait.
packs-refused-many = Un lot compte au plus { $most } entrées.
packs-refused-doubled = « { $code } » figure deux fois dans ce lot. Prévenez la mission qui l’a fait.
packs-refused-here = Ce lot est déjà ici.
packs-refused-key = Personne ici n’a confirmé la clé avec laquelle ce lot est signé. Comparez d’abord son empreinte.
packs-refused-trusted = Cette clé est connue ici. Il n’y a rien à confirmer.
packs-refused-fingerprint = Ce n’est pas l’empreinte de la clé avec laquelle ce lot est signé. Si l’autre mission vous a bien communiqué celle-ci, le fichier ne vient pas d’elle.
packs-refused-no-fingerprint = Une empreinte compte trente-deux caractères : des chiffres et les lettres a à f. Demandez à l’autre mission de vous la relire.
packs-refused-own-key = Ce lot a été fait ici, avec la clé qui signe le journal.
packs-refused-not-confirmed = Personne ici n’a confirmé cette clé. Il n’y a rien à retirer.
packs-refused-nothing-new = Tout ce que contient ce lot est déjà ici. Rien n’a été modifié.

# Actes.
packs-make-title = Exporter la bibliothèque
packs-make-lead = Un seul fichier signé, avec ce que la bibliothèque contient à présent. Il ne contient aucun accord et ne nomme aucun partenaire.
packs-make-button = Exporter
packs-make-done = Le lot est fait.
packs-bring-title = Apporter un lot
packs-bring-lead = La signature est vérifiée, et vous voyez entrée par entrée ce qui est nouveau avant que rien ne soit intégré.
packs-bring-button = Apporter
packs-bring-done = Le lot est ici. Rien n’en est encore intégré.
packs-trust-title = Confirmer la clé
packs-trust-lead = Qui détient cette clé peut apporter des textes dans votre bibliothèque. La confirmation est conservée.
packs-trust-button = Confirmer
packs-trust-done = La clé est confirmée.
packs-distrust-title = Retirer la clé
packs-distrust-lead = Dès lors, plus rien de ses lots n’est intégré, tant que personne ne confirme la clé à nouveau. Ce qui a été intégré reste, avec la mention que sa clé a été retirée.
packs-distrust-button = La retirer
packs-distrust-done = La clé est retirée.
packs-enter-title = Intégrer ce qui est nouveau
packs-enter-lead = Ce qui est nouveau est ajouté ; ce qui est modifié devient la version suivante, avec son origine. Les accords rédigés auparavant gardent leur texte.
packs-enter-button = Intégrer
packs-enter-done = Ce qui était nouveau est dans la bibliothèque.
