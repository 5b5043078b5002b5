//! What attachments promise, asked through an act of a record that they stand beside.

use acts::{Act, Context, Form, Page, Screen, whoever_sees_it};
use basics::{Id, Organisation, Problem, Refusals, Right, Role};
use maud::{Markup, html};
use parties::{Party, PartyShape};
use sharing::{Constituency, Visible};
use testing::{Answer, Desk};

use crate::{Kept, Taken, Withdrawable};

/// Puts a file beside a party's entry in the registry: what a capability above does.
struct Attach {
    taken: Taken,
    kept: Option<Kept>,
}

const WRITE: Right = Right::of("tests.attach", &[Role::Editor]);

impl Act for Attach {
    const NAME: &'static str = "tests.attach";
    const PATH: &'static str = "/tests/{id}/attach";
    const NEEDS: Right = WRITE;
    type On = Party;
    type Leaves = Party;

    async fn may(_: &mut Context, _: &Visible<Party>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { taken: crate::take(form, "file")?, kept: None })
    }

    async fn judge(mut self, cx: &mut Context, _: &Visible<Party>) -> Result<Self, Problem> {
        self.kept = Some(crate::keep(cx, self.taken.clone()).await?);
        Ok(self)
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Party>) -> Result<Party, Problem> {
        if self.taken.name.as_str() == "stopped.txt" {
            return Err(Problem::Forbidden);
        }
        let kept = self.kept.ok_or_else(|| Problem::broken("kept first"))?;
        crate::save(cx, &*on, kept).await?;
        Ok(on.into_inner())
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Party>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        Ok(crate::ask(&cx.words, form, "file", "attachments-file"))
    }
}

struct Beside;

impl Page for Beside {
    const PATH: &'static str = "/tests/{id}";
    const NEEDS: Right = crate::READ;
    type About = Party;
    type Shape = PartyShape;

    async fn show(cx: &mut Context, on: Visible<Party>, _: &Form) -> Result<Screen, Problem> {
        let panel = crate::panel(cx, &on).await?;
        Ok(Screen::new("Files", html! { (panel) }))
    }

    async fn shape(_: &mut Context, on: Visible<Party>, _: &Form) -> Result<PartyShape, Problem> {
        Ok(acts::Record::shape(&*on))
    }
}

/// Amina's organisation shows its entry to itself alone; Benoît is of another.
struct Story {
    amina: Desk,
    benoit: Desk,
    water: Id<Organisation>,
}

impl Story {
    async fn begin() -> Self {
        Self::begin_with(true).await
    }

    async fn begin_with(can_withdraw: bool) -> Self {
        let tests = acts::Capability::new("tests").act::<Attach>().page::<Beside>();
        let tests = if can_withdraw { tests.offer(Withdrawable("party")) } else { tests };
        let desk = Desk::open(vec![parties::capability(), crate::capability(), tests]).await;
        let office = Id::well_known(900);
        desk.enrol(office, Constituency::UnAgency, true).await;
        let salif = desk.sit("Salif", office, &[Role::Secretariat]);
        let named = [("name", "Water First"), ("type", "441")];
        let done = salif.submit("/parties/register", &named).await;
        let water: Id<Organisation> = done.rsplit('/').next().unwrap().parse().unwrap();
        let others = Id::well_known(901);
        for party in [water, others] {
            desk.enrol(party, Constituency::NationalNgo, true).await;
        }
        let amina = desk.sit("Amina", water, &[Role::Editor, Role::AuthorizedOfficer]);
        let own = sharing::Audience::OWN.to_string();
        let narrowed = [("name_en", "Water First"), ("type", "441"), ("audience", own.as_str())];
        let done = amina.submit(&format!("/parties/{water}/edit"), &narrowed).await;
        assert!(done.starts_with("303 "), "{done}");
        Self { amina, benoit: desk.sit("Benoît", others, &[Role::Editor]), water }
    }

    async fn attach(&self, name: &str, bytes: &[u8]) -> Answer {
        let path = format!("/tests/{}/attach", self.water);
        self.amina.upload(&path, "file", name, bytes, &[]).await
    }

    /// Where the only file is.
    async fn path(&self) -> String {
        let page = self.amina.get(&format!("/tests/{}", self.water)).await.body();
        let at = page.find("/attachments/").unwrap_or_else(|| panic!("{page}"));
        page[at..].split('"').next().unwrap().to_owned()
    }
}

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n";

#[tokio::test]
async fn a_file_is_fetched_as_it_came_and_nothing_in_it_runs_here() {
    let story = Story::begin().await;
    let done = story.attach("Rapport final – été.pdf", PDF).await;
    assert_eq!(done.status, 303, "{}", done.text());
    let fetched = story.amina.get(&story.path().await).await;
    assert_eq!(fetched.bytes, PDF);
    let header = |name: &str| fetched.headers[name].to_str().unwrap().to_owned();
    assert_eq!(header("content-type"), "application/pdf");
    assert_eq!(header("x-content-type-options"), "nosniff");
    assert_eq!(header("content-security-policy"), "sandbox; default-src 'none'");
    let disposition = header("content-disposition");
    assert!(disposition.starts_with("attachment; ") && disposition.contains("%C3%A9t%C3%A9"));
    assert_eq!(header("cache-control"), "no-store");
    let journal = story.amina.journal(Some(story.water)).await;
    assert!(journal.contains(&"tests.attach attachment".to_owned()), "{journal:?}");
}

