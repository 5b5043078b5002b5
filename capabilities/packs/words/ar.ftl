# الحزم: مكتبة بعثة في ملف موقّع، صُنع هنا أو جُلب.

packs-title = الحزم
packs-lead = تحمل الحزمة نصوص مكتبة بعثة إلى بعثة أخرى موقّعةً. هنا ما صُنع هنا وما جُلب.
packs-none = لا حزمة بعد
packs-none-hint = صدّر مكتبتك، أو اجلب حزمة بعثة أخرى.
packs-right-keep = تصدير المكتبة وجلب الحزم
packs-origin = صنعتها
packs-made-on = صُنعت في
packs-entries = المداخل
packs-fingerprint = المفتاح
packs-signer = المفتاح كاملًا
packs-at = منذ
packs-licence = الترخيص
packs-licence-hint = ما يجوز للآخرين أن يفعلوا بها، مثل CC BY 4.0.
packs-notes = ملاحظات
packs-notes-hint = ما ينبغي أن تعرفه البعثات الأخرى: من جرّبها، وأين لم تناسب.
packs-entered-at = أُدخلت
packs-fetch = تنزيل الملف
packs-key-unknown = لم يؤكد أحد هنا المفتاح الذي وقّع هذه الحزمة
packs-key-unknown-hint = اطلب من البعثة التي صنعتها مفتاحها بطريق غير الذي جاء به الملف، وقارن. حتى ذلك الحين لا يُدخل منها شيء.
packs-counted = جديد: { $new }. تغيّر: { $changed }. مطابق: { $same }. غير معروف هنا: { $unknown }.
packs-verdict-new = جديد
packs-verdict-same = مطابق
packs-verdict-changed = تغيّر
packs-verdict-unknown = غير معروف هنا

# ما تسأل عنه الاستمارات.
packs-ask-file = الحزمة
packs-ask-file-hint = خمسة ميبيبايت على الأكثر، كما صنعتها البعثة الأخرى.
packs-ask-fingerprint-hint = المجموعات الثماني من أربعة أحرف التي قالتها لك البعثة الأخرى، أولها مثلًا 1a2b. لا تنسخها من هذا الملف.

# الرفض.
packs-refused-large = لا تتجاوز الحزمة { $most } ميبيبايت.
packs-refused-no-pack = ليست هذه حزمة. الحزمة هي الملف الذي صدّره Comity آخر.
packs-refused-newer = صنع هذه الحزمة Comity أحدث، ولا يستطيع هذا قراءتها. اطلب تحديثًا هنا، أو صيغة أقدم هناك.
packs-refused-forged = التوقيع لا يطابق: قُطع هذا الملف أو غُيّر بعد توقيعه. اطلبه مرة أخرى.
packs-refused-malformed = الحزمة موقّعة، لكن ما فيها لا يُقرأ. أخبر البعثة التي صنعتها.
packs-refused-many = في الحزمة { $most } مدخلًا على الأكثر.
packs-refused-doubled = «{ $code }» مكرر في هذه الحزمة. أخبر البعثة التي صنعتها.
packs-refused-here = هذه الحزمة هنا من قبل.
packs-refused-key = لم يؤكد أحد هنا المفتاح الذي وقّع هذه الحزمة. قارن بصمته أولًا.
packs-refused-trusted = هذا المفتاح معروف هنا. لا شيء يحتاج إلى تأكيد.
packs-refused-fingerprint = ليست هذه بصمة المفتاح الذي وقّع هذه الحزمة. إن كانت البعثة الأخرى قالتها لك فالملف ليس ملفها.
packs-refused-nothing-new = كل ما في هذه الحزمة هنا من قبل. لم يتغيّر شيء.

# الأفعال.
packs-make-title = تصدير المكتبة
packs-make-lead = ملف واحد موقّع فيه ما في المكتبة الآن. لا اتفاق فيه ولا يسمّي شريكًا.
packs-make-button = صدّرها
packs-make-done = صُنعت الحزمة.
packs-bring-title = جلب حزمة
packs-bring-lead = يُتحقق من التوقيع، وترى مدخلًا مدخلًا ما هو جديد قبل أن يُدخل شيء.
packs-bring-button = اجلبها
packs-bring-done = الحزمة هنا. لم يُدخل منها شيء بعد.
packs-trust-title = تأكيد المفتاح
packs-trust-lead = من يملك هذا المفتاح يستطيع أن يجلب نصوصًا إلى مكتبتك. ويُحفظ التأكيد.
packs-trust-button = أكّد
packs-trust-done = أُكّد المفتاح.
packs-enter-title = إدخال الجديد
packs-enter-lead = يدخل الجديد، ويأتي ما تغيّر نسخةً تالية مع مصدره. وتحتفظ الاتفاقات التي صيغت من قبل بكلماتها.
packs-enter-button = أدخله
packs-enter-done = صار الجديد في المكتبة.
