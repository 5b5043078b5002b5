# ما قد يوقف الطلب، وما قد يعيب الطلب كله.

problem-refused = لا يمكن القيام بذلك الآن
problem-refused-text = ينبغي تعديل شيء في الطلب أولًا.
problem-sign-in-first = يُرجى تسجيل الدخول أولًا
problem-sign-in-first-text = تتطلب هذه الصفحة تسجيل الدخول.
problem-forbidden = لا تملك هذه الصلاحية
problem-forbidden-text = أدوارك لا تشملها. يمكن لمسؤول منظمتك أن يمنحك الدور اللازم.
problem-not-found = غير موجود
problem-not-found-text = لا شيء هنا، أو لا شيء متاح لك.
problem-stale = تغيّر السجل في هذه الأثناء
problem-stale-text = عدّل شخص آخر هذا السجل بعد أن فتحته. افتحه من جديد واطّلع على ما استجد ثم أعد تعديلك.
problem-key-reused = أُرسل من قبل بمحتوى آخر
problem-key-reused-text = سبقت الإجابة عن طلب بالمفتاح نفسه ومحتوى مختلف. أرسل هذا الطلب بمفتاح جديد.
problem-too-large = الحجم كبير جدًا
problem-too-large-text = الحد الأقصى للإرسال الواحد { $limit } ميغابايت. أرسل أقل من ذلك أو على دفعات.
problem-busy = الخدمة مشغولة
problem-busy-text = الطلبات كثيرة في هذه اللحظة. لم يتغيّر شيء، يُرجى المحاولة بعد قليل.
problem-broken = الخطأ من جانبنا
problem-broken-text = حدث خطأ من جانبنا ولم يتغيّر شيء. إذا تكرر ذلك، أبلغ المسؤول بهذا الرقم: { $number }.
problem-home = إلى صفحة البداية
refused-unreadable = تعذّرت قراءة هذا الطلب كاملًا. يُرجى إرساله من جديد.
refused-json = أرسل كائن JSON مفاتيحه هي أسماء الأسئلة.
