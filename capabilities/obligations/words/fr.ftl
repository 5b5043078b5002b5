# Obligations : ce qu’une partie doit à une autre avant un jour donné.

obligations-menu = Engagements
obligations-title = Ce que nous devons et ce qui nous est dû
obligations-lead = Rapports, livrables, paiements, réponses et promesses entre nous et les autres, quelle que soit la partie en retard.
obligations-right-read = Voir ce que son organisation doit et ce qui lui est dû
obligations-right-write = Prendre des engagements, en demander et remettre ce qui est dû
obligations-right-commit = Accepter, renvoyer, dispenser, donner son accord et refuser au nom de son organisation
obligations-ours = Ce que nous devons
obligations-theirs = Ce qui nous est dû
obligations-ours-none = Personne n’attend rien de nous.
obligations-theirs-none = Nous n’attendons rien de personne.
obligations-sums =
    { $count ->
        [0] Aucun.
        [one] 1, dont { $late ->
            [0] aucun en retard.
           *[other] { $late } en retard.
        }
       *[other] { $shown }, dont { $late ->
            [0] aucun en retard.
           *[other] { $late } en retard.
        }
    }
obligations-all = Tout afficher
obligations-side = À qui d’agir
obligations-show = Afficher
obligations-only-late = Seulement ce qui est en retard
obligations-only-ended = Ce qui est terminé
obligations-what = Objet
obligations-due = Échéance
obligations-state = État
obligations-owed-by = Dû par
obligations-owed-to = Dû à
obligations-about = Origine
obligations-about-link = La fiche dont il provient
obligations-delivered-on = Remis le
obligations-steps = Ce qui s’est passé
obligations-by-itself = Comity, selon la règle
obligations-in-time = dans les délais
obligations-kept-late =
    { $days ->
        [one] 1 jour de retard
       *[other] { $days } jours de retard
    }
obligations-next-agree = La partie sollicitée doit accepter ou refuser.
obligations-next-deliver = La partie qui le doit le remet.
obligations-next-again = Il a été renvoyé : il est dû à nouveau.
obligations-next-answer = La partie qui l’a reçu l’accepte ou le renvoie.
obligations-not-here = Cela ne peut pas être noté comme fait ici

obligations-sort-report = Rapport
obligations-sort-deliverable = Livrable
obligations-sort-payment = Paiement
obligations-sort-review = Examen
obligations-sort-answer = Réponse
obligations-sort-renewal = Renouvellement
obligations-sort-contact_check = Vérification des points focaux
obligations-sort-visit = Visite
obligations-sort-plan = Plan
obligations-sort-meeting = Réunion
obligations-sort-other = Autre

obligations-state-proposed = Demandé
obligations-state-declined = Refusé
obligations-state-open = En cours
obligations-state-delivered = Remis
obligations-state-sent_back = Renvoyé
obligations-state-accepted = Accepté
obligations-state-waived = Dispense accordée
obligations-state-settled = Fait
obligations-state-dropped = Sans objet

obligations-question-to = À qui
obligations-question-by = De qui
obligations-question-sort = Nature
obligations-question-title = Objet précis
obligations-question-title-hint = En une ligne, pour que les deux parties comprennent la même chose.
obligations-question-note = À savoir
obligations-question-word = Un mot à l’autre partie
obligations-question-reason = Motif
obligations-question-missing = Ce qui manque
obligations-question-shown = Ce qui a été fait
obligations-question-shown-hint = Quelques mots, un fichier ou un lien : l’un d’eux au moins montre que c’est fait.
obligations-question-file = Fichier
obligations-question-link = Lien
obligations-question-link-hint = L’adresse d’une page de cette plateforme, comme /activities/…, ou d’une page web, avec https://.

obligations-refused-nothing-shown = Montrez que c’est fait : écrivez quelques mots, ou ajoutez un fichier ou un lien.
obligations-refused-step = Ce n’est pas possible tant que l’état est « { $state } ».
obligations-refused-past = Le { $day } est passé. Indiquez un jour à venir.
obligations-refused-party = Nous ne connaissons pas cette partie. Choisissez-en une dans la liste.
obligations-refused-self = Ce que vous attendez de votre propre organisation, prenez-en vous-même l’engagement.
obligations-refused-link = Donnez l’adresse d’une page de cette plateforme, qui commence par /, ou d’une page web, avec https://.
obligations-refused-done-there = Cela ne se coche pas à la main : c’est fait une fois que c’est noté sur la fiche dont il provient. Ouvrez cette fiche et notez-le là.

