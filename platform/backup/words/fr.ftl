# Pourquoi un fichier n’est pas pris pour une sauvegarde, ou n’est pas restauré.

backup-refused-foreign = Ce fichier n’est pas une sauvegarde de Comity.
backup-refused-newer-form = Cette sauvegarde a été écrite par une version plus récente, sous la forme « { $form } ». Installez d’abord cette version.
backup-refused-newer = Cette sauvegarde provient d’une version plus récente : ses tables ont connu l’étape « { $step } », que cette version n’a pas. Installez d’abord cette version-là.
backup-refused-other-step = Cette sauvegarde provient d’une autre construction de Comity : son étape « { $step } » n’est pas celle de cette version.
backup-refused-damaged = Ce fichier n’est pas celui qui a été écrit : à partir de l’octet { $at } environ, il a été modifié, abîmé ou coupé. Prenez une autre copie.
backup-refused-cut-short = Ce fichier est tronqué : il s’arrête vers l’octet { $at }, avant la fin de la sauvegarde. Prenez une autre copie.
backup-refused-malformed = La ligne { $line } de ce fichier n’est pas de celles que cette version écrit.
backup-refused-too-long = Quelque chose se trouve après la fin de la sauvegarde. Prenez une autre copie.
backup-refused-no-table = Il manque à cette sauvegarde la table « { $table } ».
backup-refused-other-table = La table « { $table } » de cette sauvegarde n’est pas connue de cette version.
backup-refused-other-rows = Les lignes de la table « { $table } » ne sont pas celles qui ont été écrites : il en manque, ou certaines ont été ajoutées ou modifiées.
backup-refused-not-kept = Les lignes de la table « { $table } » sont ressorties de la base autrement qu’elles y sont entrées. Le disque ou la mémoire de cette machine sont peut-être défectueux.
backup-refused-unsound = La base restaurée n’est pas saine : { $what }
backup-refused-journal = Le journal restauré n’est pas celui qui a été signé : voir { $log }. Il a été modifié avant la sauvegarde, ou la sauvegarde l’a été.
backup-refused-unsigned = Le sceau de cette sauvegarde n’est pas authentique : elle a été modifiée après avoir été écrite.
backup-refused-other-signer = Cette sauvegarde a été signée avec une autre clé que la vôtre : { $key }
backup-refused-locked = Cette sauvegarde est verrouillée. Donnez sa phrase secrète (--passphrase-file) ou une clé (--identity).
backup-refused-wrong-key = La phrase secrète ou la clé fournie n’ouvre pas cette sauvegarde.
backup-refused-not-empty = Il y a déjà des données ici, et une restauration n’en écrase jamais. Indiquez un endroit vide : un autre dossier --data, ou une base vide.
backup-refused-unreadable = Le fichier n’a pas pu être lu ou écrit : { $what }
backup-refused-full = Le disque est plein.
backup-refused-problem = La base de données n’a pas suivi : { $what }
