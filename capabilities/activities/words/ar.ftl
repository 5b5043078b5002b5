# الأنشطة: من يفعل ماذا وأين ومتى ولمن.

activities-menu = الأنشطة
activities-title = الأنشطة
activities-lead = من يفعل ماذا وأين ومتى ولمن، بقدر ما هو متاح لك.
activities-search = كلمات أو منظمات أو أماكن
activities-bring = استيراد جدول
activities-map = الخريطة
activities-none = لا توجد أنشطة لعرضها
activities-none-hint = أزل أحد عوامل التصفية، أو استورد الجدول الذي لديك.
activities-count =
    { $count ->
        [zero] لا أنشطة
        [one] نشاط واحد
        [two] نشاطان
        [few] { $shown } أنشطة
        [many] { $shown } نشاطًا
       *[other] { $shown } نشاط
    }
activities-more-than = أكثر من { $shown } نشاط
activities-title-column = النشاط
activities-organisation = المنظمة
activities-with = مع
activities-unnamed = منظمة غير متاحة لك
activities-sector = القطاع
activities-place = المكان
activities-status = الحالة
activities-period = الفترة
activities-kind = نوع العمل
activities-targeted = المستهدفون
activities-reached = المستفيدون فعلًا
activities-reporting = المنظمة المبلِّغة
activities-owner = المالك
activities-ours = أنشطة منظمتنا
activities-run-by = الجهة القائمة
activities-run-by-mission = البعثة
activities-run-by-others = جهات غير البعثة
activities-first-day = ابتداءً من
activities-last-day = حتى
activities-from-day = من { $day }
activities-until-day = حتى { $day }
activities-contact = جهة الاتصال
activities-coordinates = الإحداثيات
activities-audience = متاح لـ
activities-entered-by = أدخله نيابةً عنها
activities-reported-on = آخر إبلاغ
activities-record-key = معرّف السجل
activities-version = النسخة
activities-version-n = { $n }
activities-withdrawn = مسحوب
activities-history = السجل التاريخي
activities-releases = الإتاحات الموجّهة
activities-release-over = انتهت
activities-reads = اطّلع عليه آخرون
activities-by-sex-and-age = بحسب الجنس والعمر
activities-stale-ended = تجاوز موعد انتهائه
activities-stale-begun = تجاوز موعد بدئه
activities-stale-silent = لم يُحدَّث

activities-status-planned = مخطط له
activities-status-ongoing = جارٍ
activities-status-suspended = معلّق
activities-status-completed = مكتمل
activities-status-cancelled = ملغى

activities-sector-SHL = المأوى الطارئ والمواد غير الغذائية
activities-sector-CCM = تنسيق المخيمات وإدارتها
activities-sector-FSC = الأمن الغذائي
activities-sector-WSH = المياه والصرف الصحي والنظافة
activities-sector-LOG = اللوجستيات
activities-sector-EDU = التعليم
activities-sector-NUT = التغذية
activities-sector-HEA = الصحة
activities-sector-ERY = الإنعاش المبكر
activities-sector-TEL = اتصالات الطوارئ
activities-sector-PRO = الحماية
activities-sector-PRO-CPN = حماية الطفل
activities-sector-PRO-GBV = العنف القائم على النوع الاجتماعي
activities-sector-PRO-HLP = السكن والأراضي والممتلكات
activities-sector-PRO-MIN = الأعمال المتعلقة بالألغام
activities-sector-MUL = قطاعات متعددة
activities-sector-DDR = نزع السلاح والتسريح وإعادة الإدماج والحد من العنف المجتمعي
activities-sector-REC = المصالحة والحوار
activities-sector-ROL = سيادة القانون والعدالة
activities-sector-SSR = إصلاح قطاع الأمن
activities-sector-POC = حماية المدنيين
activities-sector-HRT = حقوق الإنسان
activities-sector-GOV = سلطة الدولة والحوكمة
activities-sector-WPS = المرأة والسلام والأمن
activities-sector-YPS = الشباب والسلام والأمن
activities-sector-MED = الإعلام ومكافحة التضليل
activities-sector-ELE = الانتخابات

activities-kind-delivery = تقديم مساعدات أو خدمات
activities-kind-protection = حماية
activities-kind-advocacy = مناصرة وحقوق إنسان
activities-kind-mediation = وساطة ومصالحة
activities-kind-disarmament = نزع السلاح
activities-kind-demobilisation = تسريح
activities-kind-reinsertion = إعادة إلحاق
activities-kind-reintegration = إعادة إدماج
activities-kind-violence_reduction = الحد من العنف المجتمعي
activities-kind-training = تدريب
activities-kind-assessment = تقييم
activities-kind-rehabilitation = بناء أو تأهيل
activities-kind-coordination = تنسيق
activities-kind-other = أخرى

