# Le filtrage : les noms des organisations et de leurs responsables face à la liste de sanctions.

screening-menu = Liste de sanctions
screening-right-read = Lire ce que la recherche dans la liste de sanctions a donné
screening-right-keep = Charger la liste de sanctions
screening-right-look = Rechercher des organisations dans la liste de sanctions
screening-right-answer = Répondre à ce qui est confirmé
screening-title = Liste de sanctions
screening-lead = Les noms de l’organisation et ceux de son conseil d’administration et de ses responsables habilités, dans la mesure où son dossier vous est ouvert. Les personnes qu’elle sert ne sont jamais recherchées.
screening-list = La liste
screening-list-lead = La liste récapitulative du Conseil de sécurité de l’ONU, dans la dernière version chargée.
screening-no-list = Aucune liste n’est chargée
screening-no-list-hint = Le secrétariat la charge : c’est le fichier XML que publie le Conseil de sécurité.
screening-generated-on = Datée du
screening-entries = Inscriptions
screening-brought-at = Chargée le
screening-brought-by = Chargée par
screening-never = Votre organisation n’a pas encore fait de recherche
screening-looked =
    { $count ->
        [one] { $count } nom a été recherché dans la liste en vigueur
        [many] { $count } de noms ont été recherchés dans la liste en vigueur
       *[other] { $count } noms ont été recherchés dans la liste en vigueur
    }
screening-looked-before =
    { $count ->
        [one] { $count } nom a été recherché, dans une liste plus ancienne
        [many] { $count } de noms ont été recherchés, dans une liste plus ancienne
       *[other] { $count } noms ont été recherchés, dans une liste plus ancienne
    }
