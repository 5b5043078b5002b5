# Importations : des tableurs en passe de devenir des activités.

activities-import-menu = Importations
activities-imports-title = Importations
activities-imports-lead = Les tableurs apportés par votre organisation, qu’elle seule peut voir.
activities-import-none = Aucun tableur pour l’instant
activities-import-none-hint = Apportez le 3W que vous avez déjà : vous verrez ce que devient chaque ligne avant que rien ne soit enregistré.

activities-bring-title = Importer un tableur
activities-bring-lead = Excel, LibreOffice, CSV ou JSON, avec ou sans balises HXL, tel que vous l’avez. Il est lu et vérifié, et chaque ligne reçoit un verdict. Rien n’est enregistré avant votre confirmation.
activities-bring-button = Lire le fichier
activities-bring-done = Le fichier est lu.
activities-match-title = Associer les colonnes
activities-match-lead = Indiquez ce que contient chaque colonne. Les lignes sont ensuite vérifiées de nouveau.
activities-match-button = Vérifier les lignes
activities-match-done = Les colonnes sont associées.
activities-commit-title = Enregistrer les lignes
activities-commit-button = Enregistrer
activities-commit-done = Les lignes sont en cours d’enregistrement.
activities-discard-title = Abandonner
activities-discard-lead = Rien de ce fichier n’est enregistré, et ses lignes sont aussitôt oubliées.
activities-discard-button = Abandonner
activities-discard-done = L’importation est abandonnée.

activities-import-ask-file = Fichier
activities-import-ask-file-hint = .xlsx, .xls, .ods, .csv ou .json. La feuille, les intitulés et l’encodage sont reconnus.
activities-import-ask-what = Contenu du fichier
activities-import-ask-what-hint = Si vous ne dites rien, les colonnes du fichier le disent.
activities-import-ask-as-of = Situation au
activities-import-ask-as-of-hint = Le jour dont le fichier décrit la situation. Sans réponse : aujourd’hui.
activities-import-ask-country = Pays
activities-import-ask-country-hint = Pour les lignes qui n’en nomment pas : son nom ou son code.
activities-import-ask-sector = Secteur de toutes les lignes
activities-import-ask-sector-hint = Seulement si aucune colonne ne l’indique.
activities-import-ask-source = Source de toutes les lignes
activities-import-ask-source-hint = Qui ou quoi le dit, pour les lignes qui ne le disent pas elles-mêmes, par exemple « HNO 2026 ».
activities-import-ask-remember = Retenir pour la prochaine fois
activities-import-ask-remember-hint = Les fichiers de votre organisation aux mêmes intitulés seront alors associés ainsi.

activities-import-file = Fichier
activities-import-at = Apporté le
activities-import-what = Contenu
activities-import-by = Apporté par
activities-import-stage = État
activities-import-stage-brought = Colonnes à associer
activities-import-stage-judging = Vérification en cours
activities-import-stage-judged = Vérifié
activities-import-stage-entering = Enregistrement en cours
activities-import-stage-committed = Enregistré
activities-import-stage-discarded = Abandonné
activities-import-step-file = Fichier
activities-import-step-columns = Colonnes
activities-import-step-check = Vérification
activities-import-step-entered = Enregistrement
activities-import-judging = Vérification des lignes
activities-import-entering = Enregistrement des lignes
activities-import-done-of = { $done } lignes sur { $rows }

activities-import-row = Ligne
activities-import-rows = Lignes
activities-import-rows-n =
    { $count ->
        [one] { $shown } ligne
       *[other] { $shown } lignes
    }
