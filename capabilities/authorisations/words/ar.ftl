# التصاريح: ما يُطلب من الدولة المضيفة، وكم يستغرق ذلك، والقانون الذي يوجبه.

authorisations-menu = التصاريح
authorisations-right-read = قراءة التصاريح والصكوك القانونية
authorisations-right-write = طلب التصاريح وتدوين ما آلت إليه
authorisations-right-keep-laws = تحديث الصكوك القانونية
authorisations-title = التصاريح
authorisations-list-lead = ما طلبناه من الدولة المضيفة وما أُتيح لنا من طلبات غيرنا، وما آل إليه. وما تغيّر أخيرًا يأتي أولًا.
authorisations-none = لا يوجد تصريح لعرضه هنا
authorisations-none-hint = ترى التصريح الجهة التي طلبته ومن تتيحه لهم.
authorisations-what = التصريح
authorisations-authority = السلطة
authorisations-stands = الوضع
authorisations-until = حتى
authorisations-holder = الجهة الطالبة
authorisations-stage = المرحلة
authorisations-stage-all = الكل
authorisations-stage-draft = لم تُطلب بعد
authorisations-stage-waiting = قيد الانتظار
authorisations-stage-granted = ممنوحة
authorisations-stage-ended = مرفوضة أو متخلى عنها

authorisations-kind-registration = التسجيل
authorisations-kind-technical-agreement = اتفاق تقني مع وزارة
authorisations-kind-visa = تأشيرة أو إذن إقامة
authorisations-kind-work-permit = إذن عمل
authorisations-kind-travel = تصريح تنقّل
authorisations-kind-import = استيراد أو إعفاء من الرسوم
authorisations-kind-activity = إذن بممارسة نشاط
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
        [zero] السلطة تطلب استكمالًا
        [one] السلطة تطلب استكمالًا بعد يوم واحد من الطلب
        [two] السلطة تطلب استكمالًا بعد يومين من الطلب
        [few] السلطة تطلب استكمالًا بعد { $days } أيام من الطلب
        [many] السلطة تطلب استكمالًا بعد { $days } يومًا من الطلب
       *[other] السلطة تطلب استكمالًا بعد { $days } يوم من الطلب
    }
authorisations-standing-valid = سارٍ
authorisations-standing-not-yet = يسري من { $day }
authorisations-standing-expired = انتهى في { $day }
authorisations-standing-refused = رُفض في { $day }
authorisations-standing-withdrawn = جرى التخلي عنه
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
authorisations-waiting-means = لم يصدر قرار بعد. وما دام لم يصدر قرار فإن أحدًا لم يرفض.
authorisations-no-answer-means = تجاوز الانتظار المدة المعتادة للرد. ويبقى الطلب محسوبًا قيد الانتظار، ولا يُحسب مرفوضًا أبدًا.
authorisations-more-asked-means = تنتظر السلطة منك شيئًا. ويستمر حساب الأيام.

authorisations-happening-requested = طُلب
authorisations-happening-acknowledged = أكدت السلطة استلام الطلب
authorisations-happening-more-asked = السلطة تطلب استكمالًا
authorisations-happening-supplied = قُدّم الاستكمال المطلوب
authorisations-happening-granted = مُنح
authorisations-happening-refused = رُفض
authorisations-happening-withdrawn = تخلينا عنه
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
authorisations-all-work = جميع قطاعات العمل
authorisations-marks = مفتوح لـ
authorisations-no-marks = ليس مفتوحًا لأحد. ولا ترى الدولة المضيفة شيئًا منه.
authorisations-marked-until = حتى { $day }
authorisations-mark-over = انتهى

