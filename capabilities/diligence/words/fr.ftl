# La diligence : ce que d’autres constatent d’une organisation avant de signer avec elle ou de la payer.

diligence-menu = Vérification
diligence-right-read = Lire les vérifications et les signalements
diligence-right-verify = Vérifier des organisations et faire des signalements
diligence-right-decide = Décider des signalements remontés
diligence-right-answer = Répondre aux signalements, et montrer que nous sommes vérifiés
diligence-standing = Pouvons-nous signer ?
diligence-our-standing = Où nous en sommes
diligence-may-we-sign = Pouvons-nous signer avec { $party } ?
diligence-standing-lead = Pour autant que votre organisation le sache : ses propres constats, et ceux qui ont été partagés avec elle.
diligence-answered = { $what } { $answer }
diligence-without-money = Un accord sans argent :
diligence-with-money = De l’argent :
diligence-exempt = Les entités de l’ONU, la mission et les bailleurs n’ont pas besoin de vérification.
diligence-verified-until = Vérifiée par { $by } jusqu’au { $day }.
diligence-look-at-profile = Ce qu’elle dit d’elle-même

diligence-verifications = Vérifications
diligence-list-lead = Faites par nous, à notre sujet, ou montrées à nous. Ce qui finit d’abord vient en premier.
diligence-no-verifications = Aucune vérification à montrer ici
diligence-no-verifications-hint = Une vérification est vue par les deux entre qui elle se fait, et par ceux à qui l’organisation la montre.
diligence-verification-of = Vérification de { $party }
diligence-party = Organisation
diligence-by = Vérifiée par
diligence-made-on = Vérifiée le
diligence-until = Vaut jusqu’au
diligence-outcome = Résultat
diligence-state-holds = Vérifiée
diligence-state-lapsed = Échue
diligence-state-negative = Non vérifiée
diligence-days-left =
    { $days ->
        [0] finit aujourd’hui
        [one] encore { $days } jour
        [many] encore { $days } de jours
       *[other] encore { $days } jours
    }
diligence-answers = Les cinq réponses
diligence-answers-between = Les réponses sont pour les deux entre qui elle se fait.
diligence-question = Question
diligence-said = Réponse
diligence-why = Pourquoi
diligence-shown-to = Montrée à
diligence-shown-to-both = Les deux entre qui elle se fait

diligence-ask-certificate = Y a-t-il un certificat d’enregistrement valable de la bonne autorité ?
diligence-ask-mandate = Son mandat et sa mission s’accordent-ils avec ceux de l’ONU ?
diligence-ask-safeguards = A-t-elle des moyens de prévenir la fraude, l’exploitation et les abus sexuels, et de protéger celles et ceux qu’elle sert ?
diligence-ask-other-risk = Y a-t-il un autre risque inacceptable ?
diligence-ask-flags = Les signalements en cours constituent-ils un risque inacceptable ?
diligence-look-certificate = Voyez le dossier. L’absence de papiers y est une réponse valable, et un Non ici.
diligence-look-mandate = Voyez ce qu’elle dit d’elle-même, et ce qu’elle dit ne pas faire.
diligence-look-safeguards = Voyez ses politiques, et demandez comment elles sont vécues.
diligence-look-other_risk = Un Non parle pour l’organisation.
diligence-look-flags = Un Non parle pour l’organisation.
diligence-ask-why = Pourquoi
diligence-ask-until = Vaut jusqu’au
diligence-ask-until-hint = Vide : aussi longtemps que le certificat, et cinq ans au plus.
diligence-stands-against = Le résultat ne peut pas encore être positif
diligence-ask-to = Qui peut le savoir
diligence-ask-to-hint = Ils voient que vous êtes vérifiés, par qui et jusqu’à quand ; jamais les réponses.

