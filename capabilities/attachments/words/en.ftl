# Attachments.

attachments-title = Files
attachments-right-read = Fetch files of records that are shared with you
attachments-file = File
attachments-size = Size
attachments-from = From
attachments-at = Brought
attachments-kilobytes = { $size } kB
attachments-megabytes = { $size } MB
attachments-ask-hint = PDF, picture, Word, Excel, OpenDocument, CSV or text, at most 10 MB. What a camera writes into a picture, such as the place, is taken out.

attachments-refused-large = The file has { $given } MB. At most { $most } MB are taken: scan it in grey or with fewer points, or divide it.
attachments-refused-program = The file is a program, whatever it is called. Programs are not taken.
attachments-refused-macros = The document has macros, which run as programs. Save it without macros and send that.
attachments-refused-unknown = This is none of the kinds of file that are taken: PDF, PNG, JPEG, WebP, DOCX, XLSX, ODT, ODS, CSV or text in UTF-8. A document that is locked with a password cannot be looked at either.
attachments-refused-misnamed = What the file holds and what it is called do not fit. By what it holds, its name must end with “{ $ending }”.
attachments-refused-broken = The file ends before its end, or is broken inside. Save or scan it again.
attachments-refused-bomb = Unpacked, the file is far larger than any document. It is not taken.
attachments-refused-points = The picture has too many points. At most 36 million are taken: save it smaller.

attachments-right-withdraw = Withdraw files that one’s organisation brought
attachments-withdrawn = Withdrawn:
attachments-question-reason = Reason
attachments-question-reason-hint = Whoever sees the record reads it.
attachments-refused-withdrawn = This file was withdrawn already.

attachments-withdraw-title = Withdraw the file
attachments-withdraw-lead = Nobody can fetch it any more, and what it holds is deleted within some days. Its name, its day and your reason stay.
attachments-withdraw-button = Withdraw it
attachments-withdraw-done = The file is withdrawn.
