# التصاريح: ما يُطلب من الدولة المضيفة، وكم يستغرق ذلك، والقانون الذي يوجبه.

authorisations-menu = التصاريح
authorisations-right-read = قراءة التصاريح والصكوك القانونية
authorisations-right-write = طلب التصاريح وتدوين ما آلت إليه
authorisations-right-keep-laws = حفظ الصكوك القانونية
authorisations-title = التصاريح
authorisations-list-lead = ما طُلب من الدولة المضيفة، منا أو مما أُتيح لنا، وما آل إليه. وما تغيّر أخيرًا يأتي أولًا.
authorisations-none = لا يوجد تصريح لعرضه هنا
authorisations-none-hint = يرى التصريح من طلبه ومن أُتيح له.
authorisations-what = التصريح
authorisations-authority = السلطة
authorisations-stands = وضعه
authorisations-until = حتى
authorisations-holder = الطالب
authorisations-stage = المرحلة
authorisations-stage-all = الكل
authorisations-stage-draft = لم تُطلب بعد
authorisations-stage-waiting = قيد الانتظار
authorisations-stage-granted = ممنوحة
authorisations-stage-ended = مرفوضة أو متروكة

authorisations-kind-registration = التسجيل
authorisations-kind-technical-agreement = اتفاق فني مع وزارة
authorisations-kind-visa = تأشيرة أو إذن إقامة
authorisations-kind-work-permit = إذن عمل
authorisations-kind-travel = تصريح تنقّل
authorisations-kind-import = استيراد أو إعفاء من الرسوم
authorisations-kind-activity = إذن بنشاط
authorisations-kind-other = تصريح آخر

authorisations-standing-draft = لم يُطلب بعد
authorisations-standing-waiting =
    { $days ->
        [zero] طُلب اليوم
        [one] قيد الانتظار منذ يوم واحد
        [two] قيد الانتظار منذ يومين
        [few] قيد الانتظار منذ { $days } أيام
        [many] قيد الانتظار منذ { $days } يومًا
       *[other] قيد الانتظار منذ { $days } يوم
    }
authorisations-standing-no-answer =
    { $days ->
        [zero] لا رد بعد، وليس ذلك رفضًا
        [one] لا رد منذ يوم واحد، وليس ذلك رفضًا
        [two] لا رد منذ يومين، وليس ذلك رفضًا
        [few] لا رد منذ { $days } أيام، وليس ذلك رفضًا
        [many] لا رد منذ { $days } يومًا، وليس ذلك رفضًا
       *[other] لا رد منذ { $days } يوم، وليس ذلك رفضًا
    }
authorisations-standing-more-asked =
    { $days ->
        [zero] السلطة تطلب المزيد
        [one] السلطة تطلب المزيد بعد يوم واحد من الطلب
        [two] السلطة تطلب المزيد بعد يومين من الطلب
        [few] السلطة تطلب المزيد بعد { $days } أيام من الطلب
        [many] السلطة تطلب المزيد بعد { $days } يومًا من الطلب
       *[other] السلطة تطلب المزيد بعد { $days } يوم من الطلب
    }
authorisations-standing-valid = سارٍ
authorisations-standing-not-yet = سارٍ ابتداءً من { $day }
authorisations-standing-expired = انتهى في { $day }
authorisations-standing-refused = رُفض في { $day }
authorisations-standing-withdrawn = متروك
authorisations-standing-revoked = سُحب في { $day }
authorisations-days-left =
    { $days ->
        [zero] ينتهي اليوم
        [one] بقي يوم واحد
        [two] بقي يومان
        [few] بقيت { $days } أيام
        [many] بقي { $days } يومًا
       *[other] بقي { $days } يوم
    }
authorisations-days =
    { $days ->
        [zero] في اليوم نفسه
        [one] يوم واحد
        [two] يومان
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }
authorisations-waiting-means = لم يصدر قرار بعد. وما لم يصدر قرار فلم يقل أحد لا.
authorisations-no-answer-means = هذا أطول مما يستغرقه الرد عادةً. ويُحسب الطلب قيد الانتظار ولا يُحسب مرفوضًا أبدًا.
authorisations-more-asked-means = السلطة تنتظر منكم شيئًا. ويستمر عدّ الأيام.

