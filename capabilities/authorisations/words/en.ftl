# Authorisations: what is asked of the host State, how long that takes, and the law that asks for it.

authorisations-menu = Authorisations
authorisations-right-read = Read authorisations and legal instruments
authorisations-right-write = Ask for authorisations and note what came of them
authorisations-right-keep-laws = Keep the legal instruments
authorisations-title = Authorisations
authorisations-list-lead = What was asked of the host State, by us or shown to us, and what came of it. What moved last stands first.
authorisations-none = No authorisation is shown here
authorisations-none-hint = An authorisation is seen by whoever asked for it, and by those whom they let see it.
authorisations-what = Authorisation
authorisations-authority = Authority
authorisations-stands = How it stands
authorisations-until = Until
authorisations-holder = Asked for by
authorisations-stage = How far it has come
authorisations-stage-all = All
authorisations-stage-draft = Not asked for yet
authorisations-stage-waiting = Waiting
authorisations-stage-granted = Granted
authorisations-stage-ended = Refused or given up

authorisations-kind-registration = Registration
authorisations-kind-technical-agreement = Technical agreement with a ministry
authorisations-kind-visa = Visa or permit of residence
authorisations-kind-work-permit = Work permit
authorisations-kind-travel = Travel authorisation
authorisations-kind-import = Import or exemption from duties
authorisations-kind-activity = Permit for an activity
authorisations-kind-other = Another authorisation

authorisations-standing-draft = Not asked for yet
authorisations-standing-waiting =
    { $days ->
        [0] Asked for today
        [one] Waiting for one day
       *[other] Waiting for { $days } days
    }
authorisations-standing-no-answer =
    { $days ->
        [one] No answer for one day, not a denial
       *[other] No answer for { $days } days, not a denial
    }
authorisations-standing-more-asked =
    { $days ->
        [0] The authority asks for more
        [one] The authority asks for more, one day after the request
       *[other] The authority asks for more, { $days } days after the request
    }
authorisations-standing-valid = Valid
authorisations-standing-not-yet = Valid from { $day }
authorisations-standing-expired = Ended on { $day }
authorisations-standing-refused = Refused on { $day }
authorisations-standing-withdrawn = Given up
authorisations-standing-revoked = Taken back on { $day }
authorisations-days-left =
    { $days ->
        [0] ends today
        [one] one day left
       *[other] { $days } days left
    }
authorisations-days =
    { $days ->
        [one] one day
       *[other] { $days } days
    }
authorisations-waiting-means = There is no decision yet. As long as there is none, nobody has said no.
authorisations-no-answer-means = It is longer than an answer usually takes. It is counted as waiting, and never as refused.
authorisations-more-asked-means = The authority waits for something from you. The days go on being counted.

authorisations-happening-requested = Asked for
authorisations-happening-acknowledged = The authority confirms that it has it
authorisations-happening-more-asked = The authority asks for more
authorisations-happening-supplied = What was asked for was supplied
authorisations-happening-granted = Granted
authorisations-happening-refused = Refused
authorisations-happening-withdrawn = We gave it up
authorisations-happening-revoked = The authority took it back
authorisations-events = What happened
authorisations-no-events = Nothing has happened yet: it was not asked for.
authorisations-conditions = Conditions
authorisations-notes = Our own notes
authorisations-wanted = Wanted for
authorisations-granted-for = Granted for
authorisations-turnaround = From the request to the decision
authorisations-renews = Follows
authorisations-renewed-by = Followed by
authorisations-everywhere = The whole country
authorisations-all-work = All kinds of work
authorisations-marks = Marked for
authorisations-no-marks = For nobody. The host State sees nothing of it.
authorisations-marked-until = until { $day }
authorisations-mark-over = ended

