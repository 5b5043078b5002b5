# Ce qui peut arrêter une demande, et ce qui ne va pas dans une demande entière.

problem-refused = Impossible pour le moment
problem-refused-text = Il faut d’abord modifier un élément de la demande.
problem-sign-in-first = Connectez-vous d’abord
problem-sign-in-first-text = Cette page demande d’être connecté.
problem-forbidden = Vous n’avez pas ce droit
problem-forbidden-text = Vos rôles ne le prévoient pas, ou le jeton d’API utilisé ne l’a pas reçu. L’administrateur de votre organisation peut vous attribuer le rôle nécessaire.
problem-prove-again = Confirmez de nouveau que c’est bien vous
problem-prove-again-text = Il faut ici redonner votre mot de passe, et le code de votre authentificateur si vous en avez un : confirmez-le dans votre compte, puis répétez la demande dans les dix minutes. Un jeton d’API ne suffit jamais.
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
refused-no-such-entry = Le journal ne contient pas cette entrée. Omettez le point où vous vous étiez arrêté et relisez ce dont vous avez besoin.
refused-json = Envoyez un objet JSON dont les clés sont les noms des questions.
problem-method-not-allowed = Pas de cette façon
problem-method-not-allowed-text = Cette adresse ne répond qu’à { $allowed }.
problem-too-many = Trop de demandes
problem-too-many-text = Votre réseau a envoyé tant de demandes que celle-ci doit attendre. Rien n’a été modifié ; réessayez dans { $seconds } secondes.
problem-other-site = Demande venue d’ailleurs
problem-other-site-text = La demande venait d’un autre site et rien n’a été modifié. Ouvrez le formulaire ici et envoyez-le de nouveau.
problem-too-long = Délai dépassé
problem-too-long-text = La réponse n’est pas arrivée à temps. Rouvrez la page et vérifiez si votre modification y figure avant de la refaire.
acts-overtaken = Quelqu’un a modifié ceci pendant que vous répondiez
acts-overtaken-text = Là où les deux diffèrent, la valeur actuelle figure à côté de votre réponse. Gardez la vôtre ou reprenez l’autre, puis enregistrez de nouveau.
acts-api-about = Toutes les pages et toutes les actions de cette installation, pour les programmes. Utilisez un jeton d’API créé dans votre compte : vous voyez et pouvez faire ce que vous voyez et pouvez faire à l’écran.
acts-api-unchanged = Inchangé depuis votre dernière lecture
refused-cursor = Ce n’est pas un endroit de la liste. Reprenez depuis le début.

# Les intertitres du menu.
acts-section-work = Qui fait quoi
acts-section-partnerships = Partenariats
acts-section-access = Accès et État hôte
acts-section-register = Le registre
