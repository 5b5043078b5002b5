//! A real conversation with a mail server on the loopback address, and what is refused before one.

use std::time::Duration;

use base64::{Engine, prelude::BASE64_STANDARD};
use basics::{Id, Language, Moment};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

use crate::{Delivery, Letter, Mailer, Relay};

fn letter(subject: &str, text: &str) -> Letter {
    Letter {
        id: Id::well_known(7),
        to: "amina@water.example".into(),
        subject: subject.into(),
        text: text.into(),
        language: Language::ARABIC,
        written_at: Moment::from_micros(1_781_514_000_000_000).unwrap(),
    }
}

/// Speaks SMTP for one letter and answers everything that the client said. `to_receiver` is the
/// answer to `RCPT TO`.
async fn serve(listener: TcpListener, to_receiver: &'static str) -> String {
    let (stream, _) = listener.accept().await.unwrap();
    let mut stream = BufReader::new(stream);
    let mut heard = String::new();
    say(&mut stream, "220 post.example ESMTP").await;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.unwrap() == 0 {
            return heard;
        }
        heard.push_str(&line);
        let command: String = line.chars().take(4).collect();
        match command.to_ascii_uppercase().as_str() {
            "EHLO" => say(&mut stream, "250-post.example\r\n250 8BITMIME").await,
            "RCPT" => say(&mut stream, to_receiver).await,
            "DATA" => {
                say(&mut stream, "354 go on").await;
                while !heard.ends_with("\r\n.\r\n") {
                    let mut line = String::new();
                    stream.read_line(&mut line).await.unwrap();
                    heard.push_str(&line);
                }
                say(&mut stream, "250 taken").await;
            }
            "QUIT" => {
                say(&mut stream, "221 bye").await;
                return heard;
            }
            _ => say(&mut stream, "250 ok").await,
        }
    }
}

async fn say(stream: &mut BufReader<TcpStream>, line: &str) {
    stream.get_mut().write_all(format!("{line}\r\n").as_bytes()).await.unwrap();
}

async fn server(to_receiver: &'static str) -> (Mailer, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://127.0.0.1:{}", listener.local_addr().unwrap().port());
    let from = "Comity <comity@mission.example>".into();
    let mailer = Mailer::smtp(&Relay { url, from }).unwrap();
    (mailer, tokio::spawn(serve(listener, to_receiver)))
}

async fn delivered(mailer: &Mailer) -> Delivery {
    for _ in 0..500 {
        match mailer.delivery(Id::well_known(7)) {
            None | Some(Delivery::UnderWay) => tokio::time::sleep(Duration::from_millis(10)).await,
            Some(delivery) => return delivery,
        }
    }
    panic!("the letter never arrived");
}

/// `=?utf-8?b?…?=`, several of them where the line is long, as RFC 2047 writes them.
fn decoded(header: &str) -> String {
    let words = header.split("=?utf-8?b?").skip(1);
    let bytes = words.flat_map(|word| {
        BASE64_STANDARD.decode(word.split("?=").next().unwrap()).expect("sound base64")
    });
    String::from_utf8(bytes.collect()).unwrap()
}

fn header<'a>(mail: &'a str, name: &str) -> &'a str {
    let from = mail.find(&format!("\r\n{name}: ")).expect(name) + name.len() + 4;
    let mut end = from;
    // A header goes on while the next line begins with a space.
    while let Some(line) = mail[end..].find("\r\n") {
        end += line + 2;
        if !mail[end..].starts_with(' ') {
            break;
        }
    }
    mail[from..end].trim()
}

#[tokio::test]
async fn an_arabic_letter_reaches_the_server_whole() {
    let (mailer, heard) = server("250 ok").await;
    let subject = "دعوة للانضمام إلى منصة التنسيق في بعثة الأمم المتحدة";
    let text = "مرحباً أمينة،\n\nhttps://comity.example/join?code=abc\n";
    mailer.hand_over(letter(subject, text));
    assert_eq!(delivered(&mailer).await, Delivery::Accepted);
    assert_eq!(mailer.delivery(Id::well_known(7)), None, "what has ended is told once");

    let heard = heard.await.unwrap();
    assert!(heard.starts_with("EHLO mission.example\r\n"), "{heard}");
    assert!(heard.contains("MAIL FROM:<comity@mission.example>"), "{heard}");
    assert!(heard.contains("RCPT TO:<amina@water.example>"), "{heard}");
    assert_eq!(decoded(header(&heard, "Subject")), subject);
    assert_eq!(header(&heard, "Date"), "Mon, 15 Jun 2026 09:00:00 +0000");
    assert_eq!(header(&heard, "Content-Language"), "ar");
    assert_eq!(header(&heard, "Auto-Submitted"), "auto-generated");
    let id = "<00000000-0000-0000-0000-000000000007@mission.example>";
    assert_eq!(header(&heard, "Message-ID"), id);
    let (_, body) = heard.split_once("\r\n\r\n").unwrap();
    let (body, _) = body.split_once("\r\n.\r\n").unwrap();
    let body: String = body.split_whitespace().collect();
    let body = String::from_utf8(BASE64_STANDARD.decode(body).unwrap()).unwrap();
    assert_eq!(body.replace("\r\n", "\n"), text);
}

#[tokio::test]
async fn a_receiver_that_does_not_exist_is_not_tried_again_and_a_full_one_is() {
    let (mailer, _heard) = server("550 no such person").await;
    mailer.hand_over(letter("a", "b"));
    assert_eq!(delivered(&mailer).await, Delivery::Refused);
    let (mailer, _heard) = server("452 full").await;
    mailer.hand_over(letter("a", "b"));
    assert_eq!(delivered(&mailer).await, Delivery::Failed);
}

#[tokio::test]
async fn a_server_that_is_away_is_worth_a_repeat() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://127.0.0.1:{}", listener.local_addr().unwrap().port());
    drop(listener);
    let mailer = Mailer::smtp(&Relay { url, from: "a@b.example".into() }).unwrap();
    mailer.hand_over(letter("a", "b"));
    assert_eq!(delivered(&mailer).await, Delivery::Failed);
}

#[tokio::test]
async fn a_subject_cannot_begin_another_header() {
    let (mailer, heard) = server("250 ok").await;
    mailer.hand_over(letter("hello\r\nBcc: spy@enemy.example", "b"));
    assert_eq!(delivered(&mailer).await, Delivery::Accepted);
    let heard = heard.await.unwrap();
    assert!(!heard.contains("\r\nBcc"), "{heard}");
}

#[test]
fn nothing_leaves_this_machine_unencrypted() {
    let check = |url: &str| {
        let relay = Relay { url: url.into(), from: "Comity <comity@mission.example>".into() };
        Mailer::smtp(&relay).is_ok()
    };
    assert!(check("smtps://user:secret@mail.example.org"));
    assert!(check("smtp://user:secret@mail.example.org:587?tls=required"));
    assert!(check("smtp://localhost:2525"));
    assert!(!check("smtp://mail.example.org"));
    assert!(!check("smtp://mail.example.org?tls=opportunistic"));
    assert!(!check("smtp://127.0.0.1.example.org"));
    assert!(!check("smtp://127.0.0.1@mail.example.org"));
    assert!(!check("http://mail.example.org"));
}

#[test]
fn by_default_mail_is_off() {
    let mailer = Mailer::default();
    assert!(mailer.is_off());
    mailer.hand_over(letter("a", "b"));
    assert_eq!(mailer.delivery(Id::well_known(7)), None);
}
