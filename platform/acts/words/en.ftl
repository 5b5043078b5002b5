# What can stop a request, and what is wrong with a request as a whole.

problem-refused = This cannot be done yet
problem-refused-text = Something in the request needs to be changed first.
problem-sign-in-first = Sign in first
problem-sign-in-first-text = This needs somebody who is signed in.
problem-forbidden = You may not do this
problem-forbidden-text = Your roles do not include it, or the API token that you use was not given it. Your organisation’s administrator can give you the role that does.
problem-prove-again = Prove again that it is you
problem-prove-again-text = This takes your password once more, and your authenticator’s code if you have one: prove it in your account, then repeat the request within ten minutes. An API token never suffices.
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
refused-no-such-entry = The journal has no such entry. Leave out where you stopped, and read anew what you need.
refused-json = Send a JSON object whose keys are the names of the questions.
problem-method-not-allowed = Not done this way
problem-method-not-allowed-text = This address answers { $allowed } only.
problem-too-many = Too many requests
problem-too-many-text = So many requests came from your network that this one waits. Nothing was changed; try again in { $seconds } seconds.
problem-other-site = Not from here
problem-other-site-text = The request came from another site, and nothing was changed. Open the form here and send it again.
problem-too-long = This took too long
problem-too-long-text = The answer did not come in time. Open the page again and look whether your change is there before you repeat it.
acts-overtaken = Somebody changed this while you were answering
acts-overtaken-text = Where the two differ, what it says now stands beside your answer. Keep yours or take theirs, then save again.
acts-api-about = Every page and every act of this installation, for programs. Sign in with an API token that you make under your account; what you see and may do is what you see and may do on screen.
acts-api-unchanged = Unchanged since you read it
refused-cursor = This is no place in the list. Begin again without it.

# Headings of the menu.
acts-section-work = Who does what
acts-section-partnerships = Partnerships
acts-section-access = Access and the host State
acts-section-register = The register
