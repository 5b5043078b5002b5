# السجل على الشاشة.

deeds-menu = السجل
deeds-title = السجل
deeds-right-read = قراءة سجل المنظمة
deeds-right-read-instance = قراءة سجل المنصة
deeds-lead = من فعل ماذا بسجلات منظمتك ومتى ولماذا. لا يمكن تغيير شيء هنا من دون أن يُلاحظ ذلك.
deeds-when = متى
deeds-who = من
deeds-what = ماذا
deeds-on = على ماذا
deeds-why = لماذا
deeds-entry = القيد
deeds-own = منظمتك
deeds-instance = المنظومة
deeds-by-itself = المنظومة ذاتها
deeds-by-others = شخص من منظمة أخرى
deeds-shredded = حُذف المحتوى وبقي مكان القيد.
deeds-none = لم يُفعل شيء بعد
deeds-none-hint = سيظهر هنا كل تغيير في سجلات منظمتك.
deeds-checkpoint = آخر نقطة تحقق موقّعة
deeds-checkpoint-hint = احتفظ بنسخة منها في مكان آخر، فبها يمكنك إثبات أي تغيير لاحق في القيود السابقة لها.