obligations-promise-title = Prendre un engagement
obligations-promise-lead = Votre organisation le doit dès maintenant. L’autre partie le voit, et personne d’autre.
obligations-promise-button = S’engager
obligations-promise-done = L’engagement est pris.
obligations-ask-title = Présenter une demande
obligations-ask-lead = C’est dû dès que l’autre partie a accepté. Elle le voit, et personne d’autre.
obligations-ask-button = Demander
obligations-ask-done = La demande est envoyée.
obligations-agree-title = Donner son accord
obligations-agree-lead = Votre organisation le doit dès maintenant, pour le jour indiqué.
obligations-agree-button = Donner son accord
obligations-agree-done = C’est convenu, et dû dès maintenant.
obligations-decline-title = Refuser
obligations-decline-lead = Ce ne sera pas dû. La partie qui l’a demandé lit le motif.
obligations-decline-button = Refuser
obligations-decline-done = La demande est refusée.
obligations-deliver-title = Remettre
obligations-deliver-lead = L’autre partie est ensuite invitée à l’accepter ou à le renvoyer dans les 14 jours.
obligations-deliver-button = Remettre
obligations-deliver-done = La remise est enregistrée.
obligations-accept-title = Accepter
obligations-accept-lead = Vous confirmez au nom de votre organisation que c’est bien ce qui était dû.
obligations-accept-button = Accepter
obligations-accept-done = L’acceptation est enregistrée.
obligations-send-back-title = Renvoyer
obligations-send-back-lead = C’est dû à nouveau. Le temps qu’a pris votre réponse s’ajoute à l’échéance.
obligations-send-back-button = Renvoyer
obligations-send-back-done = Le renvoi est enregistré.
obligations-waive-title = Accorder une dispense
obligations-waive-lead = L’autre partie ne le doit plus. Elle lit le motif.
obligations-waive-button = Dispenser
obligations-waive-done = La dispense est accordée.

# Courriels et calendrier.
obligations-own = Courriels et calendrier
obligations-own-lead = Comment être informé de ce qui arrive à échéance sans venir ici. Quel que soit votre choix, la liste reste.
obligations-letters = Courriels
obligations-letters-come = Le matin, un courriel vous indique combien d’engagements sont dus dans les 7 jours, dus aujourd’hui, en retard ou en attente de votre réponse. Les jours sans nouveauté, vous n’en recevez pas.
obligations-letters-none = Vous ne recevez pas de courriel.
obligations-letters-no-mail = Cette installation n’envoie pas de courriels. Vous trouvez tout dans la liste.
obligations-calendar = Calendrier
obligations-calendar-lead = Votre logiciel de calendrier peut afficher les échéances, à une adresse qui n’est qu’à vous. Quiconque connaît l’adresse peut les lire : ne la donnez à personne.
obligations-calendar-made = Adresse créée le
obligations-calendar-anew = Créer une nouvelle adresse
obligations-calendar-copy = Copiez l’adresse maintenant
obligations-calendar-copy-lead = Saisissez-la dans votre logiciel de calendrier comme calendrier auquel s’abonner. Elle est affichée ici pendant dix minutes, puis plus jamais ; seule son empreinte est conservée.
obligations-calendar-entry = { $sort } : { $from } pour { $to }
obligations-question-letters = M’informer par courriel de ce qui est dû et en retard
obligations-question-letters-hint = Les courriels indiquent combien et de quelle nature, rien d’autre : le courrier électronique n’est pas confidentiel.
obligations-refused-no-calendar = Il n’y a pas d’adresse à révoquer.

obligations-change-letters-title = Choisir de recevoir ou non les courriels
obligations-change-letters-button = Enregistrer
obligations-change-letters-done = Votre choix est enregistré.
obligations-make-calendar-title = Créer une adresse
obligations-make-calendar-lead = Si vous en avez déjà une, elle cesse de fonctionner.
obligations-make-calendar-button = Créer l’adresse
obligations-make-calendar-done = L’adresse est créée.
obligations-revoke-calendar-title = Révoquer l’adresse
obligations-revoke-calendar-lead = Les logiciels de calendrier n’y trouvent plus rien. C’est définitif, mais vous pouvez en créer une nouvelle.
obligations-revoke-calendar-button = Révoquer
obligations-revoke-calendar-done = L’adresse est révoquée.
obligations-end-calendar-title = Fermer le calendrier d’un compte fermé

obligations-letter-subject = { $instance } : ce qui est dû et ce qui est en retard
obligations-letter-hello =
    { $name },

    voici ce qui attend aujourd’hui entre { $organisation } et d’autres.
obligations-letter-late = En retard de votre côté
obligations-letter-today = Dû aujourd’hui
obligations-letter-soon = Dû dans les 7 jours
obligations-letter-answer = En attente de votre réponse
obligations-letter-theirs = En retard de 14 jours ou plus du côté des autres
obligations-letter-line = – { $sort } : { $count }
obligations-letter-end =
    De quoi il s’agit, avec qui et pour quand, vous le voyez ici :

    { $link }

    Les jours sans nouveauté, aucun courriel n’arrive. Vous pouvez les désactiver ici :

    { $switch }
