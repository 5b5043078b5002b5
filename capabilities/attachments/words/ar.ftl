# المرفقات.

attachments-title = الملفات
attachments-right-read = تنزيل ملفات السجلات التي جرت مشاركتها معكم
attachments-file = الملف
attachments-size = الحجم
attachments-from = من
attachments-at = تاريخ الإضافة
attachments-kilobytes = { $size } كيلوبايت
attachments-megabytes = { $size } ميغابايت
attachments-ask-hint = ملف PDF أو صورة أو Word أو Excel أو OpenDocument أو CSV أو نص، بحجم أقصاه 10 ميغابايت. ويُزال ما تسجّله الكاميرا داخل الصورة، كمكان التقاطها.

attachments-refused-large = حجم الملف { $given } ميغابايت، والحد الأقصى { $most } ميغابايت: امسحوه ضوئيًا بتدرّج الرمادي أو بدقة أقل، أو قسّموه.
attachments-refused-program = هذا الملف برنامج مهما كان اسمه. والبرامج لا تُقبل.
attachments-refused-macros = يحتوي المستند على وحدات ماكرو تعمل كالبرامج. احفظوه من دونها وأرسلوا تلك النسخة.
attachments-refused-unknown = هذا النوع من الملفات غير مقبول. الأنواع المقبولة: PDF وPNG وJPEG وWebP وDOCX وXLSX وODT وODS وCSV أو نص بترميز UTF-8. ولا يمكن كذلك فحص مستند محمي بكلمة مرور.
attachments-refused-misnamed = محتوى الملف لا يطابق اسمه. بحسب محتواه يجب أن ينتهي اسمه بـ «{ $ending }».
attachments-refused-broken = الملف ناقص أو تالف. احفظوه أو امسحوه ضوئيًا من جديد.
attachments-refused-bomb = الملف بعد فك ضغطه أكبر بكثير من أي مستند، ولا يُقبل.
attachments-refused-points = عدد نقاط الصورة أكبر من المسموح به. الحد الأقصى 36 مليون نقطة: احفظوا الصورة بحجم أصغر.

attachments-right-withdraw = سحب الملفات التي أضافتها المنظمة
attachments-withdrawn = سُحب:
attachments-question-reason = السبب
attachments-question-reason-hint = يقرؤه كل من يرى السجل.
attachments-refused-withdrawn = سبق سحب هذا الملف.

attachments-withdraw-title = سحب الملف
attachments-withdraw-lead = لن يستطيع أحد تنزيله بعد الآن، ويُمحى محتواه خلال أيام. ويبقى اسمه وتاريخه والسبب الذي ذكرتموه.
attachments-withdraw-button = سحب
attachments-withdraw-done = سُحب الملف.