activities-import-sheet = Feuille
activities-import-sheets = Plusieurs feuilles du fichier contiennent un tableau. Pour en choisir une autre :
activities-import-skipped-rows = Lignes ignorées
activities-import-skipped = Au-dessus des intitulés : { $preamble }. Totaux : { $totals }.
activities-import-not-entered = Lu, mais sans place dans le registre
activities-import-not-entered-in-need = Personnes dans le besoin : elles relèvent d’un lieu et non d’une activité, et se comptent par des évaluations.
activities-import-not-entered-comment = Commentaires : ils s’adressent peut-être à peu de gens. Ce que peuvent lire tous ceux qui voient l’activité, écrivez-le dans sa description.
activities-import-usual-audience = Le public habituel de chaque propriétaire
activities-import-for-all = Pour toutes les lignes
activities-import-columns = Colonnes
activities-import-columns-hint = Une colonne laissée vide reste dans votre fichier et n’est pas enregistrée.
activities-import-column-n = Colonne { $n }
activities-import-column-left-out = Écartée
activities-import-column-not-entered = Non enregistrée
activities-import-example = Par exemple : { $cell }
activities-import-heading = Colonne du fichier
activities-import-taken-for = Comprise comme
activities-import-columns-needed = Il manque encore des colonnes. Associez-les pour continuer.
activities-import-missing-organisation = Aucune colonne ne nomme l’organisation. Indiquez laquelle la nomme.
activities-import-missing-sector = Aucune colonne ne nomme le secteur ou le cluster. Indiquez laquelle le nomme, ou choisissez un secteur pour toutes les lignes.
activities-import-missing-place = Aucune colonne ne nomme de lieu. Indiquez laquelle le nomme, ou donnez le pays de toutes les lignes.
activities-import-left-out = Des colonnes ont été écartées parce qu’elles semblent contenir des données personnelles. Rien n’en a été conservé.
activities-import-left-out-hint = Si c’est une erreur, donnez à la colonne un intitulé plus clair dans votre fichier et importez-le de nouveau.
activities-import-assumes-ongoing = Le fichier n’indique pas l’avancement des activités. Elles sont enregistrées comme étant en cours au { $day }.
activities-import-day-first = Dans ces colonnes, rien n’indique lequel des nombres d’une date est le mois : { $columns }. Le jour est lu en premier, comme dans 31/12.

activities-import-verdict = Verdict
activities-import-verdicts = Verdicts
activities-import-verdict-accepted = Acceptée
activities-import-verdict-corrected = Corrigée
activities-import-verdict-refused = Refusée
activities-import-verdict-duplicate = En double
activities-import-verdict-unchanged = Déjà présente
activities-import-by-verdict = Lignes par verdict
activities-import-verdicts-hint = Toutes les lignes telles que vous les avez apportées, chacune avec son verdict :
activities-import-why = À savoir
activities-import-no-rows = Aucune ligne n’a ce verdict
activities-import-nothing = (vide)
activities-import-to-enter = À enregistrer
activities-import-of-them-corrected = Dont corrigées
activities-import-refused = Refusées
activities-import-duplicates = En double
activities-import-unchanged = Déjà présentes
activities-import-organisations = Organisations
activities-import-organisations-hint = Chacune est propriétaire de ses lignes. Vous pouvez lui envoyer les siennes avec leurs verdicts.
activities-import-send-back = Lignes à renvoyer
activities-import-new = Nouvelle ici
activities-import-alike = Peut-être la même que
activities-import-will-enter =
    { $count ->
        [one] { $shown } activité est enregistrée.
       *[other] { $shown } activités sont enregistrées.
    }
activities-import-will-change =
    { $count ->
        [one] { $shown } activité déjà présente est modifiée.
       *[other] { $shown } activités déjà présentes sont modifiées.
    }
activities-import-will-leave =
    { $count ->
        [one] { $shown } ligne est laissée de côté : refusée, en double ou déjà présente.
       *[other] { $shown } lignes sont laissées de côté : refusées, en double ou déjà présentes.
    }
activities-import-whose = Chaque activité appartient à l’organisation qui la déclare. Vous la saisissez en son nom : elle en est informée et peut la reprendre à son compte, en restreindre la visibilité ou la retirer.
activities-import-kept = Ce que vous avez apporté est conservé { $days } jours.
activities-import-kept-by-mission = Ce que vous avez apporté est conservé tel quel, sans les modifications ultérieures.
activities-import-forgotten = Les lignes de ce fichier ne sont plus conservées.