authorisations-happening-requested = طُلب
authorisations-happening-acknowledged = أكدت السلطة تسلّم الطلب
authorisations-happening-more-asked = السلطة تطلب المزيد
authorisations-happening-supplied = قُدّم ما طُلب
authorisations-happening-granted = مُنح
authorisations-happening-refused = رُفض
authorisations-happening-withdrawn = تركناه
authorisations-happening-revoked = سحبته السلطة
authorisations-events = ما حدث
authorisations-no-events = لم يحدث شيء بعد: لم يُطلب التصريح.
authorisations-conditions = الشروط
authorisations-notes = ملاحظاتنا
authorisations-wanted = مطلوب للفترة
authorisations-granted-for = ممنوح للفترة
authorisations-turnaround = من الطلب إلى القرار
authorisations-renews = يلي
authorisations-renewed-by = يليه
authorisations-everywhere = البلد كله
authorisations-all-work = كل أنواع العمل
authorisations-marks = مفتوح لـ
authorisations-no-marks = لا أحد. ولا ترى الدولة المضيفة شيئًا منه.
authorisations-marked-until = حتى { $day }
authorisations-mark-over = انتهى

authorisations-ask-kind = ما المطلوب
authorisations-ask-title = عنوان قصير
authorisations-ask-title-hint = لا تذكروا اسم من يسافر أو يعمل: يقرأ هذا كل من أُتيح له.
authorisations-ask-authority = السلطة إن كانت في السجل
authorisations-ask-authority-name = السلطة إن لم تكن فيه
authorisations-ask-authority-name-hint = الجهة كما تسمي نفسها. أجيبوا عن أحد السؤالين.
authorisations-group-scope = لأي عمل وأين
authorisations-group-scope-hint = إن تُرك فارغًا: لكل عمل وفي البلد كله.
authorisations-ask-places = الأماكن
authorisations-ask-places-hint = واحد في كل سطر، باسمه أو رمزه.
authorisations-ask-sectors = أنواع العمل
authorisations-ask-wanted-first = مطلوب من
authorisations-ask-wanted-last = مطلوب حتى
authorisations-group-shown = من يراه
authorisations-ask-audience = متاح لـ
authorisations-ask-audience-hint = إن تُرك فارغًا: لمنظمتكم وحدها. وتفتحونه لسلطة بعد ذلك.
authorisations-ask-requested-on = تاريخ الطلب
authorisations-ask-requested-on-hint = يُترك فارغًا ما دام لم يُطلب.
authorisations-ask-file = رسالة أو إذن مختوم
authorisations-ask-what = ماذا حدث
authorisations-ask-on = في أي يوم
authorisations-ask-said = ماذا قيل
authorisations-ask-said-hint = سبب الرفض أو ما طُلب زيادةً. يقرؤه كل من أُتيح له التصريح.
authorisations-group-granted = إن مُنح
authorisations-ask-first = سارٍ من
authorisations-ask-first-hint = إن تُرك فارغًا: من يوم منحه.
authorisations-ask-last = سارٍ حتى
authorisations-ask-last-hint = إن تُرك فارغًا: لا نهاية له.
authorisations-ask-conditions = الشروط
authorisations-group-more-asked = إن طُلب المزيد
authorisations-ask-answer-by = مطلوب قبل
authorisations-ask-reason = السبب
authorisations-ask-recipient = لمن
authorisations-ask-purpose = لأي غرض
authorisations-ask-marked-until = حتى
authorisations-ask-note = ملاحظة
authorisations-ask-note-hint = تراها منظمتكم وحدها، أيًا كان من يرى التصريح.

authorisations-waiting = أوقات الانتظار
authorisations-waiting-lead = كم تستغرق السلطات في الرد، محسوبًا من أيام الطلبات التي تراها منظمتكم.
authorisations-waiting-how = تُحسب الطلبات التي لا رد عليها بقدر ما انتظرت: فالوسيط المحسوب من الطلبات المجابة وحدها يجمّل الصورة. وعدم الرد ليس رفضًا.
authorisations-requests = الطلبات
authorisations-count-granted = ممنوحة
authorisations-count-refused = مرفوضة
authorisations-count-withdrawn = متروكة
authorisations-count-waiting = ما زالت تنتظر
authorisations-count-no-answer = أطول من المعتاد
authorisations-longest = أطول انتظار
authorisations-half = الردود
authorisations-half-within =
    { $days ->
        [zero] النصف في اليوم نفسه
        [one] النصف في يوم واحد
        [two] النصف في يومين
        [few] النصف في { $days } أيام
        [many] النصف في { $days } يومًا
       *[other] النصف في { $days } يوم
    }
