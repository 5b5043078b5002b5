# Questionnaires: what the mission asks besides what the product always asks.

questionnaires-title = Questionnaires
questionnaires-one = Questionnaire
questionnaires-lead = What this mission asks besides what is always asked. An answer keeps the question as it was asked: another version changes nothing that was answered.
questionnaires-right-read = Read what is asked besides
questionnaires-right-keep = Say what is asked besides
questionnaires-library = Library of clauses
questionnaires-purpose-verification = Verification
questionnaires-purpose-review = Review of an agreement
questionnaires-about-verification = Asked of whoever verifies an organisation, after the five questions that are always asked. The outcome follows from all answers.
questionnaires-about-review = Asked of whoever reviews an agreement before signature, after the eight questions that are always asked.
questionnaires-none = Nothing further is asked
questionnaires-versions = All versions
questionnaires-versions-lead = The last first. Versions are added and never changed.
questionnaires-version-n = Version { $number }
questionnaires-here = Written here.
questionnaires-question = Question
questionnaires-counts = What counts
questionnaires-other-languages = In other languages
questionnaires-code = Code
questionnaires-further = Further questions of this mission
questionnaires-further-hint = The mission asks them besides those that are always asked.
questionnaires-good-is-yes = A Yes speaks for the organisation.
questionnaires-good-is-no = A No speaks for the organisation.
questionnaires-good-is-agree = Nobody approves what they strongly disagree with.
questionnaires-only-noted = It is only noted, and decides nothing.
questionnaires-new = New
questionnaires-changed = Changed
questionnaires-gone = No longer asked

# What forms ask.
questionnaires-ask-purpose = What it is for
questionnaires-ask-questions-hint = A question on each line: its code, the question, and perhaps what helps to answer it, apart by bars, such as “local_staff | Does it employ people from here? | Ask to see the contracts.” The code is the same in each language. Left empty everywhere: nothing further is asked.
questionnaires-ask-good-is-no = Codes of the questions to which No is the good answer
questionnaires-ask-only-noted = Codes of the questions that are only noted
questionnaires-ask-codes-hint = Apart by commas.

# Refusals.
questionnaires-refused-changed = The mission has changed its further questions since you opened this form. Below are those that are asked now; what you wrote is kept. Read them once more and send it again.
questionnaires-refused-unasked = No such question is asked. Leave it out.
questionnaires-refused-overtaken = Somebody else has changed this questionnaire since you opened it. What you typed is kept: compare it with what is asked now, and send it again if it is meant.
questionnaires-refused-many = At most { $most } questions are asked besides. Leave out those that change nothing.
questionnaires-refused-question = “{ $code }” cannot be asked so: each code stands once, and the answers are those of its purpose.
questionnaires-refused-same = Exactly this is asked already.
questionnaires-refused-code = Line { $row } begins with “{ $given }”, which is no code. A code has small Latin letters, digits and _, a letter first, such as local_staff; a bar follows.
questionnaires-refused-row = Line { $row }: after the code “{ $code }” and a bar stands the question, in at most 300 characters.
questionnaires-refused-twice = Line { $row }: the code “{ $code }” stands in this language twice.
questionnaires-refused-unknown = No question has the code “{ $given }”.
questionnaires-refused-opinions = The answers to a review are opinions: leave this empty.
questionnaires-refused-packed = “{ $code }” in this pack is no questionnaire that this Comity can read.

# Acts.
questionnaires-set-title = Say what is asked
questionnaires-set-lead = The next version of what this mission asks besides. What was answered before stays as it was asked.
questionnaires-set-button = Ask this from now on
questionnaires-set-done = This is asked from now on.
