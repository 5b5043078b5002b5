# الاحتياجات: كم شخصًا يحتاج إلى ماذا وأين ومن يقول ذلك.

needs-menu = الاحتياجات
needs-title = المحتاجون إلى المساعدة
needs-file = الاحتياجات
needs-right-read = قراءة أعداد المحتاجين إلى المساعدة
needs-right-write = الإبلاغ عن أعداد المحتاجين إلى المساعدة وتعديلها
needs-lead = كم شخصًا يحتاج إلى ماذا وأين ومن يقول ذلك، بقدر ما هو متاح لك.
needs-none = لا توجد أعداد لعرضها هنا
needs-none-hint = أزل أحد عوامل التصفية، أو أبلغ عمّا يقوله تقييم أو استعراض للاحتياجات.
needs-count =
    { $count ->
        [zero] لا أعداد
        [one] عدد واحد
        [two] عددان
        [few] { $shown } أعداد
        [many] { $shown } عددًا
       *[other] { $shown } عدد
    }
needs-more-than = أكثر من { $shown } عدد
needs-called = { $place }: { $sector }، { $group }
needs-unknown = غير معروف
needs-stale = أقدم من سنة
needs-ours = أعداد منظمتنا
needs-show = عرض أيضًا
needs-older = الأعداد السابقة
needs-in-need = المحتاجون
needs-in-need-part = المحتاجون: { $part }
needs-population = السكان
needs-affected = المتضررون
needs-targeted = المستهدفون في الخطة
needs-reached = من وصلت إليهم المساعدة بحسب المصدر
needs-source = المصدر
needs-kept-by = الجهة المسؤولة عن الرقم
needs-as-of = الوضع في
needs-over-time = المحتاجون مع مرور الوقت
needs-series = ما قاله هذا المصدر مع مرور الوقت
needs-others = ما يقوله آخرون عن الأشخاص أنفسهم

needs-group-about = من المقصود ومن يقول ذلك
needs-group-figures = كم عدد الأشخاص
needs-group-figures-hint = اترك ما هو غير معروف فارغًا. ولا تكتب 0 إلا إذا عدّ أحد ولم يجد أحدًا.
needs-by-sex-and-age = بحسب الجنس والعمر
needs-ask-place = المكان
needs-ask-place-hint = رمز أو اسم، مثل ML07 أو غاو.
needs-ask-sector = القطاع
needs-ask-sector-hint = «متعدد القطاعات» لمن يحتاج إلى أي شيء كان.
needs-ask-group = الفئة السكانية
needs-ask-group-hint = إن تُرك فارغًا: أشخاص جميع الفئات معًا.
needs-ask-source = المصدر
needs-ask-source-hint = من يقول ذلك أو أي وثيقة، مثل «HNO 2026». وتحل الأعداد اللاحقة من المصدر نفسه محل السابقة.
needs-ask-as-of = الوضع في
needs-ask-as-of-hint = اليوم الذي تصف الأعداد حالته.
needs-ask-in-need = عدد المحتاجين إلى المساعدة
needs-ask-population = جميع من يعيشون هناك
needs-ask-affected = عدد المتضررين
needs-ask-targeted = المستهدفون في خطة الاستجابة
needs-ask-targeted-hint = من وُضعت الخطة لأجلهم، كل شخص مرة واحدة. لا ما تستهدفه كل منظمة على حدة.
needs-ask-reached = من وصلت إليهم المساعدة
needs-ask-reached-hint = فقط إذا كان المصدر يقول ذلك عن جميع المنظمات معًا، كل شخص مرة واحدة.
needs-ask-link = رابط
needs-ask-note = ملاحظة
needs-ask-note-hint = كيف جرى العدّ، وما الذي يجب الانتباه إليه.
needs-ask-level-hint = إن تُرك فارغًا: أدنى مستوى مناسب. والأعداد دون المستوى الإداري الثاني متوسطة الحساسية على الأقل.

needs-refused-no-figure = أعطِ عددًا واحدًا على الأقل.
needs-refused-many-rows = في هذه القائمة أكثر من { $most } رقم، وهذا أكثر مما يتسع له ملف واحد. ضيّقها، مثلًا حسب المنطقة أو القطاع، ثم نزّل الأجزاء.
needs-refused-more-than-affected = { $part } شخص أكثر من المتضررين وعددهم { $whole }.
needs-refused-more-than-live-there = { $part } شخص أكثر ممن يعيشون هناك وعددهم { $whole }.
needs-refused-day-ahead = لا يمكن أن تكون الأعداد ليوم { $day } فهو لم يأتِ بعد.
needs-refused-public = الأعداد المتاحة للجميع تكون للمستوى الإداري الثاني أو أوسع، ولا يقل أي منها عن 10 أشخاص. اختر جهة مطّلعة أضيق.
needs-refused-here = لدى منظمتك عدد لهذا المكان والقطاع والفئة والمصدر واليوم. صحّح ذلك العدد.
needs-refused-withdrawn = هذا العدد مسحوب.

needs-report-title = الإبلاغ عن محتاجين إلى المساعدة
needs-report-button = حفظ الأعداد
needs-report-done = حُفظت الأعداد.
needs-correct-title = تصحيح
needs-correct-lead = للأخطاء فقط. أما ما يصح في يوم لاحق فيُبلَّغ عنه من جديد، ويبقى العدد السابق مقروءًا.
needs-correct-button = حفظ التصحيح
needs-correct-done = حُفظ التصحيح.
needs-withdraw-title = سحب
needs-withdraw-lead = لن يرى هذا العدد أحد غيركم بعد الآن، ويُعتد من جديد بعدد سابق من المصدر نفسه. ويبقى في سجل منظمتك.
needs-withdraw-button = سحب
needs-withdraw-done = سُحب العدد.

# جداول المحتاجين المستوردة.
needs-import-missing-figure = لا يوجد عمود يقول كم عدد الأشخاص. طابق عمودًا للمحتاجين أو المستهدفين أو من وصلت إليهم المساعدة.
needs-import-missing-source = لا شيء يقول من يقول ذلك. طابق عمود المصدر، أو اذكره مرة واحدة لجميع الصفوف.
needs-import-refused-no-source = لم يُذكر أي مصدر. اكتب من يقول ذلك أو أي وثيقة.
needs-import-refused-part = يعدّ هذا الصف جزءًا بحسب الجنس أو العمر أو الإعاقة من أشخاص يعدّهم صف آخر كاملين. والكل يكفي.
needs-import-refused-several-places = يذكر الصف عدة أماكن، والعدد لمكان واحد.
needs-import-refused-measure = «{ $given }» لا يدل على عدد معروف: محتاجون أو مستهدفون أو من وصلت إليهم المساعدة أو متضررون أو سكان.
needs-import-duplicate = الصف { $row } يعطي هذا العدد بالفعل.
