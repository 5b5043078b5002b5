# المنشورات: ما تقوله أطراف اتفاق موقّع عنه علنًا.

publications-title = اتفاقات منشورة
publications-lead = ما اتفقت المنظمات والبعثة على إعلانه للجميع عن اتفاقاتها.
publications-none = لم يُنشر شيء بعد
publications-none-hint = يمكن لكل طرف وقّع اتفاقًا أن يقترح ملخصًا علنيًا له في صفحة الاتفاق.
publications-summary = ملخص علني
publications-untitled = اتفاق
publications-unnamed = منظمة
publications-comma = {"، "}
publications-instrument = نوع الاتفاق
publications-party = الطرف
publications-parties = الأطراف
publications-period = المدة
publications-places = الأماكن
publications-money = المبلغ الإجمالي
publications-between = من { $from } إلى أقل من { $below }
publications-since = علني منذ
publications-earlier = عُدّل الاتفاق في { $day } في أمور مذكورة هنا. وهذا الملخص يخص النص السابق، إلى أن تتفق الأطراف على ملخص آخر.
publications-tells = وافقت جميع أطراف الاتفاق على هذا الملخص. وهو يعرض ما جرى توقيعه، لا ما آل إليه الاتفاق بعد ذلك.
publications-proposed = مقترح
publications-agreed = الموافقة
publications-not-yet = ليس بعد
publications-stage-proposed = ملخص علني مقترح
publications-stage-public = علني
publications-stage-proposed_anew = علني، وهناك ملخص آخر مقترح
publications-stage-withdrawn = مسحوب
publications-is-public = يستطيع الجميع قراءة الملخص العلني لهذا الاتفاق
publications-to-the-page = عرض الصفحة العلنية
publications-is-withdrawn = سحب أحد الأطراف موافقته: لا شيء علنيًا من هذا الاتفاق
publications-this-text = ينصبّ ردّك على النص الذي بصمته { $hash } دون غيره.
publications-aspect-title = عنوانه
publications-aspect-instrument = نوع الاتفاق
publications-aspect-parties = أطرافه
publications-aspect-period = أول أيامه وآخرها
publications-money-none = لا شيء
publications-money-exact = المبلغ الإجمالي بالضبط
publications-money-band = المبلغان المدوّران اللذان يقع بينهما

# ما تسأل عنه الاستمارات.
publications-group-text = بكلماتك
publications-group-text-hint = الغرض من الاتفاق، بصياغة يفهمها من يعنيهم. بلغة واحدة على الأقل؛ وتوافق جميع الأطراف على ما يُقال بكل لغة. لا مكان هنا لأسماء الأشخاص ولا لأرقام الهواتف ولا للعناوين.
publications-ask-text-en = بالإنكليزية
publications-ask-text-fr = بالفرنسية
publications-ask-text-ar = بالعربية
publications-group-facts = ما يُذكر إلى جانبه
publications-group-facts-hint = مأخوذ من النص الذي وقّعته. لا يُنشر أبدًا من وقّعه ولا من يُتصل به ولا مضمون بنوده.
publications-ask-facts = عن الاتفاق
publications-ask-money = عن المال
publications-ask-money-hint = قد يجعل المبلغ من الناس هدفًا. يكفي غالبًا أن يُعرف حجمه.
publications-ask-places = الأماكن
publications-ask-places-hint = منطقة أو دائرة في كل سطر: رمزها (P-code) أو اسمها. إن تُرك فارغًا فلا يُذكر مكان.
publications-ask-reason = السبب
publications-ask-reason-hint = تقرؤه الأطراف الأخرى، ويحفظه سجل العمليات. ولا يُقال للعموم شيء.

# الرفض.
publications-refused-not-signed = لم يوقّع جميع الأطراف هذا الاتفاق بعد. لا يُنشر إلا ما وُقّع.
publications-refused-amendment = يُذكر التعديل مع الاتفاق الذي يعدّله. اقترح ملخصًا لذلك الاتفاق.
publications-refused-contact = في هذا النص عنوان بريد إلكتروني أو رقم هاتف. احذفه: فالجميع سيقرؤونه.
publications-refused-many = اذكر { $most } مكانًا على الأكثر.
publications-refused-fine = «{ $given }» أدق من دائرة. اذكر الدائرة أو المنطقة التي يقع فيها.
publications-refused-no-money = لا تُدفع أموال بموجب هذا الاتفاق. لا تذكر عنها شيئًا.
publications-refused-same = هذا مطابق حرفيًا لما هو مقترح أو علني. غيّر شيئًا أولًا.
publications-refused-nothing-proposed = لا يوجد مقترح يمكن أن توافق عليه منظمتك.
publications-refused-other-text = اقتُرح نص آخر في هذه الأثناء. اقرأه كما هو الآن، ثم أرسل ردّك من جديد.
publications-refused-amended = عُدّل الاتفاق بعد هذا الاقتراح. اقترح الملخص من جديد ليقول ما هو موقّع الآن.
publications-refused-agreed-already = وافقت منظمتك على هذا النص من قبل.
publications-refused-nothing = لا يوجد ما هو مقترح أو علني ليُسحب.
publications-refused-fingerprint = ليست هذه بصمة نص مقترح.

# الأفعال.
publications-publish-title = اقتراح ملخص علني
publications-publish-lead = لا تراه إلا الأطراف إلى أن يوافق كل منها على هذا النص بعينه. وكل تغيير يجعله نصًا آخر توافق عليه الأطراف من جديد.
publications-publish-button = اقتراح
publications-publish-done = اقتُرح الملخص. ويبقى أن يوافق عليه مسؤول مخوّل لدى كل طرف، ولدى منظمتك أيضًا.
publications-consent-title = الموافقة على الملخص العلني
publications-consent-lead = توافق منظمتك على أن يقرأ الجميع هذا النص بعينه. يصبح علنيًا متى وافقت جميع الأطراف. يمكنك التراجع في أي وقت؛ أما ما قُرئ في هذه الأثناء فلا يُسترد.
publications-consent-button = موافقة
publications-consent-done = وافقت منظمتك.
publications-withdraw-title = سحب الملخص العلني
publications-withdraw-lead = يكفي طرف واحد. تختفي الصفحة العلنية فورًا كأنها لم تكن؛ ويبقى أثرها في سجل العمليات.
publications-withdraw-button = سحب
publications-withdraw-done = لا شيء علنيًا من هذا الاتفاق.