authorisations-ask-kind = المطلوب
authorisations-ask-title = عنوان قصير
authorisations-ask-title-hint = لا تذكر اسم أي شخص يسافر أو يعمل: يقرأ هذا العنوان كل من أُتيح له التصريح.
authorisations-ask-authority = السلطة، إن كانت في السجل
authorisations-ask-authority-name = السلطة، إن لم تكن في السجل
authorisations-ask-authority-name-hint = الجهة كما تسمي نفسها. أجب عن أحد السؤالين فقط.
authorisations-group-scope = لأي عمل وأين
authorisations-group-scope-hint = إن تُرك فارغًا: لكل عمل وفي البلد كله.
authorisations-ask-places = الأماكن
authorisations-ask-places-hint = واحد في كل سطر: رمز المكان (P-code) أو اسمه.
authorisations-ask-sectors = قطاعات العمل
authorisations-ask-wanted-first = مطلوب من
authorisations-ask-wanted-last = مطلوب حتى
authorisations-group-shown = من يراه
authorisations-ask-audience = متاح لـ
authorisations-ask-audience-hint = إن تُرك فارغًا: لمنظمتك وحدها. ويمكنك فتحه لسلطة بعد ذلك.
authorisations-ask-requested-on = تاريخ الطلب
authorisations-ask-requested-on-hint = يُترك فارغًا ما دام التصريح لم يُطلب.
authorisations-ask-file = رسالة أو إذن مختوم
authorisations-ask-what = ما حدث
authorisations-ask-on = اليوم
authorisations-ask-said = ما قيل
authorisations-ask-said-hint = سبب الرفض، أو ما طُلب إضافةً إلى ما سبق. يقرؤه كل من أُتيح له التصريح.
authorisations-group-granted = إن مُنح
authorisations-ask-first = سارٍ من
authorisations-ask-first-hint = إن تُرك فارغًا: من يوم منحه.
authorisations-ask-last = سارٍ حتى
authorisations-ask-last-hint = إن تُرك فارغًا: لا نهاية له.
authorisations-ask-conditions = الشروط
authorisations-group-more-asked = إن طُلب استكمال
authorisations-ask-answer-by = مطلوب في موعد أقصاه
authorisations-ask-reason = السبب
authorisations-ask-recipient = لمن
authorisations-ask-purpose = لأي غرض
authorisations-ask-marked-until = حتى
authorisations-ask-note = ملاحظة
authorisations-ask-note-hint = تقرؤها منظمتك وحدها، وإن رأى غيرها التصريح.

authorisations-waiting = مدد الرد
authorisations-waiting-lead = كم تستغرق السلطات في الرد، محسوبًا من تواريخ الطلبات التي تراها منظمتك.
authorisations-waiting-how = تُحسب الطلبات التي لا رد عليها بقدر ما انتظرت: فالوسيط المحسوب من الطلبات التي رُدّ عليها وحدها يجمّل الصورة. وعدم الرد ليس رفضًا.
authorisations-requests = الطلبات
authorisations-count-granted = ممنوحة
authorisations-count-refused = مرفوضة
authorisations-count-withdrawn = متخلى عنها
authorisations-count-waiting = لا تزال قيد الانتظار
authorisations-count-no-answer = تجاوزت المدة المعتادة
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
authorisations-laws-lead = ما يُلزم البعثة وشركاءها، ومن يشمله كل صك، وما ينبغي طلبه.
authorisations-sofa-only = اتفاق مركز القوات أو مركز البعثة يشمل البعثة وحدها. ولا يشمل المنظمات غير الحكومية حتى حين تعمل مع البعثة: فهي تخضع للقانون الوطني أو لاتفاق إطاري أو لاتفاق مقر.
authorisations-law = الصك
authorisations-covers = يشمل
authorisations-in-force = نافذ
authorisations-covers-us = يشمل منظمتك
authorisations-covers-us-not = لا يشمل منظمتك
authorisations-asks-nothing = لا شيء
authorisations-no-laws = لم يُدخل أي صك قانوني بعد
authorisations-no-laws-hint = تُدخلها الأمانة.
authorisations-law-form-sofa = اتفاق مركز القوات (SOFA)
authorisations-law-form-soma = اتفاق مركز البعثة (SOMA)
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
authorisations-ask-asks-hint = يُنبَّه كل من يشمله الصك إن لم يكن لديه تصريح. ولا يُمنع شيء.
authorisations-ask-law-file = النص

authorisations-missing = تصريح مطلوب غير موجود
authorisations-nothing-missing = لا ينقص أي تصريح مطلوب، بحسب ما دُوّن هنا.
authorisations-covering = التصاريح الموجودة
authorisations-not-yours = لا تُبلَّغ بالتصاريح الناقصة إلا المنظمة المعنية.
authorisations-warns-only = هذا تحذير لا يمنع شيئًا. ولا تراه إلا منظمتك.
authorisations-asked-by = يوجبه
authorisations-look = عرضه
authorisations-why-none = لم يُدوّن أي تصريح.
authorisations-why-ends = التصريح الموجود ينتهي في { $day }، قبل نهاية ما هو مقرر هنا.
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
authorisations-why-elsewhere = التصريح الموجود لا يشمل كل هذا العمل وكل هذه الأماكن.
authorisations-why-over = انتهى آخر تصريح في { $day }.
authorisations-why-refused = رُفض في { $day }.

