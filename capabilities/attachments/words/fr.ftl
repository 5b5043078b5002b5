# Pièces jointes.

attachments-title = Fichiers
attachments-right-read = Télécharger les fichiers des fiches partagées avec vous
attachments-file = Fichier
attachments-size = Taille
attachments-from = De la part de
attachments-at = Ajouté le
attachments-kilobytes = { $size } ko
attachments-megabytes = { $size } Mo
attachments-ask-hint = PDF, image, Word, Excel, OpenDocument, CSV ou texte, 10 Mo au plus. Ce qu’un appareil photo inscrit dans une image, comme le lieu, est retiré.

attachments-refused-large = Le fichier fait { $given } Mo. Le maximum est de { $most } Mo : numérisez-le en niveaux de gris ou avec une résolution plus basse, ou divisez-le.
attachments-refused-program = Quel que soit son nom, ce fichier est un programme. Les programmes ne sont pas acceptés.
attachments-refused-macros = Le document contient des macros, qui s’exécutent comme des programmes. Enregistrez-le sans macros et envoyez cette version.
attachments-refused-unknown = Ce type de fichier n’est pas accepté. Sont acceptés : PDF, PNG, JPEG, WebP, DOCX, XLSX, ODT, ODS, CSV ou texte en UTF-8. Un document protégé par mot de passe ne peut pas être examiné non plus.
attachments-refused-misnamed = Le contenu du fichier ne correspond pas à son nom. D’après son contenu, son nom doit se terminer par « { $ending } ».
attachments-refused-broken = Le fichier est incomplet ou endommagé. Enregistrez-le ou numérisez-le à nouveau.
attachments-refused-bomb = Une fois décompressé, le fichier est bien plus volumineux que n’importe quel document. Il n’est pas accepté.
attachments-refused-points = L’image compte trop de points. Le maximum est de 36 millions : enregistrez-la en plus petit.

attachments-right-withdraw = Retirer les fichiers ajoutés par son organisation
attachments-withdrawn = Retiré :
attachments-question-reason = Motif
attachments-question-reason-hint = Quiconque voit la fiche le lit.
attachments-refused-withdrawn = Ce fichier a déjà été retiré.

attachments-withdraw-title = Retirer le fichier
attachments-withdraw-lead = Personne ne pourra plus le télécharger, et son contenu sera effacé sous quelques jours. Son nom, sa date et votre motif restent.
attachments-withdraw-button = Retirer
attachments-withdraw-done = Le fichier est retiré.