diligence-flags = Signalements
diligence-flags-lead = Ceux que nous avons faits, et ceux qui nous concernent. Ce qui est à revoir d’abord vient en premier.
diligence-no-flags = Aucun signalement à montrer ici
diligence-no-flags-hint = Un signalement est vu par qui l’a fait et par l’organisation qu’il concerne.
diligence-flag = Signalement
diligence-stage = Stade
diligence-raised-by = Fait par
diligence-raised-at = Fait le
diligence-review-on = À revoir avant le
diligence-review-due = à revoir
diligence-history = Comment on en est arrivé là
diligence-untold = L’organisation ne voit pas ce signalement
diligence-untold-abuse = Il peut s’agir d’abus : personne d’une organisation mise en cause ne le voit. Les victimes passent d’abord.
diligence-stage-observation = Observation
diligence-stage-yellow = Jaune
diligence-stage-escalated = Remonté
diligence-stage-red = Rouge
diligence-stage-closed = Clos
diligence-category-reputational = Réputation et éthique
diligence-category-financial = Finances
diligence-category-operational = Opérations
diligence-category-compliance = Conformité
diligence-category-sea = Exploitation et abus sexuels
diligence-category-safeguarding = Protection des personnes servies
diligence-category-other = Autre
diligence-ask-stage = Ce que c’est
diligence-ask-category = Ce dont il s’agit
diligence-ask-category-hint = Les signalements sur l’exploitation et les abus sexuels ou sur la protection des personnes servies ne sont vus que par votre organisation.
diligence-ask-text = Ce qui a été constaté, et comment on le sait
diligence-ask-text-hint = L’organisation le lit. Ne nommez ni victime ni personne qui vous a informé.
diligence-ask-review = À revoir avant le
diligence-ask-review-hint = Dans l’année.
diligence-ask-restricted = Pourquoi la loi interdit de le dire à l’organisation
diligence-ask-restricted-hint = Vide : elle l’apprend aussitôt et peut répondre. Rempli : votre organisation seule voit le signalement.
diligence-ask-reason = Raison
diligence-read-by-party = L’organisation le lit.
diligence-read-by-us = Votre organisation seule le lit.
diligence-ask-decision = Décision
diligence-ask-answer = Réponse
diligence-ask-answer-hint = Qui a fait le signalement la lit, et elle reste à côté du signalement.

diligence-refused-red = Il y a un signalement rouge : { $category }. Qui l’a fait doit le lever ; l’organisation peut y répondre.
diligence-refused-red-head = Il y a un signalement rouge contre l’organisation dont celle-ci est un bureau : { $category }. Qui l’a fait doit le lever.
diligence-refused-listed = Deux personnes ont confirmé qu’un de ses noms figure dans une liste de sanctions. Qui l’a confirmé peut le lever ; l’organisation peut y répondre.
diligence-refused-listed-head = Deux personnes ont confirmé qu’un nom de l’organisation dont celle-ci est un bureau figure dans une liste de sanctions. Qui l’a confirmé peut le lever.
diligence-refused-blocked = Rien ne peut être signé à présent. La personne chargée des partenariats de l’autre côté sait pourquoi et ce qui aiderait.
diligence-refused-never = Personne ne l’a encore vérifiée. Une entité de l’ONU ou la mission la vérifie une fois que son profil est complet et que son dossier leur est ouvert.
diligence-refused-lapsed = Sa vérification a pris fin le { $day }. Elle doit être vérifiée à nouveau.
diligence-refused-negative = Le { $day }, elle n’a pas été reconnue vérifiée. Une fois corrigé ce qui n’allait pas, elle peut être vérifiée à nouveau.
diligence-refused-head-is-not = C’est un bureau d’une organisation qui n’est pas vérifiée. L’organisation doit l’être d’abord.
diligence-refused-incomplete =
    { $count ->
        [one] { $count } partie du profil et du dossier est sans réponse. L’organisation doit y répondre.
        [many] { $count } de parties du profil et du dossier sont sans réponse. L’organisation doit y répondre.
       *[other] { $count } parties du profil et du dossier sont sans réponse. L’organisation doit y répondre.
    }
