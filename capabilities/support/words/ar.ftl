# الدعم: ما تقدمه الأمم المتحدة إلى قوات أمن ليست منها، وهل يجوز لها ذلك.

support-menu = دعم القوات
support-right-read = الاطلاع على ما أُتيح لك من دعم لقوات الأمن
support-right-write = اقتراح دعم لقوات الأمن وتقييم مخاطره وتسجيل ما قُدم ووقفه
support-right-decide = البت في تقديم دعم إلى قوة أمن
support-title = دعم قوات الأمن
support-list-lead = ما يُراد تقديمه إلى قوات أمن غير تابعة للأمم المتحدة، وما تقرر بشأنه وفق سياسة بذل العناية الواجبة في مراعاة حقوق الإنسان. الأحدث يظهر أولًا.
support-none = لا دعم لعرضه هنا
support-none-hint = يرى الدعم من سُمّوا فيه، والمسؤولون المخوّلون الذين يقررون، والجهة المطّلعة التي اختارها مالكه.
support-one = الدعم
support-stands = الوضع
support-with = يرافق الاتفاق
support-steps = ما حدث
support-conditions = الشروط
support-condition-met = مستوفى
support-gives-nothing = لا يجوز تسليم أي شيء أو دفعه
support-days-left =
    { $days ->
        [one] ينتهي خلال يوم واحد
        [two] ينتهي خلال يومين
        [few] ينتهي خلال { $days } أيام
        [many] ينتهي خلال { $days } يومًا
       *[other] ينتهي خلال { $days } يوم
    }

support-kind-training = تدريب أو توجيه أو مشورة أو بناء قدرات
support-kind-authorities = دعم لسلطات مسؤولة مباشرة عن القوات
support-kind-financial = دعم مالي
support-kind-logistics = لوجستيات استراتيجية أو تكتيكية
support-kind-operational = دعم عملياتي
support-kind-joint-operations = عمليات مشتركة
support-kind-law-training = تدريب في القانون الإنساني أو حقوق الإنسان أو قانون اللاجئين (خارج نطاق السياسة)
support-kind-standard-setting = وضع المعايير (خارج نطاق السياسة)
support-kind-mediation = دعم الوساطة (خارج نطاق السياسة)
support-kind-evacuation = إجلاء الجرحى (خارج نطاق السياسة)

support-standing-outside = خارج نطاق السياسة: لا يلزم قرار
support-standing-proposed = مقترح
support-standing-assessed = ينتظر قرارًا
support-standing-current = موافق عليه
support-standing-lapsed = انتهى سريانه في { $day }
support-standing-refused = رُفض في { $day }
support-standing-suspended = عُلّق في { $day }
support-standing-closed = أُغلق في { $day }

support-happening-assessed = تقييم المخاطر
support-happening-approved = موافقة
support-happening-refused = رفض
support-happening-met = استيفاء شرط
support-happening-suspended = تعليق
support-happening-given = تقديم
support-happening-closed = إغلاق
support-risk-low = منخفضة
support-risk-medium = متوسطة
support-risk-high = مرتفعة
support-verdict-approved = موافقة
support-verdict-conditional = موافقة بشروط
support-verdict-refused = رفض
support-giving-delivery = تسليم
support-giving-payment = دفع

support-beside = يرافق هذا الاتفاق دعم لقوة أمن
support-beside-held = يرافق هذا الاتفاق دعم لقوة أمن، ولا يجوز الآن تسليم أي شيء أو دفعه بموجبه
support-beside-held-means = لا يُمنع التوقيع هنا. أما التسليم أو الدفع فيلزمه قرار سارٍ، ولو كان مستحقًا بموجب الاتفاق؛ افتح الدعم لترى ما ينقص.
support-none-beside = لا يرافق هذا الاتفاق أي دعم لقوة أمن مما يُتاح لك الاطلاع عليه.
support-propose-with = هل يدعم قوة أمن غير تابعة للأمم المتحدة؟ اقترح هذا الدعم.

