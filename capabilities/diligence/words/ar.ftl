# العناية الواجبة: ما يجده الآخرون عن منظمة قبل أن يوقّعوا معها أو يدفعوا لها.

diligence-menu = التحقق
diligence-right-read = قراءة عمليات التحقق والتنبيهات
diligence-right-verify = التحقق من المنظمات وإصدار التنبيهات
diligence-right-decide = البتّ في التنبيهات المصعّدة
diligence-right-answer = الرد على التنبيهات وإظهار أن منظمتنا خضعت للتحقق
diligence-standing = هل يمكننا التوقيع؟
diligence-our-standing = وضع منظمتنا
diligence-may-we-sign = هل يمكننا التوقيع مع { $party }؟
diligence-standing-lead = في حدود ما تعلمه منظمتك: ما توصلت إليه بنفسها وما أُتيح لها.
diligence-answered = { $what } { $answer }
diligence-without-money = اتفاق من دون تحويل أموال:
diligence-with-money = تحويل أموال:
diligence-exempt = كيانات الأمم المتحدة والبعثة والجهات المانحة لا تحتاج إلى تحقق.
diligence-verified-until = متحقق منها حتى { $day }. الجهة التي تحققت: { $by }.
diligence-look-at-profile = ما تقوله المنظمة عن نفسها

diligence-verifications = عمليات التحقق
diligence-list-lead = ما أجريناه وما أُجري بشأننا وما أُتيح لنا. وما ينتهي أولًا يأتي أولًا.
diligence-no-verifications = لا توجد عمليات تحقق لعرضها هنا
diligence-no-verifications-hint = ترى عملية التحقق الجهتان المعنيتان بها، ومن تختار المنظمة إظهارها لهم.
diligence-verification-of = التحقق من { $party }
diligence-party = المنظمة
diligence-by = الجهة التي تحققت
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
diligence-answers-between = الإجابات للجهتين المعنيتين وحدهما.
diligence-question = السؤال
diligence-said = الإجابة
diligence-why = السبب
diligence-shown-to = متاح لـ
diligence-shown-to-both = الجهتان المعنيتان

diligence-ask-certificate = هل توجد شهادة تسجيل سارية من السلطة المختصة؟
diligence-ask-mandate = هل تتفق ولايتها ورسالتها مع ولاية الأمم المتحدة ورسالتها؟
diligence-ask-safeguards = هل لديها ما يكفي لمنع الاحتيال والاستغلال والانتهاك الجنسيين ولحماية من تخدمهم؟
diligence-ask-other-risk = هل توجد مخاطر أخرى لا يمكن قبولها؟
diligence-ask-flags = هل تشكّل التنبيهات القائمة خطرًا لا يمكن قبوله؟
diligence-look-certificate = انظر ملف التحقق. عدم وجود أوراق إجابة مقبولة فيه، لكنه «لا» هنا.
diligence-look-mandate = انظر ما تقوله عن نفسها وما تقول إنها لا تفعله.
diligence-look-safeguards = انظر سياساتها واسأل كيف تُطبَّق.
diligence-look-other_risk = الإجابة «لا» في صالح المنظمة.
diligence-look-flags = الإجابة «لا» في صالح المنظمة.
diligence-ask-why = السبب
diligence-ask-until = سارٍ حتى
diligence-ask-until-hint = إن تُرك فارغًا: مدة سريان الشهادة، وخمس سنوات على الأكثر.
diligence-stands-against = لا يمكن أن تكون النتيجة إيجابية حتى الآن
diligence-ask-to = من يمكنه أن يعلم بذلك
diligence-ask-to-hint = يرون أنه جرى التحقق من منظمتك، ومن قام بذلك، وحتى متى؛ ولا يرون الإجابات أبدًا.

