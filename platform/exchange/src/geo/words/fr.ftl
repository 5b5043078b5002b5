# Ce qui peut clocher dans un fichier cartographique ou une liste de P-codes.

exchange-geo-too-large = Ce fichier dépasse { $most } Mo. Simplifiez les limites, par exemple avec mapshaper, puis envoyez le fichier allégé.
exchange-geo-not-text = Ce fichier n’est pas du texte. Choisissez un fichier GeoJSON ou TopoJSON ; un shapefile doit d’abord être exporté en GeoJSON.
exchange-geo-not-json = Ce fichier est tronqué ou endommagé à la ligne { $line }, colonne { $column }. Exportez-le de nouveau en GeoJSON ou en TopoJSON.
exchange-geo-wrong-shape = À la ligne { $line }, colonne { $column }, figure un élément que GeoJSON et TopoJSON n’admettent pas à cet endroit : une coordonnée qui n’est pas un nombre, une valeur d’un autre type ou un nom utilisé deux fois. Corrigez-le ou exportez de nouveau le fichier.
exchange-geo-too-deep = Les listes de ce fichier sont imbriquées sur plus de { $most } niveaux. Exportez-le de nouveau en GeoJSON simple.
exchange-geo-too-many-positions = Ce fichier compte plus de { $most } points. Simplifiez les limites, puis envoyez le fichier allégé.
exchange-geo-too-many-objects = Ce fichier compte plus de { $most } entités et parties d’entités. Divisez-le, par exemple par pays, et envoyez les parties séparément.
exchange-geo-too-many-members = Ce fichier compte plus de { $most } attributs. Retirez ceux qui ne sont ni des codes ni des noms, puis envoyez-le de nouveau.
exchange-geo-missing-member = L’élément « { $member } » manque à l’entité { $feature }. Exportez de nouveau le fichier en GeoJSON.
exchange-geo-unknown-type = L’entité { $feature } se déclare de type « { $type } », qui n’existe pas dans ce format ou ne peut pas être lu ici. Les types s’écrivent exactement, par exemple « FeatureCollection » ou « Polygon ».
exchange-geo-wrong-nesting = Les coordonnées de l’entité { $feature } ne sont pas celles d’un « { $type } » : il y a trop ou trop peu de crochets. Corrigez son type ou exportez de nouveau le fichier.
exchange-geo-two-in-one = L’entité { $feature } mêle les éléments d’une collection, d’une entité et d’une géométrie, et peut donc se lire de deux façons. Exportez de nouveau le fichier en GeoJSON.
exchange-geo-bad-id = L’« id » de l’entité { $feature } n’est ni un texte ni un nombre. Corrigez-le ou supprimez-le.
exchange-geo-bad-box = Le « bbox » de l’entité { $feature } ne comporte pas 4 ou 6 nombres. Corrigez-le ou supprimez-le.
exchange-geo-short-line = Une ligne de l’entité { $feature } a moins de deux points. Redessinez-la ou retirez l’entité.
exchange-geo-open-ring = Un contour de l’entité { $feature } n’est pas fermé : son dernier point doit reprendre le premier. Réparez la géométrie et exportez de nouveau le fichier.
exchange-geo-short-ring = Un contour de l’entité { $feature } a moins de quatre points et n’entoure rien. Réparez la géométrie et exportez de nouveau le fichier.
exchange-geo-not-degrees = L’entité { $feature } a un point à la longitude { $longitude } et à la latitude { $latitude }, qui n’existe pas. Exportez de nouveau le fichier en degrés (WGS 84, EPSG:4326), la longitude en premier.
exchange-geo-broken-arc = Une limite de l’entité { $feature } manque dans le fichier ou ne se raccorde pas à la suivante. Exportez de nouveau le fichier en TopoJSON ou en GeoJSON.
exchange-geo-not-an-area = L’entité { $feature } est un point ou une ligne, alors qu’une limite administrative est une surface. Retirez-la ou importez-la comme site.
exchange-geo-no-areas = Ce fichier ne contient aucune surface. Choisissez un fichier de limites administratives.

exchange-geo-pcodes-unreadable = Cette liste de P-codes est endommagée ou trop longue. Téléchargez-la de nouveau et envoyez-la au format CSV, compressée (.gz) ou non.
exchange-geo-pcodes-column = La liste de P-codes n’a pas de colonne « { $column } ». Sa première ligne doit nommer les colonnes, comme dans la liste publiée par OCHA.
exchange-geo-pcodes-cell = « { $given } », à la ligne { $line }, n’est pas possible dans la colonne « { $column } ». Corrigez la cellule et envoyez de nouveau la liste.
