# التعليقات.

comments-title = التعليقات
comments-leave = تعليق