support-ask-reference = المرجع
support-ask-reference-hint = لا تذكر وحدة ولا شخصًا ولا مكانًا: يقرؤه كل من في منظمتك حيث يكون هناك شيء مستحق.
support-ask-kind = نوع الدعم
support-ask-kind-hint = الأنواع الخارجة عن نطاق السياسة لا يلزمها قرار، بل سبب.
support-ask-text = ما يُراد تقديمه
support-group-recipient = من يتسلمه في النهاية
support-ask-recipient = الوحدة المتلقية
support-ask-recipient-hint = المتلقي النهائي، أيًا كان الوسيط.
support-ask-commander = قائدها
support-ask-through = عن طريق
support-ask-through-hint = الشريك المنفذ، إن وُجد.
support-ask-outside = لماذا هو خارج نطاق السياسة
support-ask-outside-hint = لنوع خارج نطاق السياسة فقط.
support-group-shown = من يراه
support-group-shown-hint = أنت ومن تسميهم والمسؤولون المخوّلون في منظمتك، وهم من يقررون. ولا أحد غيرهم.
support-ask-people = الأشخاص المسمّون
support-ask-people-hint = من منظمتك. لا يراه سواهم، إلى جانبك وإلى جانب المسؤولين المخوّلين.
support-ask-audience = متاح لـ
support-ask-audience-hint = إن تُرك فارغًا: لا لأحد غيرهم. لا يمكن اختيار إلا جهة مطّلعة سمّاها أحد.
support-ask-risk = المخاطر المتبقية
support-ask-risk-hint = أن يرتكب المتلقي انتهاكات جسيمة، بعد التدابير أدناه.
support-ask-assessment = التقييم
support-ask-assessment-hint = ما يُعرف عن سجل المتلقي وقيادته ومساءلته.
support-ask-measures = التدابير التي تقلل المخاطر
support-ask-monitoring = كيفية المتابعة
support-ask-verdict = القرار
support-ask-decided-reason = الأسباب
support-ask-review = يوم المراجعة
support-ask-review-hint = في ذلك اليوم ينتهي سريان الموافقة من تلقاء نفسه. خلال سنة على الأكثر.
support-ask-conditions = الشروط
support-ask-conditions-hint = شرط في كل سطر، يسبقه يومه: 2026-10-01 | دُقق في الأسماء. من اليوم التالي لا يُقدم شيء إن لم يُستوفَ.
support-ask-condition = أي شرط
support-ask-met = كيف استُوفي
support-ask-met-hint = من عاينه، وأين يُحفظ الدليل.
support-ask-how = ما هو
support-ask-on = في أي يوم
support-ask-given = ما الذي قُدم
support-ask-suspended = ما الذي عُرف
support-ask-suspended-hint = لا تذكر مصدرًا قد يلحقه ضرر.
support-ask-closed = لماذا يُغلق

