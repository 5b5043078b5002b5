# Publications : ce que les parties d’un accord signé en disent en public.

publications-title = Accords publiés
publications-lead = Ce que les organisations et la mission ont convenu de rendre public de leurs accords.
publications-none = Rien n’est encore publié
publications-none-hint = Toute partie qui a signé un accord peut en proposer un résumé public sur la page de l’accord.
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
publications-earlier = Un avenant a modifié l’accord le { $day } sur des points indiqués ici. Ce résumé porte sur le texte précédent, tant que les parties ne sont pas convenues d’un autre.
publications-tells = Toutes les parties de l’accord ont consenti à ce résumé. Il présente ce qui a été signé, et non ce que l’accord est devenu depuis.
publications-proposed = Proposé
publications-agreed = Consentement
publications-not-yet = Pas encore
publications-stage-proposed = Résumé public proposé
publications-stage-public = Public
publications-stage-proposed_anew = Public, un autre est proposé
publications-stage-withdrawn = Retiré
publications-is-public = Tout le monde peut lire le résumé public de cet accord
publications-to-the-page = Voir la page publique
publications-is-withdrawn = Une partie a retiré son consentement : rien de cet accord n’est public
publications-this-text = Votre réponse porte sur le texte dont l’empreinte est { $hash }, et sur aucun autre.
publications-aspect-title = Son titre
publications-aspect-instrument = De quel type d’accord il s’agit
publications-aspect-parties = Ses parties
publications-aspect-period = Son premier et son dernier jour
publications-money-none = Rien
publications-money-exact = Le montant total exact
publications-money-band = Les deux sommes rondes entre lesquelles il se situe

# Ce que demandent les formulaires.
publications-group-text = Dans vos propres mots
publications-group-text-hint = L’objet de l’accord, dit de sorte que les personnes concernées le comprennent. Dans une langue au moins ; les parties consentent toutes à ce qui est dit dans chaque langue. Les noms de personnes, les numéros de téléphone et les adresses n’ont pas leur place ici.
publications-ask-text-en = En anglais
publications-ask-text-fr = En français
publications-ask-text-ar = En arabe
publications-group-facts = Ce qui est indiqué en plus
publications-group-facts-hint = Ces données sont tirées du texte que vous avez signé. Les signataires, les personnes à appeler et le contenu des sections ne sont jamais publiés.
publications-ask-facts = Sur l’accord
publications-ask-money = Sur le montant
publications-ask-money-hint = Une somme peut faire de quelqu’un une cible. L’ordre de grandeur suffit souvent.
publications-ask-places = Lieux
publications-ask-places-hint = Une région ou un district par ligne : un P-code ou un nom. Laissé vide : aucun lieu n’est indiqué.
publications-ask-reason = Motif
publications-ask-reason-hint = Les autres parties le lisent, et le journal le conserve. Le public n’en apprend rien.

# Refus.
publications-refused-not-signed = Cet accord n’est pas encore signé par toutes les parties. Seul ce qui est signé est publié.
publications-refused-amendment = Un avenant est présenté avec l’accord qu’il modifie. Proposez un résumé de cet accord.
publications-refused-contact = Ce texte donne une adresse électronique ou un numéro de téléphone. Supprimez cette indication : tout le monde la lirait.
publications-refused-many = Nommez au plus { $most } lieux.
publications-refused-fine = « { $given } » est plus précis qu’un district. Indiquez le district ou la région où ce lieu se trouve.
publications-refused-no-money = Aucune somme n’est versée au titre de cet accord. N’en indiquez pas.
publications-refused-same = C’est mot pour mot ce qui est déjà proposé ou public. Modifiez d’abord quelque chose.
publications-refused-nothing-proposed = Il n’y a aucune proposition à laquelle votre organisation puisse consentir.
publications-refused-other-text = Un autre texte a été proposé entre-temps. Lisez-le tel qu’il est maintenant, puis répondez à nouveau.
publications-refused-amended = L’accord a été modifié après cette proposition. Proposez à nouveau le résumé, pour qu’il présente ce qui est signé à présent.
publications-refused-agreed-already = Votre organisation a déjà consenti à ce texte.
publications-refused-nothing = Il n’y a rien de proposé ni de public qui puisse être retiré.
publications-refused-fingerprint = Ce n’est pas l’empreinte d’un texte proposé.

# Actes.
publications-publish-title = Proposer un résumé public
publications-publish-lead = Seules les parties le voient tant que chacune n’a pas consenti à ce texte précis. Toute modification en fait un autre texte, auquel toutes consentent à nouveau.
publications-publish-button = Proposer
publications-publish-done = Le résumé est proposé. Un responsable habilité de chaque partie, y compris de la vôtre, doit y consentir.
publications-consent-title = Consentir au résumé public
publications-consent-lead = Votre organisation consent à ce que tout le monde lise exactement ce texte. Il sera public quand toutes les parties auront consenti. Vous pouvez retirer ce consentement à tout moment ; ce qui aura été lu entre-temps ne peut plus être repris.
publications-consent-button = Consentir
publications-consent-done = Votre organisation a consenti.
publications-withdraw-title = Retirer le résumé public
publications-withdraw-lead = Il suffit d’une partie. La page publique disparaît aussitôt, comme si elle n’avait jamais existé ; le journal en garde la trace.
publications-withdraw-button = Retirer
publications-withdraw-done = Rien de cet accord n’est public.
