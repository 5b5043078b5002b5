# الثغرات: المحتاجون إلى المساعدة بجانب ما يُقدَّم لهم.

gaps-menu = الثغرات
gaps-title = الثغرات
gaps-title-of = الثغرات: { $sector }
gaps-title-in = { $title } – { $area }
gaps-lead = المحتاجون إلى المساعدة بجانب ما يُقدَّم لهم، بقدر ما هو متاح لك.
gaps-none = لا شيء معروف هنا
gaps-none-hint = أزل أحد عوامل التصفية، أو أبلغ عن محتاجين وعن أنشطة. وعدم معرفة شيء لا يعني أن لا أحد يحتاج إلى شيء، ولا أن لا أحد موجود هناك.
gaps-grid = المحتاجون والاستجابة بحسب المنطقة والقطاع
gaps-in-need = المحتاجون
gaps-in-need-at-all = المحتاجون إلى أي شيء
gaps-open = قطاعات بلا استجابة معروفة
gaps-planned = المستهدفون في الخطة
gaps-by-the-plan = { $count } في الخطة
gaps-targeted = المستهدفون، مجموع التقارير
gaps-reached = من وصلت إليهم المساعدة، مجموع التقارير
gaps-not-reached = لم تصل إليهم، على الأقل
gaps-going-on = الجارية
gaps-picture = الحاجة والهدف والوصول
gaps-at-least = ≥ { $count }
gaps-at-most-reached = { $share }٪ على الأكثر
gaps-nothing-now = لا شيء جارٍ
gaps-going-on-count =
    { $count ->
        [zero] لا شيء جارٍ
        [one] نشاط جارٍ
        [two] نشاطان جاريان
        [few] { $shown } أنشطة جارية
        [many] { $shown } نشاطًا جاريًا
       *[other] { $shown } نشاط جارٍ
    }
gaps-and-mission = و{ $count } للبعثة
gaps-shade-nothing-now = يوجد محتاجون، ولا شيء مما أُبلغ عنه جارٍ
gaps-shade-few = وصلت إلى قلة
gaps-shade-half = نحو النصف
gaps-shade-most = المعظم أو الجميع
gaps-note-no-report = المخطط أو المحدد بإطار فقط: لا يتاح لك أي تقرير. ولا يعني ذلك أن لا أحد يعمل هناك، ولا أن أحدًا يعمل هناك.
gaps-note-reports = أعداد المستهدفين ومن وصلت إليهم المساعدة هي مجموع ما تبلغ عنه المنظمات. وقد يَرِد الأشخاص أنفسهم في عدة تقارير، ويُحتسب النشاط القائم في عدة مناطق في كل منها بجميع أشخاصه: فهذا حد أقصى، وقد يكون العدد الفعلي أقل.
gaps-note-least = تدل علامة «≥» على أن بعض الأماكن أو بعض الأشخاص فقط قد عُدّوا. والنسبة تحتها هي من المحتاجين.
gaps-note-counted = لا يُحتسب ما يبدو أنه لم يُحدَّث، ولا ما انتهى منذ أكثر من سنة. وتدخل أنشطة البعثة في أعداد الأشخاص، وتُعدّ على حدة.

gaps-sheet = ورقة المنطقة
gaps-sheet-title = { $area }: ورقة المنطقة
gaps-sheet-lead = لاجتماع: من يحتاج إلى ماذا، وما يُبلَّغ أنه يُنجز، ومن هو حاضر هناك. اطبع هذه الصفحة.
gaps-sheet-for = طُبعت لـ { $who } وفيها ما هو متاح له في { $day }
gaps-sheet-sectors = الاحتياجات والاستجابة بحسب القطاع
gaps-sheet-present = من لديه أنشطة جارية هنا
gaps-sheet-their-sectors = القطاعات
gaps-sheet-going-on = الأنشطة الجارية
gaps-sheet-more = { $count } أخرى غير معروضة.
gaps-sheet-notes = ملاحظات الاجتماع
