//! Comments in the database.

use acts::{Context, Record};
use basics::{Paragraph, Problem};
use database::{Sql, args};
use sharing::Visible;

use crate::{About, Comment};

/// How many comments stand beside a record; older ones stay in the journal.
const COMMENTS_MAX: usize = 100;

/// The comments on a record that this viewer may see, the first one first.
pub async fn list<R: Record>(
    cx: &mut Context,
    about: &Visible<R>,
) -> Result<Vec<Comment>, Problem> {
    let sql = "select * from comment where about = ? order by at, id limit ?";
    let path = about.path();
    cx.tx
        .all(Sql::new(sql, args![about.uuid(), COMMENTS_MAX]), |row| {
            Ok(Comment {
                id: row.get("id")?,
                about: row.get("about")?,
                path: path.clone(),
                person: row.get("person")?,
                organisation: row.get("organisation")?,
                text: row.get("text")?,
                at: row.get("at")?,
            })
        })
        .await
}

/// Saves what the person of this context says of a record that they may see.
pub async fn save<R: Record>(
    cx: &mut Context,
    about: &Visible<R>,
    text: Paragraph,
) -> Result<Comment, Problem> {
    let (person, organisation) = (cx.actor()?.person, cx.actor()?.organisation);
    let comment = Comment {
        id: cx.id("comment"),
        about: about.uuid(),
        path: about.path(),
        person,
        organisation,
        text,
        at: cx.now,
    };
    let about = About { kind: R::KIND, id: comment.about };
    let sql = "insert into comment (id, about_kind, about, person, organisation, text, at)
               values (?, ?, ?, ?, ?, ?, ?)";
    let Comment { id, text, at, .. } = &comment;
    let values = args![id, about.kind, about.id, person, organisation, text, at];
    cx.tx.run(Sql::new(sql, values)).await?;
    Ok(comment)
}
