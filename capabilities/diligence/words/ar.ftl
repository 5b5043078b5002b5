# العناية الواجبة: ما يجده الآخرون عن منظمة قبل أن يوقّعوا معها أو يدفعوا لها.

diligence-menu = التحقق
diligence-right-read = قراءة نتائج التحقق والتنبيهات
diligence-right-verify = التحقق من المنظمات وإصدار التنبيهات
diligence-right-decide = البت في التنبيهات المصعّدة
diligence-right-answer = الرد على التنبيهات وإظهار أننا خضعنا للتحقق
diligence-standing = هل يمكننا التوقيع؟
diligence-our-standing = أين نقف
diligence-may-we-sign = هل يمكننا التوقيع مع { $party }؟
diligence-standing-lead = بقدر ما تعلم منظمتكم: ما وجدته بنفسها وما أُتيح لها.
diligence-answered = { $what } { $answer }
diligence-without-money = اتفاق لا مال فيه:
diligence-with-money = المال:
diligence-exempt = كيانات الأمم المتحدة والبعثة والجهات المانحة لا تحتاج إلى تحقق.
diligence-verified-until = تحققت منها { $by } وذلك حتى { $day }.
diligence-look-at-profile = ما تقوله المنظمة عن نفسها

diligence-verifications = عمليات التحقق
diligence-list-lead = ما أجريناه وما أُجري عنا وما أُتيح لنا. وما ينتهي أولًا يأتي أولًا.
diligence-no-verifications = لا توجد عملية تحقق لعرضها هنا
diligence-no-verifications-hint = يرى التحقق الطرفان المعنيان به ومن تُظهره لهم المنظمة.
diligence-verification-of = التحقق من { $party }
diligence-party = المنظمة
diligence-by = تحققت منها
diligence-made-on = تاريخ التحقق
diligence-until = سارٍ حتى
diligence-outcome = النتيجة
diligence-state-holds = متحقق منها
diligence-state-lapsed = انتهت مدته
diligence-state-negative = غير متحقق منها
diligence-days-left =
    { $days ->
        [zero] ينتهي اليوم
        [one] بقي يوم واحد
        [two] بقي يومان
        [few] بقيت { $days } أيام
        [many] بقي { $days } يومًا
       *[other] بقي { $days } يوم
    }
diligence-answers = الإجابات الخمس
diligence-answers-between = الإجابات للطرفين المعنيين وحدهما.
diligence-question = السؤال
diligence-said = الإجابة
diligence-why = السبب
diligence-shown-to = متاح لـ
diligence-shown-to-both = الطرفان المعنيان

diligence-ask-certificate = هل توجد شهادة تسجيل سارية من السلطة المختصة؟
diligence-ask-mandate = هل تتفق ولايتها ورسالتها مع ما للأمم المتحدة؟
diligence-ask-safeguards = هل لديها ما يمنع الاحتيال والاستغلال والانتهاك الجنسيين ويحمي من تخدمهم؟
diligence-ask-other-risk = هل يوجد خطر آخر لا يمكن قبوله؟
diligence-ask-flags = هل تعني التنبيهات القائمة خطرًا لا يمكن قبوله؟
diligence-look-certificate = انظر الملف. عدم وجود أوراق إجابة صحيحة فيه، وهو «لا» هنا.
diligence-look-mandate = انظر ما تقوله عن نفسها وما تقول إنها لا تفعله.
diligence-look-safeguards = انظر سياساتها واسأل كيف يُعمل بها.
diligence-look-other_risk = «لا» في صالح المنظمة.
diligence-look-flags = «لا» في صالح المنظمة.
diligence-ask-why = السبب
diligence-ask-until = سارٍ حتى
diligence-ask-until-hint = إن تُرك فارغًا: ما دامت الشهادة سارية، وخمس سنوات على الأكثر.
diligence-stands-against = لا يمكن أن تكون النتيجة إيجابية بعد
diligence-ask-to = من يمكنه أن يعلم
diligence-ask-to-hint = يرون أنه جرى التحقق منكم ومن قام به وحتى متى؛ ولا يرون الإجابات أبدًا.

