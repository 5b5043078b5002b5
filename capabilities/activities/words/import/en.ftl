# Imports: spreadsheets on their way to becoming activities.

activities-import-menu = Imports
activities-imports-title = Imports
activities-imports-lead = Spreadsheets that your organisation brought. Only your organisation sees them.
activities-import-none = No spreadsheet yet
activities-import-none-hint = Bring the 3W that you already have: you see what each row becomes before anything is entered.

activities-bring-title = Bring a spreadsheet
activities-bring-lead = Excel, LibreOffice, CSV or JSON, with or without HXL tags, as you have it. It is read and checked, and you see a verdict on each row. Nothing is entered before you commit it.
activities-bring-button = Read the file
activities-bring-done = The file is read.
activities-match-title = Match the columns
activities-match-lead = Say what each column holds. The rows are then checked again.
activities-match-button = Check the rows
activities-match-done = The columns are matched.
activities-commit-title = Enter the rows
activities-commit-button = Enter
activities-commit-done = The rows are being entered.
activities-discard-title = Discard
activities-discard-lead = Nothing of this file is entered, and its rows are forgotten at once.
activities-discard-button = Discard
activities-discard-done = The import is discarded.

activities-import-ask-file = File
activities-import-ask-file-hint = .xlsx, .xls, .ods, .csv or .json. The sheet, the column names and the encoding are found.
activities-import-ask-what = What is in the file
activities-import-ask-what-hint = Left empty, the file’s columns say it.
activities-import-ask-as-of = State as of
activities-import-ask-as-of-hint = The day whose state the file tells. Left empty, today.
activities-import-ask-country = Country
activities-import-ask-country-hint = For rows that name no country: its name or code.
activities-import-ask-sector = Sector of all rows
activities-import-ask-sector-hint = Only if the file has no column for it.
activities-import-ask-source = Source of all rows
activities-import-ask-source-hint = Who or what says so, for rows that do not say it themselves, such as “HNO 2026”.
activities-import-ask-remember = Remember for the next time
activities-import-ask-remember-hint = Files of your organisation with the same column names are then matched like this.

activities-import-file = File
activities-import-at = Brought
activities-import-what = What is in it
activities-import-by = Brought by
activities-import-stage = State
activities-import-stage-brought = Columns to match
activities-import-stage-judging = Being checked
activities-import-stage-judged = Checked
activities-import-stage-entering = Being entered
activities-import-stage-committed = Entered
activities-import-stage-discarded = Discarded
activities-import-step-file = File
activities-import-step-columns = Columns
activities-import-step-check = Check
activities-import-step-entered = Entered
activities-import-judging = Checking the rows
activities-import-entering = Entering the rows
activities-import-done-of = { $done } of { $rows } rows

activities-import-row = Row
activities-import-rows = Rows
activities-import-rows-n =
    { $count ->
        [one] { $shown } row
       *[other] { $shown } rows
    }
activities-import-sheet = Sheet
activities-import-sheets = The file has several sheets with tables. Choose another one here:
activities-import-skipped-rows = Rows passed over
activities-import-skipped = Above the column names: { $preamble }. Totals: { $totals }.
activities-import-not-entered = Read, but without a place in the register
activities-import-not-entered-in-need = People in need: they are of a place, not of an activity, and are counted by assessments.
activities-import-not-entered-comment = Comments: they may be meant for few. What everybody who sees the activity may read, write into its description.
activities-import-usual-audience = Each owner’s usual audience
activities-import-for-all = For all rows
activities-import-columns = Columns
activities-import-columns-hint = A column that is left empty stays in your file and is not entered.
activities-import-column-n = Column { $n }
activities-import-column-left-out = Left out
activities-import-column-not-entered = Not entered
activities-import-example = For example: { $cell }
activities-import-heading = Column in the file
activities-import-taken-for = Taken for
activities-import-columns-needed = Some columns are still needed. Match the columns to go on.
activities-import-missing-organisation = No column names the organisation. Say which one does.
activities-import-missing-sector = No column names the sector or cluster. Say which one does, or name one sector for all rows.
activities-import-missing-place = No column names a place. Say which one does, or name the country for all rows.
activities-import-left-out = Columns were left out because they seem to hold personal data. Nothing of them was stored.
activities-import-left-out-hint = If this is a mistake, give the column a clearer name in your file and bring it again.
activities-import-assumes-ongoing = The file does not say how far activities have come. They are entered as ongoing, as of { $day }.
activities-import-day-first = In these columns nothing tells which number of a date is the month: { $columns }. The day was taken to stand first, as in 31/12.

