# Ce que « comity hxl » dit des fichiers qu’il lit et écrit.

tool-cannot-open = { $file } ne peut pas être ouvert : { $why }. Vérifiez le nom et que vous pouvez le lire.
tool-cannot-write = { $file } ne peut pas être écrit : { $why }. Vérifiez que le dossier existe et que vous pouvez y écrire.
tool-progress = { $file } : { $percent } %
tool-cleaned = { $file } : lignes { $rows }, cellules modifiées { $changed }, cellules illisibles { $unclear }.
tool-unclear = Ligne { $row }, { $tag } : « { $value } » n’a pas pu être lu et est resté tel quel. Il peut y en avoir d’autres dans cette colonne.
tool-purged = Ligne { $row }, { $tag } : « { $value } » n’a pas pu être lu et a été vidé. Il peut y en avoir d’autres dans cette colonne.
tool-merged = { $file } : lignes { $rows }, dont { $matched } ont une correspondance dans le second fichier.
