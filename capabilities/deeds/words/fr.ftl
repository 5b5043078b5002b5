# Le journal à l’écran.

deeds-menu = Journal
deeds-title = Journal
deeds-right-read = Lire le journal de l’organisation
deeds-right-read-instance = Lire le journal de l’installation
deeds-lead = Qui a fait quoi sur les fiches de votre organisation, quand et pourquoi. Rien ici ne peut être modifié sans que cela se voie.
deeds-when = Quand
deeds-who = Qui
deeds-what = Quoi
deeds-on = Sur quoi
deeds-why = Pourquoi
deeds-entry = Entrée
deeds-own = Votre organisation
deeds-instance = L’installation
deeds-by-itself = Le produit lui-même
deeds-by-others = Une personne d’une autre organisation
deeds-shredded = Contenu supprimé ; la place de l’entrée demeure.
deeds-none = Rien n’a encore été fait
deeds-none-hint = Chaque modification des fiches de votre organisation figurera ici.
deeds-checkpoint = Dernier point de contrôle signé
deeds-checkpoint-hint = Gardez-en une copie ailleurs : elle permet de prouver toute modification ultérieure des entrées qui le précèdent.
