# Le filtrage : les noms d’organisations et de leurs responsables à côté de la liste de sanctions.

screening-menu = Liste de sanctions
screening-right-read = Lire ce qui a été trouvé dans la liste de sanctions
screening-right-keep = Apporter la liste de sanctions
screening-right-look = Chercher des organisations dans la liste de sanctions
screening-right-answer = Répondre à ce qui est confirmé
screening-title = Liste de sanctions
screening-lead = Les noms de l’organisation elle-même et ceux de son conseil et de ses signataires, si son dossier vous est ouvert. Celles et ceux qu’elle sert ne sont jamais cherchés.
screening-list = La liste
screening-list-lead = La liste récapitulative du Conseil de sécurité des Nations Unies, telle qu’elle a été apportée en dernier.
screening-no-list = Aucune liste n’a été apportée
screening-no-list-hint = Le secrétariat l’apporte : le fichier XML que publie le Conseil de sécurité.
screening-generated-on = Du
screening-entries = Inscriptions
screening-brought-at = Apportée le
screening-brought-by = Apportée par
screening-never = Votre organisation n’a pas encore cherché
screening-looked =
    { $count ->
        [one] { $count } nom a été cherché dans la liste en vigueur
        [many] { $count } de noms ont été cherchés dans la liste en vigueur
       *[other] { $count } noms ont été cherchés dans la liste en vigueur
    }
screening-looked-before =
    { $count ->
        [one] { $count } nom a été cherché, dans une liste plus ancienne
        [many] { $count } de noms ont été cherchés, dans une liste plus ancienne
       *[other] { $count } noms ont été cherchés, dans une liste plus ancienne
    }
