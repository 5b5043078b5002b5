# What `comity hxl` says of the files that it reads and writes.

tool-cannot-open = { $file } cannot be opened: { $why }. Check the name, and that you may read it.
tool-cannot-write = { $file } cannot be written: { $why }. Check that the folder is there and that you may write to it.
tool-progress = { $file }: { $percent } %
tool-cleaned = { $file }: rows { $rows }, cells changed { $changed }, cells that could not be read { $unclear }.
tool-unclear = Row { $row }, { $tag }: “{ $value }” could not be read and was left as it is. There may be more in this column.
tool-purged = Row { $row }, { $tag }: “{ $value }” could not be read and was emptied. There may be more in this column.
tool-merged = { $file }: rows { $rows }, of them with a match in the second file { $matched }.
