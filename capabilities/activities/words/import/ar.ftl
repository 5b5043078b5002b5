# الاستيراد: جداول في طريقها إلى أن تصير أنشطة.

activities-import-menu = عمليات الاستيراد
activities-imports-title = عمليات الاستيراد
activities-imports-lead = الجداول التي جلبتها منظمتك، ولا يراها سواها.
activities-import-none = لا جداول بعد
activities-import-none-hint = اجلب جدول 3W الذي لديك: سترى مصير كل صف قبل إدخال أي شيء.

activities-bring-title = استيراد جدول
activities-bring-lead = ملف Excel أو LibreOffice أو CSV أو JSON، بوسوم HXL أو بدونها، كما هو لديك. يُقرأ ويُتحقق منه، وترى حكمًا على كل صف. ولا يُدخَل شيء قبل تأكيدك.
activities-bring-button = قراءة الملف
activities-bring-done = تمت قراءة الملف.
activities-match-title = مطابقة الأعمدة
activities-match-lead = بيّن ما يحتويه كل عمود، ثم يُعاد التحقق من الصفوف.
activities-match-button = التحقق من الصفوف
activities-match-done = تمت مطابقة الأعمدة.
activities-commit-title = إدخال الصفوف
activities-commit-button = إدخال
activities-commit-done = يجري إدخال الصفوف.
activities-discard-title = صرف النظر
activities-discard-lead = لا يُدخَل شيء من هذا الملف، وتُمحى صفوفه فورًا.
activities-discard-button = صرف النظر
activities-discard-done = صُرف النظر عن الاستيراد.

activities-import-ask-file = الملف
activities-import-ask-file-hint = ‎.xlsx أو ‎.xls أو ‎.ods أو ‎.csv أو ‎.json. يُتعرَّف تلقائيًا على الورقة وأسماء الأعمدة والترميز.
activities-import-ask-what = ماذا يحتوي الملف
activities-import-ask-what-hint = إذا تُرك فارغًا عُرف من أعمدة الملف.
activities-import-ask-as-of = الوضع بتاريخ
activities-import-ask-as-of-hint = اليوم الذي يصف الملف وضعه. إن تُرك فارغًا فاليوم.
activities-import-ask-country = البلد
activities-import-ask-country-hint = للصفوف التي لا تذكر بلدًا: اسمه أو رمزه.
activities-import-ask-sector = قطاع جميع الصفوف
activities-import-ask-sector-hint = فقط إن لم يكن في الملف عمود له.
activities-import-ask-source = مصدر جميع الصفوف
activities-import-ask-source-hint = من يقول ذلك أو ما يقوله، للصفوف التي لا تذكره، مثل «HNO 2026».
activities-import-ask-remember = تذكُّر هذا للمرة القادمة
activities-import-ask-remember-hint = تُطابَق هكذا ملفات منظمتك التي لها أسماء الأعمدة نفسها.

activities-import-file = الملف
activities-import-at = تاريخ الجلب
activities-import-what = المحتوى
activities-import-by = جلبه
activities-import-stage = الحالة
activities-import-stage-brought = بانتظار مطابقة الأعمدة
activities-import-stage-judging = قيد التحقق
activities-import-stage-judged = تم التحقق منه
activities-import-stage-entering = قيد الإدخال
activities-import-stage-committed = تم إدخاله
activities-import-stage-discarded = صُرف النظر عنه
activities-import-step-file = الملف
activities-import-step-columns = الأعمدة
activities-import-step-check = التحقق
activities-import-step-entered = الإدخال
activities-import-judging = التحقق من الصفوف
activities-import-entering = إدخال الصفوف
activities-import-done-of = { $done } من أصل { $rows } صف

activities-import-row = الصف
activities-import-rows = الصفوف
activities-import-rows-n =
    { $count ->
        [zero] لا صفوف
        [one] صف واحد
        [two] صفان
        [few] { $shown } صفوف
        [many] { $shown } صفًا
       *[other] { $shown } صف
    }