activities-population-all = جميع الفئات
activities-population-REF = اللاجئون
activities-population-ROC = أشخاص في أوضاع شبيهة باللجوء
activities-population-ASY = طالبو اللجوء
activities-population-OIP = آخرون بحاجة إلى حماية دولية
activities-population-IDP = النازحون داخليًا
activities-population-IOC = أشخاص في أوضاع شبيهة بالنزوح
activities-population-STA = عديمو الجنسية
activities-population-OOC = آخرون موضع اهتمام
activities-population-HST = المجتمع المضيف
activities-population-RET = اللاجئون العائدون
activities-population-RST = المعاد توطينهم
activities-population-NAT = المجنّسون
activities-population-RDP = النازحون العائدون
activities-population-RRI = العائدون
activities-population-XC = المقاتلون السابقون
activities-population-CAAFAG = الأطفال المرتبطون بالقوات أو الجماعات المسلحة
activities-population-WAAFAG = النساء المرتبطات بالقوات أو الجماعات المسلحة
activities-population-YAR = الشباب المعرّضون للخطر

activities-modality-in_kind = عينية
activities-modality-cash = نقدية
activities-modality-voucher = قسائم
activities-modality-service = خدمة
activities-modality-mixed = مختلطة

activities-programme-qip = مشروع سريع الأثر
activities-programme-cvr = الحد من العنف المجتمعي
activities-programme-trust_fund = صندوق استئماني
activities-programme-civil_affairs = الشؤون المدنية
activities-programme-cimic = التعاون المدني العسكري
activities-programme-mission_other = برنامج آخر للبعثة

activities-group-what = ماذا
activities-group-who = من
activities-group-where = أين ومتى
activities-group-whom = لمن
activities-group-how = كيف
activities-group-shared = لمن يُتاح
activities-ask-title = العنوان
activities-ask-sector = القطاع أو المجموعة
activities-ask-subsector = القطاع الفرعي
activities-ask-kind = نوع العمل
activities-ask-description = الوصف
activities-ask-description-hint = ما الذي يُنجز. من دون أسماء من يتلقون المساعدة.
activities-ask-programme = برنامج البعثة
activities-ask-programme-hint = فقط لما تديره بعثة حفظ السلام أو تموّله. يُعرض منفصلًا عن العمل الإنساني.
activities-ask-reporting = المنظمة المبلِّغة
activities-ask-reporting-hint = إن تُركت فارغة فهي منظمتك. النشاط ملك لمنظمته المبلِّغة، ويجري إبلاغها به.
activities-ask-lead = المنظمة القائدة
activities-ask-implementing = المنظمة المنفّذة
activities-ask-donor = الجهة المانحة
activities-ask-places = الأماكن
activities-ask-places-hint = مكان واحد في كل سطر: رمز المكان أو اسمه. بأدق مستوى وافقتم على مشاركته.
activities-ask-status = الحالة
activities-ask-first-day = اليوم الأول
activities-ask-last-day = اليوم الأخير
activities-ask-site = الموقع
activities-ask-site-hint = مخيم أو مرفق أو قرية. يبقى الموقع وإحداثياته لمنظمتك وحدها إلى أن تتيحها.
activities-ask-latitude = خط العرض
activities-ask-longitude = خط الطول
activities-ask-group = الفئة السكانية
activities-ask-targeted = عدد المستهدفين
activities-ask-reached = عدد من جرى الوصول إليهم
activities-ask-women = نساء
activities-ask-men = رجال
activities-ask-girls = فتيات
activities-ask-boys = فتيان
activities-ask-modality = طريقة التقديم
activities-ask-budget = الميزانية
activities-ask-currency = العملة
activities-ask-contact-name = مسؤول الاتصال في المنظمة
activities-ask-contact-hint = يبقى لمنظمتك وحدها إلى أن تتيحه.
activities-ask-contact-email = البريد الإلكتروني
activities-ask-contact-phone = الهاتف
activities-ask-audience = متاح لـ
activities-ask-audience-hint = إن تُرك فارغًا: المنظمات الإنسانية إن كانت منظمتك منها، وإلا فجميع الشركاء عدا القوة والشرطة والدولة المضيفة.
activities-ask-level = درجة الحساسية
activities-ask-level-hint = الضرر الذي قد يسببه التسريب. إن تُركت فارغة: منخفض حتى المستوى الإداري 2، ومرتفع دونه.
activities-ask-tlp = إعادة المشاركة
activities-ask-reason = السبب
activities-ask-seen-others = اطّلعت على من يعمل هناك أيضًا وأريد حفظ هذا النشاط
activities-ask-recipient = المتلقي
activities-ask-purpose = الغرض
activities-ask-release-until = حتى

