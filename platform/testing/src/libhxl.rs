//! The reference HXL library, which tests ask the same questions as ours.

use std::{
    io::Write,
    process::{Command, Stdio},
};

/// What a Python script prints that has the library and reads these lines. `cargo dev check` puts
/// the library into `target/libhxl`; where it is absent, the test says so and is skipped.
#[expect(clippy::disallowed_methods, reason = "the library is a program of its own")]
pub fn libhxl(script: &str, input: &str) -> Option<String> {
    let test = std::env::current_exe().expect("a test knows where it is");
    let found = test.ancestors().map(|folder| folder.join("libhxl/bin/python"));
    let Some(python) = found.into_iter().find(|python| python.exists()) else {
        println!("skipped: the reference library libhxl is absent");
        return None;
    };
    let mut program = Command::new(python)
        .args(["-W", "ignore", "-c", script])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("Python starts");
    let mut stdin = program.stdin.take().expect("it was piped just above");
    let input = input.to_owned();
    // Written beside reading, so that neither side waits for the other.
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = program.wait_with_output().expect("Python ends");
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "the reference library failed: {complaint}");
    let _ = writer.join();
    Some(String::from_utf8(output.stdout).expect("Python prints UTF-8"))
}
