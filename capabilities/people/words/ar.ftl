# الأشخاص: الحسابات والدعوات وتسجيل الدخول.

people-menu = الأشخاص
people-title = الأشخاص
people-own = منظمتكم
people-all = الجميع
people-none = لا أحد بعد
people-none-hint = ادعوا أول شخص من منظمتكم.
people-account = حسابكم
people-profile = الملف الشخصي
people-security = تسجيل الدخول
people-standing = الوضع
people-to-do = المطلوب
people-standing-invited = مدعو
people-standing-confirmed = نشط
people-standing-suspended = موقوف
people-standing-ended = غادر

# الأدوار وما يتيحه كل منها.
people-role-reader = قارئ
people-role-reader-hint = يطّلع على ما يجوز للمنظمة الاطلاع عليه.
people-role-editor = محرر
people-role-editor-hint = يعدّ سجلات المنظمة ويدخلها.
people-role-authorized_officer = المسؤول المخوّل
people-role-authorized_officer-hint = هو وحده من يوقّع ويقبل ويقدّم باسم المنظمة. يلزمه تطبيق مصادقة.
people-role-organisation_administrator = مدير المنظمة
people-role-organisation_administrator-hint = يدعو أفراد المنظمة ويمنحهم أدوارهم.
people-role-secretariat = الأمانة
people-role-secretariat-hint = تمسك السجل وتقبل المنظمات. يلزمها تطبيق مصادقة.
people-role-auditor = مدقق
people-role-auditor-hint = يقرأ سجل الأحداث العام للمنصة. يلزمه تطبيق مصادقة.
people-role-administrator = مدير المنصة
people-role-administrator-hint = يشغّل المنصة ولا يرى بذلك سجلات المنظمات. يلزمه تطبيق مصادقة.
people-role-waits = بانتظار تطبيق مصادقة

# الأسئلة.
people-ask-name = الاسم
people-ask-email = البريد الإلكتروني
people-ask-password = كلمة السر
people-ask-password-new = كلمة السر الجديدة
people-ask-password-current = كلمة السر الحالية
people-ask-password-hint = ‏15 حرفًا على الأقل، والأفضل ثلاث كلمات أو أربع لا رابط بينها. ومع تطبيق مصادقة تكفي 8.
people-ask-language = اللغة
people-ask-roles = الأدوار
people-ask-organisation = المنظمة
people-ask-acronym = الاسم المختصر
people-ask-type = نوع المنظمة
people-ask-constituency = الجهة التي تنتمي إليها
people-ask-code = الرمز
people-ask-code-hint = الأرقام الستة التي يعرضها تطبيق المصادقة الآن، أو أحد رموز الطوارئ.
people-ask-code-new = الرمز الذي يعرضه التطبيق الآن
people-ask-code-current = رمز التطبيق الذي كنتم تستخدمونه
people-ask-set-up-code = رمز التهيئة
people-ask-set-up-code-hint = عرضه الخادم عند بدء تشغيله.
people-ask-into = منظمة أخرى
people-ask-into-hint = لأول شخص من منظمة ليس لها أحد هنا بعد، لا غير. اتركوه فارغًا لمنظمتكم.
people-ask-reason = السبب
people-ask-reason-hint = يبقى في سجل الأحداث.
people-ask-decline-hint = تُبلَّغ به المنظمة.
people-ask-party = موجودة في السجل باسم
people-ask-party-hint = اتركوه فارغًا إن كانت المنظمة جديدة هنا.

