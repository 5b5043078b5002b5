# Les lacunes : les personnes dans le besoin face à ce qui est fait pour elles.

gaps-menu = Lacunes
gaps-title = Lacunes
gaps-title-of = Lacunes : { $sector }
gaps-title-in = { $title } – { $area }
gaps-lead = Les personnes dans le besoin face à ce qui est fait pour elles, dans la mesure où cela est partagé avec vous.
gaps-none = Rien n’est connu ici
gaps-none-hint = Retirez un filtre, ou déclarez des personnes dans le besoin et des activités. Que rien ne soit connu ne veut pas dire que personne n’a besoin de rien, ni que personne n’est là.
gaps-grid = Personnes dans le besoin et réponse, par zone et par secteur
gaps-in-need = Dans le besoin
gaps-in-need-at-all = Tous besoins
gaps-open = Secteurs sans réponse connue
gaps-planned = Ciblées par le plan
gaps-by-the-plan = { $count } selon le plan
gaps-targeted = Ciblées, somme des signalements
gaps-reached = Atteintes, somme des signalements
gaps-not-reached = Non atteintes, au moins
gaps-going-on = En cours
gaps-picture = Besoin, cible, atteintes
gaps-at-least = ≥ { $count }
gaps-at-most-reached = au plus { $share } %
gaps-nothing-now = rien en cours
gaps-going-on-count =
    { $count ->
        [one] { $shown } en cours
        [many] { $shown } en cours
       *[other] { $shown } en cours
    }
gaps-and-mission = et { $count } de la mission
gaps-shade-nothing-now = Des besoins, et rien de déclaré n’est en cours
gaps-shade-few = Peu de personnes atteintes
gaps-shade-half = Environ la moitié
gaps-shade-most = La plupart ou toutes
gaps-note-no-report = Hachuré ou en contour : aucun signalement n’est partagé avec vous. Cela ne veut pas dire que personne n’y travaille, ni que quelqu’un y travaille.
gaps-note-reports = « Atteintes » et « ciblées » additionnent ce que déclarent les organisations. Les mêmes personnes peuvent figurer dans plusieurs signalements, et une activité dans plusieurs zones compte dans chacune avec toutes ses personnes : c’est donc un maximum, et il se peut que moins de personnes aient été atteintes.
gaps-note-least = « ≥ » indique que seule une partie des lieux, ou des personnes, a été comptée. La part en dessous est celle des personnes dans le besoin.
gaps-note-counted = Ce qui paraît dépassé n’est pas compté, ni ce qui s’est terminé il y a plus d’un an. Les activités de la mission entrent dans les chiffres des personnes, et sont comptées à part.

gaps-sheet = Fiche de zone
gaps-sheet-title = { $area } : fiche de zone
gaps-sheet-lead = Pour une réunion : qui a besoin de quoi, ce qui est déclaré comme étant fait, et qui est là. Imprimez cette page.
gaps-sheet-for = imprimée pour { $who }, qui voit ce qui lui est partagé le { $day }
gaps-sheet-sectors = Besoins et réponse, secteur par secteur
gaps-sheet-present = Qui a des activités en cours ici
gaps-sheet-their-sectors = Secteurs
gaps-sheet-going-on = Activités en cours
gaps-sheet-more = { $count } autres ne sont pas montrées.
gaps-sheet-notes = Notes de la réunion
