#!/usr/bin/env python3
"""All overlaps of a file of activities in DuckDB's SQL: same sector, other organisation, days in
common, one place equal to the other or within it.

overlaps.py FILE ROUNDS: a CSV of id, org, sector, path, s, e. Prints the seconds of loading, of the
fastest way to ask (a table of what each place lies in, or the codes compared as texts), how many
pairs there are, and a sum that tells them.
"""
import statistics
import sys
import time

import duckdb

FILE, ROUNDS = sys.argv[1], int(sys.argv[2])
# How long the P-codes of each level are, from the country down.
LENGTHS = "[3, 6, 9, 11]"
# The file knows more fields of work than we have sectors of which none is part of another.
SECTORS = 20
JOINED = """from act a join around on around.path = a.path
    join act b on b.sector = a.sector and b.path = around.outer_path
    where a.org <> b.org and a.s <= b.e and b.s <= a.e
    and (around.outer_path <> around.path or a.id < b.id)"""
COMPARED = """from act a join act b on a.sector = b.sector and a.org <> b.org
    and a.s <= b.e and b.s <= a.e
    and ((a.path = b.path and a.id < b.id)
         or (length(b.path) < length(a.path) and starts_with(a.path, b.path)))"""
SUM = """sum((least(a.id, b.id) * 7919 + greatest(a.id, b.id)) % 1000003
    * ((least(a.id, b.id) + greatest(a.id, b.id) * 104729) % 999983))"""


def seconds(work):
    began = time.perf_counter()
    answer = work()
    return time.perf_counter() - began, answer


def load(base):
    base.execute(
        "create table act as select id::bigint id, org::int org, path,"
        f" sector::int % {SECTORS} sector, s::int s, e::int e from read_csv('{FILE}')"
    )
    base.execute(
        "create table around as with paths as (select distinct path from act)"
        f" select p.path, o.path outer_path from paths p, unnest({LENGTHS}) as l(length)"
        " join paths o on o.path = substr(p.path, 1, l.length)"
        " where l.length <= length(p.path)"
    )


base = duckdb.connect()
base.execute("set threads = 2")
loaded, _ = seconds(lambda: load(base))
ask = lambda pairs: base.execute(f"select count(*) {pairs}").fetchone()[0]
ways = []
for pairs in (JOINED, COMPARED):
    runs = [seconds(lambda: ask(pairs)) for _ in range(ROUNDS)]
    ways.append((statistics.median(took for took, _ in runs), runs[0][1]))
assert ways[0][1] == ways[1][1], ways
asked, count = min(ways)
told = base.execute(f"select {SUM} {JOINED}").fetchone()[0]
print(loaded, asked, count, told)
