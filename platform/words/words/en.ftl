# The platform's own words: the language itself, dates, numbers, refusals of values, problems, buttons.

language-name = English
language-direction = ltr
number-group = ,
number-decimal = .
# Between a label and what it is about, in one line.
colon = { ": " }
date-day = { $day } { $month } { $year }
date-moment = { $day }, { $time } UTC
date-month = { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# Values that are refused wherever they are asked for.
refused-missing = Fill this in.
refused-too-long = Shorten this to at most { $most } characters.
refused-document-too-long = This document is too long to be printed in one piece. Shorten its texts or divide it.
refused-control-characters = Remove the invisible control characters from this text; typing it again helps.
refused-id = This is not a reference that exists here. Go back and choose again.
refused-day = “{ $given }” is not a day. Write it as 2026-03-31.
refused-period = The last day ({ $last }) is before the first day ({ $first }).
refused-language = “{ $given }” is not a language tag. Examples: fr, ar, bm.
refused-currency = “{ $given }” is not a currency code of three letters, such as USD or XOF.
refused-amount = “{ $given }” is not an amount. Write digits, with a point before the decimals.
refused-number = “{ $given }” is not a whole number.
refused-choice = “{ $given }” is not one of the choices. Choose one from the list.
refused-unknown-question = “{ $given }” is not a question of this form.
refused-file-missing = Choose a file.

# Buttons and marks that every page has.
button-save = Save
button-cancel = Cancel
button-search = Search
button-filter = Show
comma = {", "}
yes = Yes
no = No
optional = optional