diligence-flags = التنبيهات
diligence-flags-lead = ما أصدرناه وما يخصنا. وما ينبغي النظر فيه أولًا يأتي أولًا.
diligence-no-flags = لا يوجد تنبيه لعرضه هنا
diligence-no-flags-hint = يرى التنبيه من أصدره والمنظمة التي يخصها.
diligence-flag = التنبيه
diligence-stage = المرحلة
diligence-raised-by = أصدرته
diligence-raised-at = تاريخ الإصدار
diligence-review-on = يُنظر فيه مجددًا قبل
diligence-review-due = حان النظر فيه
diligence-history = كيف وصل إلى ما هو عليه
diligence-untold = لا ترى المنظمة هذا التنبيه
diligence-untold-abuse = قد يتعلق بانتهاك: لا يراه أحد من منظمة متهمة. المتضررون أولًا.
diligence-stage-observation = ملاحظة
diligence-stage-yellow = أصفر
diligence-stage-escalated = مصعّد
diligence-stage-red = أحمر
diligence-stage-closed = مغلق
diligence-category-reputational = السمعة والأخلاقيات
diligence-category-financial = الشؤون المالية
diligence-category-operational = العمليات
diligence-category-compliance = الامتثال
diligence-category-sea = الاستغلال والانتهاك الجنسيان
diligence-category-safeguarding = صون من تخدمهم المنظمة
diligence-category-other = أخرى
diligence-ask-stage = ما هو
diligence-ask-category = ما يتعلق به
diligence-ask-category-hint = التنبيهات المتعلقة بالاستغلال والانتهاك الجنسيين أو بصون من تخدمهم المنظمة لا يراها غير منظمتكم.
diligence-ask-text = ما لوحظ وكيف عُرف
diligence-ask-text-hint = تقرأ المنظمة ذلك. لا تذكر اسم متضرر ولا اسم من أخبرك.
diligence-ask-review = يُنظر فيه مجددًا قبل
diligence-ask-review-hint = خلال سنة.
diligence-ask-restricted = لماذا يمنع القانون إبلاغ المنظمة
diligence-ask-restricted-hint = إن تُرك فارغًا أُبلغت فورًا وأمكنها الرد. وإن مُلئ رأت منظمتكم وحدها التنبيه.
diligence-ask-reason = السبب
diligence-read-by-party = تقرأ المنظمة ذلك.
diligence-read-by-us = تقرأ منظمتكم وحدها ذلك.
diligence-ask-decision = القرار
diligence-ask-answer = الرد
diligence-ask-answer-hint = يقرؤه من أصدر التنبيه ويبقى إلى جانبه.

diligence-refused-red = يوجد تنبيه أحمر: { $category }. على من أصدره أن يرفعه، ويمكن للمنظمة الرد عليه.
diligence-refused-red-head = يوجد تنبيه أحمر على المنظمة التي هذا مكتب لها: { $category }. على من أصدره أن يرفعه.
diligence-refused-listed = أكد شخصان أن اسمًا من أسمائها وارد في قائمة عقوبات. يمكن لمن أكد ذلك أن يرفعه، ويمكن للمنظمة الرد عليه.
diligence-refused-listed-head = أكد شخصان أن اسمًا من أسماء المنظمة التي هذا مكتب لها وارد في قائمة عقوبات. يمكن لمن أكد ذلك أن يرفعه.
diligence-refused-blocked = لا يمكن توقيع شيء الآن. يعلم مسؤول الشراكات لدى الطرف الآخر السبب وما قد يفيد.
diligence-refused-never = لم يتحقق منها أحد بعد. يتحقق منها كيان من الأمم المتحدة أو البعثة متى اكتمل ملفها التعريفي وفُتح لهم ملفها.
diligence-refused-lapsed = انتهى التحقق منها في { $day }. يجب التحقق منها من جديد.
diligence-refused-negative = في { $day } لم تُعد متحققًا منها. متى صُحّح ما كان خطأ أمكن التحقق منها من جديد.
diligence-refused-head-is-not = هي مكتب لمنظمة غير متحقق منها. يجب التحقق من المنظمة أولًا.
diligence-refused-incomplete =
    { $count ->
        [zero] كل أجزاء الملفين أُجيب عنها.
        [one] جزء واحد من الملفين بلا إجابة. على المنظمة أن تجيب عنه.
        [two] جزءان من الملفين بلا إجابة. على المنظمة أن تجيب عنهما.
        [few] { $count } أجزاء من الملفين بلا إجابة. على المنظمة أن تجيب عنها.
        [many] { $count } جزءًا من الملفين بلا إجابة. على المنظمة أن تجيب عنها.
       *[other] { $count } جزء من الملفين بلا إجابة. على المنظمة أن تجيب عنها.
    }
