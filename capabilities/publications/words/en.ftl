# Publications: what the parties of a signed agreement tell of it in public.

publications-title = Published agreements
publications-lead = What organisations and the mission have agreed to tell everybody about their agreements.
publications-none = Nothing is published yet
publications-none-hint = Whoever has signed an agreement can propose a public summary of it on the agreement’s page.
publications-summary = Public summary
publications-untitled = An agreement
publications-unnamed = An organisation
publications-comma = {", "}
publications-instrument = Kind of agreement
publications-party = Party
publications-parties = Parties
publications-period = Period
publications-places = Where
publications-money = Total
publications-between = from { $from } to less than { $below }
publications-since = Public since
publications-earlier = The agreement was amended on { $day } in what is told here. This tells of the earlier text, until its parties agree on another summary.
publications-tells = All parties of the agreement have agreed to this summary. It tells what was signed, and not what has become of it since.
publications-proposed = Proposed
publications-agreed = Agreed to it
publications-not-yet = Not yet
publications-stage-proposed = Public summary proposed
publications-stage-public = Public
publications-stage-proposed_anew = Public, another is proposed
publications-stage-withdrawn = Withdrawn
publications-is-public = Everybody can read the public summary of this agreement
publications-to-the-page = To the public page
publications-is-withdrawn = One party took its yes back: nothing of this agreement is public
publications-this-text = You answer for the text with the fingerprint { $hash }, and for no other.
publications-aspect-title = Its title
publications-aspect-instrument = What kind of agreement it is
publications-aspect-parties = Its parties
publications-aspect-period = Its first and last day
publications-money-none = Nothing
publications-money-exact = The exact total
publications-money-band = Between which round sums it lies

# What forms ask.
publications-group-text = In your own words
publications-group-text-hint = What the agreement is for, so that people whom it concerns understand it. At least in one language; all parties agree to what it says in each. Names of people, telephones and addresses do not belong here.
publications-ask-text-en = In English
publications-ask-text-fr = In French
publications-ask-text-ar = In Arabic
publications-group-facts = What is told beside it
publications-group-facts-hint = Taken from the text that you have signed. Who signed it, whom to call and what its sections say is never published.
publications-ask-facts = Of the agreement
publications-ask-money = Of the money
publications-ask-money-hint = A sum can make people a target. The size is often enough.
publications-ask-places = Places
publications-ask-places-hint = One region or district on each line: a P-code or a name. Left empty: none is told.
publications-ask-reason = Reason
publications-ask-reason-hint = The other parties read it, and the journal keeps it. The public is told nothing.

# Refusals.
publications-refused-not-signed = Not everybody has signed this agreement. Only what is signed is published.
publications-refused-amendment = An amendment is told with the agreement that it changes. Propose a summary of that one.
publications-refused-contact = This text gives an e-mail address or a telephone number. Leave it out: everybody would read it.
publications-refused-many = Name at most { $most } places.
publications-refused-fine = “{ $given }” is finer than a district. Name the district or the region that it lies in.
publications-refused-no-money = No money moves under this agreement. Tell nothing of it.
publications-refused-same = This is word for word what is proposed or public already. Change something first.
publications-refused-nothing-proposed = Nothing is proposed that your organisation could agree to.
publications-refused-other-text = Another text was proposed meanwhile. Read it as it is now, and answer again.
publications-refused-amended = The agreement was amended after this was proposed. Propose the summary anew, so that it tells what is signed now.
publications-refused-agreed-already = Your organisation has agreed to this text already.
publications-refused-nothing = Nothing is proposed or public that could be withdrawn.
publications-refused-fingerprint = This is no fingerprint of a proposed text.

# Acts.
publications-publish-title = Propose a public summary
publications-publish-lead = Nobody but the parties sees it until each of them has agreed to exactly this text. Every change makes another text, to which all agree anew.
publications-publish-button = Propose it
publications-publish-done = The summary is proposed. An Authorized Officer of each party, yours included, agrees to it.
publications-consent-title = Agree to the public summary
publications-consent-lead = Your organisation agrees that everybody may read exactly this. It is public once all parties have agreed. You can take it back at any time; what somebody has read meanwhile, nobody takes back.
publications-consent-button = Agree
publications-consent-done = Your organisation has agreed.
publications-withdraw-title = Take the public summary back
publications-withdraw-lead = One party suffices. The public page is gone at once, as if it had never been; the journal remembers.
publications-withdraw-button = Take it back
publications-withdraw-done = Nothing of this agreement is public.