#[tokio::test]
async fn a_file_is_seen_by_whoever_sees_its_record_and_by_nobody_else() {
    let story = Story::begin().await;
    story.attach("contract.pdf", PDF).await;
    let path = story.path().await;
    let absent = format!("/attachments/{}", Id::<()>::well_known(5));
    let (hidden, none) = (story.benoit.get(&path).await, story.benoit.get(&absent).await);
    assert_eq!((hidden.status, hidden.text()), (none.status, none.text()));
    assert_eq!(story.amina.nobody().get(&path).await.status, 303, "to the sign-in");
}

#[tokio::test]
async fn what_is_refused_leaves_nothing_behind() {
    let story = Story::begin().await;
    for (name, bytes, why) in [
        ("report.pdf", b"MZ\x90\0".as_slice(), "is a program"),
        ("report.exe", PDF, "must end with “.pdf”"),
        ("scan.pdf", &PDF[..12], "ends before its end"),
        ("film.mp4", b"\0\0\0\x18ftypmp42", "none of the kinds"),
        ("empty.pdf", b"", "file"),
        ("large.txt", &vec![b'a'; 11 << 20], "At most 10 MB"),
    ] {
        let refused = story.attach(name, bytes).await;
        assert_eq!(refused.status, 422, "{name}");
        assert!(refused.text().contains(why), "{name}: {}", refused.text());
    }
    let scan = story.attach("scan.pdf", &vec![b'a'; 33 << 20]).await;
    assert_eq!(scan.status, 413, "a scan that is larger than any upload");
    assert!(story.amina.app.outside.blobs.list().await.unwrap().is_empty());
    assert_eq!(story.amina.count("select count(*) as n from attachment").await, 0);
}

#[tokio::test]
async fn files_that_nobody_names_are_swept_and_the_others_stay() {
    let story = Story::begin().await;
    assert_eq!(story.attach("stopped.txt", b"left lying about").await.status, 403);
    assert_eq!(story.attach("kept.txt", b"kept").await.status, 303);
    let blobs = story.amina.app.outside.blobs.clone();
    story.amina.work().await;
    assert_eq!(blobs.list().await.unwrap().len(), 2, "what came just now may still be named");
    // The store says by its own clock when a file came, which a test does not set.
    story.amina.clock.advance_seconds(100 * 365 * 24 * 3600);
    story.amina.work().await;
    let left = blobs.list().await.unwrap();
    assert_eq!(left, [outside::ContentHash::of(b"kept")]);
    assert_eq!(story.amina.get(&story.path().await).await.bytes, b"kept");
}

#[tokio::test]
async fn a_file_is_withdrawn_with_a_reason_and_its_bytes_go_once_nothing_names_them() {
    let story = Story::begin().await;
    story.attach("list.txt", b"names that had no place here").await;
    let path = story.path().await;
    story.attach("again.txt", b"names that had no place here").await;
    let withdraw = format!("{path}/withdraw");
    assert!(story.amina.submit(&withdraw, &[("reason", " ")]).await.starts_with("422 "));
    let reader = story.amina.sit("Reader", story.water, &[Role::Reader]);
    let because = [("reason", "It names people")];
    assert!(reader.submit(&withdraw, &because).await.starts_with("403 "));
    assert!(story.benoit.submit(&withdraw, &because).await.starts_with("404 "));
    let done = story.amina.submit(&withdraw, &because).await;
    assert_eq!(done, format!("303 /parties/{}", story.water), "back to the record");
    assert_eq!(story.amina.get(&path).await.status, 404, "at once");
    let again = story.amina.submit(&withdraw, &because).await;
    assert!(again.starts_with("422 ") && again.contains("withdrawn already"), "{again}");
    let page = reader.read(&format!("/tests/{}", story.water)).await;
    assert!(page.contains("list.txt") && page.contains("Withdrawn: It names people"), "{page}");
    assert!(!page.contains("Withdraw the file"), "only to those who may: {page}");
    let journal = story.amina.journal(Some(story.water)).await;
    assert!(journal.contains(&"attachments.withdraw attachment".to_owned()), "{journal:?}");
    let (blobs, century) = (story.amina.app.outside.blobs.clone(), 100 * 365 * 24 * 3600);
    story.amina.clock.advance_seconds(century);
    story.amina.work().await;
    assert_eq!(blobs.list().await.unwrap().len(), 1, "another record names the same bytes");
    let other = story.path().await;
    let done = story.amina.submit(&format!("{other}/withdraw"), &because).await;
    assert!(done.starts_with("303 "), "{done}");
    story.amina.clock.advance_seconds(3 * 24 * 3600);
    story.amina.work().await;
    assert!(blobs.list().await.unwrap().is_empty(), "nobody names them any more");
}

#[tokio::test]
async fn a_file_that_is_part_of_its_record_stays() {
    let story = Story::begin_with(false).await;
    story.attach("signed.pdf", PDF).await;
    let path = story.path().await;
    let because = [("reason", "We would rather not have signed")];
    let done = story.amina.submit(&format!("{path}/withdraw"), &because).await;
    assert!(done.starts_with("403 "), "{done}");
    assert_eq!(story.amina.get(&path).await.bytes, PDF);
    let page = story.amina.read(&format!("/tests/{}", story.water)).await;
    assert!(!page.contains("Withdraw the file"), "{page}");
}

#[tokio::test]
async fn a_file_that_was_lost_on_the_disk_is_a_fault_of_ours_and_said_so() {
    let story = Story::begin().await;
    story.attach("kept.txt", b"kept").await;
    let blobs = &story.amina.app.outside.blobs;
    blobs.remove(outside::ContentHash::of(b"kept")).await.unwrap();
    assert_eq!(story.amina.get(&story.path().await).await.status, 500);
}