diligence-refused-not-open = لا ترى منظمتكم ملفها التعريفي وملفها. على المنظمة أن تفتح لكم ملفها.
diligence-refused-no-certificate = لا توجد شهادة تسجيل. يمكنها الانضمام إلى اتفاقات لا مال فيها؛ أما للمال فتحتاج إلى شهادة في ملفها.
diligence-refused-certificate-over = انتهت شهادة التسجيل في { $day }. على المنظمة أن تقدّم شهادة سارية.
diligence-refused-head-unverified = هي مكتب لمنظمة غير متحقق منها. تحققوا من المنظمة أولًا.
diligence-refused-verify-red = يوجد تنبيه أحمر أو تطابق مؤكد مع قائمة عقوبات. يجب رفعه أولًا.
diligence-refused-verify-match = يشبه أحد أسمائها اسمًا في قائمة العقوبات، ولم يقل أحد بعد من هو. احكم في هذا التشابه أولًا.
diligence-refused-say-why = اذكر السبب: تقرؤه المنظمة ويمكنها تصحيح الأمر.
diligence-refused-over = مضى { $day }. اختر يومًا لاحقًا.
diligence-refused-longest = يمكن أن يسري حتى { $day } على الأكثر. اختر ذلك اليوم أو يومًا قبله.
diligence-refused-not-ours = لا تنتمي منظمتكم إلى هؤلاء. اختر من تنتمي إليهم.
diligence-refused-review = اختر يومًا بعد اليوم، وفي { $day } على الأكثر.
diligence-refused-no-observation = الملاحظة وحدها تصبح صفراء بهذه الطريقة.
diligence-refused-not-yellow = لا يُصعّد إلا تنبيه أصفر.
diligence-refused-escalated-before = صُعّد هذا التنبيه من قبل وبُتّ فيه. لا يُصعّد التنبيه إلا مرة واحدة.
diligence-refused-not-escalated = لا شيء للبت فيه: التنبيه غير مصعّد.
diligence-refused-own-escalation = أنت من صعّد هذا التنبيه. يجب أن يبتّ فيه مسؤول مفوض آخر.
diligence-refused-decide-first = التنبيه مصعّد. يجب أن يبتّ فيه مسؤول مفوض أولًا.
diligence-refused-closed = هذا التنبيه مغلق.

diligence-verify-title = التحقق
diligence-verify-lead = تتبع النتيجة إجاباتك الخمس. وتقرؤها المنظمة.
diligence-verify-button = تسجيل التحقق
diligence-verify-done = سُجّل التحقق.
diligence-show-title = إظهار أنه جرى التحقق منا
diligence-show-button = حفظ
diligence-show-done = حُفظ من يمكنه أن يعلم.
diligence-raise-title = إصدار تنبيه
diligence-raise-lead = ترى المنظمة التنبيه وفئته وسببه، ويمكنها الرد.
diligence-raise-button = إصدار التنبيه
diligence-raise-done = صدر التنبيه.
diligence-warn-title = تحويله إلى أصفر
diligence-warn-lead = ما كان ملاحظة تبيّن أنه خطر.
diligence-warn-button = تحويله إلى أصفر
diligence-warn-done = التنبيه أصفر.
diligence-escalate-title = التصعيد
diligence-escalate-lead = يبتّ مسؤول مفوض آخر من منظمتكم: أحمر أو أصفر من جديد. لا يُصعّد التنبيه إلا مرة واحدة.
diligence-escalate-button = التصعيد
diligence-escalate-done = صُعّد التنبيه.
diligence-decide-title = البت
diligence-decide-lead = ما دام التنبيه أحمر لا يُوقّع شيء مع المنظمة ولا مع مكاتبها.
diligence-decide-button = البت
diligence-decide-done = بُتّ في الأمر.
diligence-close-title = إغلاق التنبيه
diligence-close-lead = بهذا يُرفع التنبيه الأحمر. ويبقى في السجل.
diligence-close-button = إغلاق التنبيه
diligence-close-done = أُغلق التنبيه.
diligence-answer-title = الرد
diligence-answer-button = إرسال الرد
diligence-answer-done = ردكم إلى جانب التنبيه.