activities-import-verdict = Verdict
activities-import-verdicts = Verdicts
activities-import-verdict-accepted = Accepted
activities-import-verdict-corrected = Corrected
activities-import-verdict-refused = Refused
activities-import-verdict-duplicate = Duplicate
activities-import-verdict-unchanged = Already here
activities-import-by-verdict = Rows by verdict
activities-import-verdicts-hint = All rows as you brought them, with the verdict beside each:
activities-import-why = What to know
activities-import-no-rows = No row has this verdict
activities-import-nothing = (empty)
activities-import-to-enter = To enter
activities-import-of-them-corrected = Of them corrected
activities-import-refused = Refused
activities-import-duplicates = Duplicates
activities-import-unchanged = Already here
activities-import-organisations = Organisations
activities-import-organisations-hint = Each owns its rows. You can send each its own rows with their verdicts.
activities-import-send-back = Rows to send back
activities-import-new = New here
activities-import-alike = Perhaps the same as
activities-import-will-enter =
    { $count ->
        [one] { $shown } activity is entered.
       *[other] { $shown } activities are entered.
    }
activities-import-will-change =
    { $count ->
        [one] { $shown } activity that is here is changed.
       *[other] { $shown } activities that are here are changed.
    }
activities-import-will-leave =
    { $count ->
        [one] { $shown } row is left out: refused, a duplicate, or here already.
       *[other] { $shown } rows are left out: refused, duplicates, or here already.
    }
activities-import-whose = Each activity belongs to its reporting organisation. You enter it on its behalf: it is told, and can claim, narrow or withdraw it.
activities-import-kept = What you brought is kept for { $days } days.
activities-import-kept-by-mission = What you brought is kept as it was, without later changes.
activities-import-forgotten = The rows of this file are not kept any more.

activities-import-duplicate = Says the same as row { $row }.
activities-import-duplicate-record = Has the same record number as row { $row }, which counts.
activities-import-here = The same is here already.
activities-import-brought = You brought this row before. What became of it since stays.
activities-import-changes = Changes an activity that is here, with the same record number.

activities-import-refused-no-rows = This sheet has column names and no rows. Choose the file that holds the data.
activities-import-refused-as-of = This day lies ahead. Give the day whose state the file tells.
activities-import-refused-country = “{ $given }” is no country we know. Write its name, or its code of three letters such as MLI.
activities-import-refused-column-twice = Columns { $first } and { $second } are both “{ $column }”. Leave one of them empty.
activities-import-refused-over = This import is entered or discarded. Bring the file again.
activities-import-refused-nothing-to-enter = No row can be entered. Look at the verdicts, correct the file, and bring it again.
activities-import-refused-not-judged = The rows are not checked yet. Wait until they are, or match the columns.
activities-import-refused-no-organisation = No organisation is named. Write who reports this activity.
activities-import-refused-organisation-name = “{ $given }” is too long to be an organisation’s name. Write the name alone.
activities-import-refused-organisation-ambiguous = “{ $given }” stands for several organisations: { $names }. Write the full name.
activities-import-refused-no-sector = No sector is named. Write the sector or cluster.
activities-import-refused-sector = “{ $given }” is no sector we know. Write one of the clusters, such as WASH or Health.
activities-import-refused-sector-near = “{ $given }” is no sector we know. Near it: { $near }.
activities-import-refused-no-place = No place is named. Write the P-code or the name of the area.
activities-import-refused-status = “{ $given }” is no status we know. Write planned, ongoing, suspended, completed or cancelled.
activities-import-refused-not-yours = The organisation has an activity with this record number, and only itself changes it. Ask it to.
activities-import-refused-other-owner = The record with this number belongs to another organisation. Correct the organisation, or remove the number to report a new activity.

