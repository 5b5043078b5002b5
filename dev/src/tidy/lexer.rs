//! Rust text taken apart just far enough: what is comment, what is literal, what is code.

pub(crate) struct Lexed {
    /// Comments and the insides of literals are spaces.
    pub(crate) code: String,
    /// Comments are spaces.
    pub(crate) without_comments: String,
    /// Every string literal with its line, as it is written between the quotes.
    pub(crate) literals: Vec<(usize, String)>,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Code,
    Comment,
    Literal,
}

pub(crate) fn lex(text: &str) -> Lexed {
    let chars: Vec<char> = text.chars().collect();
    let mut lexer = Lexer { chars, at: 0, line: 1, lexed: Lexed::empty(text.len()) };
    while lexer.at < lexer.chars.len() {
        lexer.step();
    }
    lexer.lexed
}

struct Lexer {
    chars: Vec<char>,
    at: usize,
    line: usize,
    lexed: Lexed,
}

impl Lexed {
    fn empty(capacity: usize) -> Self {
        Self {
            code: String::with_capacity(capacity),
            without_comments: String::with_capacity(capacity),
            literals: Vec::new(),
        }
    }
}

impl Lexer {
    fn step(&mut self) {
        match (self.peek(0), self.peek(1)) {
            ('/', '/') => self.take_while(Kind::Comment, |lexer| lexer.peek(0) != '\n'),
            ('/', '*') => self.block_comment(),
            ('"', _) => self.string(),
            ('r', '"' | '#') if self.starts_a_word() => self.raw_string(),
            ('b' | 'c', 'r') if self.starts_a_word() && matches!(self.peek(2), '"' | '#') => {
                self.take(Kind::Code);
                self.raw_string();
            }
            ('\'', _) => self.character_or_lifetime(),
            _ => self.take(Kind::Code),
        }
    }

    fn peek(&self, ahead: usize) -> char {
        self.chars.get(self.at + ahead).copied().unwrap_or('\0')
    }

    fn starts_a_word(&self) -> bool {
        let before = self.at.checked_sub(1).map_or(' ', |i| self.chars[i]);
        !(before.is_alphanumeric() || before == '_')
    }

    fn take(&mut self, kind: Kind) {
        let Some(&c) = self.chars.get(self.at) else { return };
        self.at += 1;
        self.line += usize::from(c == '\n');
        let blank = if c == '\n' { '\n' } else { ' ' };
        self.lexed.code.push(if kind == Kind::Code { c } else { blank });
        self.lexed.without_comments.push(if kind == Kind::Comment { blank } else { c });
    }

    fn take_while(&mut self, kind: Kind, more: impl Fn(&Self) -> bool) {
        while self.at < self.chars.len() && more(self) {
            self.take(kind);
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        loop {
            match (self.peek(0), self.peek(1)) {
                ('/', '*') => depth += 1,
                ('*', '/') => depth -= 1,
                ('\0', _) if self.at >= self.chars.len() => return,
                _ => {
                    self.take(Kind::Comment);
                    continue;
                }
            }
            self.take(Kind::Comment);
            self.take(Kind::Comment);
            if depth == 0 {
                return;
            }
        }
    }

    fn string(&mut self) {
        let line = self.line;
        self.take(Kind::Code);
        let start = self.at;
        while self.at < self.chars.len() && self.peek(0) != '"' {
            if self.peek(0) == '\\' {
                self.take(Kind::Literal);
            }
            self.take(Kind::Literal);
        }
        self.keep_literal(line, start);
        self.take(Kind::Code);
    }

    fn raw_string(&mut self) {
        let hashes = self.chars[self.at + 1..].iter().take_while(|c| **c == '#').count();
        if self.peek(1 + hashes) != '"' {
            // A raw identifier: `r#type`.
            return self.take(Kind::Code);
        }
        let line = self.line;
        for _ in 0..hashes + 2 {
            self.take(Kind::Code);
        }
        let start = self.at;
        let closes = |lexer: &Self| {
            lexer.peek(0) == '"' && (1..=hashes).all(|ahead| lexer.peek(ahead) == '#')
        };
        self.take_while(Kind::Literal, |lexer| !closes(lexer));
        self.keep_literal(line, start);
        for _ in 0..=hashes {
            self.take(Kind::Code);
        }
    }

    fn keep_literal(&mut self, line: usize, start: usize) {
        let end = self.at.min(self.chars.len());
        self.lexed.literals.push((line, self.chars[start..end].iter().collect()));
    }

    fn character_or_lifetime(&mut self) {
        self.take(Kind::Code);
        if self.peek(0) == '\\' {
            self.take(Kind::Literal);
            self.take(Kind::Literal);
            self.take_while(Kind::Literal, |lexer| lexer.peek(0) != '\'');
            self.take(Kind::Code);
        } else if self.peek(1) == '\'' {
            self.take(Kind::Literal);
            self.take(Kind::Code);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, code: &str, literals: &[&str]) {
        let lexed = lex(text);
        assert_eq!(lexed.code, code);
        let found: Vec<&str> = lexed.literals.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(found, literals);
    }

    #[test]
    fn comments_and_literals_are_told_from_code() {
        check("a(); // b()\nc()", "a();       \nc()", &[]);
        check("a /* b /* c */ d */ e", "a                   e", &[]);
        check(r#"say("a \" // b") + 'x'"#, r#"say("         ") + ' '"#, &[r#"a \" // b"#]);
        check(r##"r#"a "b" c"# x"##, r##"r#"       "# x"##, &[r#"a "b" c"#]);
        check(r"'\'' 'a' &'static str", r"'  ' ' ' &'static str", &[]);
        check("br\"x\" r#type b\"y\"", "br\" \" r#type b\" \"", &["x", "y"]);
        check("\"a\nb\" /* open", "\" \n \"        ", &["a\nb"]);
    }

    #[test]
    fn a_literal_knows_its_line() {
        assert_eq!(lex("a\n\nsay(\"x\ny\") + \"z\"").literals[1], (4, "z".to_owned()));
    }
}
