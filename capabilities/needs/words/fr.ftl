# Les besoins : combien de personnes ont besoin de quoi, où, et qui le dit.

needs-menu = Besoins
needs-title = Personnes dans le besoin
needs-file = besoins
needs-right-read = Lire les chiffres des personnes dans le besoin
needs-right-write = Déclarer et modifier les chiffres des personnes dans le besoin
needs-lead = Combien de personnes ont besoin de quoi, où, et qui le dit, dans la mesure où cela est partagé avec vous.
needs-none = Aucun chiffre à montrer ici
needs-none-hint = Retirez un filtre, ou déclarez ce que dit une évaluation ou un aperçu des besoins.
needs-count =
    { $count ->
        [one] { $shown } chiffre
        [many] { $shown } de chiffres
       *[other] { $shown } chiffres
    }
needs-more-than = plus de { $shown } chiffres
needs-called = { $place } : { $sector }, { $group }
needs-unknown = Non connu
needs-stale = Plus d’un an
needs-ours = Les chiffres de notre organisation
needs-show = Montrer aussi
needs-older = Les chiffres antérieurs
needs-in-need = Dans le besoin
needs-in-need-part = Dans le besoin : { $part }
needs-population = Population
needs-affected = Touchées
needs-targeted = Ciblées par le plan
needs-reached = Atteintes, selon la source
needs-source = Source
needs-kept-by = Tenu par
needs-as-of = Situation au
needs-over-time = Dans le besoin au fil du temps
needs-series = Ce que cette source a dit au fil du temps
needs-others = Ce que d’autres disent des mêmes personnes

needs-group-about = De qui il s’agit, et qui le dit
needs-group-figures = Combien de personnes
needs-group-figures-hint = Laissez vide ce qui n’est pas connu. N’écrivez 0 que si quelqu’un a compté et n’a trouvé personne.
needs-by-sex-and-age = Par sexe et par âge
needs-ask-place = Lieu
needs-ask-place-hint = Un P-code ou un nom, par exemple ML07 ou Gao.
needs-ask-sector = Secteur
needs-ask-sector-hint = « Intersectoriel » pour les personnes ayant un besoin quel qu’il soit.
needs-ask-group = Groupe de population
needs-ask-group-hint = Vide : les personnes de tous les groupes ensemble.
needs-ask-source = Source
needs-ask-source-hint = Qui ou quel document le dit, par exemple « HNO 2026 ». Les chiffres ultérieurs de la même source remplacent les précédents.
needs-ask-as-of = Situation au
needs-ask-as-of-hint = Le jour dont les chiffres donnent l’état.
needs-ask-in-need = Personnes dans le besoin
needs-ask-population = Toutes les personnes qui y vivent
needs-ask-affected = Personnes touchées
needs-ask-targeted = Ciblées par le plan de réponse
needs-ask-targeted-hint = À qui s’adresse le plan, chaque personne une fois. Pas ce que visent les organisations une à une.
needs-ask-reached = Atteintes
needs-ask-reached-hint = Seulement si la source le dit pour toutes les organisations ensemble, chaque personne une fois.
needs-ask-link = Lien
needs-ask-note = Remarque
needs-ask-note-hint = Comment on a compté, et à quoi faire attention.
needs-ask-level-hint = Vide : le niveau le plus bas possible. Sous le niveau administratif 2, les chiffres sont au moins « modérés ».

needs-refused-no-figure = Donnez au moins un chiffre.
needs-refused-many-rows = Cette liste compte plus de { $most } chiffres, soit plus qu’un fichier n’en contient. Restreignez-la, par exemple par région ou par secteur, et téléchargez les parties.
needs-refused-more-than-affected = { $part } personnes, c’est plus que les { $whole } personnes touchées.
needs-refused-more-than-live-there = { $part } personnes, c’est plus que les { $whole } qui y vivent.
needs-refused-day-ahead = Les chiffres ne peuvent pas être du { $day }, qui est à venir.
needs-refused-public = Les chiffres visibles par tous sont de niveau administratif 2 ou plus large, et aucun ne compte moins de 10 personnes. Choisissez un public plus restreint.
needs-refused-here = Votre organisation a déjà un chiffre pour ce lieu, ce secteur, ce groupe, cette source et ce jour. Corrigez celui-là.
needs-refused-withdrawn = Ce chiffre est retiré.

needs-report-title = Déclarer des personnes dans le besoin
needs-report-button = Enregistrer les chiffres
needs-report-done = Les chiffres sont enregistrés.
needs-correct-title = Corriger
needs-correct-lead = Pour les erreurs. Ce qui est vrai d’un jour ultérieur se déclare à nouveau, et le chiffre antérieur reste lisible.
needs-correct-button = Enregistrer la correction
needs-correct-done = La correction est enregistrée.
needs-withdraw-title = Retirer
needs-withdraw-lead = Plus personne d’autre ne verra ce chiffre, et un chiffre antérieur de la même source comptera de nouveau. Il reste dans l’historique de votre organisation.
needs-withdraw-button = Retirer
needs-withdraw-done = Le chiffre est retiré.

# Les tableaux de personnes dans le besoin qui sont importés.
needs-import-missing-figure = Aucune colonne ne dit combien de personnes. Associez-en une aux personnes dans le besoin, ciblées ou atteintes.
needs-import-missing-source = Rien ne dit qui l’affirme. Associez la colonne de la source, ou dites-la une fois pour toutes les lignes.
needs-import-refused-no-source = Aucune source n’est nommée. Écrivez qui ou quel document le dit.
needs-import-refused-part = La ligne compte une partie, par sexe, âge ou handicap, de personnes qu’une autre ligne compte en entier. Le tout suffit.
needs-import-refused-several-places = La ligne nomme plusieurs lieux. Un chiffre concerne un seul lieu.
needs-import-refused-measure = « { $given } » ne désigne aucun chiffre connu : dans le besoin, ciblées, atteintes, touchées ou population.
needs-import-duplicate = La ligne { $row } donne déjà ce chiffre.
