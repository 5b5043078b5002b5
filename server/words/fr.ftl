# La page d’accueil.

start-title = Un registre de travail commun pour tous ceux qui œuvrent ici à la paix
start-hello = Bonjour { $name }
start-lead = Qui fait quoi, où et pour qui : partagé par ses propriétaires, modifié par personne d’autre.
start-promise = Chaque organisation décide qui voit ses fiches. Chaque changement est consigné de façon vérifiable par tous. Ce que vous apportez revient en réponse : un chevauchement, un manque, une carte, un fichier.
start-sign-in = Se connecter
start-overlaps = Chevauchements
start-all = activités partagées avec vous
start-ongoing = dont en cours
start-ours = de votre organisation
start-told = saisies en son nom par d’autres