activities-import-sheet = الورقة
activities-import-sheets = في الملف عدة أوراق فيها جداول. لاختيار ورقة أخرى:
activities-import-skipped-rows = صفوف جرى تخطيها
activities-import-skipped = فوق أسماء الأعمدة: { $preamble }. مجاميع: { $totals }.
activities-import-not-entered = قُرئ وليس له مكان في السجل
activities-import-not-entered-in-need = المحتاجون: يتعلق عددهم بمكان لا بنشاط، ويُعرف من التقييمات.
activities-import-not-entered-comment = الملاحظات: قد تكون موجهة إلى قلّة. ما يجوز أن يقرأه كل من يرى النشاط يُكتب في وصفه.
activities-import-usual-audience = الجمهور المعتاد لكل مالك
activities-import-for-all = لجميع الصفوف
activities-import-columns = الأعمدة
activities-import-columns-hint = العمود الذي يُترك فارغًا يبقى في ملفك ولا يُدخَل.
activities-import-column-n = العمود { $n }
activities-import-column-left-out = مستبعَد
activities-import-column-not-entered = لا يُدخَل
activities-import-example = مثلًا: { $cell }
activities-import-heading = العمود في الملف
activities-import-taken-for = فُهم على أنه
activities-import-columns-needed = ما زالت بعض الأعمدة ناقصة. طابِق الأعمدة للمتابعة.
activities-import-missing-organisation = لا عمود يذكر المنظمة. بيّن أي عمود يذكرها.
activities-import-missing-sector = لا عمود يذكر القطاع. بيّن أي عمود يذكره، أو اختر قطاعًا واحدًا لجميع الصفوف.
activities-import-missing-place = لا عمود يذكر المكان. بيّن أي عمود يذكره، أو اذكر بلد جميع الصفوف.
activities-import-left-out = استُبعدت أعمدة لأنها تبدو محتوية على بيانات شخصية، ولم يُحفَظ منها شيء.
activities-import-left-out-hint = إن كان ذلك خطأ فأعطِ العمود اسمًا أوضح في ملفك ثم اجلبه من جديد.
activities-import-assumes-ongoing = لا يبيّن الملف مدى تقدم الأنشطة، فتُدخَل على أنها جارية بتاريخ { $day }.
activities-import-day-first = لا شيء في هذه الأعمدة يبيّن أي رقمي التاريخ هو الشهر: { $columns }. اعتُبر اليوم أولًا كما في 31/12.

activities-import-verdict = الحكم
activities-import-verdicts = الأحكام
activities-import-verdict-accepted = مقبول
activities-import-verdict-corrected = مصحَّح
activities-import-verdict-refused = مرفوض
activities-import-verdict-duplicate = مكرر
activities-import-verdict-unchanged = موجود من قبل
activities-import-by-verdict = الصفوف بحسب الحكم
activities-import-verdicts-hint = جميع الصفوف كما جلبتها، وبجانب كل منها الحكم عليه:
activities-import-why = ما ينبغي معرفته
activities-import-no-rows = لا صف له هذا الحكم
activities-import-nothing = (فارغ)
activities-import-to-enter = للإدخال
activities-import-of-them-corrected = منها مصحَّحة
activities-import-refused = مرفوضة
activities-import-duplicates = مكررة
activities-import-unchanged = موجودة من قبل
activities-import-organisations = المنظمات
activities-import-organisations-hint = كل منظمة تملك صفوفها، ويمكنك أن ترسل إليها صفوفها مع الأحكام عليها.
activities-import-send-back = صفوف تُعاد إليها
activities-import-new = جديدة هنا
activities-import-alike = ربما هي نفسها
activities-import-will-enter =
    { $count ->
        [zero] لا يُدخَل أي نشاط.
        [one] يُدخَل نشاط واحد.
        [two] يُدخَل نشاطان.
        [few] تُدخَل { $shown } أنشطة.
        [many] يُدخَل { $shown } نشاطًا.
       *[other] يُدخَل { $shown } نشاط.
    }
activities-import-will-change =
    { $count ->
        [zero] لا يُعدَّل أي نشاط موجود.
        [one] يُعدَّل نشاط واحد موجود.
        [two] يُعدَّل نشاطان موجودان.
        [few] تُعدَّل { $shown } أنشطة موجودة.
        [many] يُعدَّل { $shown } نشاطًا موجودًا.
       *[other] يُعدَّل { $shown } نشاط موجود.
    }
activities-import-will-leave =
    { $count ->
        [zero] لا يُترك أي صف.
        [one] يُترك صف واحد: مرفوض أو مكرر أو موجود من قبل.
        [two] يُترك صفان: مرفوضان أو مكرران أو موجودان من قبل.
        [few] تُترك { $shown } صفوف: مرفوضة أو مكررة أو موجودة من قبل.
        [many] يُترك { $shown } صفًا: مرفوضة أو مكررة أو موجودة من قبل.
       *[other] يُترك { $shown } صف: مرفوضة أو مكررة أو موجودة من قبل.
    }
activities-import-whose = كل نشاط ملك للمنظمة المبلِّغة. أنت تُدخله نيابةً عنها: تُبلَّغ بذلك، ولها أن تتولاه أو تضيّق الاطلاع عليه أو تسحبه.
activities-import-kept = يُحفَظ ما جلبته { $days } يومًا.
activities-import-kept-by-mission = يُحفَظ ما جلبته كما كان، دون ما يطرأ عليه لاحقًا من تعديل.
activities-import-forgotten = لم تعد صفوف هذا الملف محفوظة.

