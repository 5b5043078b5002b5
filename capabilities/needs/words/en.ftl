# Needs: how many people need what, where, and who says so.

needs-menu = Needs
needs-title = People in need
needs-file = needs
needs-right-read = Read figures of people in need
needs-right-write = Report and change figures of people in need
needs-lead = How many people need what, where, and who says so, as far as it is shared with you.
needs-none = No figure is shown here
needs-none-hint = Remove a filter, or report what an assessment or a needs overview says.
needs-count =
    { $count ->
        [one] 1 figure
       *[other] { $shown } figures
    }
needs-more-than = more than { $shown } figures
needs-called = { $place }: { $sector }, { $group }
needs-unknown = Not known
needs-stale = Older than a year
needs-ours = Our organisation’s figures
needs-show = Also show
needs-older = Earlier figures
needs-in-need = In need
needs-in-need-part = In need: { $part }
needs-population = Population
needs-affected = Affected
needs-targeted = Targeted by the plan
needs-reached = Reached, as the source says
needs-source = Source
needs-kept-by = Kept by
needs-as-of = As of
needs-over-time = In need over time
needs-series = What this source said over time
needs-others = What others say of the same people

needs-group-about = Who is meant, and who says so
needs-group-figures = How many people
needs-group-figures-hint = Leave empty what is not known. Write 0 only where somebody counted and found nobody.
needs-by-sex-and-age = By sex and age
needs-ask-place = Place
needs-ask-place-hint = A P-code or a name, such as ML07 or Gao.
needs-ask-sector = Sector
needs-ask-sector-hint = “Intersectoral” for people in need of anything at all.
needs-ask-group = Population group
needs-ask-group-hint = Empty: people of every group together.
needs-ask-source = Source
needs-ask-source-hint = Who or what says so, such as “HNO 2026”. Later figures of the same source take the place of earlier ones.
needs-ask-as-of = As of
needs-ask-as-of-hint = The day whose state the figures tell.
needs-ask-in-need = People in need
needs-ask-population = Everybody who lives there
needs-ask-affected = People affected
needs-ask-targeted = Targeted by the response plan
needs-ask-targeted-hint = Whom the plan is for, each person once. Not what single organisations aim at.
needs-ask-reached = Reached
needs-ask-reached-hint = Only where the source says so of all organisations together, each person once.
needs-ask-link = Link
needs-ask-note = Note
needs-ask-note-hint = How it was counted, and what to be careful with.
needs-ask-level-hint = Left empty: the least that fits. Figures below admin 2 are Moderate or more.

needs-refused-no-figure = Give at least one figure.
needs-refused-many-rows = This list has more than { $most } figures, which is more than one file holds. Narrow it, for example by region or by sector, and download the parts.
needs-refused-more-than-affected = { $part } people are more than the { $whole } who are affected.
needs-refused-more-than-live-there = { $part } people are more than the { $whole } who live there.
needs-refused-day-ahead = The figures cannot be of { $day }, which lies ahead.
needs-refused-public = Figures for everybody are of admin 2 or coarser, and none of them counts fewer than 10 people. Choose a narrower audience.
needs-refused-here = Your organisation has a figure of this place, sector, group, source and day. Correct that one.
needs-refused-withdrawn = This figure is withdrawn.

needs-report-title = Report people in need
needs-report-button = Save the figures
needs-report-done = The figures are saved.
needs-correct-title = Correct
needs-correct-lead = For mistakes. What is true of a later day is reported anew, and the earlier figure stays readable.
needs-correct-button = Save the correction
needs-correct-done = The correction is saved.
needs-withdraw-title = Withdraw
needs-withdraw-lead = From then on nobody else sees this figure, and an earlier one of the same source counts again. It stays in your organisation’s history.
needs-withdraw-button = Withdraw
needs-withdraw-done = The figure is withdrawn.

# Tables of people in need that are brought.
needs-import-missing-figure = No column says how many people. Match one for people in need, targeted or reached.
needs-import-missing-source = Nothing says who says so. Match the column of the source, or say it once for all rows.
needs-import-refused-no-source = No source is named. Write who or what says so.
needs-import-refused-part = It counts a part by sex, age or disability of people whom another row counts whole. The whole is enough.
needs-import-refused-several-places = It names several places. A figure is of one.
needs-import-refused-measure = “{ $given }” says no figure that we know: in need, targeted, reached, affected or population.
needs-import-duplicate = Row { $row } gives this figure already.
