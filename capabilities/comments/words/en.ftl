# Comments.

comments-title = Comments
comments-leave = Comment
