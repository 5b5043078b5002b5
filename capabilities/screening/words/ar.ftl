# الفحص: أسماء المنظمات ومن يتولون المناصب فيها في مقابل قائمة العقوبات.

screening-menu = قائمة العقوبات
screening-right-read = قراءة ما أسفر عنه البحث في قائمة العقوبات
screening-right-keep = تحميل قائمة العقوبات
screening-right-look = البحث عن منظمات في قائمة العقوبات
screening-right-answer = الرد على ما تأكد
screening-title = قائمة العقوبات
screening-lead = أسماء المنظمة وأسماء أعضاء مجلس إدارتها ومسؤوليها المخوّلين، بقدر ما فُتح لك ملف التحقق الخاص بها. أما من تخدمهم فلا يُبحث عنهم أبدًا.
screening-list = القائمة
screening-list-lead = القائمة الموحدة لمجلس الأمن التابع للأمم المتحدة، في آخر نسخة حُمّلت منها.
screening-no-list = لم تُحمَّل أي قائمة
screening-no-list-hint = تحمّلها الأمانة: وهي ملف XML الذي ينشره مجلس الأمن.
screening-generated-on = تاريخها
screening-entries = القيود
screening-brought-at = تاريخ التحميل
screening-brought-by = الجهة التي حمّلتها
screening-never = لم تُجرِ منظمتك أي بحث بعد
screening-looked =
    { $count ->
        [zero] لم يُبحث عن أي اسم في القائمة السارية
        [one] بُحث عن اسم واحد في القائمة السارية
        [two] بُحث عن اسمين في القائمة السارية
        [few] بُحث عن { $count } أسماء في القائمة السارية
        [many] بُحث عن { $count } اسمًا في القائمة السارية
       *[other] بُحث عن { $count } اسم في القائمة السارية
    }
screening-looked-before =
    { $count ->
        [zero] لم يُبحث عن أي اسم، في قائمة أقدم
        [one] بُحث عن اسم واحد، في قائمة أقدم
        [two] بُحث عن اسمين، في قائمة أقدم
        [few] بُحث عن { $count } أسماء، في قائمة أقدم
        [many] بُحث عن { $count } اسمًا، في قائمة أقدم
       *[other] بُحث عن { $count } اسم، في قائمة أقدم
    }
