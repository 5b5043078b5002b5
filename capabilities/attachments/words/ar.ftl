# المرفقات.

attachments-title = الملفات
attachments-right-read = تنزيل ملفات السجلات المشتركة معكم
attachments-file = الملف
attachments-size = الحجم
attachments-from = من
attachments-at = أُضيف
attachments-kilobytes = { $size } ك.ب
attachments-megabytes = { $size } م.ب
attachments-ask-hint = ملف PDF أو صورة أو Word أو Excel أو OpenDocument أو CSV أو نص، بحجم أقصاه 10 ميغابايت. يُحذف ما تكتبه الكاميرا داخل الصورة، كمكان التقاطها.

attachments-refused-large = حجم الملف { $given } ميغابايت، والحد الأقصى { $most } ميغابايت: امسحوه ضوئياً بالرمادي أو بدقة أقل، أو قسّموه.
attachments-refused-program = هذا الملف برنامج مهما كان اسمه. لا تُقبل البرامج.
attachments-refused-macros = يحتوي المستند على وحدات ماكرو تعمل كالبرامج. احفظوه بدونها وأرسلوا تلك النسخة.
attachments-refused-unknown = هذا النوع من الملفات غير مقبول. يُقبل: PDF وPNG وJPEG وWebP وDOCX وXLSX وODT وODS وCSV أو نص بترميز UTF-8. ولا يمكن فحص مستند محمي بكلمة مرور.
attachments-refused-misnamed = محتوى الملف لا يطابق اسمه. وفق محتواه يجب أن ينتهي اسمه بـ «{ $ending }».
attachments-refused-broken = الملف ناقص أو تالف. احفظوه أو امسحوه ضوئياً من جديد.
attachments-refused-bomb = الملف بعد فك ضغطه أكبر بكثير من أي مستند. لا يُقبل.
attachments-refused-points = الصورة أكبر من اللازم. الحد الأقصى 36 مليون نقطة: احفظوها أصغر.

attachments-right-withdraw = سحب الملفات التي أضافتها المنظمة
attachments-withdrawn = مسحوب:
attachments-question-reason = السبب
attachments-question-reason-hint = يقرؤه كل من يرى السجل.
attachments-refused-withdrawn = سُحب هذا الملف من قبل.

attachments-withdraw-title = سحب الملف
attachments-withdraw-lead = لن يستطيع أحد تنزيله بعد الآن، ويُمحى محتواه خلال أيام. ويبقى اسمه وتاريخه والسبب الذي ذكرتموه.
attachments-withdraw-button = سحب
attachments-withdraw-done = سُحب الملف.
