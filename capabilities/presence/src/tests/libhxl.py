# What the reference HXL library finds in a file: headers, tags, rows; whether its standard schema
# has anything against it; and the rows once each place has one of its own.
import json
import sys

import hxl

PLACES = ["#adm%d+list" % level for level in range(1, 6)]


def opened():
    return hxl.data(sys.argv[1], hxl.InputOptions(allow_local=True))


def texts(rows):
    return [["" if value is None else str(value) for value in row.values] for row in rows]


def note(error):
    # That a text has several lines is worth a warning to it, and as its author wrote it.
    if error.rule.severity == "error":
        wrong.append("%s: %s" % (error.rule.description, error.value))


wrong = []
found = opened()
opened().validate(callback=note)
print(json.dumps({
    "headers": found.headers,
    "tags": found.display_tags,
    "rows": texts(found),
    "wrong": wrong,
    "by_place": texts(opened().expand_lists(patterns=PLACES, correlate=True)),
}))
