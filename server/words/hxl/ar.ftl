# ما تقوله أداة comity hxl عن الملفات التي تقرؤها وتكتبها.

tool-cannot-open = تعذر فتح { $file }: { $why }. يُرجى التحقق من الاسم ومن أن لديك إذن القراءة.
tool-cannot-write = تعذرت كتابة { $file }: { $why }. يُرجى التحقق من وجود المجلد ومن أن لديك إذن الكتابة فيه.
tool-progress = { $file }: { $percent } %
tool-cleaned = { $file }: عدد الصفوف { $rows }، والخلايا المعدلة { $changed }، والخلايا التي تعذرت قراءتها { $unclear }.
tool-unclear = الصف { $row }، { $tag }: تعذرت قراءة «{ $value }» فبقيت كما هي. قد يكون في هذا العمود غيرها.
tool-purged = الصف { $row }، { $tag }: تعذرت قراءة «{ $value }» فأُفرغت. قد يكون في هذا العمود غيرها.
tool-merged = { $file }: عدد الصفوف { $rows }، منها { $matched } لها نظير في الملف الثاني.
