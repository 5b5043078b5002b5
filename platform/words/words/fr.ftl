# Les mots de la plateforme : la langue elle-même, dates, nombres, refus de valeurs, problèmes, boutons.

language-name = Français
language-direction = ltr
number-group = { "\u202F" }
number-decimal = ,
# Between a label and what it is about, in one line.
colon = { "\u00A0: " }
date-day =
    { $day ->
        [1] 1er { $month } { $year }
       *[other] { $day } { $month } { $year }
    }
date-moment = { $day } à { $time } UTC
date-month = { $month } { $year }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

# Valeurs refusées partout où elles sont demandées.
refused-missing = Renseignez ce champ.
refused-too-long = Réduisez ce texte à { $most } caractères au plus.
refused-document-too-long = Ce document est trop long pour être imprimé d’un seul tenant. Raccourcissez ses textes ou divisez-le.
refused-control-characters = Ce texte contient des caractères de contrôle invisibles : saisissez-le à nouveau pour les supprimer.
refused-id = Cette référence n’existe pas ici. Revenez en arrière et choisissez de nouveau.
refused-day = « { $given } » n’est pas une date. Écrivez-la sous la forme 2026-03-31.
refused-period = Le dernier jour ({ $last }) précède le premier ({ $first }).
refused-language = « { $given } » n’est pas un code de langue. Exemples : fr, ar, bm.
refused-currency = « { $given } » n’est pas un code de devise à trois lettres, comme USD ou XOF.
refused-amount = « { $given } » n’est pas un montant. Écrivez des chiffres, avec un point avant les décimales.
refused-number = « { $given } » n’est pas un nombre entier.
refused-choice = « { $given } » ne figure pas parmi les choix. Choisissez dans la liste.
refused-unknown-question = « { $given } » n’est pas une question de ce formulaire.
refused-file-missing = Choisissez un fichier.

# Boutons et mentions communs à toutes les pages.
button-save = Enregistrer
button-cancel = Annuler
button-search = Rechercher
button-filter = Afficher
comma = {", "}
yes = Oui
no = Non
optional = facultatif