activities-report-title = الإبلاغ عن نشاط
activities-report-button = حفظ النشاط
activities-report-done = حُفظ النشاط.
activities-correct-title = تصحيح
activities-correct-button = حفظ التصحيح
activities-correct-done = حُفظ التصحيح.
activities-confirm-title = ما زال صحيحًا
activities-confirm-lead = تؤكد أن كل ما أُبلغ عنه في هذا النشاط ما زال صحيحًا اليوم.
activities-confirm-button = تأكيد
activities-confirm-done = تأكّد بتاريخ اليوم.
activities-withdraw-title = سحب
activities-withdraw-lead = لن يرى هذا النشاط أحد غيركم بعد الآن. ويبقى في سجل منظمتك.
activities-withdraw-button = سحب
activities-withdraw-done = سُحب النشاط.
activities-release-title = إتاحة لمتلقٍّ واحد
activities-release-lead = يرى المتلقي هذا السجل وحده حتى اليوم الذي تحدده. يمكنك الإلغاء في أي وقت، وترى من اطّلع عليه.
activities-release-button = إتاحة
activities-release-done = أُتيح السجل.
activities-revoke-title = إلغاء الإتاحة
activities-revoke-lead = لن يرى المتلقي السجل ابتداءً من هذه اللحظة.
activities-revoke-button = إلغاء الإتاحة
activities-revoke-done = أُلغيت الإتاحة.
activities-others-title = يقوم آخرون بالعمل نفسه هناك في الوقت نفسه. يُرجى التحدث إليهم قبل الحفظ.

activities-field-reporting = المنظمة المبلِّغة
activities-field-lead = المنظمة القائدة
activities-field-implementing = المنظمات المنفّذة
activities-field-donors = الجهات المانحة
activities-field-kind = نوع العمل
activities-field-sector = القطاع
activities-field-subsector = القطاع الفرعي
activities-field-title = العنوان
activities-field-description = الوصف
activities-field-status = الحالة
activities-field-first_day = اليوم الأول
activities-field-last_day = اليوم الأخير
activities-field-group = الفئة السكانية
activities-field-targeted = المستهدفون
activities-field-reached = من جرى الوصول إليهم
activities-field-modality = طريقة التقديم
activities-field-budget = الميزانية
activities-field-programme = برنامج البعثة
activities-field-record_key = معرّف السجل
activities-field-entered_by = أدخله
activities-field-level = درجة الحساسية
activities-field-tlp = إعادة المشاركة
activities-field-withdrawn = مسحوب

activities-refused-completed-open = للنشاط المكتمل يوم أخير. يُرجى ذكره أو اختيار حالة أخرى.
activities-refused-completed-ahead = لا ينتهي نشاط مكتمل في { $day } لأنه لم يأتِ بعد. يُرجى تصحيح اليوم أو الحالة.
activities-refused-planned-past = لا يبدأ نشاط مخطط له في { $day } لأنه ليس في المستقبل. يُرجى تصحيح اليوم أو الحالة.
activities-refused-parts = مجموع النساء والرجال والفتيات والفتيان { $sum }، وهو أكثر من الإجمالي { $total }. يُرجى تصحيح أحد الأرقام.
activities-refused-lower-by-other = لا يخفض درجة حساسية السجل إلا مالكه.
activities-refused-below-least = لا يمكن أن يكون هذا السجل أقل حساسية: الوجود الدقيق مرتفع، والأطفال المرتبطون بالجماعات المسلحة شديد. يُرجى اختيار درجة أعلى أو مكان أقل دقة.
activities-refused-lower-without-reason = يُرجى ذكر سبب خفض درجة حساسية السجل.
activities-refused-red-cross = لا تنفّذ حركة الصليب الأحمر والهلال الأحمر لصالح البعثة. يُرجى حذفها من المنفذين أو حذف برنامج البعثة.
activities-refused-withdrawn = سبق سحب هذا النشاط.
activities-refused-many-places = يُرجى ذكر { $most } مكانًا على الأكثر، والإبلاغ عن الزائد في أنشطة أخرى.
activities-refused-degrees = «{ $given }» ليس عددًا من الدرجات. يُكتب مثل 16.2666 أو -0.0400.
activities-refused-null-island = النقطة 0، 0 تقع في البحر قبالة أفريقيا. يُرجى ذكر الإحداثيات الصحيحة أو ترك الخانتين فارغتين.
activities-refused-email = هذا ليس عنوان بريد إلكتروني. يُكتب مثل name@example.org.
activities-refused-others =
    { $count ->
        [one] نشاط واحد لمنظمة أخرى في القطاع والمكان والوقت نفسه. اطّلع عليه أدناه ثم ضع علامة في الخانة.
        [two] نشاطان لمنظمات أخرى في القطاع والمكان والوقت نفسه. اطّلع عليهما أدناه ثم ضع علامة في الخانة.
        [few] { $count } أنشطة لمنظمات أخرى في القطاع والمكان والوقت نفسه. اطّلع عليها أدناه ثم ضع علامة في الخانة.
       *[other] { $count } نشاطًا لمنظمات أخرى في القطاع والمكان والوقت نفسه. اطّلع عليها أدناه ثم ضع علامة في الخانة.
    }
activities-refused-place-unknown = «{ $given }» ليس مكانًا معروفًا لدينا. القريب منه: { $instead }.
activities-refused-place-ambiguous = «{ $given }» اسم لعدة أماكن: { $instead }. يُرجى كتابة رمز المكان.
activities-refused-place-not-then = لم يكن «{ $given }» مكانًا في تلك الأيام: { $instead }. يُرجى كتابة الرمز الصالح آنذاك.
