# The start page.

start-title = One working record for all who work for peace here
start-hello = Good day, { $name }
start-lead = Who does what, where and for whom, shared by its owners and changed by nobody else.
start-promise = Each organisation decides who sees its records. Every change is written down so that anybody can check it. What you bring comes back as an answer: an overlap, a gap, a map, a file.
start-sign-in = Sign in
start-overlaps = Overlaps
start-all = activities shared with you
start-ongoing = of them ongoing
start-ours = of your organisation
start-told = entered on its behalf by others
