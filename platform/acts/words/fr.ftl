# Ce qui peut arrêter une demande, et ce qui ne va pas dans une demande entière.

problem-refused = Impossible pour le moment
problem-refused-text = Il faut d’abord modifier un élément de la demande.
problem-sign-in-first = Connectez-vous d’abord
problem-sign-in-first-text = Cette page demande d’être connecté.
problem-forbidden = Vous n’avez pas ce droit
problem-forbidden-text = Vos rôles ne le prévoient pas. L’administrateur de votre organisation peut vous attribuer le rôle nécessaire.
problem-not-found = Introuvable
problem-not-found-text = Il n’y a rien ici, ou rien qui soit partagé avec vous.
problem-stale = Modifié entre-temps
problem-stale-text = Quelqu’un a modifié cette fiche après que vous l’avez ouverte. Ouvrez-la de nouveau, regardez ce qui a changé et refaites votre modification.
problem-key-reused = Déjà envoyé, avec un autre contenu
problem-key-reused-text = Une demande portant la même clé et un autre contenu a déjà reçu une réponse. Envoyez celle-ci avec une nouvelle clé.
problem-too-large = Trop volumineux
problem-too-large-text = Un envoi est limité à { $limit } Mo. Réduisez-le ou envoyez-le en plusieurs parties.
problem-busy = Service occupé
problem-busy-text = Trop de demandes arrivent en ce moment. Rien n’a été modifié ; réessayez dans un instant.
problem-full = Le disque est plein
problem-full-text = Le disque du serveur est plein. Tout peut être lu ; rien n’a été modifié, et rien ne peut l’être tant que l’administrateur n’a pas fait de place. Renvoyez alors votre demande.
problem-broken = C’est notre faute
problem-broken-text = Une erreur s’est produite de notre côté et rien n’a été modifié. Si elle se répète, indiquez ce numéro à l’administrateur : { $number }.
problem-home = Vers la page d’accueil
refused-unreadable = Cette demande n’a pas pu être lue jusqu’au bout. Envoyez-la de nouveau.
refused-json = Envoyez un objet JSON dont les clés sont les noms des questions.
