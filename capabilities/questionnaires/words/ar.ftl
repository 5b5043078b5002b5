# الاستبيانات: ما تسأل عنه البعثة إضافة إلى ما يُسأل عنه دائمًا.

questionnaires-title = الاستبيانات
questionnaires-one = استبيان
questionnaires-lead = ما تسأل عنه هذه البعثة إضافة إلى ما يُسأل عنه دائمًا. تحتفظ كل إجابة بسؤالها كما طُرح: ولا تغيّر نسخة أخرى شيئًا مما أُجيب عنه.
questionnaires-right-read = قراءة الأسئلة الإضافية
questionnaires-right-keep = تحديد الأسئلة الإضافية
questionnaires-library = مكتبة البنود
questionnaires-purpose-verification = التحقق
questionnaires-purpose-review = مراجعة اتفاق
questionnaires-about-verification = تُطرح على من يتحقق من منظمة، بعد الأسئلة الخمسة التي تُطرح دائمًا. وتتحدد النتيجة من جميع الإجابات.
questionnaires-about-review = تُطرح على من يراجع اتفاقًا قبل توقيعه، بعد الأسئلة الثمانية التي تُطرح دائمًا.
questionnaires-none = لا تُطرح أسئلة إضافية
questionnaires-versions = جميع النسخ
questionnaires-versions-lead = الأحدث أولًا. تُضاف النسخ ولا تُعدّل أبدًا.
questionnaires-version-n = النسخة { $number }
questionnaires-here = كُتبت هنا.
questionnaires-question = السؤال
questionnaires-counts = ما يُحتسب
questionnaires-other-languages = بلغات أخرى
questionnaires-code = الرمز
questionnaires-further = أسئلة هذه البعثة الإضافية
questionnaires-further-hint = تطرحها البعثة إضافة إلى الأسئلة التي تُطرح دائمًا.
questionnaires-good-is-yes = «نعم» في صالح المنظمة.
questionnaires-good-is-no = «لا» في صالح المنظمة.
questionnaires-good-is-agree = لا تجوز الموافقة على نص مع الإجابة «غير موافق إطلاقًا».
questionnaires-only-noted = تُسجّل الإجابة فقط ولا تحسم شيئًا.
questionnaires-new = جديد
questionnaires-changed = متغيّر
questionnaires-gone = لم يعد يُسأل عنه

# ما تسأل عنه الاستمارات.
questionnaires-ask-purpose = الغرض منه
questionnaires-ask-questions-hint = سؤال في كل سطر: رمزه، ثم السؤال، ثم ما يعين على الإجابة عنه إن وُجد، تفصل بينها خطوط عمودية، مثل «local_staff | هل توظّف أشخاصًا من هنا؟ | اطلب الاطلاع على العقود.» ويكون الرمز واحدًا في كل اللغات. إن تُرك كل شيء فارغًا فلا تُطرح أسئلة إضافية.
questionnaires-ask-good-is-no = رموز الأسئلة التي تكون «لا» إجابتها الجيدة
questionnaires-ask-only-noted = رموز الأسئلة التي تُسجّل إجاباتها فقط
questionnaires-ask-codes-hint = تفصل بينها فواصل.

# الرفض.
questionnaires-refused-changed = غيّرت البعثة أسئلتها الإضافية بعد أن فتحت هذه الاستمارة. هذه هي الأسئلة المطروحة الآن، وما كتبته محفوظ. اقرأها مرة أخرى ثم أرسل من جديد.
questionnaires-refused-unasked = لا يُطرح هذا السؤال. لا تملأه.
questionnaires-refused-overtaken = غيّر شخص آخر هذا الاستبيان بعد أن فتحته. ما كتبته محفوظ: قارنه بما يُسأل عنه الآن، ثم أرسله من جديد إن كان هو المقصود.
questionnaires-refused-many = لا تتجاوز الأسئلة الإضافية { $most } سؤالًا. احذف ما لا يغيّر شيئًا.
questionnaires-refused-question = لا يمكن طرح «{ $code }» هكذا: يرد كل رمز مرة واحدة، وتكون الإجابات إجابات الغرض المختار.
questionnaires-refused-same = هذا بالضبط ما يُسأل عنه من قبل.
questionnaires-refused-code = يبدأ السطر { $row } بـ«{ $given }»، وهو ليس رمزًا. يتألف الرمز من أحرف لاتينية صغيرة وأرقام و_، أوله حرف، مثل local_staff، ويليه خط عمودي.
questionnaires-refused-row = السطر { $row }: بعد الرمز «{ $code }» والخط العمودي يأتي السؤال، في 300 حرف على الأكثر.
questionnaires-refused-twice = السطر { $row }: يرد الرمز «{ $code }» مرتين في هذه اللغة.
questionnaires-refused-unknown = لا سؤال رمزه «{ $given }».
questionnaires-refused-opinions = الإجابات في المراجعة آراء: اترك هذا فارغًا.
questionnaires-refused-packed = «{ $code }» في هذه الحزمة ليس استبيانًا يستطيع هذا الإصدار من Comity قراءته.

# الأفعال.
questionnaires-set-title = تحديد ما يُسأل عنه
questionnaires-set-lead = النسخة التالية مما تسأل عنه هذه البعثة إضافةً. وما أُجيب عنه من قبل يبقى كما سُئل.
questionnaires-set-button = السؤال عن هذا من الآن
questionnaires-set-done = صار هذا ما يُسأل عنه من الآن.
