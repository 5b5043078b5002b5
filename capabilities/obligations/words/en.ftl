# Obligations: what one party owes another by a day.

obligations-menu = Obligations
obligations-title = What we owe and what is owed to us
obligations-lead = Reports, deliverables, payments, answers and promises between us and others, whoever is late.
obligations-right-read = See what one’s organisation owes and is owed
obligations-right-write = Promise, ask for and deliver what is owed
obligations-right-commit = Accept, send back, waive, agree and decline for one’s organisation
obligations-ours = What we owe
obligations-theirs = What is owed to us
obligations-ours-none = Nobody waits for anything from us.
obligations-theirs-none = We wait for nothing from anybody.
obligations-sums =
    { $count ->
        [0] None.
        [one] 1, of which { $late ->
            [0] none is late.
           *[other] { $late } is late.
        }
       *[other] { $shown }, of which { $late ->
            [0] none is late.
            [one] 1 is late.
           *[other] { $late } are late.
        }
    }
obligations-all = Show all of these
obligations-side = Whose move it is
obligations-show = Show
obligations-only-late = Only what is late
obligations-only-ended = What has ended
obligations-what = What
obligations-due = Due
obligations-state = How it stands
obligations-owed-by = Owed by
obligations-owed-to = Owed to
obligations-about = Comes from
obligations-about-link = The record that it comes from
obligations-delivered-on = Delivered on
obligations-steps = What happened
obligations-by-itself = Comity, by rule
obligations-in-time = in time
obligations-kept-late =
    { $days ->
        [one] 1 day late
       *[other] { $days } days late
    }
obligations-next-agree = Whoever is asked agrees or declines.
obligations-next-deliver = Whoever owes it delivers.
obligations-next-again = It was sent back, and is owed again.
obligations-next-answer = Whoever received it accepts it or sends it back.
obligations-not-here = This cannot be noted as done here

obligations-sort-report = Report
obligations-sort-deliverable = Deliverable
obligations-sort-payment = Payment
obligations-sort-review = Review
obligations-sort-answer = Answer
obligations-sort-renewal = Renewal
obligations-sort-contact_check = Check of contacts
obligations-sort-visit = Visit
obligations-sort-plan = Plan
obligations-sort-meeting = Meeting
obligations-sort-other = Other

obligations-state-proposed = Asked for
obligations-state-declined = Declined
obligations-state-open = Open
obligations-state-delivered = Delivered
obligations-state-sent_back = Sent back
obligations-state-accepted = Accepted
obligations-state-waived = Waived
obligations-state-settled = Done
obligations-state-dropped = Fell away

obligations-question-to = To whom
obligations-question-by = From whom
obligations-question-sort = Sort
obligations-question-title = What exactly
obligations-question-title-hint = In one line, so that both sides mean the same.
obligations-question-note = What to know about it
obligations-question-word = A word to the other side
obligations-question-reason = Reason
obligations-question-missing = What is missing
obligations-question-shown = What was done
obligations-question-shown-hint = Words, a file or a pointer: at least one shows that it was done.
obligations-question-file = File
obligations-question-link = Pointer
obligations-question-link-hint = The address of a page here, such as /activities/…, or on the web, with https://.

obligations-refused-nothing-shown = Show that it was done: write a few words, or add a file or a pointer.
obligations-refused-step = That cannot be done while it stands as “{ $state }”.
obligations-refused-past = { $day } has passed. Name a day that lies ahead.
obligations-refused-party = We know no such party. Choose one from the list.
obligations-refused-self = What you want from your own organisation you can promise.
obligations-refused-link = Give the address of a page here, which begins with /, or of a page on the web, with https://.
obligations-refused-done-there = This is not ticked off by hand: it is done once that is noted on the record that it comes from. Open that record, and note it there.

obligations-promise-title = Promise something
obligations-promise-lead = From now on your organisation owes it. The other side sees it and nobody else does.
obligations-promise-button = Promise it
obligations-promise-done = It is promised.
obligations-ask-title = Ask for something
obligations-ask-lead = It is owed once the other side agrees. They see it and nobody else does.
obligations-ask-button = Ask for it
obligations-ask-done = It is asked for.
obligations-agree-title = Agree
obligations-agree-lead = From now on your organisation owes it by the day that is named.
obligations-agree-button = Agree
obligations-agree-done = It is agreed, and owed from now on.
obligations-decline-title = Decline
obligations-decline-lead = It will not be owed. Whoever asked reads the reason.
obligations-decline-button = Decline
obligations-decline-done = It is declined.
obligations-deliver-title = Deliver
obligations-deliver-lead = The other side is then asked to accept it or to send it back within 14 days.
obligations-deliver-button = Deliver it
obligations-deliver-done = It is delivered.
obligations-accept-title = Accept
obligations-accept-lead = You say for your organisation that this is what was owed.
obligations-accept-button = Accept it
obligations-accept-done = It is accepted.
obligations-send-back-title = Send back
obligations-send-back-lead = It is owed again. The days that your answer took are added to the day by which it is due.
obligations-send-back-button = Send it back
obligations-send-back-done = It is sent back.
obligations-waive-title = Waive
obligations-waive-lead = The other side then no longer owes it. They read the reason.
obligations-waive-button = Waive it
obligations-waive-done = It is waived.

# Letters and the calendar.
obligations-own = Letters and calendar
obligations-own-lead = How you learn of what is due without looking here. Whatever you choose, the list stays.
obligations-letters = Letters
obligations-letters-come = In the morning a letter tells you how much is due within 7 days, due today, late or waiting for your answer. On a day without anything new none comes.
obligations-letters-none = No letters come.
obligations-letters-no-mail = This installation sends no mail. You find everything in the list.
obligations-calendar = Calendar
obligations-calendar-lead = Your calendar program can show the days by which something is due, at an address of your own. Whoever knows the address reads them: give it to nobody.
obligations-calendar-made = Address made on
obligations-calendar-anew = Make a new address
obligations-calendar-copy = Copy the address now
obligations-calendar-copy-lead = Enter it in your calendar program as a calendar to subscribe to. It is shown here for ten minutes and then never again; only a hash of it is kept.
obligations-calendar-entry = { $sort }: { $from } for { $to }
obligations-question-letters = Write to me of what is due and late
obligations-question-letters-hint = Letters say how much of which sort, and nothing else: e-mail is not confidential.
obligations-refused-no-calendar = There is no address to revoke.

obligations-change-letters-title = Choose whether letters come
obligations-change-letters-button = Save
obligations-change-letters-done = Your choice is saved.
obligations-make-calendar-title = Make an address
obligations-make-calendar-lead = If you have one already, it stops working.
obligations-make-calendar-button = Make the address
obligations-make-calendar-done = The address is made.
obligations-revoke-calendar-title = Revoke the address
obligations-revoke-calendar-lead = Calendar programs find nothing there any more. It cannot be undone, but you can make a new one.
obligations-revoke-calendar-button = Revoke
obligations-revoke-calendar-done = The address is revoked.
obligations-end-calendar-title = End a calendar with its account

obligations-letter-subject = { $instance }: what is due and what is late
obligations-letter-hello =
    { $name },

    this is what waits today between { $organisation } and others.
obligations-letter-late = Late on your side
obligations-letter-today = Due today
obligations-letter-soon = Due within 7 days
obligations-letter-answer = Waiting for your answer
obligations-letter-theirs = Late on the other side by 14 days or more
obligations-letter-line = – { $sort }: { $count }
obligations-letter-end =
    What exactly, with whom and by when, you see here:

    { $link }

    On a day without anything new no letter comes. Here you can switch these letters off:

    { $switch }
