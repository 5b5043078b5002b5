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
audiences-ask-member = Member
audiences-ask-audience = Audience
audiences-ask-coordinator = Coordinator
audiences-open-title = Name an audience
audiences-open-lead = A working group, the partners of a project. Its members see each record that is shown to it, as far as the record’s level allows.
audiences-open-button = Save the audience
audiences-open-done = The audience is named.
audiences-coordinate-title = Name a coordinator
audiences-coordinate-lead = The coordinator is told of overlaps between activities of this audience that it may see itself. It sees no record more for it.
audiences-coordinate-button = Name the coordinator
audiences-coordinate-done = The coordinator is named.
