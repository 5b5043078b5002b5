# Ce qui est dit des fichiers HXL : pourquoi l’un ne peut être lu, ce qui y est faux, ce qui en a été fait.

hxl-no-tags = Aucune ligne de balises HXL n’a été trouvée dans les { $rows } premières lignes. Ajoutez sous les intitulés une ligne avec une balise par colonne, par exemple #org+name, #sector, #adm1+code.
hxl-no-sheet = Cette feuille n’existe pas : le fichier en compte { $sheets }. La première porte le numéro 1.
hxl-pattern-unclear = « { $given } » n’est pas un motif de balise. Écrivez par exemple #org+impl-code ou #*+name.
hxl-query-unclear = « { $given } » ne dit pas de quelles lignes il s’agit. Écrivez par exemple #adm1=Gao, #reached>100, #org~^un ou #date is empty.
hxl-aggregate-unclear = « { $given } » ne dit pas ce qu’il faut calculer. Écrivez par exemple sum(#reached) ou average(#value) as Moyenne#value+mean ; il y a count, sum, average, min, max et concat.
hxl-too-many-keys = Il y a plus de { $most } combinaisons de valeurs différentes. Comptez selon moins de colonnes, ou selon des colonnes dont les valeurs se répètent.
hxl-merge-without-key = La clé { $given } n’est pas une colonne des deux fichiers. Choisissez une clé qui désigne les lignes dans les deux, par exemple #adm1+code.
hxl-merge-without-values = Le second fichier n’a aucune colonne portant ces balises : il n’y a rien à fusionner.

# Ce qui peut être faux dans un schéma.
hxl-schema-without-tags = Ce n’est pas un schéma HXL : aucune colonne ne porte la balise #valid_tag.
hxl-schema-pattern = Ligne { $row } du schéma : « { $given } » n’est pas un motif de balise. Écrivez par exemple #org+impl-code ou #*+name.
hxl-schema-flag = Ligne { $row } du schéma : « { $given } » n’est ni true (vrai) ni false (faux).
hxl-schema-count = Ligne { $row } du schéma : « { $given } » n’est pas un nombre entier.
hxl-schema-severity = Ligne { $row } du schéma : « { $given } » n’est pas un degré de gravité. Il y a info, warning et error.
hxl-schema-datatype = Ligne { $row } du schéma : « { $given } » n’est pas un type. Il y a text, number, date, url, email et phone.
hxl-schema-shape = Ligne { $row } du schéma : « { $given } » n’est pas une expression régulière utilisable ici. Les références arrière et les assertions avant ne sont pas possibles.
hxl-schema-values = Ligne { $row } du schéma : le fichier des valeurs permises ne peut pas être lu.

# Ce qui peut être faux dans un jeu de données.
hxl-issue-columns-missing = Il manque une colonne portant cette balise ; il en faut au moins { $least }.
hxl-issue-values-missing = Il manque une valeur ; chaque ligne doit en avoir au moins { $least }.
hxl-issue-values-too-many = Cette ligne a trop de valeurs ; elle peut en avoir { $most }.
hxl-issue-duplicate-row = Cette ligne dit la même chose qu’une ligne précédente.
hxl-issue-duplicate-value = Cette valeur figure déjà plus haut ; chacune ne peut y être qu’une fois.
hxl-issue-spaces = Il y a des espaces avant ou après le texte, deux de suite, ou un saut de ligne.
hxl-issue-no-number = Ce n’est pas un nombre. N’écrivez que des chiffres, avec un point avant les décimales.
hxl-issue-no-date = Ce n’est pas une date. Écrivez-la sous la forme 2026-03-31.
hxl-issue-no-url = Ce n’est pas une adresse web. Elle commence par https:// et le nom du site.
hxl-issue-no-email = Ce n’est pas une adresse électronique.
hxl-issue-no-phone = Ce n’est pas un numéro de téléphone.
hxl-issue-shape = Cela n’a pas la forme { $shape }.
hxl-issue-not-allowed = Cette valeur n’est pas de celles qui sont permises.
hxl-issue-too-early = Cette date est antérieure au { $end }.
hxl-issue-too-late = Cette date est postérieure au { $end }.
hxl-issue-too-small = Ce nombre est inférieur à { $end }.
hxl-issue-too-large = Ce nombre est supérieur à { $end }.
hxl-issue-comes-before = Cela vient avant « { $end } ».
hxl-issue-comes-after = Cela vient après « { $end } ».
hxl-issue-unexpected = D’autres lignes ayant la même clé disent ici autre chose.
hxl-issue-inconsistent = La plupart des valeurs de cette colonne sont du type « { $expected } », celle-ci est du type « { $found } ».
hxl-issue-outlier = Ce nombre est loin de tous les autres. Vérifiez ses chiffres.
hxl-issue-spelling = Cette valeur rare ressemble beaucoup à une valeur courante. Vérifiez son orthographe.
hxl-type-text = texte
hxl-type-number = nombre
hxl-type-date = date

# Le rapport.
hxl-severity-error = Erreur
hxl-severity-warning = Avertissement
hxl-severity-info = Remarque
hxl-report-valid = { $file } : valide.
hxl-report-not-valid = { $file } : non valide.
hxl-report-counts = Lignes : { $rows }. Erreurs : { $errors }. Avertissements : { $warnings }. Remarques : { $notes }.
hxl-report-issue = { $severity }, { $pattern } : { $what } Trouvé : { $count }.
hxl-report-cell = { $cell } : « { $value } »
hxl-report-slip = { $cell } : « { $value } », peut-être « { $meant } »
hxl-report-row = Ligne { $row }
hxl-report-more = et { $count } autres
hxl-report-not-loaded = Les valeurs permises n’ont pas pu être lues à l’adresse { $place }. Enregistrez-les dans un fichier et indiquez où il se trouve.
hxl-report-unchecked = { $tag } a trop de valeurs différentes pour qu’elles soient comparées entre elles ; le reste a été vérifié.