diligence-flags = التنبيهات
diligence-flags-lead = ما أصدرناه وما يخصنا. وما ينبغي النظر فيه أولًا يأتي أولًا.
diligence-no-flags = لا توجد تنبيهات لعرضها هنا
diligence-no-flags-hint = ترى التنبيه الجهة التي أصدرته والمنظمة التي يخصها.
diligence-flag = التنبيه
diligence-stage = المرحلة
diligence-raised-by = الجهة التي أصدرته
diligence-raised-at = تاريخ الإصدار
diligence-review-on = يُعاد النظر فيه قبل
diligence-review-due = حان وقت إعادة النظر فيه
diligence-history = كيف تطوّر التنبيه
diligence-untold = لا ترى المنظمة هذا التنبيه
diligence-untold-abuse = قد يتعلق الأمر بانتهاك: لا يراه أحد من المنظمة المتهمة. سلامة المتضررين أولًا.
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
diligence-ask-stage = نوع التنبيه
diligence-ask-category = موضوع التنبيه
diligence-ask-category-hint = التنبيهات المتعلقة بالاستغلال والانتهاك الجنسيين أو بصون من تخدمهم المنظمة لا يراها أحد غير منظمتك.
diligence-ask-text = ما لوحظ وكيف عُرف
diligence-ask-text-hint = تقرأ المنظمة هذا النص. لا تذكر اسم أي متضرر ولا اسم من أخبرك.
diligence-ask-review = يُعاد النظر فيه قبل
diligence-ask-review-hint = خلال سنة على الأكثر.
diligence-ask-restricted = لماذا يمنع القانون إبلاغ المنظمة
diligence-ask-restricted-hint = إن تُرك فارغًا أُبلغت المنظمة فورًا وأمكنها الرد. وإن مُلئ رأت منظمتك وحدها التنبيه.
diligence-ask-reason = السبب
diligence-read-by-party = تقرؤه المنظمة المعنية.
diligence-read-by-us = تقرؤه منظمتك وحدها.
diligence-ask-decision = القرار
diligence-ask-answer = الرد
diligence-ask-answer-hint = تقرؤه الجهة التي أصدرت التنبيه، ويبقى إلى جانبه.

diligence-refused-red = يوجد تنبيه أحمر: { $category }. على الجهة التي أصدرته أن ترفعه، ويمكن للمنظمة المعنية الرد عليه.
diligence-refused-red-head = يوجد تنبيه أحمر على المنظمة التي يتبعها هذا المكتب: { $category }. على الجهة التي أصدرته أن ترفعه.
diligence-refused-listed = أكد شخصان أن اسمًا من أسمائها وارد في قائمة عقوبات. يمكن لمن أكد ذلك أن يرفعه، ويمكن للمنظمة الرد عليه.
diligence-refused-listed-head = أكد شخصان أن اسمًا من أسماء المنظمة التي هذا مكتب لها وارد في قائمة عقوبات. يمكن لمن أكد ذلك أن يرفعه.
diligence-refused-blocked = لا يمكن توقيع شيء حاليًا. يعرف المكلّف بالشراكات لدى الطرف الآخر السبب وما يمكن أن يساعد.
diligence-refused-never = لم يتحقق منها أحد بعد. يتحقق منها كيان من كيانات الأمم المتحدة أو البعثة متى اكتمل ملفها التعريفي وفُتح لهما ملف التحقق.
diligence-refused-lapsed = انتهى التحقق منها في { $day }. يجب التحقق منها من جديد.
diligence-refused-negative = في { $day } لم تكن نتيجة التحقق منها إيجابية. ومتى صُحّح الخلل أمكن التحقق منها من جديد.
diligence-refused-head-is-not = هي مكتب لمنظمة غير متحقق منها. يجب التحقق من المنظمة أولًا.
diligence-refused-incomplete =
    { $count ->
        [zero] أُجيب عن جميع أجزاء الملف التعريفي وملف التحقق.
        [one] جزء واحد من الملف التعريفي وملف التحقق بلا إجابة. على المنظمة أن تجيب عنه.
        [two] جزءان من الملف التعريفي وملف التحقق بلا إجابة. على المنظمة أن تجيب عنهما.
        [few] { $count } أجزاء من الملف التعريفي وملف التحقق بلا إجابة. على المنظمة أن تجيب عنها.
        [many] { $count } جزءًا من الملف التعريفي وملف التحقق بلا إجابة. على المنظمة أن تجيب عنها.
       *[other] { $count } جزء من الملف التعريفي وملف التحقق بلا إجابة. على المنظمة أن تجيب عنها.
    }