activities-import-duplicate = يقول ما يقوله الصف { $row }.
activities-import-duplicate-record = له معرّف الصف { $row } نفسه، وذاك هو المعتمد.
activities-import-here = النشاط نفسه موجود من قبل.
activities-import-brought = جلبت هذا الصف من قبل. ما آل إليه منذ ذلك الحين يبقى.
activities-import-changes = يعدّل نشاطًا موجودًا له المعرّف نفسه.

activities-import-refused-no-rows = في هذه الورقة أسماء أعمدة دون صفوف. اختر الملف الذي فيه البيانات.
activities-import-refused-as-of = هذا اليوم لم يأتِ بعد. اذكر اليوم الذي يصف الملف وضعه.
activities-import-refused-country = «{ $given }» ليس بلدًا نعرفه. اكتب اسمه أو رمزه المكوّن من ثلاثة أحرف مثل MLI.
activities-import-refused-column-twice = العمودان { $first } و{ $second } كلاهما «{ $column }». اترك أحدهما فارغًا.
activities-import-refused-over = أُدخل هذا الاستيراد أو صُرف النظر عنه. اجلب الملف من جديد.
activities-import-refused-nothing-to-enter = لا يمكن إدخال أي صف. انظر في الأحكام وصحّح الملف ثم اجلبه من جديد.
activities-import-refused-not-judged = لم يكتمل التحقق من الصفوف. انتظر حتى يكتمل أو طابِق الأعمدة.
activities-import-refused-no-organisation = لم تُذكر أي منظمة. اكتب من يبلّغ عن هذا النشاط.
activities-import-refused-organisation-name = «{ $given }» أطول من أن يكون اسم منظمة. اكتب الاسم وحده.
activities-import-refused-organisation-ambiguous = «{ $given }» تدل على عدة منظمات: { $names }. اكتب الاسم الكامل.
activities-import-refused-no-sector = لم يُذكر أي قطاع. اكتب القطاع.
activities-import-refused-sector = «{ $given }» ليس قطاعًا نعرفه. اكتب أحد القطاعات، مثل المياه والإصحاح أو الصحة.
activities-import-refused-sector-near = «{ $given }» ليس قطاعًا نعرفه. الأقرب إليه: { $near }.
activities-import-refused-no-place = لم يُذكر أي مكان. اكتب رمز المكان أو اسم المنطقة.
activities-import-refused-status = «{ $given }» ليست حالة نعرفها. اكتب: مخطط له أو جارٍ أو معلَّق أو مكتمل أو ملغى.
activities-import-refused-not-yours = لدى المنظمة نشاط بهذا المعرّف، ولا يعدّله سواها. اطلب منها ذلك.
activities-import-refused-other-owner = السجل الذي يحمل هذا الرقم لمنظمة أخرى. يُرجى تصحيح المنظمة، أو حذف الرقم للإبلاغ عن نشاط جديد.

activities-import-ask-extent = ما يشمله الملف
activities-import-ask-extent-hint = الملف الذي يشمل شهرًا أو ربع سنة كاملًا يبيّن أيضًا الأنشطة التي لا يذكرها. ولا يتغيّر منها شيء ما لم تقل ذلك.
activities-import-extent-month = كل ما في الشهر
activities-import-extent-quarter = كل ما في ربع السنة
activities-import-extent-part = جزء فقط
activities-import-news = جديدة
activities-import-changed = متغيّرة
activities-import-missing = ناقصة
activities-import-missing-hint = الناقصة هي الأنشطة الجارية التي لم يُقل عنها شيء في هذه الفترة ولا يذكرها الملف. تبقى كما هي. اتبع الرقم لتراها ولتُنهي ما انتهى منها.
activities-import-last-said = آخر إبلاغ
activities-import-ask-choice = ما مصيرها
activities-import-choice-leave = تُترك كما هي
activities-import-choice-leave-hint = تُعدّ غير مؤكَّدة في هذه الفترة.
activities-import-choice-complete = مكتملة
activities-import-choice-complete-hint = انتهت في يومها الأخير، أو في موعد أقصاه يوم الملف. يحدث ذلك عند إدخال الصفوف.
activities-import-will-confirm =
    { $count ->
        [zero] لا يُؤكَّد أي نشاط.
        [one] يُؤكَّد نشاط واحد بأنه ما زال قائمًا.
        [two] يُؤكَّد نشاطان بأنهما ما زالا قائمين.
        [few] تُؤكَّد { $shown } أنشطة بأنها ما زالت قائمة.
        [many] يُؤكَّد { $shown } نشاطًا بأنها ما زالت قائمة.
       *[other] يُؤكَّد { $shown } نشاط بأنها ما زالت قائمة.
    }
