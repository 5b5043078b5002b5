# What can stop a request, and what is wrong with a request as a whole.

problem-refused = This cannot be done yet
problem-refused-text = Something in the request needs to be changed first.
problem-sign-in-first = Sign in first
problem-sign-in-first-text = This needs somebody who is signed in.
problem-forbidden = You may not do this
problem-forbidden-text = Your roles do not include it. Your organisation’s administrator can give you the role that does.
problem-not-found = Not found
problem-not-found-text = There is nothing here, or nothing that is shared with you.
problem-stale = Changed in the meantime
problem-stale-text = Somebody changed this record after you opened it. Open it again, look at what is new, and repeat your change.
problem-key-reused = Already sent, with other content
problem-key-reused-text = A request with the same key and other content was answered before. Send this one with a new key.
problem-too-large = Too large
problem-too-large-text = At most { $limit } MB are accepted at once. Send less, or in parts.
problem-busy = Busy
problem-busy-text = Too much is asked at the moment. Nothing was changed; try again shortly.
problem-full = The disk is full
problem-full-text = The server’s disk is full. Everything can be read; nothing was changed, and nothing can be until the administrator makes room. Then send it again.
problem-broken = Our fault
problem-broken-text = Something went wrong on our side, and nothing was changed. If it happens again, tell the administrator this number: { $number }.
problem-home = To the start page
refused-unreadable = This request could not be read to its end. Send it again.
refused-json = Send a JSON object whose keys are the names of the questions.
