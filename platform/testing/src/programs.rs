//! Programs of others that read what we write: a test compares what they make of it. Where one is
//! absent the test says so and is skipped.

use std::{
    ffi::OsStr,
    fs::File,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// What GDAL's `ogrinfo` prints of a file's layers and features. The first row of a workbook is its
/// headers: with a row of tags below, the program does not see that by itself.
pub fn ogrinfo(file_name: &str, bytes: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = written(folder.path(), file_name, bytes);
    let asked = ["--config", "OGR_XLSX_HEADERS", "FORCE", "-ro", "-al"].map(OsStr::new);
    said("ogrinfo", asked.into_iter().chain([file.as_os_str()]))
}

/// What a script finds in a file with the reference HXL library, as the JSON that it prints. The
/// script is told the file's path.
pub fn libhxl(script: &str, file_name: &str, bytes: &[u8]) -> Option<serde_json::Value> {
    let python = libhxl_python()?;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = written(folder.path(), file_name, bytes);
    let script = written(folder.path(), "script.py", script.as_bytes());
    let said = said(python.as_os_str(), [script.as_os_str(), file.as_os_str()])?;
    Some(serde_json::from_str(&said).unwrap_or_else(|error| panic!("{error}: {said}")))
}

/// What a Python script prints that has the reference HXL library and reads these lines.
#[expect(clippy::disallowed_methods, reason = "this is where tests start others' programs")]
pub fn libhxl_reading(script: &str, input: &str) -> Option<String> {
    let mut program = Command::new(libhxl_python()?)
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

/// The Python that has the reference library: `cargo dev check` puts it into the build folder,
/// where the test itself lies.
fn libhxl_python() -> Option<PathBuf> {
    let test = std::env::current_exe().expect("a test knows where it is");
    let mut found = test.ancestors().map(|folder| folder.join("libhxl/bin/python"));
    let python = found.find(|python| python.exists());
    if python.is_none() {
        println!("skipped: the reference library libhxl is absent");
    }
    python
}

fn written(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    File::create(&path).and_then(|mut file| file.write_all(bytes)).expect("a temporary file");
    path
}

#[expect(clippy::disallowed_methods, reason = "this is where tests start others' programs")]
fn said<'a>(
    program: impl AsRef<OsStr>,
    arguments: impl IntoIterator<Item = &'a OsStr>,
) -> Option<String> {
    let program = program.as_ref();
    let Ok(done) = Command::new(program).args(arguments).output() else {
        println!("skipped: {} is absent", program.display());
        return None;
    };
    let (said, complaint) =
        [done.stdout, done.stderr].map(|text| String::from_utf8_lossy(&text).into_owned()).into();
    assert!(done.status.success(), "{}: {complaint}\n{said}", program.display());
    Some(said)
}
