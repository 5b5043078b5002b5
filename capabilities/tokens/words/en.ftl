# Tokens: what lets programs act for people.

tokens-title = API tokens
tokens-lead = A token lets a program read and write for you: a spreadsheet that refreshes itself, a nightly import, another system. It can do what you can, within the rights that you name, and nothing once you have left.
tokens-own = Your own
tokens-all = Your organisation’s people
tokens-of-people = Their API tokens
tokens-none = No tokens
tokens-none-hint = Make one when a program is to work for you.
tokens-owner = Acts for
tokens-state = State
tokens-open = valid
tokens-expired = expired
tokens-revoked = revoked
tokens-made = Made
tokens-expires = Ends
tokens-used = Last used
tokens-never-used = Never
tokens-revoked-at = Revoked
tokens-revoked-with-account = with the account
tokens-secret = Copy the token now
tokens-secret-lead = Put it where the program keeps its secrets, and nowhere else. It is shown here for ten minutes and then never again; only a hash of it is kept.
tokens-ask-name = What it is for
tokens-ask-name-hint = The program and the machine, so that you know it again.
tokens-ask-scopes = What it may do
tokens-ask-scopes-hint = As little as the program needs. It never gets more than you hold yourself.
tokens-ask-days = Days that it is valid
tokens-ask-days-hint = At most { $most }. Make it short, and make a new one when it is still needed.
tokens-ask-reason = Reason
tokens-ask-reason-hint = It stays in the journal.
tokens-make-title = Make a token
tokens-make-lead = Whoever has the token acts in your name. Make one for each program.
tokens-make-button = Make the token
tokens-make-done = The token is made.
tokens-revoke-title = Revoke a token
tokens-revoke-lead = The program is out at its next request. It cannot be undone.
tokens-revoke-button = Revoke
tokens-revoke-done = The token is revoked.
tokens-end-with-account-title = End tokens with their account

# Help.
tokens-help = How a program calls
tokens-help-read = Each page has a twin for programs, at the same address below /api. Keep the token in the variable COMITY_TOKEN and read:
tokens-help-write = Each act takes a JSON object with the answers to its questions. With an Idempotency-Key of your own, the same request sent twice has one effect:
tokens-help-care = Without the right, the answer is 403; with a token that has ended, 401. What is refused says which question and why. Lists go on at the place that they name as next.
tokens-help-whole = All pages and acts, their questions and answers (OpenAPI 3.1)

# Refusals.
tokens-refused-days = A token is valid for 1 to { $most } days.
tokens-refused-scope = “{ $given }” is no right that you can give a program: you do not hold it, or it is for people alone.
tokens-refused-many = You have very many valid tokens. Revoke those that no program needs any more.
tokens-refused-over = This token has ended already.
