# Audiences.

audiences-menu = Audiences
audiences-title = Audiences
audiences-right-read = Read audiences
audiences-right-write = Name audiences and change who belongs to them
audiences-right-appoint = Name coordinators and take them back
audiences-lead = Sets of organisations that you can show a record to.
audiences-audience = Audience
audiences-members = Who belongs to it
audiences-means-own = Nobody but the owner of the record.
audiences-means-humanitarian = UN agencies, international and national NGOs, community organisations, the Red Cross and Red Crescent.
audiences-means-partners = Every registered party but the mission’s force and police, the host State and local authorities.
audiences-means-everyone = Every registered party.
audiences-means-public = Whoever asks, signed in or not. Only records of level Low.
audiences-means-named = Nobody is named at the moment.
audiences-ask-name = Name
audiences-ask-coordinator = Coordinator
audiences-open-title = Name an audience
audiences-open-lead = A working group, the partners of a project. Its members see each record that is shown to it, as far as the record’s level allows.
audiences-open-button = Save the audience
audiences-open-done = The audience is named.
audiences-coordinate-title = Name a coordinator
audiences-coordinate-lead = The coordinator is told of overlaps between activities of this audience that it may see itself. It sees no record more for it.
audiences-coordinate-button = Name the coordinator
audiences-coordinate-done = The coordinator is named.

# An audience and its life.
audiences-means-members = Its members see each record that is shown to it, as far as the record’s level allows.
audiences-means-ended = It has ended: nobody can choose it any more, and what was shown to it is seen by its owners alone.
audiences-and-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
audiences-ended = ended
audiences-ended-on = Ended on
audiences-keeper = Kept by
audiences-member = Organisation
audiences-since = Since
audiences-coordinates = coordinates
audiences-coordinators = Coordinators
audiences-own-records = Records of your organisation that are shown to it
audiences-own-records-ended = Records of your organisation that were shown to it and that only you see now
audiences-shown-none = None
audiences-history = What was changed, and why
audiences-falls-back = What is shown to it falls back to its owners
audiences-falls-back-text = From the moment that it ends, each record that is shown to this audience is seen by the organisation that owns it, and by nobody else; what was released to somebody by name stays so. No record goes to another audience: its owner can show it to one, record by record. Members no longer find what others showed here. It cannot be undone.
audiences-ask-members = Organisations
audiences-ask-members-hint = One on each line: the name, the acronym or another known name. You can paste a column of a spreadsheet. Write your own organisation too if it belongs to it.
audiences-ask-out = Who is taken out
audiences-ask-reason = Reason
audiences-ask-reason-hint = It stays in the journal.
audiences-rename-title = Rename
audiences-rename-lead = The name in your language; names in other languages stay.
audiences-rename-button = Save
audiences-rename-done = The audience has its new name.
audiences-add-title = Add organisations
audiences-add-lead = From today on they see what is shown to this audience, also what was shown to it before they came.
audiences-add-button = Add
audiences-add-done = They belong to the audience from today on.
audiences-take-out-title = Take organisations out
audiences-take-out-lead = They lose sight of what others show to this audience at once, and coordinate in it no more. What they showed to it themselves stays shown until they narrow it.
audiences-take-out-button = Take out
audiences-take-out-done = They are out of the audience.
audiences-relieve-title = Take a coordinator back
audiences-relieve-lead = It is told of the overlaps there no more. It sees what it saw before.
audiences-relieve-button = Take back
audiences-relieve-done = It coordinates there no more.
audiences-end-title = End the audience
audiences-end-button = End the audience
audiences-end-done = The audience has ended. What was shown to it is seen by its owners alone.

# Refusals.
audiences-refused-ended = This audience ended on { $day }.
audiences-refused-nobody-new = All of these belong to the audience already.
audiences-refused-many = An audience has at most { $most } members. For more, choose one of those that follow from the kind of organisation.
audiences-refused-no-member = One of these is no member any more. Go back and look at the list.
audiences-refused-coordinates = This organisation coordinates there already.
audiences-refused-outsider = This organisation does not belong to the audience, so there is nothing that it could coordinate. Add it first.
audiences-refused-no-coordinator = This organisation does not coordinate there.
audiences-refused-unknown = No organisation here is called “{ $given }”. Look it up under Organisations, and write its name, its acronym or the id of its page.
audiences-refused-unknown-but = No organisation here is called “{ $given }”. Is it one of these: { $near }?
audiences-refused-several = Several organisations are called “{ $given }”. Write the id that stands in the address of its page.