diligence-refused-not-open = لا ترى منظمتك الملف التعريفي لهذه المنظمة ولا ملف التحقق الخاص بها. على هذه المنظمة أن تفتح لك ملف التحقق.
diligence-refused-no-certificate = لا توجد شهادة تسجيل. يمكنها الانضمام إلى اتفاقات من دون تحويل أموال؛ أما لتلقي الأموال فتحتاج إلى شهادة في ملف التحقق.
diligence-refused-certificate-over = انتهت صلاحية شهادة التسجيل في { $day }. على المنظمة أن تقدّم شهادة سارية.
diligence-refused-head-unverified = هي مكتب لمنظمة غير متحقق منها. تحقق من المنظمة أولًا.
diligence-refused-verify-red = يوجد تنبيه أحمر أو تطابق مؤكَّد مع قائمة عقوبات. يجب رفعه أولًا.
diligence-refused-verify-match = يشبه أحد أسمائها اسمًا في قائمة العقوبات، ولم يقل أحد بعد من هو. احكم في هذا التشابه أولًا.
diligence-refused-say-why = اذكر السبب: تقرؤه المنظمة ويمكنها تصحيح الأمر.
diligence-refused-over = مضى { $day }. اختر يومًا لاحقًا.
diligence-refused-longest = يمكن أن يسري حتى { $day } على الأكثر. اختر ذلك اليوم أو يومًا قبله.
diligence-refused-not-ours = لا تنتمي منظمتك إلى هذه المجموعة. اختر مجموعة تنتمي إليها.
diligence-refused-review = اختر يومًا ابتداءً من الغد، وفي { $day } على الأكثر.
diligence-refused-no-observation = لا يتحول إلى الأصفر بهذه الطريقة إلا ما كان ملاحظة.
diligence-refused-not-yellow = لا يُصعّد إلا تنبيه أصفر.
diligence-refused-escalated-before = صُعّد هذا التنبيه من قبل وبُتّ فيه. لا يُصعّد التنبيه إلا مرة واحدة.
diligence-refused-not-escalated = لا شيء يُبتّ فيه: التنبيه غير مصعّد.
diligence-refused-own-escalation = أنت من صعّد هذا التنبيه. يجب أن يبتّ فيه مسؤول مخوّل آخر.
diligence-refused-decide-first = التنبيه مصعّد. يجب أن يبتّ فيه مسؤول مخوّل أولًا.
diligence-refused-closed = هذا التنبيه مغلق.

diligence-verify-title = التحقق
diligence-verify-lead = تتحدد النتيجة من إجاباتك الخمس. وتقرؤها المنظمة.
diligence-verify-button = تسجيل التحقق
diligence-verify-done = سُجّل التحقق.
diligence-show-title = إظهار أنه جرى التحقق من منظمتنا
diligence-show-button = حفظ
diligence-show-done = حُفظ اختيارك.
diligence-raise-title = إصدار تنبيه
diligence-raise-lead = ترى المنظمة التنبيه وفئته والسبب الذي ذكرته، ويمكنها الرد.
diligence-raise-button = إصدار التنبيه
diligence-raise-done = صدر التنبيه.
diligence-warn-title = تحويله إلى أصفر
diligence-warn-lead = ما كان ملاحظة تبيّن أنه خطر.
diligence-warn-button = تحويله إلى أصفر
diligence-warn-done = أصبح التنبيه أصفر.
diligence-escalate-title = تصعيد التنبيه
diligence-escalate-lead = يبتّ فيه مسؤول مخوّل آخر من منظمتك: أحمر، أو أصفر من جديد. لا يُصعّد التنبيه إلا مرة واحدة.
diligence-escalate-button = تصعيد التنبيه
diligence-escalate-done = صُعّد التنبيه.
diligence-decide-title = البتّ
diligence-decide-lead = ما دام التنبيه أحمر لا يُوقّع شيء مع المنظمة ولا مع مكاتبها.
diligence-decide-button = البتّ
diligence-decide-done = بُتّ في الأمر.
diligence-close-title = إغلاق التنبيه
diligence-close-lead = بهذا يُرفع التنبيه الأحمر، ويبقى محفوظًا في السجل.
diligence-close-button = إغلاق التنبيه
diligence-close-done = أُغلق التنبيه.
diligence-answer-title = الرد
diligence-answer-button = إرسال الرد
diligence-answer-done = أُضيف ردّك إلى جانب التنبيه.