activities-import-ask-extent = What the file tells
activities-import-ask-extent-hint = A file that tells the whole of a month or quarter also shows which activities it leaves out. Nothing of those is changed unless you say so.
activities-import-extent-month = Everything of the month
activities-import-extent-quarter = Everything of the quarter
activities-import-extent-part = A part only
activities-import-news = New
activities-import-changed = Changed
activities-import-missing = Missing
activities-import-missing-hint = Missing are activities that go on, of which nothing was said this round and which the file does not name. They stay as they are. Follow the number to see them, and to complete those that are over.
activities-import-last-said = last reported
activities-import-ask-choice = What becomes of them
activities-import-choice-leave = Leave as they are
activities-import-choice-leave-hint = They count as not confirmed in this round.
activities-import-choice-complete = Completed
activities-import-choice-complete-hint = They ended: on their last day, or at the latest on the day of the file. This happens when you enter the rows.
activities-import-will-confirm =
    { $count ->
        [one] { $shown } activity is confirmed as still so.
       *[other] { $shown } activities are confirmed as still so.
    }
activities-import-will-complete =
    { $count ->
        [one] { $shown } activity that the file does not name is completed.
       *[other] { $shown } activities that the file does not name are completed.
    }
activities-import-changes-alike = Changes the activity that you entered from a row like this one: the same organisation, sector, place and beginning.
activities-import-refused-not-yours-to-end = This organisation has an account and decides itself. You can only leave its activities as they are.
activities-import-refused-none-missing = Nothing of this organisation is missing any more.
activities-import-refused-overtaken = Somebody changed this activity after the file was checked. Bring the file again to see both.
activities-import-refused-later = What was said of this activity on { $day } is later than this row. It stays.
activities-import-refused-left-out = Left out by hand.

activities-decide-title = Decide on what is missing
activities-decide-lead = The file tells the whole round and does not name these activities. You decide what becomes of them; nothing happens by itself.
activities-decide-button = Decide
activities-decide-done = It is noted, and happens when the rows are entered.

activities-mend-title = Mend
activities-mend-lead = Say what is meant. Your file stays as it is; the rows are checked again with what you say.
activities-mend-button = Check again
activities-mend-done = The row is mended.
activities-import-mend-row = Mend row { $row }
activities-import-mend-not = Leave it
activities-import-file-says = In the file: { $cell }
activities-import-ask-place = Place
activities-import-ask-stand = The row as a whole
activities-import-stand-leave-out = Leave it out
activities-import-stand-as-new = It is another activity than the one that is here
activities-import-ask-keep = Always mean this
activities-import-ask-keep-hint = For all rows of your organisation’s files that say the same, now and later.
activities-import-by-memory = as you said before
activities-import-by-hand = by hand
activities-import-refused-no-row = There is no such row in the file. Choose it from the list.
activities-import-refused-nothing-mended = Nothing was changed. Write what is meant, or leave the row.

activities-saved-title = Saved matches
activities-saved-lead = What people of your organisation said that columns and words of your files are. It is applied to later files by itself, and each row that it changes says so.
activities-saved-none = Nothing is saved yet
activities-saved-none-hint = Tick “Remember for the next time” when you match columns, or “Always mean this” when you mend a row.
activities-saved-kind = Of
activities-saved-meaning = In files → here
activities-saved-by = Said by
activities-saved-at = When
activities-saved-change = Change
activities-saved-of-organisation = Organisation
activities-saved-of-sector = Sector
activities-saved-of-status = Status
activities-saved-of-kind = Kind of activity
activities-saved-of-group = Population group
activities-saved-of-modality = Modality
activities-saved-of-programme = Mission programme
activities-saved-of-level = Sensitivity
activities-saved-of-tlp = TLP mark
activities-saved-of-place = Place
activities-import-matched-before = The columns were matched as your organisation saved it for files with these column names.
activities-import-matched-before-by = The columns were matched as { $by } saved it for files with these column names ({ $day }).
activities-forget-saved-title = Forget
activities-forget-saved-lead = Later files are read as if nobody had said this. What was entered stays.
activities-forget-saved-button = Forget
activities-forget-saved-done = It is forgotten.
activities-import-is-return = This file was handed out here to be brought up to date. Each row is known by its record id; rows without one are new.
