# رموز الوصول: ما يتيح للبرامج أن تعمل نيابة عن الأشخاص.

tokens-title = رموز الوصول للبرامج
tokens-lead = يتيح رمز الوصول لبرنامج أن يقرأ ويكتب نيابة عنكم: جدول بيانات يُحدَّث تلقائيًا، أو استيراد ليلي، أو نظام آخر. يستطيع ما تستطيعونه ضمن الصلاحيات التي تحددونها، ولا شيء بعد مغادرتكم.
tokens-own = رموزكم
tokens-all = رموز العاملين في منظمتكم
tokens-of-people = رموز الوصول الخاصة بهم
tokens-none = لا توجد رموز
tokens-none-hint = أنشئوا رمزًا عندما يلزم أن يعمل برنامج نيابة عنكم.
tokens-owner = يعمل نيابة عن
tokens-state = الحالة
tokens-open = سارٍ
tokens-expired = منتهٍ
tokens-revoked = مُلغى
tokens-made = أُنشئ في
tokens-expires = ينتهي في
tokens-used = آخر استخدام
tokens-never-used = لم يُستخدم
tokens-revoked-at = أُلغي في
tokens-revoked-with-account = مع الحساب
tokens-secret = انسخوا الرمز الآن
tokens-secret-lead = ضعوه حيث يحفظ البرنامج أسراره ولا تضعوه في أي مكان آخر. يُعرض هنا عشر دقائق ثم لا يُعرض أبدًا؛ ولا تُحفظ منه سوى بصمته.
tokens-ask-name = الغرض منه
tokens-ask-name-hint = البرنامج والجهاز، لتعرفوه لاحقًا.
tokens-ask-scopes = ما يُسمح له به
tokens-ask-scopes-hint = أقل ما يحتاجه البرنامج. ولا ينال أبدًا أكثر مما لديكم.
tokens-ask-days = عدد أيام السريان
tokens-ask-days-hint = { $most } على الأكثر. اختاروا مدة قصيرة وأنشئوا رمزًا جديدًا إن بقيت الحاجة.
tokens-ask-reason = السبب
tokens-ask-reason-hint = يبقى في سجل الأحداث.
tokens-make-title = إنشاء رمز وصول
tokens-make-lead = من يملك الرمز يعمل باسمكم. أنشئوا رمزًا لكل برنامج.
tokens-make-button = إنشاء الرمز
tokens-make-done = أُنشئ الرمز.
tokens-revoke-title = إلغاء رمز وصول
tokens-revoke-lead = لا يدخل البرنامج بعد طلبه التالي. ولا رجعة في ذلك.
tokens-revoke-button = إلغاء الرمز
tokens-revoke-done = أُلغي الرمز.
tokens-end-with-account-title = إنهاء الرموز مع الحساب

# مساعدة.
tokens-help = كيف يتصل البرنامج
tokens-help-read = لكل صفحة نظير للبرامج على العنوان نفسه تحت ⁦/api⁩. احفظوا الرمز في المتغير COMITY_TOKEN ثم اقرؤوا:
tokens-help-write = يأخذ كل إجراء كائن JSON فيه الإجابات عن أسئلته. وإذا أرفقتم Idempotency-Key من اختياركم فإن إرسال الطلب نفسه مرتين له أثر واحد:
tokens-help-care = من دون الصلاحية يكون الرد 403، ومع رمز منتهٍ 401. ويذكر الرفض أي سؤال يعنيه وسببه. وتُستكمل القائمة من الموضع الذي تسميه next.
tokens-help-whole = جميع الصفحات والإجراءات وأسئلتها وأجوبتها (OpenAPI 3.1)

# أسباب الرفض.
tokens-refused-days = يسري الرمز من يوم واحد إلى { $most } يومًا.
tokens-refused-scope = «{ $given }» ليست صلاحية يمكنكم منحها لبرنامج: إما أنكم لا تملكونها أو أنها للأشخاص وحدهم.
tokens-refused-many = لديكم عدد كبير جدًا من الرموز السارية. ألغوا ما لم يعد يحتاجه أي برنامج.
tokens-refused-over = انتهى هذا الرمز من قبل.
