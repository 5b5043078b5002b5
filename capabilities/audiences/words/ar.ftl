# الجهات المطّلعة.

audiences-menu = الجهات المطّلعة
audiences-title = الجهات المطّلعة
audiences-right-read = قراءة الجهات المطّلعة
audiences-right-write = تسمية الجهات المطّلعة وتغيير من ينتمي إليها
audiences-right-appoint = تسمية المنسّقين وسحب صفتهم
audiences-lead = مجموعات من المنظمات يمكنك أن تتيح لها سجلًا.
audiences-audience = الجهة المطّلعة
audiences-members = من ينتمي إليها
audiences-means-own = لا أحد سوى مالك السجل.
audiences-means-humanitarian = وكالات الأمم المتحدة والمنظمات غير الحكومية الدولية والوطنية والمنظمات المجتمعية والصليب الأحمر والهلال الأحمر.
audiences-means-partners = جميع الأطراف المسجّلة عدا قوة البعثة وشرطتها والدولة المضيفة والسلطات المحلية.
audiences-means-everyone = جميع الأطراف المسجّلة.
audiences-means-public = أي شخص، سجّل الدخول أم لا. للسجلات ذات المستوى المنخفض فقط.
audiences-means-named = لم يُسمَّ أحد في الوقت الحاضر.
audiences-ask-name = الاسم
audiences-ask-coordinator = المنسّق
audiences-open-title = تسمية جهة مطّلعة
audiences-open-lead = فريق عمل أو شركاء مشروع. يرى أعضاؤها كل سجل متاح لها بقدر ما يسمح مستواه.
audiences-open-button = حفظ الجهة
audiences-open-done = سُمّيت الجهة المطّلعة.
audiences-coordinate-title = تسمية منسّق
audiences-coordinate-lead = يُبلَّغ المنسّق بالتداخلات بين أنشطة هذه الجهة التي يمكنه هو الاطلاع عليها. ولا يرى بذلك أي سجل إضافي.
audiences-coordinate-button = تسمية المنسّق
audiences-coordinate-done = سُمّي المنسّق.

# حياة الجهة المطّلعة.
audiences-means-members = يرى أعضاؤها كل سجل متاح لها بقدر ما يسمح مستواه.
audiences-means-ended = انتهت: لا يمكن لأحد اختيارها بعد الآن، وما كان متاحًا لها لا يراه إلا مالكوه.
audiences-and-more =
    { $count ->
        [one] وواحدة أخرى
       *[other] و{ $count } أخرى
    }
audiences-ended = منتهية
audiences-ended-on = انتهت في
audiences-keeper = تمسكها
audiences-member = المنظمة
audiences-since = منذ
audiences-coordinates = منسّقة
audiences-coordinators = المنسّقون
audiences-own-records = سجلات منظمتك المتاحة لها
audiences-own-records-ended = سجلات منظمتك التي كانت متاحة لها ولا يراها الآن سواكم
audiences-shown-none = لا شيء
audiences-history = ما الذي تغيّر ولماذا
audiences-falls-back = ما هو متاح لها يعود إلى مالكيه
audiences-falls-back-text = منذ لحظة انتهائها لا يرى كل سجل متاح لها إلا المنظمة المالكة له، أما ما أُتيح لجهة بالاسم فيبقى كذلك. لا ينتقل أي سجل إلى جهة مطّلعة أخرى: لمالكه أن يتيحه لها سجلًا سجلًا. ولا يعود الأعضاء يجدون ما كان غيرهم يتيحه هنا. ولا رجعة في ذلك.
audiences-ask-members = المنظمات
audiences-ask-members-hint = واحدة في كل سطر: الاسم أو الاختصار أو اسم آخر معروف. يمكنك لصق عمود من جدول بيانات. واكتب منظمتك أيضًا إن كانت تنتمي إليها.
audiences-ask-out = من يُخرَج
audiences-ask-reason = السبب
audiences-ask-reason-hint = يبقى في السجل.
audiences-rename-title = تغيير الاسم
audiences-rename-lead = الاسم بلغتك، وتبقى الأسماء باللغات الأخرى.
audiences-rename-button = حفظ
audiences-rename-done = حملت الجهة المطّلعة اسمها الجديد.
audiences-add-title = إضافة منظمات
audiences-add-lead = ترى من اليوم ما هو متاح لهذه الجهة، ومنه ما أُتيح لها قبل انضمامها.
audiences-add-button = إضافة
audiences-add-done = تنتمي إلى الجهة المطّلعة من اليوم.
audiences-take-out-title = إخراج منظمات
audiences-take-out-lead = يغيب عنها فورًا ما يتيحه غيرها لهذه الجهة، ولا تنسّق فيها بعد ذلك. أما ما أتاحته هي لها فيبقى متاحًا إلى أن تضيّقه.
audiences-take-out-button = إخراج
audiences-take-out-done = خرجت من الجهة المطّلعة.
audiences-relieve-title = سحب صفة المنسّق
audiences-relieve-lead = لا يُبلَّغ بعد ذلك بالتداخلات هناك. ويرى ما كان يراه من قبل.
audiences-relieve-button = سحب الصفة
audiences-relieve-done = لم يعد منسّقًا هناك.
audiences-end-title = إنهاء الجهة المطّلعة
audiences-end-button = إنهاء الجهة
audiences-end-done = انتهت الجهة المطّلعة. ما كان متاحًا لها لا يراه إلا مالكوه.

# أسباب الرفض.
audiences-refused-ended = انتهت هذه الجهة المطّلعة في { $day }.
audiences-refused-nobody-new = تنتمي جميعها إلى الجهة المطّلعة من قبل.
audiences-refused-many = للجهة المطّلعة { $most } عضو على الأكثر. لما يزيد على ذلك اختر إحدى الجهات التي تتبع فئة المنظمة.
audiences-refused-no-member = لم تعد إحداها عضوًا. ارجع وانظر القائمة.
audiences-refused-coordinates = هذه المنظمة تنسّق هناك من قبل.
audiences-refused-outsider = لا تنتمي هذه المنظمة إلى الجهة المطّلعة، فليس هناك ما تنسّقه. أضفها أولًا.
audiences-refused-no-coordinator = هذه المنظمة لا تنسّق هناك.
audiences-refused-unknown = لا توجد هنا منظمة باسم «{ $given }». ابحث عنها في صفحة المنظمات واكتب اسمها أو اختصارها أو معرّف صفحتها.
audiences-refused-unknown-but = لا توجد هنا منظمة باسم «{ $given }». هل هي إحدى هذه: { $near }؟
audiences-refused-several = عدة منظمات تحمل الاسم «{ $given }». اكتب المعرّف الوارد في عنوان صفحتها.
