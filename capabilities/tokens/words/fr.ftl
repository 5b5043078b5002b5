# Jetons : ce qui permet aux programmes d’agir pour les personnes.

tokens-title = Jetons d’API
tokens-lead = Un jeton permet à un programme de lire et d’écrire pour vous : un tableur qui se met à jour, un import chaque nuit, un autre système. Il peut ce que vous pouvez, dans les limites des droits que vous nommez, et plus rien une fois que vous êtes parti.
tokens-own = Les vôtres
tokens-all = Ceux de votre organisation
tokens-of-people = Leurs jetons d’API
tokens-none = Aucun jeton
tokens-none-hint = Créez-en un lorsqu’un programme doit travailler pour vous.
tokens-owner = Agit pour
tokens-state = État
tokens-open = valable
tokens-expired = expiré
tokens-revoked = révoqué
tokens-made = Créé le
tokens-expires = Prend fin le
tokens-used = Dernière utilisation
tokens-never-used = Jamais
tokens-revoked-at = Révoqué le
tokens-revoked-with-account = avec le compte
tokens-secret = Copiez le jeton maintenant
tokens-secret-lead = Placez-le là où le programme garde ses secrets, et nulle part ailleurs. Il est affiché ici pendant dix minutes, puis plus jamais ; seule son empreinte est conservée.
tokens-ask-name = À quoi il sert
tokens-ask-name-hint = Le programme et la machine, pour le reconnaître plus tard.
tokens-ask-scopes = Ce qu’il peut faire
tokens-ask-scopes-hint = Le moins possible. Il n’obtient jamais plus que ce que vous avez vous-même.
tokens-ask-days = Durée en jours
tokens-ask-days-hint = { $most } au plus. Choisissez une durée courte, et créez-en un autre s’il sert encore.
tokens-ask-reason = Motif
tokens-ask-reason-hint = Il reste dans le journal.
tokens-make-title = Créer un jeton
tokens-make-lead = Quiconque détient le jeton agit en votre nom. Créez-en un par programme.
tokens-make-button = Créer le jeton
tokens-make-done = Le jeton est créé.
tokens-revoke-title = Révoquer un jeton
tokens-revoke-lead = Le programme n’entre plus dès sa prochaine demande. C’est définitif.
tokens-revoke-button = Révoquer
tokens-revoke-done = Le jeton est révoqué.
tokens-end-with-account-title = Mettre fin aux jetons avec leur compte

# Aide.
tokens-help = Comment un programme appelle
tokens-help-read = Chaque page a son double pour les programmes, à la même adresse sous /api. Gardez le jeton dans la variable COMITY_TOKEN et lisez :
tokens-help-write = Chaque action prend un objet JSON avec les réponses à ses questions. Avec une Idempotency-Key de votre choix, la même demande envoyée deux fois n’a qu’un effet :
tokens-help-care = Sans le droit, la réponse est 403 ; avec un jeton qui a pris fin, 401. Un refus dit quelle question est en cause et pourquoi. Une liste reprend à l’endroit qu’elle nomme next.
tokens-help-whole = Toutes les pages et actions, leurs questions et réponses (OpenAPI 3.1)

# Refus.
tokens-refused-days = Un jeton vaut de 1 à { $most } jours.
tokens-refused-scope = « { $given } » n’est pas un droit que vous pouvez donner à un programme : vous ne l’avez pas, ou il est réservé aux personnes.
tokens-refused-many = Vous avez de très nombreux jetons valables. Révoquez ceux dont aucun programme n’a plus besoin.
tokens-refused-over = Ce jeton a déjà pris fin.
