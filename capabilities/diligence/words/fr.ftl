# La diligence : ce que d’autres constatent d’une organisation avant de signer avec elle ou de la payer.

diligence-menu = Vérification
diligence-right-read = Lire les vérifications et les signalements
diligence-right-verify = Vérifier des organisations et faire des signalements
diligence-right-decide = Décider des signalements remontés
diligence-right-answer = Répondre aux signalements, et montrer que notre organisation est vérifiée
diligence-standing = Pouvons-nous signer ?
diligence-our-standing = Notre situation
diligence-may-we-sign = Pouvons-nous signer avec { $party } ?
diligence-standing-lead = D’après ce que sait votre organisation : ses propres constats, et ceux qui ont été partagés avec elle.
diligence-answered = { $what } { $answer }
diligence-without-money = Accord sans transfert de fonds :
diligence-with-money = Transfert de fonds :
diligence-exempt = Les entités de l’ONU, la mission et les bailleurs n’ont pas besoin de vérification.
diligence-verified-until = Vérifiée par { $by } jusqu’au { $day }.
diligence-look-at-profile = Ce qu’elle dit d’elle-même

diligence-verifications = Vérifications
diligence-list-lead = Celles que nous avons faites, celles qui nous concernent et celles que l’on nous montre. La première à échoir vient en tête.
diligence-no-verifications = Aucune vérification n’est affichée ici
diligence-no-verifications-hint = Une vérification est visible par les deux organisations concernées, et par celles à qui l’organisation vérifiée la montre.
diligence-verification-of = Vérification de { $party }
diligence-party = Organisation
diligence-by = Vérifiée par
diligence-made-on = Vérifiée le
diligence-until = Valable jusqu’au
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
diligence-answers-between = Les réponses sont réservées aux deux organisations concernées.
diligence-question = Question
diligence-said = Réponse
diligence-why = Motif
diligence-shown-to = Montrée à
diligence-shown-to-both = Les deux organisations concernées

diligence-ask-certificate = Existe-t-il un certificat d’enregistrement valable délivré par l’autorité compétente ?
diligence-ask-mandate = Son mandat et sa mission sont-ils conformes à ceux de l’ONU ?
diligence-ask-safeguards = Dispose-t-elle de moyens de prévenir la fraude ainsi que l’exploitation et les abus sexuels, et de protéger les personnes qu’elle sert ?
diligence-ask-other-risk = Existe-t-il un autre risque inacceptable ?
diligence-ask-flags = Les signalements en cours constituent-ils un risque inacceptable ?
diligence-look-certificate = Consultez le dossier. L’absence de papiers y est une réponse valable, mais vaut un Non ici.
diligence-look-mandate = Consultez ce qu’elle dit d’elle-même, et ce qu’elle dit ne pas faire.
diligence-look-safeguards = Consultez ses politiques, et demandez comment elles sont appliquées.
diligence-look-other_risk = Un Non est favorable à l’organisation.
diligence-look-flags = Un Non est favorable à l’organisation.
diligence-ask-why = Motif
diligence-ask-until = Valable jusqu’au
diligence-ask-until-hint = Laissé vide : aussi longtemps que le certificat, et cinq ans au plus.
diligence-stands-against = Le résultat ne peut pas encore être positif
diligence-ask-to = Qui peut le savoir
diligence-ask-to-hint = Ces organisations voient que la vôtre est vérifiée, par qui et jusqu’à quand ; jamais les réponses.

diligence-flags = Signalements
diligence-flags-lead = Ceux que nous avons faits, et ceux qui nous concernent. Le premier à revoir vient en tête.
diligence-no-flags = Aucun signalement n’est affiché ici
diligence-no-flags-hint = Un signalement est visible par l’organisation qui l’a fait et par celle qu’il concerne.
diligence-flag = Signalement
diligence-stage = Stade
diligence-raised-by = Fait par
diligence-raised-at = Fait le
diligence-review-on = À revoir avant le
diligence-review-due = à revoir
diligence-history = Historique du signalement
diligence-untold = L’organisation ne voit pas ce signalement
diligence-untold-abuse = Il peut s’agir d’abus : personne au sein d’une organisation mise en cause ne le voit. Les personnes lésées passent d’abord.
diligence-stage-observation = Observation
diligence-stage-yellow = Jaune
diligence-stage-escalated = Remonté
diligence-stage-red = Rouge
diligence-stage-closed = Clos
diligence-category-reputational = Réputation et éthique
diligence-category-financial = Finances
diligence-category-operational = Activités
diligence-category-compliance = Conformité
diligence-category-sea = Exploitation et abus sexuels
diligence-category-safeguarding = Protection des personnes servies
diligence-category-other = Autre
diligence-ask-stage = Nature du signalement
diligence-ask-category = Objet du signalement
diligence-ask-category-hint = Les signalements concernant l’exploitation et les abus sexuels ou la protection des personnes servies ne sont vus que par votre organisation.
diligence-ask-text = Ce qui a été constaté, et comment on le sait
diligence-ask-text-hint = L’organisation lit ce texte. Ne nommez ni les personnes lésées ni celles qui vous ont informé.
diligence-ask-review = À revoir avant le
diligence-ask-review-hint = D’ici un an au plus.
diligence-ask-restricted = Pourquoi la loi interdit d’en informer l’organisation
diligence-ask-restricted-hint = Laissé vide : l’organisation est informée aussitôt et peut répondre. Rempli : seule votre organisation voit le signalement.
diligence-ask-reason = Motif
diligence-read-by-party = L’organisation concernée le lit.
diligence-read-by-us = Seule votre organisation le lit.
diligence-ask-decision = Décision
diligence-ask-answer = Réponse
diligence-ask-answer-hint = L’organisation qui a fait le signalement la lit, et elle reste à côté du signalement.

