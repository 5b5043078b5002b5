# The words of the layout and the components.

look-product = Comity
look-motto = What is yours stays yours.
look-skip = Skip to the content
look-menu = Menu
look-language = Language
look-theme = Appearance
look-theme-device = As on this device
look-theme-light = Light
look-theme-dark = Dark
look-account = Your account
look-sign-in = Sign in
look-sign-out = Sign out
look-breadcrumbs = Where this page is

look-error = Error:
look-now = It now says:
look-now-nothing = nothing
look-error-summary =
    { $count ->
        [one] One answer needs correcting
       *[other] { $count } answers need correcting
    }
look-choose = Choose…
look-file-drop = You can also drop the file here.
look-unknown = not stated

look-filters = Filters
look-filters-more = More filters
look-filters-active = What narrows this list
look-filter-remove = Remove the filter { $filter }
look-filters-clear = Clear all
look-pages = Pages of this list
look-newer = Newer
look-older = Older
look-download = Download:

look-notice-info = Note:
look-notice-success = Done:
look-notice-warning = Caution:
look-notice-error = Error:

look-level = Sensitivity:
look-level-low = Low
look-level-moderate = Moderate
look-level-high = High
look-level-severe = Severe
look-tlp-clear = May be passed on without limits.
look-tlp-green = For the community; not public.
look-tlp-amber = For your organisation, and for its partners who need to know.
look-tlp-amber-strict = For your organisation only.
look-tlp-red = For the named recipients only.
look-verdict-accepted = Accepted
look-verdict-corrected = Corrected
look-verdict-refused = Refused
look-verdict-duplicate = Duplicate

look-no-report = No report
look-show-table = Show as a table
look-skip-map = Skip the map
look-code = Code
look-decimal = .
look-range = { $lower } to { $upper }
look-more-than = more than { $lower }, up to { $upper }
look-tiles-note = There are no boundaries for these areas, so each is shown as a tile of the same size.

look-period = { $first } to { $last }
look-period-from = from { $first }, no last day
look-period-until = until { $last }, no first day
look-period-always = no first and no last day
look-due-late =
    { $days ->
        [one] 1 day late
       *[other] { $days } days late
    }
look-due-today = today
look-due-in =
    { $days ->
        [one] tomorrow
       *[other] in { $days } days
    }

look-step = Step { $step } of { $steps }
look-step-done = (done)
