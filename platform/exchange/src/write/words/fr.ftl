# Ce qui empêche un téléchargement.

exchange-write-cell-too-long = Le texte de la ligne { $row }, colonne « { $column } », dépasse les { $most } caractères que peut contenir une cellule de tableur. Raccourcissez-le ou téléchargez le tableau au format CSV.
exchange-write-too-many-rows = Une feuille de calcul contient au plus { $most } lignes et ce tableau en compte davantage. Affinez la sélection avec un filtre ou téléchargez-le au format CSV.