# الدخول والخروج.
people-set-up-title = تهيئة المنصة
people-set-up-lead = يستطيع صاحب الحساب الأول دعوة الأشخاص وقبول المنظمات.
people-set-up-button = تهيئة
people-set-up-done = تمت تهيئة المنصة.
people-set-up-organisation = المنظمة المسؤولة عن المنصة
people-set-up-person = حسابكم
people-sign-in-title = تسجيل الدخول
people-sign-in-button = دخول
people-sign-in-done = تم تسجيل الدخول.
people-second-factor-title = إدخال الرمز
people-second-factor-button = دخول
people-second-factor-done = تم تسجيل الدخول.
people-recover-title = هل نسيتم كلمة السر أو أُغلق الحساب؟
people-recover-lead = تصلكم على بريدكم رسالة فيها رابط.
people-recover-button = إرسال الرابط
people-recover-done = إن كان لهذا العنوان حساب فإن رسالة فيها رابط في طريقها إليه. يصلح الرابط ساعة واحدة.
people-prove-title = تأكيد هويتكم
people-prove-lead = ما أنتم بصدده يتطلب إدخال كلمة السر مرة أخرى. يسري التأكيد عشر دقائق على هذا الجهاز.
people-prove-button = متابعة
people-prove-done = شكرًا. لن نسألكم مرة أخرى خلال عشر دقائق.
people-sign-out-title = تسجيل الخروج
people-sign-out-button = خروج
people-sign-out-done = تم تسجيل الخروج.
people-accept-title = اختيار كلمة السر
people-accept-button = حفظ ودخول
people-accept-done = أهلًا وسهلًا. حُفظت كلمة السر.

# الحساب الشخصي.
people-enrol-second-factor-title = إعداد تطبيق المصادقة
people-enrol-second-factor-lead = تطبيق المصادقة برنامج على هاتفكم يعرض رمزًا جديدًا كل نصف دقيقة، ويعمل من دون شبكة.
people-enrol-second-factor-button = تأكيد
people-enrol-second-factor-done = أُعدّ تطبيق المصادقة، وسُجّل خروج الأجهزة الأخرى.
people-factor-scan = امسحوا هذه الصورة بالتطبيق.
people-factor-picture = رمز الاستجابة السريعة لتطبيق المصادقة
people-factor-type = أو اكتبوا هذا المفتاح في التطبيق:
people-factor-open = فتح التطبيق على هذا الجهاز
people-factor-replace = استخدام تطبيق مصادقة آخر
people-factor-on = تطبيق المصادقة معدّ
people-factor-off = لا يوجد تطبيق مصادقة
people-factor-why = مع تطبيق المصادقة لا تكفي كلمة السر المسروقة وحدها للدخول.
people-recovery-codes = رموز الطوارئ
people-recovery-codes-lead = اطبعوها أو دوّنوها واحفظوها بعيدًا عن الهاتف. يفتح كل منها الحساب مرة واحدة إن فُقد تطبيق المصادقة. لا تُعرض إلا في هذه الجلسة.
people-recovery-codes-gone = لا رموز طوارئ تُعرض في هذه الجلسة. إعداد تطبيق المصادقة من جديد ينتج رموزًا جديدة.
people-change-profile-title = تغيير الاسم أو اللغة
people-change-profile-button = حفظ
people-change-profile-done = حُفظ ملفكم الشخصي.
people-change-password-title = تغيير كلمة السر
people-change-password-button = حفظ
people-change-password-done = حُفظت كلمة السر الجديدة، وسُجّل خروج الأجهزة الأخرى.
people-sessions = الأجهزة المسجل دخولها
people-sessions-lead = سجّلوا خروج أي جهاز لا تعرفونه أو لم يعد معكم، ثم غيّروا كلمة السر.
people-session-none = لا أجهزة مسجلًا دخولها.
people-session-device = الجهاز
people-session-since = تاريخ الدخول
people-session-seen = آخر استخدام
people-session-ends = تنتهي في
people-session-this = هذا الجهاز
people-revoke-session-title = تسجيل خروج جهاز
people-revoke-session-button = تسجيل الخروج
people-revoke-session-done = سُجّل خروج الجهاز.
people-browser-chrome = كروم
people-browser-edge = إيدج
people-browser-firefox = فايرفوكس
people-browser-opera = أوبرا
people-browser-safari = سفاري
people-browser-samsung_internet = إنترنت سامسونج
people-browser-unknown = متصفح غير معروف
people-system-android = أندرويد
people-system-chrome_os = كروم أو إس
people-system-ios = آيفون أو آيباد
people-system-linux = لينكس
people-system-macos = ماك أو إس
people-system-windows = ويندوز
people-system-unknown = نظام غير معروف
people-device = { $browser } على { $system }
people-device-unknown = جهاز غير معروف