authorisations-ask-kind = What is asked for
authorisations-ask-title = Short title
authorisations-ask-title-hint = Name nobody who travels or works: everybody who is shown this reads it.
authorisations-ask-authority = Authority, where it is in the registry
authorisations-ask-authority-name = Authority, where it is not
authorisations-ask-authority-name-hint = The office, as it calls itself. Answer one of the two.
authorisations-group-scope = For which work, and where
authorisations-group-scope-hint = Left empty: for all work, in the whole country.
authorisations-ask-places = Places
authorisations-ask-places-hint = One on each line, by name or P-code.
authorisations-ask-sectors = Kinds of work
authorisations-ask-wanted-first = Wanted from
authorisations-ask-wanted-last = Wanted until
authorisations-group-shown = Who may see it
authorisations-ask-audience = Shown to
authorisations-ask-audience-hint = Left empty: to your organisation alone. You mark it for an authority afterwards.
authorisations-ask-requested-on = Asked for on
authorisations-ask-requested-on-hint = Left empty as long as it was not asked for.
authorisations-ask-file = Letter or stamped permit
authorisations-ask-what = What happened
authorisations-ask-on = On which day
authorisations-ask-said = What was said
authorisations-ask-said-hint = The reason of a refusal, what more is asked for. Read by everybody who is shown the authorisation.
authorisations-group-granted = Where it was granted
authorisations-ask-first = Valid from
authorisations-ask-first-hint = Left empty: from the day on which it was granted.
authorisations-ask-last = Valid until
authorisations-ask-last-hint = Left empty: it has no end.
authorisations-ask-conditions = Conditions
authorisations-group-more-asked = Where more is asked for
authorisations-ask-answer-by = Wanted by
authorisations-ask-reason = Reason
authorisations-ask-recipient = For whom
authorisations-ask-purpose = For what
authorisations-ask-marked-until = Until
authorisations-ask-note = Note
authorisations-ask-note-hint = Seen by your organisation alone, whoever sees the authorisation.

authorisations-waiting = Waiting times
authorisations-waiting-lead = How long authorities take to answer, worked out of the days of the requests that your organisation sees.
authorisations-waiting-how = Requests without an answer are counted in for as long as they have waited: a median of the answered ones alone would flatter. No answer is not a denial.
authorisations-requests = Requests
authorisations-count-granted = Granted
authorisations-count-refused = Refused
authorisations-count-withdrawn = Given up
authorisations-count-waiting = Still waiting
authorisations-count-no-answer = Longer than usual
authorisations-longest = Waits longest
authorisations-half = Answered
authorisations-half-within =
    { $days ->
        [0] Half on the same day
        [one] Half within one day
       *[other] Half within { $days } days
    }
authorisations-half-not-yet =
    { $days ->
        [one] Not even half, after one day
       *[other] Not even half, after { $days } days
    }
authorisations-no-requests = No request is shown here

authorisations-laws = Legal instruments
authorisations-laws-lead = What the mission and its partners are bound by, whom each instrument covers, and what is to be asked for.
authorisations-sofa-only = A status-of-forces or status-of-mission agreement covers the mission alone. It does not cover NGOs, not even where they work with the mission: they are under national law, a framework accord or a headquarters agreement.
authorisations-law = Instrument
authorisations-covers = Covers
authorisations-in-force = In force
authorisations-covers-us = Covers your organisation
authorisations-covers-us-not = Does not cover your organisation
authorisations-asks-nothing = Nothing
authorisations-no-laws = No legal instrument is noted yet
authorisations-no-laws-hint = The secretariat enters them.
authorisations-law-form-sofa = Status-of-forces agreement (SOFA)
authorisations-law-form-soma = Status-of-mission agreement (SOMA)
authorisations-law-form-headquarters = Headquarters agreement
authorisations-law-form-framework-accord = Framework accord
authorisations-law-form-ngo-law = Law on NGOs
authorisations-law-form-decree = Decree or order
authorisations-law-form-convention = Convention
authorisations-law-form-other = Another instrument
authorisations-ask-law-form = Form
authorisations-ask-law-title = Title
authorisations-ask-law-source = Source
authorisations-ask-law-source-hint = Who made it, with its number or date.
authorisations-ask-covers = Whom it covers
authorisations-ask-permits = What it permits
authorisations-group-law-scope = For which work, and where
authorisations-ask-in-force = In force from
authorisations-ask-in-force-until = In force until
authorisations-group-asks = What is to be asked for
authorisations-ask-asks = Authorisations that it asks for
authorisations-ask-asks-hint = Whoever it covers is warned where they have none. Nothing is stopped.
authorisations-ask-law-file = Text

