# Gaps: people in need beside what is done for them.

gaps-menu = Gaps
gaps-title = Gaps
gaps-title-of = Gaps: { $sector }
gaps-title-in = { $title } – { $area }
gaps-lead = People in need beside what is done for them, as far as it is shared with you.
gaps-none = Nothing is known here
gaps-none-hint = Remove a filter, or report people in need and activities. That nothing is known does not mean that nobody needs anything, or that nobody is there.
gaps-grid = People in need and the response, by area and sector
gaps-in-need = In need
gaps-in-need-at-all = In need of anything
gaps-open = Sectors without known response
gaps-planned = Targeted by the plan
gaps-by-the-plan = { $count } by the plan
gaps-targeted = Targeted, reports added up
gaps-reached = Reached, reports added up
gaps-not-reached = Not reached, at least
gaps-going-on = Going on
gaps-picture = In need, targeted, reached
gaps-at-least = ≥ { $count }
gaps-at-most-reached = at most { $share } %
gaps-nothing-now = nothing goes on
gaps-going-on-count =
    { $count ->
        [one] 1 going on
       *[other] { $shown } going on
    }
gaps-and-mission = and { $count } of the mission
gaps-shade-nothing-now = People in need, and nothing reported goes on
gaps-shade-few = Few reached
gaps-shade-half = About half
gaps-shade-most = Most or all
gaps-note-no-report = Striped or outlined: no report is shared with you. It does not mean that nobody works there, nor that somebody does.
gaps-note-reports = “Reached” and “targeted” are what organisations report, added up. The same people may be in several reports, and an activity in several areas counts in each with all of its people: so it is at most so many, and fewer may have been reached.
gaps-note-least = “≥” stands where only some of the places, or some of the people, were counted. The share below is of the people in need.
gaps-note-counted = What looks out of date is left out, and so is what was over more than a year ago. Activities of the mission are in the figures of people, and counted apart.

gaps-sheet = Area sheet
gaps-sheet-title = { $area }: area sheet
gaps-sheet-lead = For a meeting: who needs what, what is reported to be done, and who is there. Print this page.
gaps-sheet-for = printed for { $who }, who sees what is shared with them on { $day }
gaps-sheet-sectors = Needs and response, sector by sector
gaps-sheet-present = Who has ongoing activities here
gaps-sheet-their-sectors = Sectors
gaps-sheet-going-on = Activities going on
gaps-sheet-more = { $count } more are not shown.
gaps-sheet-notes = Notes of the meeting