screening-names-looked-for = Noms recherchés :
screening-matches = Ressemblances
screening-matches-lead = Celles que nous avons trouvées et qui restent à juger, et celles qui sont confirmées. Une ressemblance n’est pas un constat : n’en parlez pas à l’organisation.
screening-no-matches = Aucune ressemblance n’a été trouvée
screening-no-matches-hint = Ce qui ressemble à une inscription de la liste reste affiché ici jusqu’à ce que des personnes en aient jugé.
screening-match-of = Ressemblance : { $name }
screening-party = Organisation
screening-name = Nom
screening-subject = À qui est ce nom
screening-subject-organisation = L’organisation
screening-subject-officer = Responsable habilité
screening-subject-board = Membre du conseil d’administration
screening-listed-name = Nom dans la liste
screening-in-the-list = Ce que dit la liste
screening-kind = Inscrit comme
screening-kind-individual = Personne
screening-kind-entity = Entité
screening-names = Noms
screening-births = Naissance
screening-nationalities = Nationalités
screening-listed-on = Date d’inscription
screening-reference = Référence
screening-entry = Inscription
screening-quality-main = nom
screening-quality-script = nom dans son écriture d’origine
screening-quality-good = pseudonyme fiable
screening-quality-low = pseudonyme peu fiable : d’autres le portent aussi
screening-quality-former = ancien nom
screening-quality-alias = autre nom
screening-alike = Degré de ressemblance
screening-percent = { $percent } %
screening-why = Pourquoi
screening-why-same = Le même nom, aux signes et aux majuscules près
screening-why-script = L’un des deux est dans une autre écriture
screening-why-order = Les mots sont dans un autre ordre
screening-why-spelling = Un mot se prononce de la même façon mais s’écrit autrement
screening-why-typing = Une ou deux lettres d’un mot diffèrent
screening-why-part = L’un comporte des mots que l’autre n’a pas
screening-verdict = Verdict
screening-verdict-open = À juger
screening-verdict-proposed = En attente d’une deuxième personne
screening-verdict-ignored = Quelqu’un d’autre
screening-verdict-confirmed = Confirmée
screening-verdict-gone = N’est plus trouvée
screening-asked-again = inscription modifiée
screening-said = Ce qui a été dit
screening-finding-other = C’est quelqu’un d’autre
screening-finding-them = C’est la même personne ou la même entité
screening-note-open = C’est une ressemblance de noms, et non un constat. Elle ne bloque personne. Comparez ce que dit la liste avec ce que vous savez.
screening-note-again = L’inscription a changé depuis qu’il a été dit que c’est quelqu’un d’autre. Examinez-la de nouveau ; d’ici là, la ressemblance ne bloque personne.
screening-note-proposed = Une personne dit que c’est bien la même personne ou la même entité. Un autre responsable habilité doit le dire aussi ; d’ici là, la ressemblance ne bloque personne.
screening-note-confirmed = Deux personnes ont confirmé la ressemblance. Rien n’est signé ni payé tant qu’elle n’est pas levée. L’organisation la voit et peut y répondre.
screening-note-untold = Deux personnes ont confirmé la ressemblance. Rien n’est signé ni payé tant qu’elle n’est pas levée. L’organisation ne la voit pas, car la loi interdit de l’en informer.
screening-note-doubted = Deux personnes ont confirmé la ressemblance, et une personne dit qu’il s’agit finalement de quelqu’un d’autre. La ressemblance reste confirmée jusqu’à ce qu’un autre responsable habilité le dise aussi.
screening-ask-file = Fichier de la liste
screening-ask-file-hint = Le fichier XML que publie le Conseil de sécurité. Il est accepté en entier ou pas du tout.
screening-ask-meant = La liste est la bonne, même si elle est plus ancienne ou a perdu plus de la moitié de ses inscriptions
screening-ask-finding = Votre constat
screening-ask-finding-hint = Il faut deux personnes pour confirmer que c’est la même personne ou la même entité. Le constat que c’est quelqu’un d’autre vaut tant que le nom et l’inscription ne changent pas.
screening-ask-reason = Motif
screening-ask-reason-hint = Dates et lieux de naissance, nationalité, documents : ce qui les distingue, ou montre que c’est bien la même personne. Le motif figure sous votre nom ; s’il confirme la ressemblance, l’organisation le lit, sans votre nom.
screening-ask-restricted = Pourquoi la loi interdit d’en informer l’organisation
screening-ask-restricted-hint = Laissé vide : l’organisation est informée de ce qui est confirmé, et peut répondre.
screening-ask-answer = Réponse
screening-ask-answer-hint = Elle est lue de part et d’autre, et reste à côté de la ressemblance.
screening-refused-broken = À la ligne { $line }, le fichier n’est plus une liste XML bien formée. Rien n’a été chargé, la liste précédente reste en vigueur. Téléchargez de nouveau le fichier.
screening-refused-cut = Le fichier s’arrête à la ligne { $line }, avant la fin de la liste. Rien n’a été chargé, la liste précédente reste en vigueur. Téléchargez de nouveau le fichier.
screening-refused-other = Ce n’est pas la liste récapitulative : elle ne commence pas par CONSOLIDATED_LIST (ligne { $line }). Choisissez le fichier XML que publie le Conseil de sécurité.
screening-refused-part = Il manque à la liste au moins une de ses deux parties, personnes et entités. Rien n’a été chargé, la liste précédente reste en vigueur. Téléchargez de nouveau le fichier.
screening-refused-empty = La liste ne contient aucune inscription. Rien n’a été chargé, la liste précédente reste en vigueur.
screening-refused-nameless = L’inscription qui se termine à la ligne { $line } n’a pas de nom ou pas de numéro. Rien n’a été chargé, la liste précédente reste en vigueur. Téléchargez de nouveau le fichier.
screening-refused-twice = L’inscription { $entry } figure deux fois dans la liste, la seconde se terminant à la ligne { $line }. Rien n’a été chargé, la liste précédente reste en vigueur. Téléchargez de nouveau le fichier.
screening-refused-too-many = Jusqu’à la ligne { $line }, le fichier contient plus d’inscriptions, de noms ou de mots qu’aucune liste. Rien n’a été chargé. Choisissez le fichier XML que publie le Conseil de sécurité.
screening-refused-large = Le fichier dépasse { $most } Mo, soit bien plus que la liste. Il n’a pas été lu. Choisissez le fichier XML que publie le Conseil de sécurité.
screening-refused-encoding = À la ligne { $line }, le fichier n’est pas en UTF-8, l’encodage dans lequel la liste est publiée. Rien n’a été chargé. Téléchargez de nouveau le fichier.
screening-refused-dtd = À la ligne { $line }, le fichier contient ses propres définitions, ce qui n’est jamais le cas de la liste. Rien n’a été chargé. Choisissez le fichier XML que publie le Conseil de sécurité.
screening-refused-shrunk = La liste compte { $now } inscriptions, la précédente en comptait { $before }. Confirmez que c’est la bonne, ou téléchargez-la de nouveau.
screening-refused-older = La liste est du { $now }, celle en vigueur du { $before }. Confirmez que c’est la bonne, ou téléchargez la plus récente.
screening-refused-here = Cette liste est déjà en vigueur.
screening-refused-no-list = Aucune liste n’est encore chargée. Le secrétariat la charge.
screening-refused-gone = Le nom ou l’inscription n’existe plus. Il n’y a rien à juger.
screening-refused-same = Cela a déjà été dit.
screening-refused-second = Vous avez vous-même dit que c’est bien la même personne ou la même entité. Un autre responsable habilité doit le dire aussi.
screening-refused-lift = Vous avez vous-même dit qu’il s’agit de quelqu’un d’autre. Un autre responsable habilité doit le dire aussi.
screening-refused-untold = On ne peut répondre qu’à une ressemblance confirmée dont l’organisation est informée.

screening-bring-list-title = Charger la liste
screening-bring-list-lead = La nouvelle liste remplace la précédente. Tous les noms y sont recherchés de nouveau, et ce qui change est montré aux organisations qui vérifient.
screening-bring-list-button = Charger la liste
screening-bring-list-done = La liste est chargée. Tous les noms y sont recherchés de nouveau.
screening-look-for-title = Rechercher dans la liste
screening-look-for-lead = Les ressemblances sont trouvées quels que soient l’écriture, l’ordre des mots et l’orthographe ; des personnes en jugent. Ensuite, la recherche se fait d’elle-même dans chaque nouvelle liste.
screening-look-for-button = Rechercher
screening-look-for-done = Les noms ont été recherchés.
screening-judge-title = Juger
screening-judge-lead = Votre constat figure sous votre nom. Ce que deux personnes confirment interdit de signer et de payer.
screening-judge-button = Enregistrer le constat
screening-judge-done = Votre constat est enregistré.
screening-answer-title = Répondre
screening-answer-button = Envoyer la réponse
screening-answer-done = Votre réponse figure à côté de la ressemblance.
