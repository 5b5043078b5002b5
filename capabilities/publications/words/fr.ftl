# Publications : ce que les parties d’un accord signé en disent en public.

publications-title = Accords publiés
publications-lead = Ce que les organisations et la mission ont convenu de dire à tout le monde de leurs accords.
publications-none = Rien n’est encore publié
publications-none-hint = Qui a signé un accord peut en proposer un résumé public sur la page de l’accord.
publications-summary = Résumé public
publications-untitled = Un accord
publications-unnamed = Une organisation
publications-comma = {", "}
publications-instrument = Type d’accord
publications-party = Partie
publications-parties = Parties
publications-period = Période
publications-places = Lieux
publications-money = Montant total
publications-between = de { $from } à moins de { $below }
publications-since = Public depuis
publications-earlier = L’accord a été modifié le { $day } sur ce qui est dit ici. Ce résumé porte sur le texte précédent, jusqu’à ce que les parties conviennent d’un autre.
publications-tells = Toutes les parties de l’accord ont consenti à ce résumé. Il dit ce qui a été signé, et non ce que l’accord est devenu depuis.
publications-proposed = Proposé
publications-agreed = Y a consenti
publications-not-yet = Pas encore
publications-stage-proposed = Résumé public proposé
publications-stage-public = Public
publications-stage-proposed_anew = Public, un autre est proposé
publications-stage-withdrawn = Retiré
publications-is-public = Tout le monde peut lire le résumé public de cet accord
publications-to-the-page = Vers la page publique
publications-is-withdrawn = Une partie a repris son consentement : rien de cet accord n’est public
publications-this-text = Vous répondez du texte dont l’empreinte est { $hash }, et d’aucun autre.
publications-aspect-title = Son titre
publications-aspect-instrument = De quel type d’accord il s’agit
publications-aspect-parties = Ses parties
publications-aspect-period = Son premier et son dernier jour
publications-money-none = Rien
publications-money-exact = Le montant exact
publications-money-band = Entre quelles sommes rondes il se situe

# Ce que demandent les formulaires.
publications-group-text = Dans vos propres mots
publications-group-text-hint = À quoi sert l’accord, pour que les personnes concernées le comprennent. Dans une langue au moins ; toutes les parties consentent à ce qui est dit dans chacune. Les noms de personnes, les téléphones et les adresses n’ont pas leur place ici.
publications-ask-text-en = En anglais
publications-ask-text-fr = En français
publications-ask-text-ar = En arabe
publications-group-facts = Ce qui est dit à côté
publications-group-facts-hint = Repris du texte que vous avez signé. Qui l’a signé, qui appeler et ce que disent ses sections n’est jamais publié.
publications-ask-facts = De l’accord
publications-ask-money = De l’argent
publications-ask-money-hint = Une somme peut faire de quelqu’un une cible. L’ordre de grandeur suffit souvent.
publications-ask-places = Lieux
publications-ask-places-hint = Une région ou un district par ligne : un P-code ou un nom. Laissé vide : aucun n’est dit.
publications-ask-reason = Raison
publications-ask-reason-hint = Les autres parties la lisent, et le journal la garde. Le public n’en apprend rien.

# Refus.
publications-refused-not-signed = Toutes les parties n’ont pas signé cet accord. On ne publie que ce qui est signé.
publications-refused-amendment = Un avenant est dit avec l’accord qu’il modifie. Proposez un résumé de celui-ci.
publications-refused-contact = Ce texte donne une adresse électronique ou un numéro de téléphone. Enlevez-le : tout le monde le lirait.
publications-refused-many = Nommez au plus { $most } lieux.
publications-refused-fine = « { $given } » est plus fin qu’un district. Nommez le district ou la région où il se trouve.
publications-refused-no-money = Cet accord ne prévoit pas d’argent. N’en dites rien.
publications-refused-same = C’est mot pour mot ce qui est déjà proposé ou public. Changez d’abord quelque chose.
publications-refused-nothing-proposed = Rien n’est proposé à quoi votre organisation puisse consentir.
publications-refused-other-text = Un autre texte a été proposé entre-temps. Lisez-le tel qu’il est maintenant, puis répondez à nouveau.
publications-refused-amended = L’accord a été modifié après cette proposition. Proposez à nouveau le résumé, pour qu’il dise ce qui est signé maintenant.
publications-refused-agreed-already = Votre organisation a déjà consenti à ce texte.
publications-refused-nothing = Rien n’est proposé ni public qui puisse être retiré.
publications-refused-fingerprint = Ce n’est pas l’empreinte d’un texte proposé.

# Actes.
publications-publish-title = Proposer un résumé public
publications-publish-lead = Personne d’autre que les parties ne le voit tant que chacune n’a pas consenti à exactement ce texte. Chaque changement en fait un autre, auquel toutes consentent à nouveau.
publications-publish-button = Le proposer
publications-publish-done = Le résumé est proposé. Un responsable habilité de chaque partie, la vôtre comprise, y consent.
publications-consent-title = Consentir au résumé public
publications-consent-lead = Votre organisation consent à ce que tout le monde lise exactement ceci. Ce sera public quand toutes les parties auront consenti. Vous pouvez revenir dessus à tout moment ; ce que quelqu’un aura lu entre-temps, personne ne le reprend.
publications-consent-button = Consentir
publications-consent-done = Votre organisation a consenti.
publications-withdraw-title = Retirer le résumé public
publications-withdraw-lead = Une partie suffit. La page publique disparaît aussitôt, comme si elle n’avait jamais existé ; le journal s’en souvient.
publications-withdraw-button = Le retirer
publications-withdraw-done = Rien de cet accord n’est public.