screening-names-looked-for = الأسماء التي يُبحث عنها:
screening-matches = حالات التشابه
screening-matches-lead = ما وجدناه ولم يُحكم فيه بعد، وما تأكد. التشابه ليس إثباتًا، فلا تحدّث المنظمة عنه.
screening-no-matches = لم يُعثر على أي تشابه
screening-no-matches-hint = ما يشبه قيدًا في القائمة يظهر هنا إلى أن يحكم فيه أشخاص.
screening-match-of = تشابه: { $name }
screening-party = المنظمة
screening-name = الاسم
screening-subject = صاحب الاسم
screening-subject-organisation = المنظمة
screening-subject-officer = مسؤول مخوّل
screening-subject-board = عضو مجلس الإدارة
screening-listed-name = الاسم في القائمة
screening-in-the-list = ما تقوله القائمة
screening-kind = نوع القيد
screening-kind-individual = فرد
screening-kind-entity = كيان
screening-names = الأسماء
screening-births = تاريخ الميلاد ومكانه
screening-nationalities = الجنسيات
screening-listed-on = تاريخ الإدراج
screening-reference = الرقم المرجعي
screening-entry = القيد
screening-quality-main = الاسم
screening-quality-script = الاسم بكتابته الأصلية
screening-quality-good = اسم آخر موثوق
screening-quality-low = اسم آخر غير موثوق: يحمله آخرون أيضًا
screening-quality-former = اسم سابق
screening-quality-alias = اسم آخر
screening-alike = درجة التشابه
screening-percent = { $percent }٪
screening-why = السبب
screening-why-same = الاسم نفسه، باستثناء العلامات والأحرف الكبيرة
screening-why-script = أحدهما مكتوب بكتابة أخرى
screening-why-order = ترتيب الكلمات مختلف
screening-why-spelling = كلمة لها النطق نفسه وتُكتب على نحو آخر
screening-why-typing = يختلف حرف أو حرفان من كلمة
screening-why-part = في أحدهما كلمات ليست في الآخر
screening-verdict = الحكم
screening-verdict-open = بانتظار الحكم
screening-verdict-proposed = بانتظار شخص ثانٍ
screening-verdict-ignored = شخص أو كيان آخر
screening-verdict-confirmed = مؤكد
screening-verdict-gone = لم يعد قائمًا
screening-asked-again = تغيّر القيد
screening-said = ما قيل
screening-finding-other = هو شخص أو كيان آخر
screening-finding-them = هو الشخص نفسه أو الكيان نفسه
screening-note-open = هذا تشابه في الأسماء وليس إثباتًا، ولا يمنع أحدًا من شيء. قارن ما تقوله القائمة بما تعرفه.
screening-note-again = تغيّر القيد منذ أن قيل إنه شخص آخر أو كيان آخر. انظر فيه من جديد؛ وحتى ذلك الحين لا يمنع التشابه أحدًا من شيء.
screening-note-proposed = يقول أحد الأشخاص إنه الشخص نفسه أو الكيان نفسه. يجب أن يقول ذلك مسؤول مخوّل آخر أيضًا؛ وحتى ذلك الحين لا يمنع التشابه أحدًا من شيء.
screening-note-confirmed = أكد شخصان التطابق. لا يُوقّع شيء ولا يُدفع شيء حتى يُرفع. تراه المنظمة ويمكنها الرد عليه.
screening-note-untold = أكد شخصان التطابق. لا يُوقّع شيء ولا يُدفع شيء حتى يُرفع. لا تراه المنظمة لأن القانون يمنع إبلاغها.
screening-note-doubted = أكد شخصان التطابق، ثم قال شخص واحد إنه شخص آخر أو كيان آخر. يبقى التطابق قائمًا حتى يقول ذلك مسؤول مخوّل آخر أيضًا.
screening-ask-file = ملف القائمة
screening-ask-file-hint = ملف XML الذي ينشره مجلس الأمن. يُقبل كله أو لا يُقبل منه شيء.
screening-ask-meant = هذه هي القائمة الصحيحة وإن كانت أقدم أو فقدت أكثر من نصف قيودها
screening-ask-finding = ما خلصت إليه
screening-ask-finding-hint = القول إنه الشخص نفسه أو الكيان نفسه يحتاج إلى شخصين. والقول إنه غيره يبقى ما دام الاسم والقيد على حالهما.
screening-ask-reason = السبب
screening-ask-reason-hint = تواريخ الميلاد وأماكنه والجنسية والوثائق: ما يميّز أحدهما عن الآخر أو يبيّن أنهما واحد. ويظهر السبب مقرونًا باسمك؛ وما يؤكد التطابق تقرؤه المنظمة من دون اسمك.
screening-ask-restricted = لماذا يمنع القانون إبلاغ المنظمة
screening-ask-restricted-hint = إن تُرك فارغًا أُبلغت المنظمة بما تأكد وأمكنها الرد.
screening-ask-answer = الرد
screening-ask-answer-hint = يقرؤه الطرفان، ويبقى إلى جانب التشابه.
screening-refused-broken = في السطر { $line } لم يعد الملف قائمة سليمة بصيغة XML. لم يُحمَّل منه شيء، وتبقى القائمة السابقة سارية. نزّل الملف من جديد.
screening-refused-cut = ينتهي الملف في السطر { $line } قبل أن تنتهي القائمة. لم يُحمَّل منه شيء، وتبقى القائمة السابقة سارية. نزّل الملف من جديد.
screening-refused-other = ليست هذه القائمة الموحدة: فهي لا تبدأ بـ CONSOLIDATED_LIST (السطر { $line }). اختر ملف XML الذي ينشره مجلس الأمن.
screening-refused-part = ينقص القائمة جزء واحد على الأقل من جزأيها، الأفراد والكيانات. لم يُحمَّل منها شيء، وتبقى القائمة السابقة سارية. نزّل الملف من جديد.
screening-refused-empty = لا قيود في القائمة. لم يُحمَّل منها شيء، وتبقى القائمة السابقة سارية.
screening-refused-nameless = القيد الذي ينتهي في السطر { $line } بلا اسم أو بلا رقم. لم يُحمَّل من القائمة شيء، وتبقى القائمة السابقة سارية. نزّل الملف من جديد.
screening-refused-twice = ورد القيد { $entry } مرتين في القائمة، والمرة الثانية تنتهي في السطر { $line }. لم يُحمَّل منها شيء، وتبقى القائمة السابقة سارية. نزّل الملف من جديد.
screening-refused-too-many = حتى السطر { $line } يحتوي الملف على قيود أو أسماء أو كلمات أكثر مما في أي قائمة. لم يُحمَّل منه شيء. اختر ملف XML الذي ينشره مجلس الأمن.
screening-refused-large = الملف أكبر من { $most } ميغابايت، أي أكبر من القائمة بكثير. لم يُقرأ الملف. اختر ملف XML الذي ينشره مجلس الأمن.
screening-refused-encoding = في السطر { $line } ليس الملف بترميز UTF-8 الذي تُنشر به القائمة. لم يُحمَّل منه شيء. نزّل الملف من جديد.
screening-refused-dtd = في السطر { $line } تعريفات خاصة بالملف، ولا يكون ذلك في القائمة أبدًا. لم يُحمَّل منه شيء. اختر ملف XML الذي ينشره مجلس الأمن.
screening-refused-shrunk = عدد القيود في القائمة { $now }، وكان في القائمة السابقة { $before }. أكّد أنها القائمة الصحيحة أو نزّلها من جديد.
screening-refused-older = القائمة بتاريخ { $now }، والقائمة السارية بتاريخ { $before }. أكّد أنها القائمة الصحيحة أو نزّل أحدث قائمة.
screening-refused-here = هذه القائمة نفسها سارية بالفعل.
screening-refused-no-list = لم تُحمَّل أي قائمة بعد. تحمّلها الأمانة.
screening-refused-gone = لم يعد الاسم أو القيد موجودًا. لا شيء يُحكم فيه.
screening-refused-same = سبق أن قيل هذا فيه.
screening-refused-second = أنت من قال إنه الشخص نفسه أو الكيان نفسه. يجب أن يقول ذلك مسؤول مخوّل آخر أيضًا.
screening-refused-lift = أنت من قال إنه شخص آخر أو كيان آخر. يجب أن يقول ذلك مسؤول مخوّل آخر أيضًا.
screening-refused-untold = لا يُرد إلا على تطابق مؤكد أُبلغت به المنظمة.

screening-bring-list-title = تحميل القائمة
screening-bring-list-lead = تحل القائمة الجديدة محل السابقة. ويُبحث فيها عن جميع الأسماء من جديد، وما يتغيّر يُعرض على الجهات التي تتحقق.
screening-bring-list-button = تحميل القائمة
screening-bring-list-done = حُمّلت القائمة. يُبحث فيها عن جميع الأسماء من جديد.
screening-look-for-title = البحث في القائمة
screening-look-for-lead = يُعثر على الأسماء المتشابهة أيًّا كانت كتابتها أو ترتيب كلماتها أو هجاؤها، ويحكم فيها أشخاص. وبعد ذلك يُجرى البحث تلقائيًا في كل قائمة جديدة.
screening-look-for-button = بحث
screening-look-for-done = جرى البحث عن الأسماء.
screening-judge-title = الحكم
screening-judge-lead = يظهر حكمك مقرونًا باسمك. وما يؤكده شخصان يمنع التوقيع والدفع.
screening-judge-button = حفظ الحكم
screening-judge-done = حُفظ حكمك.
screening-answer-title = الرد
screening-answer-button = إرسال الرد
screening-answer-done = أُضيف ردّك إلى جانب التشابه.
