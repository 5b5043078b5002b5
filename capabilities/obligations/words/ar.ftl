# الالتزامات: ما يدين به طرف لطرف آخر في موعد محدد.

obligations-menu = الالتزامات
obligations-title = ما علينا وما لنا
obligations-lead = التقارير والمخرجات والمدفوعات والردود والوعود بيننا وبين غيرنا، أياً كان المتأخر.
obligations-right-read = الاطلاع على ما على المنظمة وما لها
obligations-right-write = الوعد بما هو مستحق وطلبه وتسليمه
obligations-right-commit = القبول والإعادة والإعفاء والموافقة والرفض باسم المنظمة
obligations-ours = ما علينا
obligations-theirs = ما لنا
obligations-ours-none = لا أحد ينتظر منا شيئاً.
obligations-theirs-none = لا ننتظر شيئاً من أحد.
obligations-sums =
    { $count ->
        [0] لا شيء.
       *[other] العدد { $shown }، والمتأخر منها { $late ->
            [0] لا شيء.
           *[other] { $late }.
        }
    }
obligations-all = عرض الكل
obligations-side = على من الخطوة التالية
obligations-show = عرض
obligations-only-late = المتأخر فقط
obligations-only-ended = ما انتهى
obligations-what = ماذا
obligations-due = الموعد
obligations-state = الحالة
obligations-owed-by = على
obligations-owed-to = لصالح
obligations-about = ناشئ عن
obligations-about-link = السجل الذي نشأ عنه
obligations-delivered-on = تاريخ التسليم
obligations-steps = ما جرى
obligations-by-itself = كوميتي، وفق القاعدة
obligations-in-time = في الموعد
obligations-kept-late =
    { $days ->
        [one] متأخر يوماً واحداً
        [two] متأخر يومين
        [few] متأخر { $days } أيام
       *[other] متأخر { $days } يوماً
    }
obligations-next-agree = على من طُلب منه أن يوافق أو يرفض.
obligations-next-deliver = على المدين به أن يسلّمه.
obligations-next-again = أُعيد، وهو مستحق من جديد.
obligations-next-answer = على من استلمه أن يقبله أو يعيده.

obligations-sort-report = تقرير
obligations-sort-deliverable = مخرج
obligations-sort-payment = دفعة
obligations-sort-review = مراجعة
obligations-sort-answer = رد
obligations-sort-renewal = تجديد
obligations-sort-contact_check = التحقق من جهات الاتصال
obligations-sort-visit = زيارة
obligations-sort-plan = خطة
obligations-sort-meeting = اجتماع
obligations-sort-other = غير ذلك

obligations-state-proposed = مطلوب
obligations-state-declined = مرفوض
obligations-state-open = مفتوح
obligations-state-delivered = مُسلَّم
obligations-state-sent_back = مُعاد
obligations-state-accepted = مقبول
obligations-state-waived = معفى منه
obligations-state-settled = أُنجز
obligations-state-dropped = سقط

obligations-question-to = لمن
obligations-question-by = ممّن
obligations-question-sort = النوع
obligations-question-title = ما المطلوب بالضبط
obligations-question-title-hint = في سطر واحد، كي يفهم الطرفان الشيء نفسه.
obligations-question-note = ما ينبغي معرفته
obligations-question-word = كلمة إلى الطرف الآخر
obligations-question-reason = السبب
obligations-question-missing = ما الناقص
obligations-question-shown = ما الذي أُنجز
obligations-question-shown-hint = كلمات أو ملف أو رابط: واحد منها على الأقل يبيّن الإنجاز.
obligations-question-file = ملف
obligations-question-link = رابط
obligations-question-link-hint = عنوان صفحة هنا، مثل ‎/activities/…‎، أو على الإنترنت يبدأ بـ https://.

obligations-refused-nothing-shown = بيّنوا أنه أُنجز: اكتبوا بضع كلمات أو أضيفوا ملفاً أو رابطاً.
obligations-refused-step = لا يمكن ذلك والحالة «{ $state }».
obligations-refused-past = مضى يوم { $day }. حددوا يوماً قادماً.
obligations-refused-party = لا نعرف هذا الطرف. اختاروا من القائمة.
obligations-refused-self = ما تريدونه من منظمتكم يمكنكم أن تعدوا به.
obligations-refused-link = اكتبوا عنوان صفحة هنا يبدأ بـ / أو صفحة على الإنترنت تبدأ بـ https://.

