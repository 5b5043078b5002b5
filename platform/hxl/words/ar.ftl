# ما يُقال عن ملفات HXL: لماذا تتعذر قراءة أحدها، وما الخطأ فيه، وما الذي جرى به.

hxl-no-tags = لم يُعثر على صف من وسوم HXL في أول { $rows } صفًا. يُرجى إضافة صف تحت العناوين فيه وسم لكل عمود، مثل #org+name و#sector و#adm1+code.
hxl-no-sheet = لا توجد ورقة بهذا الرقم: عدد أوراق الملف { $sheets }، ويبدأ العد من 1.
hxl-pattern-unclear = «{ $given }» ليس نمطًا للوسوم. يُكتب النمط مثلًا #org+impl-code أو #*+name.
hxl-query-unclear = «{ $given }» لا يبيّن الصفوف المقصودة. يُكتب مثلًا #adm1=Gao أو #reached>100 أو #org~^un أو #date is empty.
hxl-aggregate-unclear = «{ $given }» لا يبيّن ما يُحسب. يُكتب مثلًا sum(#reached) أو average(#value) as Mean#value+mean، والمتاح count وsum وaverage وmin وmax وconcat.
hxl-too-many-keys = هناك أكثر من { $most } تركيبة مختلفة من القيم. يُرجى العد بحسب أعمدة أقل، أو بحسب أعمدة تتكرر قيمها.
hxl-merge-without-key = المفتاح { $given } ليس عمودًا في الملفين معًا. يُرجى اختيار مفتاح تُعرف به الصفوف في كليهما، مثل #adm1+code.
hxl-merge-without-values = ليس في الملف الثاني أي عمود بهذه الوسوم، فلا شيء للدمج.

# ما قد يكون خطأ في المخطط.
hxl-schema-without-tags = هذا ليس مخطط HXL: لا عمود فيه يحمل الوسم #valid_tag.
hxl-schema-pattern = الصف { $row } من المخطط: «{ $given }» ليس نمطًا للوسوم. يُكتب النمط مثلًا #org+impl-code أو #*+name.
hxl-schema-flag = الصف { $row } من المخطط: «{ $given }» ليس true (صحيح) ولا false (خطأ).
hxl-schema-count = الصف { $row } من المخطط: «{ $given }» ليس عددًا صحيحًا.
hxl-schema-severity = الصف { $row } من المخطط: «{ $given }» ليس درجة خطورة. الدرجات هي info وwarning وerror.
hxl-schema-datatype = الصف { $row } من المخطط: «{ $given }» ليس نوعًا. الأنواع هي text وnumber وdate وurl وemail وphone.
hxl-schema-shape = الصف { $row } من المخطط: «{ $given }» ليس تعبيرًا نمطيًا يمكن استعماله هنا. الإحالة إلى ما سبق والنظر إلى ما يلي غير ممكنين.
hxl-schema-values = الصف { $row } من المخطط: تعذرت قراءة ملف القيم المسموح بها.

# ما قد يكون خطأ في البيانات.
hxl-issue-columns-missing = ينقص عمود بهذا الوسم، ويجب أن يكون هناك { $least } على الأقل.
hxl-issue-values-missing = تنقص قيمة، ويجب أن يكون في كل صف { $least } على الأقل.
hxl-issue-values-too-many = في هذا الصف قيم أكثر مما ينبغي، والمسموح به { $most }.
hxl-issue-duplicate-row = يقول هذا الصف ما يقوله صف قبله.
hxl-issue-duplicate-value = وردت هذه القيمة من قبل، ولا ترد كل قيمة إلا مرة واحدة.
hxl-issue-spaces = هناك مسافات قبل النص أو بعده، أو مسافتان متتاليتان، أو فاصل أسطر.
hxl-issue-no-number = هذا ليس عددًا. يُكتب بالأرقام وحدها مع نقطة قبل الكسور.
hxl-issue-no-date = هذا ليس تاريخًا. يُكتب التاريخ على النحو 2026-03-31.
hxl-issue-no-url = هذا ليس عنوان موقع. يبدأ العنوان بالرمز https:// ثم اسم الموقع.
hxl-issue-no-email = هذا ليس عنوان بريد إلكتروني.
hxl-issue-no-phone = هذا ليس رقم هاتف.
hxl-issue-shape = ليس لهذا الشكل المطلوب { $shape }.
hxl-issue-not-allowed = هذه القيمة ليست من القيم المسموح بها.
hxl-issue-too-early = هذا التاريخ قبل { $end }.
hxl-issue-too-late = هذا التاريخ بعد { $end }.
hxl-issue-too-small = هذا العدد أقل من { $end }.
hxl-issue-too-large = هذا العدد أكبر من { $end }.
hxl-issue-comes-before = ترتيب هذا قبل «{ $end }».
hxl-issue-comes-after = ترتيب هذا بعد «{ $end }».
hxl-issue-unexpected = تقول صفوف أخرى لها المفتاح نفسه شيئًا آخر هنا.
hxl-issue-inconsistent = معظم قيم هذا العمود من النوع «{ $expected }»، وهذه من النوع «{ $found }».
hxl-issue-outlier = هذا العدد بعيد عن سائر الأعداد. يُرجى التحقق من أرقامه.
hxl-issue-spelling = هذه القيمة النادرة قريبة جدًا من قيمة شائعة. يُرجى التحقق من كتابتها.
hxl-type-text = نص
hxl-type-number = عدد
hxl-type-date = تاريخ

# التقرير.
hxl-severity-error = خطأ
hxl-severity-warning = تحذير
hxl-severity-info = ملاحظة
hxl-report-valid = { $file }: صالح.
hxl-report-not-valid = { $file }: غير صالح.
hxl-report-counts = الصفوف: { $rows }. الأخطاء: { $errors }. التحذيرات: { $warnings }. الملاحظات: { $notes }.
hxl-report-issue = { $severity }، { $pattern }: { $what } العدد: { $count }.
hxl-report-cell = { $cell }: «{ $value }»
hxl-report-slip = { $cell }: «{ $value }»، ولعل المقصود «{ $meant }»
hxl-report-row = الصف { $row }
hxl-report-more = وغيرها: { $count }
hxl-report-not-loaded = تعذر الحصول على القيم المسموح بها من { $place }. يُرجى حفظها في ملف وبيان مكانه.
hxl-report-unchecked = في { $tag } قيم مختلفة أكثر من أن تُقارن بعضها ببعض، أما الباقي فقد جرى التحقق منه.