authorisations-missing = An authorisation that is asked for is missing
authorisations-nothing-missing = Nothing that is asked for is missing, as far as it is noted here.
authorisations-covering = What there is
authorisations-not-yours = Whether authorisations are missing is said to whoever this belongs to.
authorisations-warns-only = This is a warning and stops nothing. Only your organisation sees it.
authorisations-asked-by = Asked for by
authorisations-look = Look at it
authorisations-why-none = none is noted.
authorisations-why-ends = the one that there is ends on { $day }, before this does.
authorisations-why-not-yet = the one that there is begins on { $day }.
authorisations-why-waiting =
    { $days ->
        [0] it was asked for today. No answer is not a denial.
        [one] it has been asked for since one day. No answer is not a denial.
       *[other] it has been asked for since { $days } days. No answer is not a denial.
    }
authorisations-why-elsewhere = the one that there is does not hold for all of this work and these places.
authorisations-why-over = the last one ended on { $day }.
authorisations-why-refused = it was refused on { $day }.

authorisations-refused-no-authority = Say who is asked: choose an authority of the registry, or write down its name.
authorisations-refused-two-authorities = Answer one of the two: choose an authority of the registry, or write down its name.
authorisations-refused-not-of-state = Only an authority of the host State grants authorisations. Choose one, or write down the name of its office.
authorisations-refused-many-places = Name at most { $most } places; for more, name the larger area.
authorisations-refused-future = { $day } has not come yet; today is { $today }. Note it once it has happened.
authorisations-refused-order = { $day } is before { $last }, on which the last thing happened that is noted. Give that day or a later one, or take back what was noted.
authorisations-refused-without-words = Say what was said: the reason, or what is asked for.
authorisations-refused-answer-by = The authority asked on { $day } and cannot have wanted it by { $by }. Give a day from then on.
authorisations-refused-over-when-granted = It cannot have ended before it was granted on { $day }. Give a last day from then on, or none.
authorisations-refused-not-requested = It was not asked for yet. Note first on which day it was asked for.
authorisations-refused-while-open = It is asked for and not decided. It can be confirmed, more can be asked for and supplied, it can be granted, refused or given up.
authorisations-refused-while-granted = It was granted. It can be given up or taken back; ask for the next one with a renewal.
authorisations-refused-ended = It has come to its end. Ask for a new one.
authorisations-refused-only-granted = This belongs to an authorisation that was granted. Choose “Granted”, or leave it empty.
authorisations-refused-only-more-asked = A day by which more is wanted belongs to “The authority asks for more”. Choose that, or leave it empty.
authorisations-refused-many = No more than { $most } events are noted of one authorisation. Go on with a renewal.
authorisations-refused-nothing-to-take-back = Nothing is noted that could be taken back.
authorisations-refused-not-granted = Only what was granted is renewed. Ask for a new authorisation.
authorisations-refused-covers-nobody = Say whom it covers.
authorisations-refused-sofa = A status-of-forces or status-of-mission agreement covers the mission alone. Take out the others, and enter the instrument that covers them.

authorisations-file-title = Ask for an authorisation
authorisations-file-lead = Your organisation alone sees it until you say otherwise.
authorisations-file-button = Save
authorisations-file-done = The authorisation is noted.
authorisations-record-title = Note what happened
authorisations-record-button = Save
authorisations-record-done = It is noted.
authorisations-take-back-title = Take back the last event
authorisations-take-back-lead = For what was noted by mistake. The journal keeps both.
authorisations-take-back-button = Take it back
authorisations-take-back-done = It is taken back.
authorisations-correct-title = Correct
authorisations-correct-button = Save
authorisations-correct-done = It is corrected.
authorisations-renew-title = Ask for the next one
authorisations-renew-lead = The same of the same authority, for later days.
authorisations-renew-button = Save
authorisations-renew-done = The renewal is noted.
authorisations-mark-title = Mark for an authority
authorisations-mark-lead = It sees this authorisation with its events and its files until the day that you give, and neither your notes nor anything else.
authorisations-mark-button = Mark
authorisations-mark-done = It is marked.
authorisations-unmark-title = Take the mark back
authorisations-unmark-button = Take it back
authorisations-unmark-done = The mark is taken back.
authorisations-jot-title = Note for ourselves
authorisations-jot-button = Save
authorisations-jot-done = The note is saved.
authorisations-enter-law-title = Enter a legal instrument
authorisations-enter-law-lead = Every registered party sees it.
authorisations-enter-law-button = Save
authorisations-enter-law-done = The legal instrument is entered.
authorisations-correct-law-title = Correct
authorisations-correct-law-button = Save
authorisations-correct-law-done = It is corrected.