activities-import-will-complete =
    { $count ->
        [zero] لا يُنهى أي نشاط.
        [one] يُنهى نشاط واحد لا يذكره الملف.
        [two] يُنهى نشاطان لا يذكرهما الملف.
        [few] تُنهى { $shown } أنشطة لا يذكرها الملف.
        [many] يُنهى { $shown } نشاطًا لا يذكرها الملف.
       *[other] يُنهى { $shown } نشاط لا يذكرها الملف.
    }
activities-import-changes-alike = يغيّر النشاط الذي أدخلته من صف مثله: المنظمة نفسها والقطاع والمكان والبداية نفسها.
activities-import-refused-not-yours-to-end = لهذه المنظمة حساب وهي تقرّر بنفسها. لا يمكنك إلا ترك أنشطتها كما هي.
activities-import-refused-none-missing = لم يعد ينقص شيء من هذه المنظمة.
activities-import-refused-overtaken = غيّر أحدهم هذا النشاط بعد فحص الملف. أحضر الملف من جديد لترى الاثنين.
activities-import-refused-later = ما قيل عن هذا النشاط يوم { $day } أحدث من هذا الصف. وهو يبقى.
activities-import-refused-left-out = تُرك باليد.

activities-decide-title = القرار في الناقص
activities-decide-lead = يشمل الملف الفترة كلها ولا يذكر هذه الأنشطة. أنت تقرّر مصيرها، ولا يحدث شيء من تلقاء نفسه.
activities-decide-button = قرّر
activities-decide-done = سُجِّل ذلك، ويحدث عند إدخال الصفوف.

activities-mend-title = تصحيح
activities-mend-lead = قل ما المقصود. يبقى ملفك كما هو، وتُفحص الصفوف من جديد بما تقوله.
activities-mend-button = افحص من جديد
activities-mend-done = صُحِّح الصف.
activities-import-mend-row = تصحيح الصف { $row }
activities-import-mend-not = اتركه
activities-import-file-says = في الملف: { $cell }
activities-import-ask-place = المكان
activities-import-ask-stand = الصف كله
activities-import-stand-leave-out = يُترك
activities-import-stand-as-new = هو نشاط غير النشاط الموجود هنا
activities-import-ask-keep = هذا هو المقصود دائمًا
activities-import-ask-keep-hint = لكل صفوف ملفات منظمتك التي تقول الشيء نفسه، الآن ولاحقًا.
activities-import-by-memory = كما قلت من قبل
activities-import-by-hand = باليد
activities-import-refused-no-row = لا يوجد صف كهذا في الملف. اختره من القائمة.
activities-import-refused-nothing-mended = لم يتغيّر شيء. اكتب المقصود أو اترك الصف.

activities-saved-title = المطابقات المحفوظة
activities-saved-lead = ما قاله أشخاص من منظمتك عن أعمدة ملفاتكم وكلماتها. يُطبَّق على الملفات اللاحقة من تلقاء نفسه، وكل صف يتغيّر به يذكر ذلك.
activities-saved-none = لم يُحفظ شيء بعد
activities-saved-none-hint = ضع علامة «تذكّر للمرة القادمة» عند مطابقة الأعمدة، أو «هذا هو المقصود دائمًا» عند تصحيح صف.
activities-saved-kind = النوع
activities-saved-meaning = في الملفات ← هنا
activities-saved-by = قاله
activities-saved-at = متى
activities-saved-change = تغيير
activities-saved-of-organisation = المنظمة
activities-saved-of-sector = القطاع
activities-saved-of-status = الحالة
activities-saved-of-kind = نوع النشاط
activities-saved-of-group = الفئة السكانية
activities-saved-of-modality = طريقة التقديم
activities-saved-of-programme = برنامج البعثة
activities-saved-of-level = الحساسية
activities-saved-of-tlp = علامة TLP
activities-saved-of-place = المكان
activities-import-matched-before = طوبقت الأعمدة كما حفظته منظمتك للملفات التي لها أسماء الأعمدة هذه.
activities-import-matched-before-by = طوبقت الأعمدة كما حفظه { $by } للملفات التي لها أسماء الأعمدة هذه ({ $day }).
activities-forget-saved-title = نسيان
activities-forget-saved-lead = تُقرأ الملفات اللاحقة كأن أحدًا لم يقل ذلك. وما أُدخل يبقى.
activities-forget-saved-button = انسَ
activities-forget-saved-done = نُسي ذلك.
activities-import-is-return = سُلِّم هذا الملف من هنا للتحديث. يُعرف كل صف برقم سجله، والصفوف بلا رقم جديدة.
