# Audiences.

audiences-menu = Audiences
audiences-title = Audiences
audiences-right-read = Lire les audiences
audiences-right-write = Nommer des audiences et changer qui en fait partie
audiences-right-appoint = Nommer des coordinateurs et les retirer
audiences-lead = Des ensembles d’organisations à qui montrer une fiche.
audiences-audience = Audience
audiences-members = Qui en fait partie
audiences-means-own = Personne d’autre que le propriétaire de la fiche.
audiences-means-humanitarian = Agences des Nations Unies, ONG internationales et nationales, organisations communautaires, Croix-Rouge et Croissant-Rouge.
audiences-means-partners = Toutes les parties enregistrées, sauf la force et la police de la mission, l’État hôte et les autorités locales.
audiences-means-everyone = Toutes les parties enregistrées.
audiences-means-public = Toute personne, connectée ou non. Fiches de niveau Faible uniquement.
audiences-means-named = Personne n’est nommé pour le moment.
audiences-ask-name = Nom
audiences-ask-coordinator = Coordinateur
audiences-open-title = Nommer une audience
audiences-open-lead = Un groupe de travail, les partenaires d’un projet. Ses membres voient chaque fiche qui lui est montrée, dans la limite du niveau de la fiche.
audiences-open-button = Enregistrer l’audience
audiences-open-done = L’audience est nommée.
audiences-coordinate-title = Nommer un coordinateur
audiences-coordinate-lead = Le coordinateur est informé des chevauchements entre activités de cette audience qu’il peut lui-même voir. Il ne voit aucune fiche de plus.
audiences-coordinate-button = Nommer le coordinateur
audiences-coordinate-done = Le coordinateur est nommé.

# Une audience et sa vie.
audiences-means-members = Ses membres voient chaque fiche qui lui est montrée, dans la limite du niveau de la fiche.
audiences-means-ended = Elle a pris fin : personne ne peut plus la choisir, et ce qui lui était montré n’est vu que de ses propriétaires.
audiences-and-more =
    { $count ->
        [one] et une autre
       *[other] et { $count } autres
    }
audiences-ended = terminée
audiences-ended-on = A pris fin le
audiences-keeper = Tenue par
audiences-member = Organisation
audiences-since = Depuis
audiences-coordinates = coordonne
audiences-coordinators = Coordinateurs
audiences-own-records = Fiches de votre organisation qui lui sont montrées
audiences-own-records-ended = Fiches de votre organisation qui lui étaient montrées et que vous êtes désormais seuls à voir
audiences-shown-none = Aucune
audiences-history = Ce qui a changé, et pourquoi
audiences-falls-back = Ce qui lui est montré revient à ses propriétaires
audiences-falls-back-text = Dès la fin de cette audience, chaque fiche qui lui est montrée n’est vue que de l’organisation à qui elle appartient ; ce qui a été communiqué nommément à quelqu’un le reste. Aucune fiche ne passe à une autre audience : son propriétaire peut la lui montrer, fiche par fiche. Les membres ne retrouvent plus ce que d’autres montraient ici. C’est définitif.
audiences-ask-members = Organisations
audiences-ask-members-hint = Une par ligne : le nom, le sigle ou un autre nom connu. Vous pouvez coller une colonne de tableur. Inscrivez aussi votre propre organisation si elle en fait partie.
audiences-ask-out = Qui est retiré
audiences-ask-reason = Motif
audiences-ask-reason-hint = Il reste dans le journal.
audiences-rename-title = Renommer
audiences-rename-lead = Le nom dans votre langue ; les noms dans les autres langues restent.
audiences-rename-button = Enregistrer
audiences-rename-done = L’audience porte son nouveau nom.
audiences-add-title = Ajouter des organisations
audiences-add-lead = Dès aujourd’hui, elles voient ce qui est montré à cette audience, y compris ce qui lui était montré avant leur arrivée.
audiences-add-button = Ajouter
audiences-add-done = Elles font partie de l’audience dès aujourd’hui.
audiences-take-out-title = Retirer des organisations
audiences-take-out-lead = Elles perdent aussitôt de vue ce que d’autres montrent à cette audience, et n’y coordonnent plus. Ce qu’elles lui montraient elles-mêmes le reste tant qu’elles ne le restreignent pas.
audiences-take-out-button = Retirer
audiences-take-out-done = Elles ne font plus partie de l’audience.
audiences-relieve-title = Retirer un coordinateur
audiences-relieve-lead = Il n’y est plus informé des chevauchements. Il voit ce qu’il voyait auparavant.
audiences-relieve-button = Retirer
audiences-relieve-done = Il n’y coordonne plus.
audiences-end-title = Mettre fin à l’audience
audiences-end-button = Mettre fin à l’audience
audiences-end-done = L’audience a pris fin. Ce qui lui était montré n’est vu que de ses propriétaires.

# Refus.
audiences-refused-ended = Cette audience a pris fin le { $day }.
audiences-refused-nobody-new = Toutes font déjà partie de l’audience.
audiences-refused-many = Une audience compte au plus { $most } membres. Au-delà, choisissez l’une de celles qui découlent de la catégorie des organisations.
audiences-refused-no-member = L’une d’elles n’est plus membre. Revenez à la liste.
audiences-refused-coordinates = Cette organisation y coordonne déjà.
audiences-refused-outsider = Cette organisation ne fait pas partie de l’audience : elle n’aurait rien à coordonner. Ajoutez-la d’abord.
audiences-refused-no-coordinator = Cette organisation n’y coordonne pas.
audiences-refused-unknown = Aucune organisation ne s’appelle ici « { $given } ». Cherchez-la sous Organisations et écrivez son nom, son sigle ou l’identifiant de sa page.
audiences-refused-unknown-but = Aucune organisation ne s’appelle ici « { $given } ». Est-ce l’une de celles-ci : { $near } ?
audiences-refused-several = Plusieurs organisations s’appellent « { $given } ». Écrivez l’identifiant qui figure dans l’adresse de sa page.