authorisations-half-not-yet =
    { $days ->
        [zero] أقل من النصف حتى اليوم
        [one] أقل من النصف بعد يوم واحد
        [two] أقل من النصف بعد يومين
        [few] أقل من النصف بعد { $days } أيام
        [many] أقل من النصف بعد { $days } يومًا
       *[other] أقل من النصف بعد { $days } يوم
    }
authorisations-no-requests = لا يوجد طلب لعرضه هنا

authorisations-laws = الصكوك القانونية
authorisations-laws-lead = ما يلزم البعثة وشركاءها، ومن يشمله كل صك، وما ينبغي طلبه.
authorisations-sofa-only = اتفاق مركز القوات أو مركز البعثة يشمل البعثة وحدها. ولا يشمل المنظمات غير الحكومية حتى حين تعمل معها: فهي تخضع للقانون الوطني أو لاتفاق إطاري أو لاتفاق مقر.
authorisations-law = الصك
authorisations-covers = يشمل
authorisations-in-force = نافذ
authorisations-covers-us = يشمل منظمتكم
authorisations-covers-us-not = لا يشمل منظمتكم
authorisations-asks-nothing = لا شيء
authorisations-no-laws = لم يُدوّن صك قانوني بعد
authorisations-no-laws-hint = تُدخلها الأمانة.
authorisations-law-form-sofa = اتفاق مركز القوات
authorisations-law-form-soma = اتفاق مركز البعثة
authorisations-law-form-headquarters = اتفاق مقر
authorisations-law-form-framework-accord = اتفاق إطاري
authorisations-law-form-ngo-law = قانون المنظمات غير الحكومية
authorisations-law-form-decree = مرسوم أو قرار
authorisations-law-form-convention = اتفاقية
authorisations-law-form-other = صك آخر
authorisations-ask-law-form = النوع
authorisations-ask-law-title = العنوان
authorisations-ask-law-source = المصدر
authorisations-ask-law-source-hint = من أصدره، مع رقمه أو تاريخه.
authorisations-ask-covers = من يشمله
authorisations-ask-permits = ما يسمح به
authorisations-group-law-scope = لأي عمل وأين
authorisations-ask-in-force = نافذ من
authorisations-ask-in-force-until = نافذ حتى
authorisations-group-asks = ما ينبغي طلبه
authorisations-ask-asks = التصاريح التي يوجبها
authorisations-ask-asks-hint = يُنبَّه من يشمله إن لم يكن لديه تصريح. ولا يُمنع شيء.
authorisations-ask-law-file = النص

authorisations-missing = ينقص تصريح مطلوب
authorisations-nothing-missing = لا ينقص شيء مما هو مطلوب، بقدر ما دُوّن هنا.
authorisations-covering = ما هو موجود
authorisations-not-yours = يُخبَر بالتصاريح الناقصة من يخصه هذا وحده.
authorisations-warns-only = هذا تنبيه ولا يمنع شيئًا. ولا تراه إلا منظمتكم.
authorisations-asked-by = يوجبه
authorisations-look = عرضه
authorisations-why-none = لم يُدوّن أي تصريح.
authorisations-why-ends = التصريح الموجود ينتهي في { $day }، قبل نهاية هذا.
authorisations-why-not-yet = التصريح الموجود يبدأ في { $day }.
authorisations-why-waiting =
    { $days ->
        [zero] طُلب اليوم. وعدم الرد ليس رفضًا.
        [one] طُلب منذ يوم واحد. وعدم الرد ليس رفضًا.
        [two] طُلب منذ يومين. وعدم الرد ليس رفضًا.
        [few] طُلب منذ { $days } أيام. وعدم الرد ليس رفضًا.
        [many] طُلب منذ { $days } يومًا. وعدم الرد ليس رفضًا.
       *[other] طُلب منذ { $days } يوم. وعدم الرد ليس رفضًا.
    }
authorisations-why-elsewhere = التصريح الموجود لا يسري على كل هذا العمل وهذه الأماكن.
authorisations-why-over = انتهى آخر تصريح في { $day }.
authorisations-why-refused = رُفض في { $day }.

