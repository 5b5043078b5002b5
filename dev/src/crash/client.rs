//! One request over plain HTTP, and whether its answer came whole.

use std::{
    io::{Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpStream},
    thread,
    time::Duration,
};

use anyhow::{Context, Result, bail};

/// What came back.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// The status, and the whole of what was said.
    Whole(u16, String),
    /// It was sent, and the server died or was left before it had answered.
    None,
    /// The server was not there.
    Unsent,
}

const PATIENCE: Duration = Duration::from_secs(20);

/// Sends a request and reads its answer; with `hang_up` it goes away after so long instead, as a
/// phone does in a dead spot.
pub(super) fn ask(port: u16, request: &str, hang_up: Option<Duration>) -> Answer {
    let send = || -> std::io::Result<TcpStream> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.write_all(request.as_bytes())?;
        Ok(stream)
    };
    let Ok(mut stream) = send() else { return Answer::Unsent };
    if let Some(after) = hang_up {
        thread::sleep(after);
        return Answer::None;
    }
    let mut answer = Vec::new();
    if stream.read_to_end(&mut answer).is_err() {
        return Answer::None;
    }
    whole(&String::from_utf8_lossy(&answer)).unwrap_or(Answer::None)
}

/// An answer is one only if as much of it came as its head announced.
fn whole(answer: &str) -> Option<Answer> {
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>().ok())?
    });
    if length.is_some_and(|length| body.len() < length) {
        return None;
    }
    Some(Answer::Whole(status, format!("{head}\r\n\r\n{body}")))
}

pub(super) fn post(path: &str, headers: &str, kind: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "POST {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Encoding: \
         identity\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{headers}\r\n{body}"
    )
}

/// The token of somebody's session.
pub(super) fn sign_in(port: u16, email: &str, password: &str) -> Result<String> {
    let body = format!("email={}&password={password}", email.replace('@', "%40"));
    let request = post("/sign-in", "", "application/x-www-form-urlencoded", &body);
    let Answer::Whole(303, head) = ask(port, &request, None) else {
        bail!("the sign-in was not answered");
    };
    let token = head.split("comity_session=").nth(1).and_then(|rest| rest.split(';').next());
    Ok(token.context("the sign-in gave no session")?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_an_answer_is_none() {
        let answer = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nwell";
        assert_eq!(whole(answer), Some(Answer::Whole(200, answer.to_owned())));
        for end in 0..answer.len() {
            assert_eq!(whole(&answer[..end]), None, "{end} bytes");
        }
    }
}