authorisations-refused-no-authority = اذكر الجهة التي يُطلب منها: اختر سلطة من السجل أو اكتب اسمها.
authorisations-refused-two-authorities = أجب عن أحد السؤالين فقط: اختر سلطة من السجل أو اكتب اسمها.
authorisations-refused-not-of-state = لا تمنح التصاريح إلا سلطة من سلطات الدولة المضيفة. اختر واحدة أو اكتب اسم الجهة التابعة لها.
authorisations-refused-many-places = اذكر { $most } مكان على الأكثر؛ وللمزيد اذكر المنطقة الأوسع.
authorisations-refused-future = لم يأتِ يوم { $day } بعد؛ اليوم هو { $today }. دوّن الحدث بعد وقوعه.
authorisations-refused-order = يوم { $day } يسبق { $last }، وهو يوم آخر حدث مدوّن. اذكر ذلك اليوم أو يومًا بعده، أو تراجع عما دُوّن.
authorisations-refused-without-words = اذكر ما قيل: السبب أو المطلوب.
authorisations-refused-answer-by = طلبت السلطة ذلك في { $day } ولا يمكن أن تكون قد طلبت تقديمه قبل { $by }. اذكر يوم الطلب أو يومًا بعده.
authorisations-refused-over-when-granted = لا يمكن أن يكون قد انتهى قبل منحه في { $day }. اذكر يومًا أخيرًا من ذلك اليوم فصاعدًا، أو اترك السؤال فارغًا.
authorisations-refused-not-requested = لم يُطلب بعد. دوّن أولًا يوم طلبه.
authorisations-refused-while-open = طُلب ولم يُبتّ فيه. يمكن تأكيد استلامه، أو طلب استكمال وتقديمه، أو منحه أو رفضه أو التخلي عنه.
authorisations-refused-while-granted = مُنح التصريح. يمكنك التخلي عنه، ويمكن للسلطة سحبه؛ واطلب التالي بتجديد.
authorisations-refused-ended = انتهى هذا التصريح. اطلب تصريحًا جديدًا.
authorisations-refused-only-granted = هذا يخص تصريحًا مُنح. اختر «مُنح» أو اتركه فارغًا.
authorisations-refused-only-more-asked = هذا اليوم لا يخص إلا «السلطة تطلب استكمالًا». اختر ذلك أو اتركه فارغًا.
authorisations-refused-many = لا يُدوّن لتصريح واحد أكثر من { $most } حدثًا. تابع بتجديد.
authorisations-refused-nothing-to-take-back = لم يُدوّن شيء يمكن التراجع عنه.
authorisations-refused-not-granted = لا يُجدَّد إلا ما مُنح. اطلب تصريحًا جديدًا.
authorisations-refused-covers-nobody = اذكر من يشمله.
authorisations-refused-sofa = اتفاق مركز القوات أو مركز البعثة يشمل البعثة وحدها. احذف الآخرين وأدخل الصك الذي يشملهم.

authorisations-file-title = طلب تصريح
authorisations-file-lead = تراه منظمتك وحدها ما لم تقرر غير ذلك.
authorisations-file-button = حفظ
authorisations-file-done = دُوّن التصريح.
authorisations-record-title = تدوين ما حدث
authorisations-record-button = حفظ
authorisations-record-done = دُوّن ما حدث.
authorisations-take-back-title = التراجع عن آخر حدث
authorisations-take-back-lead = لما دُوّن خطأً. ويحتفظ سجل العمليات بالأمرين.
authorisations-take-back-button = تراجع
authorisations-take-back-done = جرى التراجع عنه.
authorisations-correct-title = تصحيح
authorisations-correct-button = حفظ
authorisations-correct-done = جرى التصحيح.
authorisations-renew-title = طلب التصريح التالي
authorisations-renew-lead = التصريح نفسه من السلطة نفسها لفترة لاحقة.
authorisations-renew-button = حفظ
authorisations-renew-done = دُوّن التجديد.
authorisations-mark-title = فتح التصريح لسلطة
authorisations-mark-lead = ترى هذا التصريح وأحداثه وملفاته حتى اليوم الذي تحدده، ولا ترى ملاحظاتك ولا أي شيء آخر.
authorisations-mark-button = فتح
authorisations-mark-done = فُتح التصريح.
authorisations-unmark-title = إغلاق التصريح أمام السلطة
authorisations-unmark-button = إغلاق
authorisations-unmark-done = أُغلق التصريح أمامها.
authorisations-jot-title = ملاحظة داخلية
authorisations-jot-button = حفظ
authorisations-jot-done = حُفظت الملاحظة.
authorisations-enter-law-title = إدخال صك قانوني
authorisations-enter-law-lead = يراه جميع الشركاء المسجلين.
authorisations-enter-law-button = حفظ
authorisations-enter-law-done = أُدخل الصك القانوني.
authorisations-correct-law-title = تصحيح
authorisations-correct-law-button = حفظ
authorisations-correct-law-done = جرى التصحيح.