obligations-promise-title = وعد بشيء
obligations-promise-lead = من الآن تلتزم به منظمتكم. يراه الطرف الآخر ولا يراه سواه.
obligations-promise-button = تقديم الوعد
obligations-promise-done = قُدّم الوعد.
obligations-ask-title = طلب شيء
obligations-ask-lead = يصبح مستحقاً متى وافق الطرف الآخر. يراه هو ولا يراه سواه.
obligations-ask-button = إرسال الطلب
obligations-ask-done = أُرسل الطلب.
obligations-agree-title = موافقة
obligations-agree-lead = من الآن تلتزم به منظمتكم في اليوم المحدد.
obligations-agree-button = الموافقة
obligations-agree-done = تمت الموافقة، وهو مستحق من الآن.
obligations-decline-title = رفض
obligations-decline-lead = لن يكون مستحقاً. يقرأ من طلبه السبب.
obligations-decline-button = الرفض
obligations-decline-done = تم الرفض.
obligations-deliver-title = تسليم
obligations-deliver-lead = يُطلب بعدها من الطرف الآخر أن يقبله أو يعيده خلال 14 يوماً.
obligations-deliver-button = التسليم
obligations-deliver-done = تم التسليم.
obligations-accept-title = قبول
obligations-accept-lead = تقولون باسم منظمتكم إن هذا هو المستحق.
obligations-accept-button = القبول
obligations-accept-done = تم القبول.
obligations-send-back-title = إعادة
obligations-send-back-lead = يصبح مستحقاً من جديد. تُضاف إلى موعده الأيام التي استغرقها ردكم.
obligations-send-back-button = الإعادة
obligations-send-back-done = تمت الإعادة.
obligations-waive-title = إعفاء
obligations-waive-lead = لا يعود الطرف الآخر ملتزماً به. يقرأ السبب.
obligations-waive-button = الإعفاء
obligations-waive-done = تم الإعفاء.

# الرسائل والتقويم.
obligations-own = الرسائل والتقويم
obligations-own-lead = كيف تعلمون بما حان موعده دون النظر هنا. أياً كان اختياركم تبقى القائمة.
obligations-letters = الرسائل
obligations-letters-come = تصلكم صباحاً رسالة بعدد ما يحين موعده خلال 7 أيام أو اليوم، وما تأخر، وما ينتظر ردكم. ولا تصل في يوم لا جديد فيه.
obligations-letters-none = لا تصلكم رسائل.
obligations-letters-no-mail = هذا النظام لا يرسل بريداً. تجدون كل شيء في القائمة.
obligations-calendar = التقويم
obligations-calendar-lead = يمكن لبرنامج التقويم لديكم أن يعرض المواعيد من عنوان خاص بكم. كل من يعرف العنوان يقرؤها، فلا تعطوه لأحد.
obligations-calendar-made = أُنشئ العنوان في
obligations-calendar-anew = إنشاء عنوان جديد
obligations-calendar-copy = انسخوا العنوان الآن
obligations-calendar-copy-lead = أدخلوه في برنامج التقويم على أنه تقويم تشتركون فيه. يُعرض هنا عشر دقائق ثم لا يُعرض بعدها أبداً، ولا تُحفظ منه سوى بصمته.
obligations-calendar-entry = { $sort }: { $from } لصالح { $to }
obligations-question-letters = راسلوني بما حان موعده وما تأخر
obligations-question-letters-hint = تذكر الرسائل العدد والنوع ولا شيء غيرهما، فالبريد الإلكتروني ليس سرياً.
obligations-refused-no-calendar = لا يوجد عنوان لإلغائه.

obligations-change-letters-title = اختيار تلقي الرسائل
obligations-change-letters-button = حفظ
obligations-change-letters-done = حُفظ اختياركم.
obligations-make-calendar-title = إنشاء عنوان
obligations-make-calendar-lead = إن كان لديكم عنوان فسيتوقف عن العمل.
obligations-make-calendar-button = إنشاء العنوان
obligations-make-calendar-done = أُنشئ العنوان.
obligations-revoke-calendar-title = إلغاء العنوان
obligations-revoke-calendar-lead = لن تجد برامج التقويم فيه شيئاً بعد ذلك. لا رجعة فيه، لكن يمكنكم إنشاء عنوان جديد.
obligations-revoke-calendar-button = إلغاء
obligations-revoke-calendar-done = أُلغي العنوان.
obligations-end-calendar-title = إنهاء التقويم مع الحساب

obligations-letter-subject = { $instance }: ما حان موعده وما تأخر
obligations-letter-hello =
    { $name }،

    هذا ما ينتظر اليوم بين { $organisation } وغيرها.
obligations-letter-late = متأخر من جانبكم
obligations-letter-today = موعده اليوم
obligations-letter-soon = موعده خلال 7 أيام
obligations-letter-answer = في انتظار ردكم
obligations-letter-theirs = متأخر 14 يوماً أو أكثر من الجانب الآخر
obligations-letter-line = – { $sort }: { $count }
obligations-letter-end =
    ما هو بالضبط ومع من ومتى، تجدونه هنا:

    { $link }

    لا تصل رسالة في يوم لا جديد فيه. ويمكنكم إيقاف هذه الرسائل هنا:

    { $switch }