support-refused-not-un = هذه السياسة تلزم الأمم المتحدة. لا يقترح الدعم هنا إلا البعثة ووكالات الأمم المتحدة.
support-refused-no-reason = هذا النوع خارج نطاق السياسة. اذكر السبب ليفهمه غيرك.
support-refused-in-scope = هذا النوع داخل نطاق السياسة ويلزمه قرار. اترك السبب فارغًا أو اختر نوعًا آخر.
support-refused-fixed = ما جرى تقييمه لا يمكن أن يصبح شيئًا آخر. أغلق هذا الدعم واقترح غيره.
support-refused-many-people = سمِّ { $most } شخصًا على الأكثر.
support-refused-audience = هذه الجهة المطّلعة تضم فئات كاملة من المنظمات. اختر جهة مطّلعة سمّاها أحد، أو لا أحد.
support-refused-outside = هذا النوع خارج نطاق السياسة: لا يلزمه تقييم ولا قرار.
support-refused-not-assessed = لم يُجرَ تقييم منذ الاقتراح أو القرار الأخير أو التعليق. قيّم المخاطر أولًا.
support-refused-own-proposal = أنت من اقترحه. القرار لمسؤول مخوّل آخر.
support-refused-own-assessment = أنت من قيّمه. القرار لمسؤول مخوّل آخر.
support-refused-no-review = حدد اليوم الذي يُبت فيه من جديد قبله.
support-refused-review = يجب أن يكون يوم المراجعة بعد { $today } وألا يتجاوز { $until }. اختر يومًا بينهما.
support-refused-only-approved = يوم المراجعة للموافقة وحدها. اتركه فارغًا أو اختر موافقة.
support-refused-no-conditions = اكتب الشروط أو اختر «موافقة».
support-refused-has-conditions = الشروط تخص «موافقة بشروط». اختر ذلك أو اتركها فارغة.
support-refused-many-conditions = ضع { $most } شروط على الأكثر.
support-refused-condition-line = ابدأ كل سطر بيوم ثم خط عمودي: 2026-10-01 | دُقق في الأسماء.
support-refused-condition-day = أحد الشروط مستحق في { $day }. اختر يومًا بين اليوم ويوم المراجعة { $review }.
support-refused-no-condition = لا يوجد شرط لم يُستوفَ بعد. وبعد التعليق يُبت في الدعم من جديد.
support-refused-nothing-to-suspend = لا يوجد ما هو موافق عليه ليُعلَّق. وبلا قرار لا يُقدم شيء على أي حال.
support-refused-future = لم يحن { $day } بعد؛ اليوم هو { $today }. سجّله بعد تقديمه.
support-refused-undecided = لم يكن قد صدر قرار حتى { $on }. يُسلَّم الدعم إلى قوة أمن أو يُدفع بعد تقييم المخاطر وموافقة شخص غير من اقترحه.
support-refused-refused = رُفض في { $day }. يمكن تقديمه بعد تقييمه من جديد والموافقة عليه.
support-refused-lapsed = انتهى سريان الموافقة في { $day }، وهو يوم مراجعتها. يمكن تقديمه بعد تقييمه من جديد والموافقة عليه.
support-refused-suspended = عُلّق في { $day }. يمكن تقديمه بعد تقييم ما عُرف والموافقة عليه من جديد.
support-refused-condition = الشرط «{ $condition }» كان مستحقًا في { $day } ولم يُستوفَ. سجّل كيف استُوفي، أو اطلب البت فيه من جديد.
support-refused-closed = إنه مغلق، أو بلغ أقصى عدد من الخطوات يمكن تسجيله. اقترح غيره.
support-refused-owed = سياسة بذل العناية الواجبة في مراعاة حقوق الإنسان: يرافق هذا الاتفاق دعم لقوة أمن («{ $reference }») ولا قرار ساريًا بشأنه. يبتّ فيه مسؤول مخوّل تحت «دعم القوات»، وبعدها يمكن تدوين هذا.

support-propose-title = اقتراح دعم
support-propose-lead = لدعم متلقيه النهائي قوة أمن غير تابعة للأمم المتحدة. تراه أنت ومن تسميهم والمسؤولون المخوّلون، ولا أحد غيرهم.
support-propose-button = اقتراح
support-propose-done = اقتُرح الدعم.
support-correct-title = تصحيح، وتحديد من يراه
support-correct-button = حفظ
support-correct-done = صُحّح.
support-assess-title = تقييم المخاطر
support-assess-button = حفظ
support-assess-done = سُجّل التقييم.
support-decide-title = البتّ
support-decide-lead = باسمك. ومن اقترحه لا يبتّ فيه.
support-decide-button = البتّ
support-decide-done = سُجّل القرار.
support-meet-title = تسجيل استيفاء شرط
support-meet-button = حفظ
support-meet-done = استُوفي الشرط.
support-give-title = تسجيل تسليم أو دفع
support-give-button = حفظ
support-give-done = سُجّل.
support-suspend-title = تعليق
support-suspend-lead = فورًا: من اليوم لا يُسلَّم شيء ولا يُدفع حتى يجري تقييم جديد ويُبت فيه من جديد.
support-suspend-button = تعليق
support-suspend-done = عُلّق الدعم.
support-close-title = إغلاق
support-close-lead = بعد تقديمه كله، أو إذا لم يعد سيُقدم منه شيء.
support-close-button = إغلاق
support-close-done = أُغلق الدعم.
