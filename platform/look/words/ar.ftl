# كلمات التصميم ومكوّناته.

look-product = Comity
look-motto = ما هو لكم يبقى لكم.
look-skip = الانتقال إلى المحتوى
look-menu = القائمة
look-language = اللغة
look-theme = المظهر
look-theme-device = حسب الجهاز
look-theme-light = فاتح
look-theme-dark = داكن
look-account = حسابكم
look-sign-in = تسجيل الدخول
look-sign-out = تسجيل الخروج
look-breadcrumbs = موقع هذه الصفحة

look-error = خطأ:
look-now = القيمة الحالية:
look-now-nothing = لا شيء
look-error-summary =
    { $count ->
        [one] إجابة واحدة تحتاج إلى تصحيح
        [two] إجابتان تحتاجان إلى تصحيح
        [few] { $count } إجابات تحتاج إلى تصحيح
        [many] { $count } إجابة تحتاج إلى تصحيح
       *[other] { $count } إجابة تحتاج إلى تصحيح
    }
look-choose = اختيار…
look-file-drop = يمكن أيضًا إفلات الملف هنا.
look-unknown = غير محدّد

look-filters = عوامل التصفية
look-filters-more = مزيد من عوامل التصفية
look-filters-active = ما يحدّ هذه القائمة
look-filter-remove = إزالة عامل التصفية { $filter }
look-filters-clear = مسح الكل
look-pages = صفحات هذه القائمة
look-newer = الأحدث
look-older = الأقدم
look-download = تنزيل:

look-notice-info = ملاحظة:
look-notice-success = تمّ:
look-notice-warning = تنبيه:
look-notice-error = خطأ:

look-level = الحساسية:
look-level-low = منخفضة
look-level-moderate = متوسطة
look-level-high = عالية
look-level-severe = شديدة
look-tlp-clear = يجوز تداوله دون قيود.
look-tlp-green = للمجتمع المعني، وليس للنشر العام.
look-tlp-amber = لمنظمتكم ولشركائها ممّن تلزمهم المعلومة.
look-tlp-amber-strict = لمنظمتكم فقط.
look-tlp-red = للمستلمين المذكورين بالاسم فقط.
look-verdict-accepted = مقبول
look-verdict-corrected = مصحَّح
look-verdict-refused = مرفوض
look-verdict-duplicate = مكرَّر

look-no-report = لا تقارير
look-show-table = عرض الجدول
look-skip-map = تخطّي الخريطة
look-code = الرمز
look-decimal = .
look-range = من { $lower } إلى { $upper }
look-more-than = أكثر من { $lower } وحتى { $upper }
look-tiles-note = لا تتوفّر حدود لهذه المناطق، لذا تُعرض كلّ منطقة في مربّع بالحجم نفسه.

look-period = من { $first } إلى { $last }
look-period-from = ابتداءً من { $first } دون تاريخ انتهاء
look-period-until = حتى { $last } دون تاريخ بدء
look-period-always = دون تاريخ بدء أو انتهاء
look-due-late =
    { $days ->
        [one] متأخر يومًا واحدًا
        [two] متأخر يومين
        [few] متأخر { $days } أيام
        [many] متأخر { $days } يومًا
       *[other] متأخر { $days } يوم
    }
look-due-today = اليوم
look-due-in =
    { $days ->
        [one] غدًا
        [two] بعد يومين
        [few] بعد { $days } أيام
        [many] بعد { $days } يومًا
       *[other] بعد { $days } يوم
    }

look-step = الخطوة { $step } من { $steps }
look-step-done = (اكتملت)
