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
audiences-ask-member = عضو
audiences-ask-audience = الجهة المطّلعة
audiences-ask-coordinator = المنسّق
audiences-open-title = تسمية جهة مطّلعة
audiences-open-lead = فريق عمل أو شركاء مشروع. يرى أعضاؤها كل سجل متاح لها بقدر ما يسمح مستواه.
audiences-open-button = حفظ الجهة
audiences-open-done = سُمّيت الجهة المطّلعة.
audiences-coordinate-title = تسمية منسّق
audiences-coordinate-lead = يُبلَّغ المنسّق بالتداخلات بين أنشطة هذه الجهة التي يمكنه هو الاطلاع عليها. ولا يرى بذلك أي سجل إضافي.
audiences-coordinate-button = تسمية المنسّق
audiences-coordinate-done = سُمّي المنسّق.
