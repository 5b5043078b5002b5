# The journal on screen.

deeds-menu = Journal
deeds-title = Journal
deeds-right-read = Read the organisation’s journal
deeds-right-read-instance = Read the installation’s journal
deeds-lead = Who did what to your organisation’s records, when and why. Nothing here can be changed without its being noticed.
deeds-when = When
deeds-who = Who
deeds-what = What
deeds-on = To what
deeds-why = Why
deeds-entry = Entry
deeds-own = Your organisation
deeds-instance = The installation
deeds-by-itself = The product itself
deeds-by-others = Somebody of another organisation
deeds-shredded = Content deleted; the entry’s place remains.
deeds-none = Nothing was done yet
deeds-none-hint = Each change to your organisation’s records will stand here.
deeds-checkpoint = Latest signed checkpoint
deeds-checkpoint-hint = Keep a copy elsewhere: with it you can show any later change to the entries before it.
