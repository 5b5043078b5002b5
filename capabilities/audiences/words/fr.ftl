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
audiences-ask-member = Membre
audiences-ask-audience = Audience
audiences-ask-coordinator = Coordinateur
audiences-open-title = Nommer une audience
audiences-open-lead = Un groupe de travail, les partenaires d’un projet. Ses membres voient chaque fiche qui lui est montrée, dans la limite du niveau de la fiche.
audiences-open-button = Enregistrer l’audience
audiences-open-done = L’audience est nommée.
audiences-coordinate-title = Nommer un coordinateur
audiences-coordinate-lead = Le coordinateur est informé des chevauchements entre activités de cette audience qu’il peut lui-même voir. Il ne voit aucune fiche de plus.
audiences-coordinate-button = Nommer le coordinateur
audiences-coordinate-done = Le coordinateur est nommé.