activities-import-duplicate = Dit la même chose que la ligne { $row }.
activities-import-duplicate-record = Porte le même identifiant que la ligne { $row }, qui fait foi.
activities-import-here = La même activité est déjà présente.
activities-import-brought = Vous avez déjà apporté cette ligne. Ce qu’elle est devenue depuis est conservé.
activities-import-changes = Modifie une activité déjà présente qui porte le même identifiant.

activities-import-refused-no-rows = Cette feuille a des intitulés mais aucune ligne. Choisissez le fichier qui contient les données.
activities-import-refused-as-of = Ce jour est à venir. Donnez le jour dont le fichier décrit la situation.
activities-import-refused-country = « { $given } » n’est pas un pays connu. Écrivez son nom ou son code à trois lettres, par exemple MLI.
activities-import-refused-column-twice = Les colonnes { $first } et { $second } sont toutes deux « { $column } ». Laissez l’une des deux vide.
activities-import-refused-over = Cette importation est déjà enregistrée ou abandonnée. Importez de nouveau le fichier.
activities-import-refused-nothing-to-enter = Aucune ligne ne peut être enregistrée. Regardez les verdicts, corrigez le fichier et importez-le de nouveau.
activities-import-refused-not-judged = Les lignes ne sont pas encore vérifiées. Attendez la fin de la vérification ou associez les colonnes.
activities-import-refused-no-organisation = Aucune organisation n’est nommée. Indiquez qui déclare cette activité.
activities-import-refused-organisation-name = « { $given } » est trop long pour un nom d’organisation. N’écrivez que le nom.
activities-import-refused-organisation-ambiguous = « { $given } » désigne plusieurs organisations : { $names }. Écrivez le nom complet.
activities-import-refused-no-sector = Aucun secteur n’est nommé. Indiquez le secteur ou le cluster.
activities-import-refused-sector = « { $given } » n’est pas un secteur connu. Écrivez l’un des clusters, par exemple EHA ou Santé.
activities-import-refused-sector-near = « { $given } » n’est pas un secteur connu. Voisins : { $near }.
activities-import-refused-no-place = Aucun lieu n’est nommé. Écrivez le P-code ou le nom de la zone.
activities-import-refused-status = « { $given } » n’est pas un statut connu. Écrivez planifiée, en cours, suspendue, achevée ou annulée.
activities-import-refused-not-yours = L’organisation a une activité qui porte cet identifiant, et elle seule la modifie. Adressez-vous à elle.
activities-import-refused-other-owner = La fiche qui porte ce numéro appartient à une autre organisation. Corrigez l’organisation, ou supprimez le numéro pour déclarer une nouvelle activité.

activities-import-ask-extent = Ce que dit le fichier
activities-import-ask-extent-hint = Un fichier complet pour un mois ou un trimestre montre aussi les activités qu’il ne cite pas. Rien n’y change si vous ne le dites pas.
activities-import-extent-month = Tout le mois
activities-import-extent-quarter = Tout le trimestre
activities-import-extent-part = Une partie seulement
activities-import-news = Nouvelles
activities-import-changed = Modifiées
activities-import-missing = Manquantes
activities-import-missing-hint = Manquent les activités en cours dont rien n’a été dit pour cette période et que le fichier ne cite pas. Elles restent telles quelles. Suivez le nombre pour les voir, et pour clore celles qui sont terminées.
activities-import-last-said = dernière mise à jour
activities-import-ask-choice = Ce qu’elles deviennent
activities-import-choice-leave = Laisser telles quelles
activities-import-choice-leave-hint = Elles comptent comme non confirmées pour cette période.
activities-import-choice-complete = Achevées
activities-import-choice-complete-hint = Elles ont pris fin : à leur dernier jour, ou au plus tard à la date du fichier. Cela se fait quand vous enregistrez les lignes.
activities-import-will-confirm =
    { $count ->
        [one] { $shown } activité est confirmée comme toujours valable.
       *[other] { $shown } activités sont confirmées comme toujours valables.
    }
activities-import-will-complete =
    { $count ->
        [one] { $shown } activité que le fichier ne cite pas est close.
       *[other] { $shown } activités que le fichier ne cite pas sont closes.
    }
