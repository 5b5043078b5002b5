# كلمات المنصة: اللغة نفسها والتواريخ والأرقام ورفض القيم والأزرار.

language-name = العربية
language-direction = rtl
number-group = ,
number-decimal = .
# Between a label and what it is about, in one line.
colon = { ": " }
date-day = { $day } { $month } { $year }
date-moment = { $day }، { $time } بالتوقيت العالمي
date-month = { $month } { $year }
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر

# قيم مرفوضة حيثما طُلبت.
refused-missing = يُرجى ملء هذه الخانة.
refused-too-long = يُرجى اختصار النص إلى { $most } حرفًا على الأكثر.
refused-document-too-long = هذه الوثيقة أطول من أن تُطبع قطعة واحدة. اختصروا نصوصها أو قسّموها.
refused-control-characters = يحتوي هذا النص على رموز تحكّم غير مرئية. يُرجى كتابته من جديد لإزالتها.
refused-id = هذا المرجع غير موجود هنا. يُرجى الرجوع والاختيار من جديد.
refused-day = «{ $given }» ليس تاريخًا. يُكتب التاريخ هكذا: ⁨2026-03-31⁩.
refused-period = اليوم الأخير ({ $last }) يسبق اليوم الأول ({ $first }).
refused-language = «{ $given }» ليس رمز لغة. أمثلة: fr وar وbm.
refused-currency = «{ $given }» ليس رمز عملة من ثلاثة أحرف مثل USD أو XOF.
refused-amount = «{ $given }» ليس مبلغًا. يُكتب بالأرقام مع نقطة قبل الكسور.
refused-number = «{ $given }» ليس عددًا صحيحًا.
refused-choice = «{ $given }» ليس من الخيارات. يُرجى الاختيار من القائمة.
refused-unknown-question = «{ $given }» ليس سؤالًا في هذه الاستمارة.
refused-file-missing = يُرجى اختيار ملف.

# أزرار وعلامات مشتركة بين الصفحات.
button-save = حفظ
button-cancel = إلغاء
button-search = بحث
button-filter = عرض
comma = {"، "}
yes = نعم
no = لا
optional = اختياري
