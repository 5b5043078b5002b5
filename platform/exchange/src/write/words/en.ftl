# What stops a download.

exchange-write-cell-too-long = The text in row { $row }, column “{ $column }”, is longer than the { $most } characters that a spreadsheet cell can hold. Shorten it, or download the table as CSV.
exchange-write-too-many-rows = A spreadsheet can hold { $most } rows and this table has more. Narrow it with a filter, or download it as CSV.
