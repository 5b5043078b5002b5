# الحزم: مكتبة بعثة في ملف موقّع، صُنع هنا أو جُلب.

packs-title = الحزم
packs-lead = تنقل الحزمة نصوص مكتبة بعثة إلى بعثة أخرى، موقّعةً. وهذه هي الحزم التي أُعدّت هنا والتي جُلبت.
packs-none = لا توجد حزم بعد
packs-none-hint = صدّر مكتبتك، أو اجلب حزمة بعثة أخرى.
packs-right-keep = تصدير المكتبة وجلب الحزم
packs-origin = أعدّتها
packs-made-on = أُعدّت في
packs-entries = المداخل
packs-fingerprint = المفتاح
packs-at = منذ
packs-licence = الترخيص
packs-licence-hint = ما يجوز للآخرين أن يفعلوه بها، مثل CC BY 4.0.
packs-notes = ملاحظات
packs-notes-hint = ما ينبغي أن تعرفه البعثات الأخرى: من جرّبها، وأين لم تناسب.
packs-entered-at = أُدخلت
packs-fetch = تنزيل الملف
packs-key-unknown = لم يؤكد أحد هنا المفتاح الذي وُقّعت به هذه الحزمة
packs-key-unknown-hint = اطلب من البعثة التي أعدّتها مفتاحها بطريق غير الطريق الذي جاء به الملف، وقارن. حتى ذلك الحين لا يُدخل منها شيء.
packs-key-not-confirmed = لم يُؤكَّد بعد
packs-taken-back = سُحبت الثقة من المفتاح الذي وُقّعت به هذه الحزمة
packs-taken-back-hint = يبقى ما أُدخل منها. ولا يُدخل منها شيء آخر إلى أن يؤكد أحد المفتاح من جديد.
packs-counted = جديد: { $new }. متغيّر: { $changed }. مطابق: { $same }. غير معروف هنا: { $unknown }.
packs-verdict-new = جديد
packs-verdict-same = مطابق
packs-verdict-changed = متغيّر
packs-verdict-unknown = غير معروف هنا

# ما تسأل عنه الاستمارات.
packs-ask-file = الحزمة
packs-ask-file-hint = 5 ميبيبايت على الأكثر، كما أعدّتها البعثة الأخرى.
packs-ask-fingerprint-hint = اثنان وثلاثون رمزًا كما أخبرتك بها البعثة الأخرى بطريق غير الذي وصل به الملف: بالهاتف أو وجهًا لوجه. أرقام والحروف من a إلى f، ويُسمح بالمسافات.
packs-ask-reason = السبب
packs-ask-reason-hint = يحفظه السجل. قل ما حدث: فقدت البعثة الأخرى المفتاح، أو لم يكن مفتاحها.

# الرفض.
packs-refused-large = لا تتجاوز الحزمة { $most } ميبيبايت.
packs-refused-no-pack = هذه ليست حزمة. الحزمة هي الملف الذي صدّره نظام Comity آخر.
packs-refused-newer = أعدّ هذه الحزمة إصدار أحدث من Comity، ولا يستطيع هذا الإصدار قراءتها. اطلب تحديثًا هنا، أو صيغة أقدم هناك.
packs-refused-forged = التوقيع غير مطابق: بُتر هذا الملف أو غُيّر بعد توقيعه. اطلبه مرة أخرى.
packs-refused-signatures = تحمل هذه الحزمة أكثر من توقيع. تُوقَّع الحزمة مرة واحدة بالمفتاح الذي تسمّيه. اطلبها كما أُعدّت.
packs-refused-malformed = الحزمة موقّعة، لكن ما فيها لا يُقرأ. أبلغ البعثة التي أعدّتها.
packs-refused-many = في الحزمة { $most } مدخل على الأكثر.
packs-refused-doubled = يرد «{ $code }» مرتين في هذه الحزمة. أبلغ البعثة التي أعدّتها.
packs-refused-here = هذه الحزمة موجودة هنا من قبل.
packs-refused-key = لم يؤكد أحد هنا المفتاح الذي وُقّعت به هذه الحزمة. قارن بصمته أولًا.
packs-refused-trusted = هذا المفتاح معروف هنا. لا حاجة إلى تأكيده.
packs-refused-fingerprint = هذه ليست بصمة المفتاح الذي وُقّعت به هذه الحزمة. إن كانت البعثة الأخرى هي التي أخبرتك بها فالملف ليس ملفها.
packs-refused-no-fingerprint = تتكوّن البصمة من اثنين وثلاثين رمزًا: أرقام والحروف من a إلى f. اطلب من البعثة الأخرى أن تقرأها لك مرة أخرى.
packs-refused-own-key = أُعدّت هذه الحزمة هنا بالمفتاح الذي يُوقَّع به السجل.
packs-refused-not-confirmed = لم يؤكد أحد هنا هذا المفتاح. لا شيء تُسحب منه الثقة.
packs-refused-nothing-new = كل ما في هذه الحزمة موجود هنا من قبل. لم يتغيّر شيء.

# الأفعال.
packs-make-title = تصدير المكتبة
packs-make-lead = ملف واحد موقّع يضم ما في المكتبة الآن. لا يتضمن أي اتفاق ولا يسمّي أي شريك.
packs-make-button = تصدير
packs-make-done = أُعدّت الحزمة.
packs-bring-title = جلب حزمة
packs-bring-lead = يُتحقق من التوقيع، وترى الجديد مدخلًا مدخلًا قبل إدخال أي شيء.
packs-bring-button = جلب
packs-bring-done = الحزمة هنا. لم يُدخل منها شيء بعد.
packs-trust-title = تأكيد المفتاح
packs-trust-lead = من يملك هذا المفتاح يستطيع أن يجلب نصوصًا إلى مكتبتك. ويُحفظ التأكيد.
packs-trust-button = تأكيد
packs-trust-done = أُكّد المفتاح.
packs-distrust-title = سحب الثقة من المفتاح
packs-distrust-lead = لا يُدخل بعد ذلك شيء من حزمه إلى أن يؤكد أحد المفتاح من جديد. ويبقى ما أُدخل، ويُذكر معه أن الثقة سُحبت من مفتاحه.
packs-distrust-button = سحب الثقة
packs-distrust-done = سُحبت الثقة من المفتاح.
packs-enter-title = إدخال الجديد
packs-enter-lead = يُضاف الجديد، ويصبح ما تغيّر النسخة التالية مع ذكر مصدره. وتحتفظ الاتفاقات التي صيغت من قبل بنصوصها.
packs-enter-button = إدخال
packs-enter-done = صار الجديد في المكتبة.
