# Commentaires.

comments-title = Commentaires
comments-leave = Commenter
