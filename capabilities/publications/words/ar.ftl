# المنشورات: ما تقوله أطراف اتفاق موقّع عنه علنًا.

publications-title = اتفاقات منشورة
publications-lead = ما اتفقت المنظمات والبعثة على قوله للجميع عن اتفاقاتها.
publications-none = لم يُنشر شيء بعد
publications-none-hint = من وقّع اتفاقًا يمكنه أن يقترح ملخصًا علنيًا له في صفحة الاتفاق.
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
publications-earlier = عُدّل الاتفاق في { $day } في ما يُقال هنا. هذا الملخص عن النص السابق، إلى أن تتفق الأطراف على ملخص آخر.
publications-tells = وافقت كل أطراف الاتفاق على هذا الملخص. وهو يقول ما وُقّع عليه، لا ما آل إليه الاتفاق بعد ذلك.
publications-proposed = مقترح
publications-agreed = وافق عليه
publications-not-yet = ليس بعد
publications-stage-proposed = ملخص علني مقترح
publications-stage-public = علني
publications-stage-proposed_anew = علني، وآخر مقترح
publications-stage-withdrawn = مسحوب
publications-is-public = يستطيع الجميع قراءة الملخص العلني لهذا الاتفاق
publications-to-the-page = إلى الصفحة العلنية
publications-is-withdrawn = سحب أحد الأطراف موافقته: لا شيء من هذا الاتفاق علني
publications-this-text = جوابك عن النص الذي بصمته { $hash }، لا عن غيره.
publications-aspect-title = عنوانه
publications-aspect-instrument = نوع الاتفاق
publications-aspect-parties = أطرافه
publications-aspect-period = أول يوم فيه وآخر يوم
publications-money-none = لا شيء
publications-money-exact = المبلغ بالضبط
publications-money-band = بين أي مبلغين مدوّرين يقع

# ما تسأل عنه الاستمارات.
publications-group-text = بكلماتك
publications-group-text-hint = ما الغرض من الاتفاق، بحيث يفهمه من يعنيهم. بلغة واحدة على الأقل؛ وتوافق كل الأطراف على ما يُقال بكل لغة. لا مكان هنا لأسماء الأشخاص ولا للهواتف ولا للعناوين.
publications-ask-text-en = بالإنكليزية
publications-ask-text-fr = بالفرنسية
publications-ask-text-ar = بالعربية
publications-group-facts = ما يُقال معه
publications-group-facts-hint = مأخوذ من النص الذي وقّعته. لا يُنشر أبدًا من وقّعه ولا بمن يُتصل ولا ما تقوله بنوده.
publications-ask-facts = عن الاتفاق
publications-ask-money = عن المال
publications-ask-money-hint = قد يجعل المبلغ من الناس هدفًا. يكفي غالبًا أن يُعرف حجمه.
publications-ask-places = الأماكن
publications-ask-places-hint = منطقة أو دائرة في كل سطر: رمزها أو اسمها. إن تُرك فارغًا فلا يُذكر مكان.
publications-ask-reason = السبب
publications-ask-reason-hint = تقرأه الأطراف الأخرى، ويحفظه السجل. ولا يُقال للعموم شيء.

# الرفض.
publications-refused-not-signed = لم يوقّع الجميع هذا الاتفاق. لا يُنشر إلا ما وُقّع.
publications-refused-amendment = يُذكر التعديل مع الاتفاق الذي يعدّله. اقترح ملخصًا لذلك الاتفاق.
publications-refused-contact = في هذا النص عنوان بريد إلكتروني أو رقم هاتف. احذفه: سيقرأه الجميع.
publications-refused-many = اذكر { $most } مكانًا على الأكثر.
publications-refused-fine = «{ $given }» أدق من دائرة. اذكر الدائرة أو المنطقة التي يقع فيها.
publications-refused-no-money = لا مال في هذا الاتفاق. لا تذكر عنه شيئًا.
publications-refused-same = هذا حرفيًا ما هو مقترح أو علني. غيّر شيئًا أولًا.
publications-refused-nothing-proposed = ليس هناك مقترح توافق عليه منظمتك.
publications-refused-other-text = اقتُرح نص آخر في هذه الأثناء. اقرأه كما هو الآن، ثم أجب من جديد.
publications-refused-amended = عُدّل الاتفاق بعد هذا الاقتراح. اقترح الملخص من جديد ليقول ما هو موقّع الآن.
publications-refused-agreed-already = وافقت منظمتك على هذا النص من قبل.
publications-refused-nothing = ليس هناك مقترح ولا علني يمكن سحبه.
publications-refused-fingerprint = ليست هذه بصمة نص مقترح.

# الأفعال.
publications-publish-title = اقتراح ملخص علني
publications-publish-lead = لا يراه إلا الأطراف حتى يوافق كل منها على هذا النص بعينه. وكل تغيير يجعله نصًا آخر توافق عليه الأطراف من جديد.
publications-publish-button = اقترحه
publications-publish-done = اقتُرح الملخص. يوافق عليه مسؤول مخوّل من كل طرف، ومن منظمتك أيضًا.
publications-consent-title = الموافقة على الملخص العلني
publications-consent-lead = توافق منظمتك على أن يقرأ الجميع هذا بعينه. يصبح علنيًا حين توافق كل الأطراف. يمكنك التراجع في أي وقت؛ أما ما قرأه أحد في هذه الأثناء فلا يسترده أحد.
publications-consent-button = وافق
publications-consent-done = وافقت منظمتك.
publications-withdraw-title = سحب الملخص العلني
publications-withdraw-lead = يكفي طرف واحد. تختفي الصفحة العلنية فورًا كأنها لم تكن؛ والسجل يتذكر.
publications-withdraw-button = اسحبه
publications-withdraw-done = لا شيء من هذا الاتفاق علني.
