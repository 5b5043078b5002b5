# Diligence: what others find of an organisation before they sign with it or pay it.

diligence-menu = Verification
diligence-right-read = Read verifications and flags
diligence-right-verify = Verify organisations and raise flags
diligence-right-decide = Decide on flags that were escalated
diligence-right-answer = Answer flags, and show that we are verified
diligence-standing = May we sign?
diligence-our-standing = How we stand
diligence-may-we-sign = May we sign with { $party }?
diligence-standing-lead = As far as your organisation knows: its own findings, and those that were shared with it.
diligence-answered = { $what } { $answer }
diligence-without-money = An agreement without money:
diligence-with-money = Money:
diligence-exempt = UN entities, the mission and donors need no verification.
diligence-verified-until = Verified by { $by } until { $day }.
diligence-look-at-profile = What it says of itself

diligence-verifications = Verifications
diligence-list-lead = By us, of us, or shown to us. What ends first stands first.
diligence-no-verifications = No verification is shown here
diligence-no-verifications-hint = A verification is seen by the two that it stands between, and by those to whom the organisation shows it.
diligence-verification-of = Verification of { $party }
diligence-party = Organisation
diligence-by = Verified by
diligence-made-on = Verified on
diligence-until = Holds until
diligence-outcome = Outcome
diligence-state-holds = Verified
diligence-state-lapsed = Lapsed
diligence-state-negative = Not verified
diligence-days-left =
    { $days ->
        [0] ends today
        [one] 1 day left
       *[other] { $days } days left
    }
diligence-answers = The five answers
diligence-answers-between = The answers are for the two that it stands between.
diligence-question = Question
diligence-said = Answer
diligence-why = Why
diligence-shown-to = Shown to
diligence-shown-to-both = The two that it stands between

diligence-ask-certificate = Is there a valid certificate of registration from the right authority?
diligence-ask-mandate = Do its mandate and mission agree with those of the UN?
diligence-ask-safeguards = Has it ways to prevent fraud and sexual exploitation and abuse, and to protect those whom it serves?
diligence-ask-other-risk = Is there any other risk that cannot be accepted?
diligence-ask-flags = Do the flags that stand mean a risk that cannot be accepted?
diligence-look-certificate = See the dossier. No papers is a valid answer there, and a No here.
diligence-look-mandate = See what it says of itself, and what it says it does not do.
diligence-look-safeguards = See its policies, and ask how they are lived.
diligence-look-other_risk = A No speaks for the organisation.
diligence-look-flags = A No speaks for the organisation.
diligence-ask-why = Why
diligence-ask-until = Holds until
diligence-ask-until-hint = Left empty: as long as the certificate, and at most five years.
diligence-stands-against = It cannot be found positive yet
diligence-ask-to = Who may know
diligence-ask-to-hint = They see that you are verified, by whom and until when; never the answers.

diligence-flags = Flags
diligence-flags-lead = Those that we raised, and those that are about us. What is to be looked at first stands first.
diligence-no-flags = No flag is shown here
diligence-no-flags-hint = A flag is seen by whoever raised it and by the organisation that it is about.
diligence-flag = Flag
diligence-stage = Stage
diligence-raised-by = Raised by
diligence-raised-at = Raised
diligence-review-on = Look again by
diligence-review-due = look again
diligence-history = How it came to stand so
diligence-untold = The organisation does not see this flag
diligence-untold-abuse = It may be about abuse: nobody of an organisation that stands accused sees it. Those who were harmed come first.
diligence-stage-observation = Observation
diligence-stage-yellow = Yellow
diligence-stage-escalated = Escalated
diligence-stage-red = Red
diligence-stage-closed = Closed
diligence-category-reputational = Reputation and ethics
diligence-category-financial = Finances
diligence-category-operational = Operations
diligence-category-compliance = Compliance
diligence-category-sea = Sexual exploitation and abuse
diligence-category-safeguarding = Safeguarding
diligence-category-other = Other
diligence-ask-stage = What it is
diligence-ask-category = What it is about
diligence-ask-category-hint = Flags about sexual exploitation and abuse or safeguarding are seen by your organisation alone.
diligence-ask-text = What was noted, and how it is known
diligence-ask-text-hint = The organisation reads this. Name no person who was harmed or who told you.
diligence-ask-review = Look again by
diligence-ask-review-hint = Within a year.
diligence-ask-restricted = Why the law forbids to tell the organisation
diligence-ask-restricted-hint = Left empty, it is told at once and may answer. Filled in, your organisation alone sees the flag.
diligence-ask-reason = Reason
diligence-read-by-party = The organisation reads this.
diligence-read-by-us = Your organisation alone reads this.
diligence-ask-decision = Decision
diligence-ask-answer = Answer
diligence-ask-answer-hint = Whoever raised the flag reads it, and it stays beside the flag.

