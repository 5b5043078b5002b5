# الفحص: أسماء المنظمات وأصحاب المناصب فيها إلى جانب قائمة العقوبات.

screening-menu = قائمة العقوبات
screening-right-read = قراءة ما وُجد في قائمة العقوبات
screening-right-keep = إحضار قائمة العقوبات
screening-right-look = البحث عن منظمات في قائمة العقوبات
screening-right-answer = الرد على ما تأكد
screening-title = قائمة العقوبات
screening-lead = أسماء المنظمة نفسها وأسماء مجلس إدارتها ومسؤوليها المفوضين، بقدر ما فُتح لكم ملفها. أما من تخدمهم فلا يُبحث عنهم أبدًا.
screening-list = القائمة
screening-list-lead = القائمة الموحدة لمجلس الأمن التابع للأمم المتحدة، كما أُحضرت آخر مرة.
screening-no-list = لم تُحضر أي قائمة
screening-no-list-hint = تُحضرها الأمانة: ملف XML الذي ينشره مجلس الأمن.
screening-generated-on = بتاريخ
screening-entries = القيود
screening-brought-at = أُحضرت في
screening-brought-by = أحضرتها
screening-never = لم تبحث منظمتكم بعد
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
screening-names-looked-for = يُبحث عن هذه الأسماء:
screening-matches = أوجه التشابه
screening-matches-lead = ما وجدناه وينبغي الحكم فيه، أو ما تأكد. التشابه ليس إثباتًا، فلا تحدّثوا المنظمة عنه.
screening-no-matches = لم يُعثر على ما يشبهه
screening-no-matches-hint = ما يشبه قيدًا في القائمة يبقى هنا حتى يحكم فيه أشخاص.
screening-match-of = تشابه: { $name }
screening-party = المنظمة
screening-name = الاسم
screening-subject = لمن الاسم
screening-subject-organisation = المنظمة
screening-subject-officer = المسؤول المفوض
screening-subject-board = عضو مجلس الإدارة
screening-listed-name = الاسم في القائمة
screening-in-the-list = ما تقوله القائمة
screening-kind = صفته في القائمة
screening-kind-individual = فرد
screening-kind-entity = كيان
screening-names = الأسماء
screening-births = الميلاد
screening-nationalities = الجنسيات
screening-listed-on = أُدرج في
screening-reference = الرقم المرجعي
screening-entry = القيد
screening-quality-main = الاسم
screening-quality-script = الاسم بكتابته الأصلية
screening-quality-good = اسم آخر، مؤكد
screening-quality-low = اسم آخر، غير مؤكد: يحمله غيره أيضًا
screening-quality-former = اسم سابق
screening-quality-alias = اسم آخر
screening-alike = التشابه
screening-percent = { $percent }٪
screening-why = السبب
screening-why-same = الاسم نفسه عدا العلامات والأحرف الكبيرة
screening-why-script = أحدهما مكتوب بكتابة أخرى
screening-why-order = ترتيب الكلمات مختلف
screening-why-spelling = كلمة تُنطق النطق نفسه وتُكتب كتابة أخرى
screening-why-typing = يختلف حرف أو حرفان من كلمة
screening-why-part = في أحدهما كلمات ليست في الآخر
screening-verdict = الحكم
screening-verdict-open = ينتظر الحكم
screening-verdict-proposed = ينتظر شخصًا ثانيًا
screening-verdict-ignored = شخص آخر
screening-verdict-confirmed = مؤكد
screening-verdict-gone = لم يعد موجودًا
screening-asked-again = تغيّر القيد
screening-said = ما قيل
screening-finding-other = هو غيره
screening-finding-them = هو نفسه
screening-note-open = تشابه في الأسماء وليس إثباتًا، ولا يمنع أحدًا. قارن ما تقوله القائمة بما تعرفه.
screening-note-again = تغيّر القيد منذ أن قيل إنه غيره. انظر فيه من جديد؛ وحتى ذلك الحين لا يمنع أحدًا.
screening-note-proposed = يقول شخص إنه هو نفسه. يجب أن يقول ذلك مسؤول مفوض آخر أيضًا؛ وحتى ذلك الحين لا يمنع أحدًا.
screening-note-confirmed = أكده شخصان. لا يُوقّع شيء ولا يُدفع حتى يُرفع. تراه المنظمة ويمكنها الرد.
screening-note-untold = أكده شخصان. لا يُوقّع شيء ولا يُدفع حتى يُرفع. لا تراه المنظمة لأن القانون يمنع ذلك.
screening-ask-file = ملف القائمة
screening-ask-file-hint = بصيغة XML التي ينشره بها مجلس الأمن. يُؤخذ كله أو لا يُؤخذ منه شيء.
screening-ask-meant = القائمة صحيحة وإن كانت أقدم أو فقدت أكثر من نصف قيودها
screening-ask-finding = ما تجده
screening-ask-finding-hint = القول إنه هو نفسه يحتاج إلى شخصين. والقول إنه غيره يبقى ما دام الاسم والقيد على حالهما.
screening-ask-reason = السبب
screening-ask-reason-hint = تواريخ الميلاد وأماكنه والجنسية والوثائق: ما يميز بينهما أو يجعلهما واحدًا. ويُكتب تحت اسمك؛ وما يؤكد التطابق تقرؤه المنظمة من دون اسمك.
screening-ask-restricted = لماذا يمنع القانون إبلاغ المنظمة
screening-ask-restricted-hint = إن تُرك فارغًا أُبلغت المنظمة بما تأكد وأمكنها الرد.
screening-ask-answer = الرد
screening-ask-answer-hint = يقرؤه الطرفان، ويبقى إلى جانب التشابه.
screening-refused-broken = في السطر { $line } لا يستقيم الملف قائمةً بصيغة XML. لم يُؤخذ منه شيء، وتبقى القائمة السابقة سارية. نزّل الملف من جديد.
screening-refused-cut = ينتهي الملف في السطر { $line } قبل أن تنتهي القائمة. لم يُؤخذ منه شيء، وتبقى القائمة السابقة سارية. نزّل الملف من جديد.
screening-refused-other = ليست هذه القائمة الموحدة: لا تبدأ بـ CONSOLIDATED_LIST (السطر { $line }). خذ ملف XML الذي ينشره مجلس الأمن.
screening-refused-part = ليس في القائمة جزآها كلاهما، الأفراد والكيانات. لم يُؤخذ منها شيء، وتبقى القائمة السابقة سارية. نزّل الملف من جديد.
screening-refused-empty = لا قيود في القائمة. لم يُؤخذ منها شيء، وتبقى القائمة السابقة سارية.
screening-refused-nameless = القيد الذي ينتهي في السطر { $line } بلا اسم أو بلا رقم. لم يُؤخذ من القائمة شيء، وتبقى السابقة سارية. نزّل الملف من جديد.
screening-refused-twice = ورد القيد { $entry } مرتين، والثانية حتى السطر { $line }. لم يُؤخذ منها شيء، وتبقى القائمة السابقة سارية. نزّل الملف من جديد.
screening-refused-too-many = حتى السطر { $line } قيود أو أسماء أو كلمات أكثر مما في أي قائمة. لم يُؤخذ منها شيء. خذ ملف XML الذي ينشره مجلس الأمن.
screening-refused-large = الملف أكبر من { $most } ميغابايت، أي أكبر من القائمة بكثير. لم يُقرأ. خذ ملف XML الذي ينشره مجلس الأمن.
screening-refused-encoding = في السطر { $line } ليس الملف بترميز UTF-8 الذي تُنشر به القائمة. لم يُؤخذ منه شيء. نزّل الملف من جديد.
screening-refused-dtd = في السطر { $line } يأتي الملف بتعريفات خاصة به، وليس ذلك في القائمة أبدًا. لم يُؤخذ منه شيء. خذ ملف XML الذي ينشره مجلس الأمن.
screening-refused-shrunk = في القائمة { $now } قيدًا، وكان في التي قبلها { $before }. قل إن ذلك صحيح أو نزّلها من جديد.
screening-refused-older = القائمة بتاريخ { $now }، والسارية بتاريخ { $before }. قل إن ذلك صحيح أو نزّل الأحدث.
screening-refused-here = هذه القائمة نفسها سارية من قبل.
screening-refused-no-list = لم تُحضر أي قائمة بعد. تُحضرها الأمانة.
screening-refused-gone = لم يعد الاسم أو القيد موجودًا. لا شيء للحكم فيه.
screening-refused-same = قيل هذا فيه من قبل.
screening-refused-second = أنت قلت إنه هو نفسه. يجب أن يقول ذلك مسؤول مفوض آخر أيضًا.
screening-refused-lift = أنت أكدته. يجب أن يقول مسؤول مفوض آخر إنه غيره.
screening-refused-untold = لا يُرد إلا على تطابق مؤكد تراه المنظمة.

screening-bring-list-title = إحضار القائمة
screening-bring-list-lead = تحل القائمة الجديدة محل السابقة. ويُبحث عن الجميع من جديد، وما يتغيّر يُعرض على من يتحققون.
screening-bring-list-button = إحضار القائمة
screening-bring-list-done = القائمة هنا. يُبحث عن الجميع من جديد.
screening-look-for-title = البحث في القائمة
screening-look-for-lead = يُعثر على المتشابه بأي كتابة كان وبأي ترتيب للكلمات أو هجاء؛ ويحكم فيه أشخاص. ومنذ ذلك الحين يُبحث في كل قائمة جديدة تلقائيًا.
screening-look-for-button = بحث
screening-look-for-done = بُحث عن الأسماء.
screening-judge-title = الحكم
screening-judge-lead = تُكتب كلمتك تحت اسمك. وما يؤكده شخصان يمنع التوقيع والدفع.
screening-judge-button = حفظ الحكم
screening-judge-done = حُفظ حكمك.
screening-answer-title = الرد
screening-answer-button = إرسال الرد
screening-answer-done = ردكم موجود إلى جانب التشابه.