activities-import-changes-alike = Modifie l’activité que vous aviez enregistrée à partir d’une ligne semblable : même organisation, même secteur, même lieu, même début.
activities-import-refused-not-yours-to-end = Cette organisation a un compte et décide elle-même. Vous ne pouvez que laisser ses activités telles quelles.
activities-import-refused-none-missing = Plus rien ne manque de cette organisation.
activities-import-refused-overtaken = Quelqu’un a modifié cette activité après la vérification du fichier. Apportez le fichier de nouveau pour voir les deux.
activities-import-refused-later = Ce qui a été dit de cette activité le { $day } est plus récent que cette ligne. Cela reste.
activities-import-refused-left-out = Laissée de côté à la main.

activities-decide-title = Décider de ce qui manque
activities-decide-lead = Le fichier couvre toute la période et ne cite pas ces activités. C’est vous qui décidez ; rien ne se fait tout seul.
activities-decide-button = Décider
activities-decide-done = C’est noté, et se fera à l’enregistrement des lignes.

activities-mend-title = Corriger
activities-mend-lead = Dites ce qui est voulu. Votre fichier reste tel quel ; les lignes sont vérifiées à nouveau avec ce que vous dites.
activities-mend-button = Vérifier à nouveau
activities-mend-done = La ligne est corrigée.
activities-import-mend-row = Corriger la ligne { $row }
activities-import-mend-not = Laisser
activities-import-file-says = Dans le fichier : { $cell }
activities-import-ask-place = Lieu
activities-import-ask-stand = La ligne entière
activities-import-stand-leave-out = La laisser de côté
activities-import-stand-as-new = C’est une autre activité que celle qui est ici
activities-import-ask-keep = Toujours l’entendre ainsi
activities-import-ask-keep-hint = Pour toutes les lignes des fichiers de votre organisation qui disent la même chose, maintenant et plus tard.
activities-import-by-memory = comme vous l’avez dit auparavant
activities-import-by-hand = à la main
activities-import-refused-no-row = Cette ligne n’est pas dans le fichier. Choisissez-la dans la liste.
activities-import-refused-nothing-mended = Rien n’a changé. Écrivez ce qui est voulu, ou laissez la ligne.

activities-saved-title = Correspondances enregistrées
activities-saved-lead = Ce que des personnes de votre organisation ont dit des colonnes et des mots de vos fichiers. Cela s’applique de soi-même aux fichiers suivants, et chaque ligne ainsi modifiée le dit.
activities-saved-none = Rien n’est enregistré
activities-saved-none-hint = Cochez « Retenir pour la prochaine fois » en faisant correspondre les colonnes, ou « Toujours l’entendre ainsi » en corrigeant une ligne.
activities-saved-kind = De quoi
activities-saved-meaning = Dans les fichiers → ici
activities-saved-by = Dit par
activities-saved-at = Quand
activities-saved-change = Changer
activities-saved-of-organisation = Organisation
activities-saved-of-sector = Secteur
activities-saved-of-status = État
activities-saved-of-kind = Type d’activité
activities-saved-of-group = Groupe de population
activities-saved-of-modality = Modalité
activities-saved-of-programme = Programme de la mission
activities-saved-of-level = Sensibilité
activities-saved-of-tlp = Mention TLP
activities-saved-of-place = Lieu
activities-import-matched-before = Les colonnes ont été associées comme votre organisation l’a enregistré pour les fichiers qui ont ces noms de colonnes.
activities-import-matched-before-by = Les colonnes ont été associées comme { $by } l’a enregistré pour les fichiers qui ont ces noms de colonnes ({ $day }).
activities-forget-saved-title = Oublier
activities-forget-saved-lead = Les fichiers suivants sont lus comme si personne ne l’avait dit. Ce qui est enregistré reste.
activities-forget-saved-button = Oublier
activities-forget-saved-done = C’est oublié.
activities-import-is-return = Ce fichier a été remis ici pour être mis à jour. Chaque ligne est reconnue à son numéro d’enregistrement ; celles qui n’en ont pas sont nouvelles.