diligence-refused-red = A red flag stands: { $category }. It must be lifted by whoever raised it; the organisation can answer it.
diligence-refused-red-head = A red flag stands against the organisation that this is an office of: { $category }. It must be lifted by whoever raised it.
diligence-refused-listed = Two people confirmed that a name of it stands in a sanctions list. Whoever confirmed it can lift it; the organisation can answer it.
diligence-refused-listed-head = Two people confirmed that a name of the organisation that this is an office of stands in a sanctions list. Whoever confirmed it can lift it.
diligence-refused-blocked = Nothing can be signed at present. The partnership officer of the other side knows why and what would help.
diligence-refused-never = Nobody has verified it yet. A UN entity or the mission verifies it once its profile is complete and its dossier open to them.
diligence-refused-lapsed = Its verification ended on { $day }. It must be verified anew.
diligence-refused-negative = On { $day } it was not found to be verified. Once what was wrong is put right it can be verified anew.
diligence-refused-head-is-not = It is an office of an organisation that is not verified. The organisation must be verified first.
diligence-refused-incomplete =
    { $count ->
        [one] One part of profile and dossier is unanswered. The organisation must answer it.
       *[other] { $count } parts of profile and dossier are unanswered. The organisation must answer them.
    }
diligence-refused-not-open = Your organisation does not see its profile and dossier. The organisation must open the dossier to you.
diligence-refused-no-certificate = There is no certificate of registration. It can join agreements without money; for money it needs a certificate in its dossier.
diligence-refused-certificate-over = The certificate of registration ended on { $day }. The organisation must bring a valid one.
diligence-refused-head-unverified = It is an office of an organisation that is not verified. Verify the organisation first.
diligence-refused-verify-red = A red flag stands, or a confirmed match with a sanctions list. It must be lifted first.
diligence-refused-verify-match = A name of it is like one of the sanctions list, and nobody has said yet whose it is. Judge the match first.
diligence-refused-say-why = Say why: the organisation reads it, and can put it right.
diligence-refused-over = { $day } has passed. Choose a later day.
diligence-refused-longest = It can hold until { $day } at the latest. Choose that day or an earlier one.
diligence-refused-not-ours = Your organisation does not belong to these. Choose some to which it does.
diligence-refused-review = Choose a day after today, and at the latest { $day }.
diligence-refused-no-observation = Only an observation becomes yellow this way.
diligence-refused-not-yellow = Only a yellow flag is escalated.
diligence-refused-escalated-before = This flag was escalated before, and decided. A flag is escalated once.
diligence-refused-not-escalated = Nothing is to be decided: the flag is not escalated.
diligence-refused-own-escalation = You escalated this flag yourself. Another Authorized Officer must decide.
diligence-refused-decide-first = The flag is escalated. An Authorized Officer must decide first.
diligence-refused-closed = This flag is closed.

diligence-verify-title = Verify
diligence-verify-lead = The outcome follows from your five answers. The organisation reads them.
diligence-verify-button = Record the verification
diligence-verify-done = The verification is recorded.
diligence-show-title = Show that we are verified
diligence-show-button = Save
diligence-show-done = It is saved who may know.
diligence-raise-title = Raise a flag
diligence-raise-lead = The organisation sees the flag, its category and your reason, and can answer.
diligence-raise-button = Raise the flag
diligence-raise-done = The flag is raised.
diligence-warn-title = Make it yellow
diligence-warn-lead = What was an observation turns out to be a risk.
diligence-warn-button = Make it yellow
diligence-warn-done = The flag is yellow.
diligence-escalate-title = Escalate
diligence-escalate-lead = An Authorized Officer of your organisation other than you decides: red, or yellow again. A flag is escalated once.
diligence-escalate-button = Escalate
diligence-escalate-done = The flag is escalated.
diligence-decide-title = Decide
diligence-decide-lead = While a flag is red, nothing is signed with the organisation or its offices.
diligence-decide-button = Decide
diligence-decide-done = It is decided.
diligence-close-title = Close the flag
diligence-close-lead = A red flag is lifted with this. The flag stays in the history.
diligence-close-button = Close the flag
diligence-close-done = The flag is closed.
diligence-answer-title = Answer
diligence-answer-button = Send the answer
diligence-answer-done = Your answer stands beside the flag.
