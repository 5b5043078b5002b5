# What is said of HXL files: why one cannot be read, what is wrong in it, what was done with it.

hxl-no-tags = No row of HXL tags was found in the first { $rows } rows. Add a row below the headings with a tag for each column, such as #org+name, #sector, #adm1+code.
hxl-no-sheet = There is no such sheet: this file has { $sheets }. They count from 1.
hxl-pattern-unclear = “{ $given }” is not a tag pattern. Write one such as #org+impl-code or #*+name.
hxl-query-unclear = “{ $given }” does not say which rows are meant. Write it as #adm1=Gao, #reached>100, #org~^un or #date is empty.
hxl-aggregate-unclear = “{ $given }” does not say what to add up. Write it as sum(#reached), average(#value) as Mean#value+mean; there are count, sum, average, min, max and concat.
hxl-too-many-keys = There are more than { $most } different combinations of values. Count by fewer columns, or by columns whose values repeat.
hxl-merge-without-key = The key { $given } is not a column of both files. Choose a key by which rows of both can be told, such as #adm1+code.
hxl-merge-without-values = The second file has no column with these tags, so there is nothing to merge.

# What can be wrong with a schema.
hxl-schema-without-tags = This is not an HXL schema: it has no column with the tag #valid_tag.
hxl-schema-pattern = Row { $row } of the schema: “{ $given }” is not a tag pattern. Write one such as #org+impl-code or #*+name.
hxl-schema-flag = Row { $row } of the schema: “{ $given }” is neither true nor false.
hxl-schema-count = Row { $row } of the schema: “{ $given }” is not a whole number.
hxl-schema-severity = Row { $row } of the schema: “{ $given }” is not a severity. There are info, warning and error.
hxl-schema-datatype = Row { $row } of the schema: “{ $given }” is not a type. There are text, number, date, url, email and phone.
hxl-schema-shape = Row { $row } of the schema: “{ $given }” is not a regular expression that can be used here. References back and looking ahead are not possible.
hxl-schema-values = Row { $row } of the schema: the file with the allowed values cannot be read.

# What can be wrong with a dataset.
hxl-issue-columns-missing = A column with this tag is missing; at least { $least } must be there.
hxl-issue-values-missing = A value is missing; each row must have at least { $least }.
hxl-issue-values-too-many = This row has too many values; it may have { $most }.
hxl-issue-duplicate-row = This row says the same as one above it.
hxl-issue-duplicate-value = This value stands above already; each may be there only once.
hxl-issue-spaces = There are spaces before or after the text, two in a row, or a line break.
hxl-issue-no-number = This is not a number. Write digits only, with a point before decimals.
hxl-issue-no-date = This is not a date. Write it as 2026-03-31.
hxl-issue-no-url = This is not a web address. It begins with https:// and the name of the site.
hxl-issue-no-email = This is not an e-mail address.
hxl-issue-no-phone = This is not a telephone number.
hxl-issue-shape = This does not have the form { $shape }.
hxl-issue-not-allowed = This value is not one of those that are allowed.
hxl-issue-too-early = This date is before { $end }.
hxl-issue-too-late = This date is after { $end }.
hxl-issue-too-small = This number is less than { $end }.
hxl-issue-too-large = This number is more than { $end }.
hxl-issue-comes-before = This comes before “{ $end }”.
hxl-issue-comes-after = This comes after “{ $end }”.
hxl-issue-unexpected = Other rows with the same key say something else here.
hxl-issue-inconsistent = Most values of this column are of the type “{ $expected }”, this one is of the type “{ $found }”.
hxl-issue-outlier = This number is far from all others. Check its digits.
hxl-issue-spelling = This rare value is very close to a common one. Check its spelling.
hxl-type-text = text
hxl-type-number = number
hxl-type-date = date

# The report.
hxl-severity-error = Error
hxl-severity-warning = Warning
hxl-severity-info = Note
hxl-report-valid = { $file }: valid.
hxl-report-not-valid = { $file }: not valid.
hxl-report-counts = Rows: { $rows }. Errors: { $errors }. Warnings: { $warnings }. Notes: { $notes }.
hxl-report-issue = { $severity }, { $pattern }: { $what } Found: { $count }.
hxl-report-cell = { $cell }: “{ $value }”
hxl-report-slip = { $cell }: “{ $value }”, perhaps “{ $meant }”
hxl-report-row = Row { $row }
hxl-report-more = and { $count } more
hxl-report-not-loaded = The allowed values could not be had from { $place }. Save them as a file and say where it is.
hxl-report-unchecked = { $tag } has too many different values for them to be compared with each other; the rest was checked.
