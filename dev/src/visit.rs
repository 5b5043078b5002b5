//! A visit to a server of ours by hand: requests over plain HTTP, and a session to ask with.

use std::{
    fs,
    io::{Read, Write},
    net::TcpStream,
    path::Path,
    time::Duration,
};

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// A server, and what is said to it with each request.
#[derive(Clone)]
pub(crate) struct Visit {
    /// `127.0.0.1:4040`.
    host: String,
    /// Each with its line's end.
    headers: String,
}

impl Visit {
    pub(crate) fn to(address: &str) -> Self {
        let host = address.trim_start_matches("http://").to_owned();
        Self { host, headers: String::new() }
    }

    /// With one more header, `Name: value`, from now on.
    pub(crate) fn saying(self, header: &str) -> Self {
        Self { headers: self.headers + header + "\r\n", ..self }
    }

    pub(crate) fn address(&self) -> String {
        format!("http://{}", self.host)
    }

    /// The headers that it says, one a line.
    pub(crate) fn headers(&self) -> &str {
        &self.headers
    }

    /// One request, `GET /path`; answers everything that came back.
    pub(crate) fn exchange(&self, start: &str, body: &str) -> Result<String> {
        let mut stream = TcpStream::connect(&self.host)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        write!(
            stream,
            "{start} HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\n{}Connection: close\r\n\r\n{body}",
            self.host,
            body.len(),
            self.headers
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }

    /// What a path has, if the answer is that all is well.
    pub(crate) fn get(&self, path: &str) -> Result<String> {
        Self::body(path, &self.exchange(&format!("GET {path}"), "")?)
    }

    pub(crate) fn get_json(&self, path: &str) -> Result<Value> {
        serde_json::from_str(&self.get(path)?).with_context(|| format!("{path} is no JSON"))
    }

    fn body(path: &str, answer: &str) -> Result<String> {
        let (head, body) = answer.split_once("\r\n\r\n").context("no whole answer")?;
        let status = head.split(' ').nth(1).unwrap_or_default();
        if status != "200" {
            bail!("{path} was answered with {status}:\n{body}");
        }
        Ok(body.to_owned())
    }

    /// Signs in as somebody who reports for an NGO; answers the session's token.
    pub(crate) fn sign_in(&self, sign_ins: &Path) -> Result<String> {
        let people: Value = serde_json::from_str(&fs::read_to_string(sign_ins)?)?;
        let people = people["people"].as_array().context("the sign-ins name nobody")?;
        let ngo = people.iter().find(|one| one["role"] == "ngo").context("no NGO signs in")?;
        let answers = serde_json::json!({ "email": ngo["email"], "password": ngo["password"] });
        let answer = self.exchange("POST /api/sign-in", &answers.to_string())?;
        let token =
            SESSION.captures(&answer).with_context(|| format!("no session in:\n{answer}"))?;
        Ok(token[1].to_owned())
    }
}

pattern!(SESSION, r"comity_session=([^;]+);");