authorisations-refused-no-authority = اذكروا ممن يُطلب: اختاروا سلطة من السجل أو اكتبوا اسمها.
authorisations-refused-two-authorities = أجيبوا عن أحد السؤالين: اختاروا سلطة من السجل أو اكتبوا اسمها.
authorisations-refused-not-of-state = لا تمنح التصاريح إلا سلطة من الدولة المضيفة. اختاروا واحدة أو اكتبوا اسم جهتها.
authorisations-refused-many-places = اذكروا { $most } مكان على الأكثر؛ وللمزيد اذكروا المنطقة الأوسع.
authorisations-refused-future = يوم { $day } لم يأتِ بعد؛ اليوم هو { $today }. دوّنوه حين يحدث.
authorisations-refused-order = يوم { $day } قبل { $last } الذي حدث فيه آخر ما دُوّن. اذكروا ذلك اليوم أو يومًا بعده، أو تراجعوا عما دُوّن.
authorisations-refused-without-words = اذكروا ما قيل: السبب أو المطلوب.
authorisations-refused-answer-by = طلبت السلطة ذلك في { $day } ولا يمكن أن تكون قد أرادته قبل { $by }. اذكروا يومًا من ذلك اليوم فصاعدًا.
authorisations-refused-over-when-granted = لا يمكن أن يكون قد انتهى قبل منحه في { $day }. اذكروا يومًا أخيرًا من ذلك اليوم فصاعدًا، أو اتركوه.
authorisations-refused-not-requested = لم يُطلب بعد. دوّنوا أولًا في أي يوم طُلب.
authorisations-refused-while-open = طُلب ولم يُبت فيه. يمكن تأكيد تسلّمه أو طلب المزيد وتقديمه أو منحه أو رفضه أو تركه.
authorisations-refused-while-granted = مُنح التصريح. يمكن تركه أو سحبه؛ واطلبوا التالي بتجديد.
authorisations-refused-ended = وصل إلى نهايته. اطلبوا تصريحًا جديدًا.
authorisations-refused-only-granted = هذا يخص تصريحًا مُنح. اختاروا «مُنح» أو اتركوه فارغًا.
authorisations-refused-only-more-asked = اليوم المطلوب قبله يخص «السلطة تطلب المزيد». اختاروا ذلك أو اتركوه فارغًا.
authorisations-refused-many = لا يُدوّن لتصريح واحد أكثر من { $most } حدثًا. تابعوا بتجديد.
authorisations-refused-nothing-to-take-back = لم يُدوّن شيء يمكن التراجع عنه.
authorisations-refused-not-granted = لا يُجدَّد إلا ما مُنح. اطلبوا تصريحًا جديدًا.
authorisations-refused-covers-nobody = اذكروا من يشمله.
authorisations-refused-sofa = اتفاق مركز القوات أو مركز البعثة يشمل البعثة وحدها. احذفوا الآخرين وأدخلوا الصك الذي يشملهم.

authorisations-file-title = طلب تصريح
authorisations-file-lead = تراه منظمتكم وحدها ما لم تقولوا غير ذلك.
authorisations-file-button = حفظ
authorisations-file-done = دُوّن التصريح.
authorisations-record-title = تدوين ما حدث
authorisations-record-button = حفظ
authorisations-record-done = دُوّن.
authorisations-take-back-title = التراجع عن آخر حدث
authorisations-take-back-lead = لما دُوّن خطأً. ويحتفظ السجل بالاثنين.
authorisations-take-back-button = تراجع
authorisations-take-back-done = جرى التراجع عنه.
authorisations-correct-title = تصحيح
authorisations-correct-button = حفظ
authorisations-correct-done = جرى التصحيح.
authorisations-renew-title = طلب التالي
authorisations-renew-lead = الشيء نفسه من السلطة نفسها لأيام لاحقة.
authorisations-renew-button = حفظ
authorisations-renew-done = دُوّن التجديد.
authorisations-mark-title = فتحه لسلطة
authorisations-mark-lead = ترى هذا التصريح وأحداثه وملفاته حتى اليوم الذي تحددونه، ولا ترى ملاحظاتكم ولا شيئًا آخر.
authorisations-mark-button = فتح
authorisations-mark-done = جرى فتحه.
authorisations-unmark-title = إغلاق
authorisations-unmark-button = إغلاق
authorisations-unmark-done = جرى إغلاقه.
authorisations-jot-title = ملاحظة لنا
authorisations-jot-button = حفظ
authorisations-jot-done = حُفظت الملاحظة.
authorisations-enter-law-title = إدخال صك قانوني
authorisations-enter-law-lead = يراه كل الشركاء المسجلين.
authorisations-enter-law-button = حفظ
authorisations-enter-law-done = أُدخل الصك القانوني.
authorisations-correct-law-title = تصحيح
authorisations-correct-law-button = حفظ
authorisations-correct-law-done = جرى التصحيح.