diligence-refused-not-open = Votre organisation ne voit pas son profil et son dossier. L’organisation doit vous ouvrir le dossier.
diligence-refused-no-certificate = Il n’y a pas de certificat d’enregistrement. Elle peut adhérer à des accords sans argent ; pour de l’argent, il lui faut un certificat dans son dossier.
diligence-refused-certificate-over = Le certificat d’enregistrement a pris fin le { $day }. L’organisation doit en présenter un valable.
diligence-refused-head-unverified = C’est un bureau d’une organisation qui n’est pas vérifiée. Vérifiez l’organisation d’abord.
diligence-refused-verify-red = Il y a un signalement rouge, ou une correspondance confirmée avec une liste de sanctions. Que cela soit d’abord levé.
diligence-refused-verify-match = Un de ses noms ressemble à un nom de la liste de sanctions, et personne n’a encore dit de qui il s’agit. Jugez d’abord cette ressemblance.
diligence-refused-say-why = Dites pourquoi : l’organisation le lit, et peut y remédier.
diligence-refused-over = Le { $day } est passé. Choisissez un jour ultérieur.
diligence-refused-longest = Elle peut valoir jusqu’au { $day } au plus tard. Choisissez ce jour ou un jour antérieur.
diligence-refused-not-ours = Votre organisation n’en fait pas partie. Choisissez un cercle dont elle fait partie.
diligence-refused-review = Choisissez un jour après aujourd’hui, et au plus tard le { $day }.
diligence-refused-no-observation = Seule une observation devient jaune ainsi.
diligence-refused-not-yellow = Seul un signalement jaune est remonté.
diligence-refused-escalated-before = Ce signalement a déjà été remonté, et décidé. On ne remonte un signalement qu’une fois.
diligence-refused-not-escalated = Il n’y a rien à décider : le signalement n’est pas remonté.
diligence-refused-own-escalation = Vous avez remonté ce signalement vous-même. Un autre signataire autorisé doit décider.
diligence-refused-decide-first = Le signalement est remonté. Un signataire autorisé doit d’abord décider.
diligence-refused-closed = Ce signalement est clos.

diligence-verify-title = Vérifier
diligence-verify-lead = Le résultat découle de vos cinq réponses. L’organisation les lit.
diligence-verify-button = Enregistrer la vérification
diligence-verify-done = La vérification est enregistrée.
diligence-show-title = Montrer que nous sommes vérifiés
diligence-show-button = Enregistrer
diligence-show-done = Il est enregistré qui peut le savoir.
diligence-raise-title = Faire un signalement
diligence-raise-lead = L’organisation voit le signalement, sa catégorie et votre raison, et peut répondre.
diligence-raise-button = Faire le signalement
diligence-raise-done = Le signalement est fait.
diligence-warn-title = Passer au jaune
diligence-warn-lead = Ce qui était une observation se révèle être un risque.
diligence-warn-button = Passer au jaune
diligence-warn-done = Le signalement est jaune.
diligence-escalate-title = Remonter
diligence-escalate-lead = Un autre signataire autorisé de votre organisation décide : rouge, ou de nouveau jaune. On ne remonte un signalement qu’une fois.
diligence-escalate-button = Remonter
diligence-escalate-done = Le signalement est remonté.
diligence-decide-title = Décider
diligence-decide-lead = Tant qu’un signalement est rouge, rien n’est signé avec l’organisation ni avec ses bureaux.
diligence-decide-button = Décider
diligence-decide-done = C’est décidé.
diligence-close-title = Clore le signalement
diligence-close-lead = Un signalement rouge est ainsi levé. Il reste dans l’historique.
diligence-close-button = Clore le signalement
diligence-close-done = Le signalement est clos.
diligence-answer-title = Répondre
diligence-answer-button = Envoyer la réponse
diligence-answer-done = Votre réponse est à côté du signalement.
