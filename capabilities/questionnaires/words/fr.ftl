# Questionnaires : ce que la mission demande en plus de ce qui est toujours demandé.

questionnaires-title = Questionnaires
questionnaires-one = Questionnaire
questionnaires-lead = Ce que cette mission demande en plus de ce qui est toujours demandé. Une réponse garde la question telle qu’elle a été posée : une autre version ne change rien à ce qui a été répondu.
questionnaires-right-read = Lire les questions complémentaires
questionnaires-right-keep = Fixer les questions complémentaires
questionnaires-library = Bibliothèque de clauses
questionnaires-purpose-verification = Vérification
questionnaires-purpose-review = Examen d’un accord
questionnaires-about-verification = Posées à qui vérifie une organisation, après les cinq questions qui sont toujours posées. Le résultat découle de toutes les réponses.
questionnaires-about-review = Posées à qui examine un accord avant la signature, après les huit questions qui sont toujours posées.
questionnaires-none = Aucune question complémentaire n’est posée
questionnaires-versions = Toutes les versions
questionnaires-versions-lead = La dernière d’abord. Les versions s’ajoutent et ne sont jamais modifiées.
questionnaires-version-n = Version { $number }
questionnaires-here = Rédigée ici.
questionnaires-question = Question
questionnaires-counts = Ce qui compte
questionnaires-other-languages = Dans d’autres langues
questionnaires-code = Code
questionnaires-further = Questions complémentaires de cette mission
questionnaires-further-hint = La mission les pose en plus de celles qui sont toujours posées.
questionnaires-good-is-yes = Un Oui parle en faveur de l’organisation.
questionnaires-good-is-no = Un Non parle en faveur de l’organisation.
questionnaires-good-is-agree = Personne n’approuve un texte en répondant « Pas du tout d’accord ».
questionnaires-only-noted = La réponse est seulement notée et ne décide de rien.
questionnaires-new = Nouvelle
questionnaires-changed = Modifiée
questionnaires-gone = N’est plus demandé

# Ce que demandent les formulaires.
questionnaires-ask-purpose = À quoi il sert
questionnaires-ask-questions-hint = Une question par ligne : son code, la question et, s’il y a lieu, ce qui aide à y répondre, séparés par des barres, par exemple « local_staff | Emploie-t-elle des gens d’ici ? | Demandez à voir les contrats. » Le code est le même dans chaque langue. Tout laissé vide : aucune question complémentaire n’est posée.
questionnaires-ask-good-is-no = Codes des questions dont la bonne réponse est Non
questionnaires-ask-only-noted = Codes des questions dont la réponse est seulement notée
questionnaires-ask-codes-hint = Séparés par des virgules.

# Refus.
questionnaires-refused-changed = La mission a modifié ses questions complémentaires depuis que vous avez ouvert ce formulaire. Voici celles qui sont posées à présent ; ce que vous avez écrit est conservé. Relisez-les et envoyez à nouveau.
questionnaires-refused-unasked = Cette question n’est pas posée. Ne la remplissez pas.
questionnaires-refused-overtaken = Quelqu’un d’autre a modifié ce questionnaire depuis que vous l’avez ouvert. Ce que vous avez saisi est conservé : comparez-le à ce qui est demandé à présent, et envoyez à nouveau si c’est bien ce que vous voulez.
questionnaires-refused-many = { $most } questions complémentaires au plus. Retirez celles qui ne changent rien.
questionnaires-refused-question = « { $code } » ne peut pas être demandé ainsi : chaque code figure une seule fois, et les réponses sont celles de l’usage choisi.
questionnaires-refused-same = C’est exactement ce qui est déjà demandé.
questionnaires-refused-code = La ligne { $row } commence par « { $given } », qui n’est pas un code. Un code se compose de lettres latines minuscules, de chiffres et de _, une lettre d’abord, par exemple local_staff ; une barre suit.
questionnaires-refused-row = Ligne { $row } : après le code « { $code } » et une barre vient la question, en 300 caractères au plus.
questionnaires-refused-twice = Ligne { $row } : le code « { $code } » figure deux fois dans cette langue.
questionnaires-refused-unknown = Aucune question n’a le code « { $given } ».
questionnaires-refused-opinions = Les réponses d’un examen sont des avis : laissez ce champ vide.
questionnaires-refused-packed = « { $code } », dans ce lot, n’est pas un questionnaire que ce Comity sache lire.

# Actes.
questionnaires-set-title = Fixer ce qui est demandé
questionnaires-set-lead = La version suivante de ce que cette mission demande en plus. Ce qui a été répondu auparavant reste tel que demandé.
questionnaires-set-button = Demander cela désormais
questionnaires-set-done = C’est désormais ce qui est demandé.