screening-names-looked-for = Ces noms sont cherchés :
screening-matches = Ressemblances
screening-matches-lead = Trouvées par nous et à juger, ou confirmées. Une ressemblance n’est pas un constat : n’en parlez pas à l’organisation.
screening-no-matches = Rien de ressemblant n’a été trouvé
screening-no-matches-hint = Ce qui ressemble à une inscription de la liste reste ici jusqu’à ce que des personnes l’aient jugé.
screening-match-of = Ressemblance : { $name }
screening-party = Organisation
screening-name = Nom
screening-subject = De qui est le nom
screening-subject-organisation = L’organisation
screening-subject-officer = Signataire autorisé
screening-subject-board = Membre du conseil
screening-listed-name = Nom dans la liste
screening-in-the-list = Ce que dit la liste
screening-kind = Inscrit comme
screening-kind-individual = Personne
screening-kind-entity = Entité
screening-names = Noms
screening-births = Naissance
screening-nationalities = Nationalités
screening-listed-on = Inscrit le
screening-reference = Référence
screening-entry = Inscription
screening-quality-main = nom
screening-quality-script = nom dans son écriture
screening-quality-good = autre nom, sûr
screening-quality-low = autre nom, peu sûr : d’autres le portent aussi
screening-quality-former = ancien nom
screening-quality-alias = autre nom
screening-alike = Ressemblance
screening-percent = { $percent } %
screening-why = Pourquoi
screening-why-same = Le même nom, aux signes et aux majuscules près
screening-why-script = L’un est dans une autre écriture
screening-why-order = Les mots sont dans un autre ordre
screening-why-spelling = Un mot se prononce de même et s’écrit autrement
screening-why-typing = Une ou deux lettres d’un mot diffèrent
screening-why-part = L’un a des mots que l’autre n’a pas
screening-verdict = Verdict
screening-verdict-open = À juger
screening-verdict-proposed = Attend une deuxième personne
screening-verdict-ignored = Quelqu’un d’autre
screening-verdict-confirmed = Confirmée
screening-verdict-gone = N’est plus trouvée
screening-asked-again = inscription modifiée
screening-said = Ce qui a été dit
screening-finding-other = C’est quelqu’un d’autre
screening-finding-them = C’est la même personne ou la même entité
screening-note-open = Une ressemblance de noms, et non un constat. Elle ne bloque personne. Comparez ce que dit la liste avec ce que vous savez.
screening-note-again = L’inscription a changé depuis qu’il a été dit que c’est quelqu’un d’autre. Regardez de nouveau ; d’ici là, cela ne bloque personne.
screening-note-proposed = Une personne dit que c’est bien cela. Un autre signataire autorisé doit le dire aussi ; d’ici là, cela ne bloque personne.
screening-note-confirmed = Deux personnes l’ont confirmé. Rien n’est signé ni payé tant que ce n’est pas levé. L’organisation le voit et peut répondre.
screening-note-untold = Deux personnes l’ont confirmé. Rien n’est signé ni payé tant que ce n’est pas levé. L’organisation ne le voit pas, car la loi l’interdit.
screening-ask-file = Fichier de la liste
screening-ask-file-hint = La forme XML dans laquelle le Conseil de sécurité la publie. Elle est prise en entier ou pas du tout.
screening-ask-meant = La liste est juste, bien qu’elle soit plus ancienne ou ait perdu plus de la moitié de ses inscriptions
screening-ask-finding = Ce que vous constatez
screening-ask-finding-hint = Pour dire que c’est bien cela, il faut deux personnes. Que c’est quelqu’un d’autre vaut tant que le nom et l’inscription ne changent pas.
screening-ask-reason = Pourquoi
screening-ask-reason-hint = Dates et lieux de naissance, nationalité, documents : ce qui les distingue ou les confond. Cela figure sous votre nom ; ce qui confirme est lu par l’organisation, sans votre nom.
screening-ask-restricted = Pourquoi la loi interdit de le dire à l’organisation
screening-ask-restricted-hint = Vide : l’organisation apprend ce qui est confirmé, et peut répondre.
screening-ask-answer = Réponse
screening-ask-answer-hint = Les deux côtés la lisent, et elle reste à côté de la ressemblance.
screening-refused-broken = À la ligne { $line }, le fichier ne tient pas comme liste en XML. Rien n’en a été pris, la liste précédente reste en vigueur. Téléchargez le fichier de nouveau.
screening-refused-cut = Le fichier finit à la ligne { $line }, avant la liste. Rien n’en a été pris, la liste précédente reste en vigueur. Téléchargez le fichier de nouveau.
screening-refused-other = Ce n’est pas la liste récapitulative : elle ne commence pas par CONSOLIDATED_LIST (ligne { $line }). Prenez le fichier XML que publie le Conseil de sécurité.
screening-refused-part = La liste n’a pas ses deux parties, personnes et entités. Rien n’en a été pris, la liste précédente reste en vigueur. Téléchargez le fichier de nouveau.
screening-refused-empty = La liste n’a aucune inscription. Rien n’en a été pris, la liste précédente reste en vigueur.
screening-refused-nameless = L’inscription qui finit à la ligne { $line } n’a pas de nom ou pas de numéro. Rien de la liste n’a été pris, la précédente reste en vigueur. Téléchargez le fichier de nouveau.
screening-refused-twice = L’inscription { $entry } figure deux fois dans la liste, la seconde jusqu’à la ligne { $line }. Rien n’en a été pris, la liste précédente reste en vigueur. Téléchargez le fichier de nouveau.
screening-refused-too-many = Jusqu’à la ligne { $line }, il y a plus d’inscriptions, de noms ou de mots que dans aucune liste. Rien n’en a été pris. Prenez le fichier XML que publie le Conseil de sécurité.
screening-refused-large = Le fichier dépasse { $most } Mo, bien plus que la liste. Il n’a pas été lu. Prenez le fichier XML que publie le Conseil de sécurité.
screening-refused-encoding = À la ligne { $line }, le fichier n’est pas en UTF-8, dans lequel la liste est publiée. Rien n’en a été pris. Téléchargez le fichier de nouveau.
screening-refused-dtd = À la ligne { $line }, le fichier apporte ses propres définitions, ce que la liste n’a jamais. Rien n’en a été pris. Prenez le fichier XML que publie le Conseil de sécurité.
screening-refused-shrunk = La liste a { $now } inscriptions, la précédente en avait { $before }. Dites que c’est juste, ou téléchargez-la de nouveau.
screening-refused-older = La liste est du { $now }, celle en vigueur du { $before }. Dites que c’est juste, ou téléchargez la plus récente.
screening-refused-here = Cette liste est déjà en vigueur.
screening-refused-no-list = Aucune liste n’a encore été apportée. Le secrétariat l’apporte.
screening-refused-gone = Le nom ou l’inscription n’y est plus. Il n’y a rien à juger.
screening-refused-same = Cela a déjà été dit.
screening-refused-second = Vous avez dit vous-même que c’est bien cela. Un autre signataire autorisé doit le dire aussi.
screening-refused-lift = Vous l’avez confirmé vous-même. Un autre signataire autorisé doit dire que c’est quelqu’un d’autre.
screening-refused-untold = On ne répond qu’à une ressemblance confirmée que l’organisation voit.

screening-bring-list-title = Apporter la liste
screening-bring-list-lead = La nouvelle liste remplace la précédente. Tout le monde est cherché de nouveau, et ce qui change est montré à celles et ceux qui vérifient.
screening-bring-list-button = Apporter la liste
screening-bring-list-done = La liste est là. Tout le monde est cherché de nouveau.
screening-look-for-title = Chercher dans la liste
screening-look-for-lead = Ce qui se ressemble est trouvé, quels que soient l’écriture, l’ordre des mots et l’orthographe ; des personnes le jugent. Dès lors, chaque nouvelle liste est fouillée d’elle-même.
screening-look-for-button = Chercher
screening-look-for-done = Les noms ont été cherchés.
screening-judge-title = Juger
screening-judge-lead = Votre parole figure sous votre nom. Ce que deux personnes confirment interdit de signer et de payer.
screening-judge-button = Enregistrer le constat
screening-judge-done = Votre constat est enregistré.
screening-answer-title = Répondre
screening-answer-button = Envoyer la réponse
screening-answer-done = Votre réponse figure à côté de la ressemblance.