# أفراد المنظمة.
people-invite-title = دعوة شخص
people-invite-lead = يتلقى الشخص رابطًا ويختار كلمة سر فيصبح من أفراد المنظمة.
people-invite-button = دعوة
people-invite-done = أُنشئت الدعوة.
people-link-title = سلّموا هذا الرابط
people-link-lead = هذه المنصة لا ترسل بريدًا. سلّموا الرابط إلى هذا الشخص بطريقة تثقون بها ولا تعطوه لغيره، فمن يفتحه أولًا يختار كلمة السر. يصلح 7 أيام ولا يُعرض إلا في هذه الجلسة.
people-locked = جُرّبت كلمات سر خاطئة كثيرة من أجهزة لم يستخدمها هذا الشخص قط. تُرفض الأجهزة الجديدة إلى أن يعود عبر رابط جديد.
people-renew-title = إنشاء رابط جديد
people-renew-lead = بهذا الرابط يختار الشخص كلمة سر جديدة. تنتهي الروابط السابقة ويبقى تطبيق المصادقة.
people-renew-button = إنشاء الرابط
people-renew-done = أُنشئ الرابط الجديد.
people-change-roles-title = تغيير الأدوار
people-change-roles-lead = يسجّل الشخص دخوله من جديد بأدواره الجديدة.
people-change-roles-button = حفظ
people-change-roles-done = غُيّرت الأدوار.
people-suspend-title = إيقاف
people-suspend-lead = يُسجّل خروج الشخص فورًا ولا يستطيع الدخول قبل إعادته.
people-suspend-button = إيقاف
people-suspend-done = أُوقف الحساب.
people-restore-title = إعادة
people-restore-button = إعادة
people-restore-done = يستطيع الشخص الدخول من جديد.
people-end-title = إنهاء الحساب
people-end-lead = لمن غادر. لا رجعة فيه، ومن يعود يُدعى من جديد. يبقى ما سجّله.
people-end-button = إنهاء الحساب
people-end-done = انتهى الحساب.
people-reset-second-factor-title = إزالة تطبيق المصادقة
people-reset-second-factor-lead = لهاتف مفقود. تأكدوا أن الطالب هو هذا الشخص فعلًا، وسيُبلَّغ بالبريد.
people-reset-second-factor-button = إزالة
people-reset-second-factor-done = أُزيل تطبيق المصادقة. يُعدّ الشخص تطبيقًا آخر عند الدخول.

# المنظمات المتقدمة.
people-apply-title = تسجيل منظمة
people-apply-lead = للمنظمات غير الموجودة هنا بعد. تنظر الأمانة في كل طلب وتجيب بالبريد.
people-apply-button = إرسال
people-apply-done = شكرًا. تنظر الأمانة في الطلب وتجيب على بريدكم.
people-apply-organisation = المنظمة
people-apply-person = أنتم
people-applied-at = تاريخ الإرسال
people-applications = منظمات تنتظر
people-applications-lead = تحققوا من أن المنظمة هي ما تقول وأن الشخص يتكلم باسمها، بطريقة غير العنوان المذكور هنا.
people-applications-none = لا شيء
people-applications-none-hint = تسجّل المنظمات نفسها من صفحة الدخول.
people-admit-title = قبول
people-admit-lead = تدخل المنظمة السجل ويُدعى الشخص مديرًا لها.
people-admit-button = قبول ودعوة
people-admit-done = قُبلت المنظمة ودُعي مديرها.
people-decline-title = رفض
people-decline-button = رفض
people-decline-done = رُفض الطلب.

