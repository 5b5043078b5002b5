# Les mots de la mise en page et des composants.

look-product = Comity
look-motto = Ce qui est à vous reste à vous.
look-skip = Aller au contenu
look-menu = Menu
look-language = Langue
look-theme = Apparence
look-theme-device = Comme sur cet appareil
look-theme-light = Claire
look-theme-dark = Sombre
look-account = Votre compte
look-sign-in = Se connecter
look-sign-out = Se déconnecter
look-breadcrumbs = Où se trouve cette page

look-error = Erreur :
look-now = Valeur actuelle :
look-now-nothing = rien
look-error-summary =
    { $count ->
        [one] Une réponse est à corriger
       *[other] { $count } réponses sont à corriger
    }
look-choose = Choisir…
look-file-drop = Vous pouvez aussi déposer le fichier ici.
look-unknown = non précisé

look-filters = Filtres
look-filters-more = Plus de filtres
look-filters-active = Ce qui restreint cette liste
look-filter-remove = Retirer le filtre { $filter }
look-filters-clear = Tout effacer
look-pages = Pages de cette liste
look-newer = Plus récents
look-older = Plus anciens
look-download = Télécharger :

look-notice-info = À noter :
look-notice-success = C’est fait :
look-notice-warning = Attention :
look-notice-error = Erreur :

look-level = Sensibilité :
look-level-low = Faible
look-level-moderate = Modérée
look-level-high = Élevée
look-level-severe = Très élevée
look-tlp-clear = Peut être transmis sans restriction.
look-tlp-green = Pour la communauté ; pas de diffusion publique.
look-tlp-amber = Pour votre organisation, et ceux de ses partenaires qui doivent en connaître.
look-tlp-amber-strict = Pour votre organisation uniquement.
look-tlp-red = Pour les destinataires nommés uniquement.
look-verdict-accepted = Acceptée
look-verdict-corrected = Corrigée
look-verdict-refused = Refusée
look-verdict-duplicate = Doublon

look-no-report = Aucun signalement
look-show-table = Afficher le tableau
look-skip-map = Passer la carte
look-code = Code
look-decimal = ,
look-range = de { $lower } à { $upper }
look-more-than = plus de { $lower }, jusqu’à { $upper }
look-tiles-note = Les limites de ces zones ne sont pas disponibles : chacune est représentée par une case de même taille.

look-period = du { $first } au { $last }
look-period-from = à partir du { $first }, sans dernier jour
look-period-until = jusqu’au { $last }, sans premier jour
look-period-always = sans premier ni dernier jour
look-due-late =
    { $days ->
        [one] 1 jour de retard
       *[other] { $days } jours de retard
    }
look-due-today = aujourd’hui
look-due-in =
    { $days ->
        [one] demain
       *[other] dans { $days } jours
    }

look-step = Étape { $step } sur { $steps }
look-step-done = (terminée)