diligence-refused-red = Un signalement rouge est en cours : { $category }. L’organisation qui l’a fait doit le lever ; l’organisation concernée peut y répondre.
diligence-refused-red-head = Un signalement rouge est en cours contre l’organisation dont celle-ci est un bureau : { $category }. L’organisation qui l’a fait doit le lever.
diligence-refused-listed = Deux personnes ont confirmé qu’un de ses noms figure dans une liste de sanctions. Qui l’a confirmé peut le lever ; l’organisation peut y répondre.
diligence-refused-listed-head = Deux personnes ont confirmé qu’un nom de l’organisation dont celle-ci est un bureau figure dans une liste de sanctions. Qui l’a confirmé peut le lever.
diligence-refused-blocked = Rien ne peut être signé pour le moment. La personne chargée des partenariats de l’autre côté sait pourquoi et ce qui permettrait d’avancer.
diligence-refused-never = Elle n’a pas encore été vérifiée. Une entité de l’ONU ou la mission la vérifie une fois que son profil est complet et que son dossier leur est ouvert.
diligence-refused-lapsed = Sa vérification a pris fin le { $day }. Elle doit être vérifiée à nouveau.
diligence-refused-negative = Le { $day }, la vérification n’a pas abouti. Une fois corrigé ce qui n’allait pas, l’organisation peut être vérifiée à nouveau.
diligence-refused-head-is-not = C’est un bureau d’une organisation qui n’est pas vérifiée. L’organisation doit d’abord l’être.
diligence-refused-incomplete =
    { $count ->
        [one] { $count } partie du profil et du dossier est sans réponse. L’organisation doit y répondre.
        [many] { $count } de parties du profil et du dossier sont sans réponse. L’organisation doit y répondre.
       *[other] { $count } parties du profil et du dossier sont sans réponse. L’organisation doit y répondre.
    }
diligence-refused-not-open = Votre organisation ne voit ni son profil ni son dossier. L’organisation doit vous ouvrir le dossier.
diligence-refused-no-certificate = Il n’y a pas de certificat d’enregistrement. Elle peut adhérer à des accords sans transfert de fonds ; pour recevoir des fonds, il lui faut un certificat dans son dossier.
diligence-refused-certificate-over = Le certificat d’enregistrement a expiré le { $day }. L’organisation doit en présenter un valable.
diligence-refused-head-unverified = C’est un bureau d’une organisation qui n’est pas vérifiée. Vérifiez d’abord l’organisation.
diligence-refused-verify-red = Un signalement rouge est en cours, ou une correspondance avec une liste de sanctions est confirmée. Il faut d’abord que ce soit levé.
diligence-refused-verify-match = Un de ses noms ressemble à un nom de la liste de sanctions, et personne n’a encore dit de qui il s’agit. Jugez d’abord cette ressemblance.
diligence-refused-say-why = Indiquez le motif : l’organisation le lit, et peut y remédier.
diligence-refused-over = Le { $day } est passé. Choisissez un jour ultérieur.
diligence-refused-longest = Elle peut valoir jusqu’au { $day } au plus tard. Choisissez ce jour ou un jour antérieur.
diligence-refused-not-ours = Votre organisation n’en fait pas partie. Choisissez un groupe dont elle fait partie.
diligence-refused-review = Choisissez un jour à partir de demain, et au plus tard le { $day }.
diligence-refused-no-observation = Seule une observation peut passer au jaune de cette façon.
diligence-refused-not-yellow = Seul un signalement jaune peut être remonté.
diligence-refused-escalated-before = Ce signalement a déjà été remonté, et une décision a été prise. Un signalement ne se remonte qu’une fois.
diligence-refused-not-escalated = Il n’y a rien à décider : le signalement n’est pas remonté.
diligence-refused-own-escalation = Vous avez vous-même remonté ce signalement. Un autre responsable habilité doit décider.
diligence-refused-decide-first = Le signalement est remonté. Un responsable habilité doit d’abord décider.
diligence-refused-closed = Ce signalement est clos.

diligence-verify-title = Vérifier
diligence-verify-lead = Le résultat découle de vos cinq réponses. L’organisation les lit.
diligence-verify-button = Enregistrer la vérification
diligence-verify-done = La vérification est enregistrée.
diligence-show-title = Montrer que notre organisation est vérifiée
diligence-show-button = Enregistrer
diligence-show-done = Votre choix est enregistré.
diligence-raise-title = Faire un signalement
diligence-raise-lead = L’organisation voit le signalement, sa catégorie et votre motif, et peut répondre.
diligence-raise-button = Faire le signalement
diligence-raise-done = Le signalement est enregistré.
diligence-warn-title = Passer au jaune
diligence-warn-lead = Ce qui était une observation se révèle être un risque.
diligence-warn-button = Passer au jaune
diligence-warn-done = Le signalement est jaune.
diligence-escalate-title = Remonter le signalement
diligence-escalate-lead = Un autre responsable habilité de votre organisation décide : rouge, ou de nouveau jaune. Un signalement ne se remonte qu’une fois.
diligence-escalate-button = Remonter le signalement
diligence-escalate-done = Le signalement est remonté.
diligence-decide-title = Décider
diligence-decide-lead = Tant qu’un signalement est rouge, rien n’est signé avec l’organisation ni avec ses bureaux.
diligence-decide-button = Décider
diligence-decide-done = La décision est enregistrée.
diligence-close-title = Clore le signalement
diligence-close-lead = Un signalement rouge est ainsi levé. Il reste dans l’historique.
diligence-close-button = Clore le signalement
diligence-close-done = Le signalement est clos.
diligence-answer-title = Répondre
diligence-answer-button = Envoyer la réponse
diligence-answer-done = Votre réponse figure à côté du signalement.