# أسباب الرفض.
people-refused-sign-in = العنوان وكلمة السر لا يفتحان حسابًا، أو كثرت المحاولات. تحققوا منهما، وإن كانا صحيحين فانتظروا 15 دقيقة.
people-refused-code-wrong = الرمز خاطئ أو سبق استخدامه، أو كثرت المحاولات. انتظروا الرمز التالي.
people-refused-code-new = ليس هذا رمز ذلك المفتاح. تحققوا من ساعة الهاتف وأدخلوا الرمز المعروض الآن.
people-refused-code = لم يعد هذا الرابط صالحًا. اطلبوا رابطًا جديدًا ممن دعاكم.
people-refused-set-up-code = ليس هذا رمز التهيئة لآخر تشغيل.
people-refused-address-taken = عنوانكم يفتح حسابًا هنا بالفعل. اطلبوا من تلك المنظمة إنهاءه، أو اطلبوا الدعوة على عنوان آخر.
people-refused-email = ‏«{ $given }» ليس عنوانًا يمكن مراسلته. مثال: amina@example.org
people-refused-no-mail = هذه المنصة لا ترسل بريدًا. اطلبوا رابطًا جديدًا من مدير منظمتكم.
people-refused-known = لهذا الشخص حساب أو دعوة بالفعل.
people-refused-password-short = استخدموا { $least } أحرف على الأقل، أو { $alone } من دون تطبيق مصادقة.
people-refused-password-short-alone = من دون تطبيق مصادقة لا تقل كلمة السر عن { $alone } حرفًا.
people-refused-password-known = كلمة السر هذه من أول ما يُجرَّب. اختاروا كلمات لا رابط بينها.
people-refused-password-current = كلمة السر الحالية خاطئة، أو كثرت المحاولات.
people-refused-role = لا يمكنكم منح دور «{ $role }» أو سحبه.
people-refused-own-roles = لا يمنح أحد نفسه دورًا. توجهوا إلى مدير آخر.
people-refused-oneself = يقوم بهذا مدير آخر.
people-refused-last-organisation-administrator = يبقى للمنظمة مدير واحد على الأقل. عيّنوا غيره أولًا.
people-refused-last-administrator = يبقى للمنصة مدير واحد على الأقل. عيّنوا غيره أولًا.
people-refused-not-confirmed = هذا الحساب غير نشط.
people-refused-not-suspended = هذا الحساب غير موقوف.
people-refused-ended = انتهى هذا الحساب من قبل.
people-refused-no-second-factor = ليس لهذا الحساب تطبيق مصادقة.
people-refused-has-people = لهذه المنظمة أفرادها، وهم وحدهم من يدعو غيرهم.
people-refused-decided = سبق البت في هذا الطلب.
people-refused-many-applications = تنتظر منظمات كثيرة جدًا في الوقت الحالي. حاولوا لاحقًا أو اكتبوا إلى الأمانة.

# الرسائل.
people-letter-invitation-subject = دعوتكم إلى { $instance }
people-letter-invitation-text =
    { $name }،

    أنتم مدعوون إلى العمل في { $instance } باسم { $organisation }. اختاروا كلمة السر هنا:

    { $link }

    يصلح الرابط 7 أيام ويُفتح مرة واحدة. إن لم تكونوا تنتظرون هذه الرسالة فلا تفعلوا شيئًا.
people-letter-recovery-subject = كلمة سر جديدة في { $instance }
people-letter-recovery-text =
    { $name }،

    طُلبت كلمة سر جديدة لحسابكم لدى { $organisation } في { $instance }. إن كنتم أنتم الطالبين فاختاروها هنا:

    { $link }

    يصلح الرابط ساعة واحدة ويُفتح مرة واحدة. وإن لم تكونوا أنتم فلا تفعلوا شيئًا، فكلمة السر باقية كما هي.
people-letter-second-factor-reset-subject = أُزيل تطبيق المصادقة من حسابكم
people-letter-second-factor-reset-text =
    { $name }،

    أزال أحد المديرين تطبيق المصادقة من حسابكم لدى { $organisation } في { $instance }. تُعدّون تطبيقًا آخر عند الدخول:

    { $link }

    إن لم تطلبوا ذلك فأبلغوا مدير منظمتكم فورًا.
people-letter-roles-changed-subject = تغيّرت أدواركم في { $instance }
people-letter-roles-changed-text =
    { $name }،

    غيّر أحد المديرين أدوار حسابكم لدى { $organisation } في { $instance }. ترونها بعد الدخول:

    { $link }

    إن لم تعرفوا السبب فاسألوا مدير منظمتكم.
people-letter-declined-subject = طلب تسجيلكم في { $instance }
people-letter-declined-text =
    { $name }،

    لم تتمكن أمانة { $instance } من قبول { $organisation }. والسبب:

    { $reason }

    يمكنكم التقدم من جديد متى تغيّر ذلك.
people-letter-entered-subject = أُدخلت سجلات باسم { $organisation }
people-letter-entered-text =
    مرحبًا { $name }،

    أُدخلت أنشطة لمنظمة { $organisation } باسمها في { $instance }، وعددها { $count }. هذه السجلات ملك لمنظمتك: يمكنكم الاطلاع عليها وتصحيحها وتضييق من يراها أو سحبها:

    { $link }
