"""A second verifier, of the standard library alone: it must agree with comity-verify on any input.

verify.py journal|receipt|growth FILE [KEY] [CHECKPOINT…]: exit code 0 accepted, 1 refused.
verify.py --batch: a JSON list {kind, file, key, held} (bytes in base64) to each line of the input.
"""

import base64
import functools
import hashlib
import json
import sys

P, ORDER = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
NOTHING = (0, 1, 1, 0)
ROOT, D = pow(2, (P - 1) // 4, P), -121665 * pow(121666, P - 2, P) % P


class Refused(Exception):
    """Its arguments are the first and the last leaf between which the first bad one stands."""


def refuse_unless(held, *leaves):
    if not held:
        raise Refused(*leaves)


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def add(a, b):
    """Points are (X, Y, Z, T): x is X/Z, y is Y/Z and their product T/Z (RFC 8032 5.1.4)."""
    (x1, y1, z1, t1), (x2, y2, z2, t2) = a, b
    e, f = (y1 - x1) * (y2 - x2), (y1 + x1) * (y2 + x2)
    g, h = 2 * t1 * t2 * D, 2 * z1 * z2
    e, f, g, h = f - e, h - g, h + g, f + e
    return e * f % P, g * h % P, f * g % P, e * h % P


def same(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def times(n, point):
    total = NOTHING
    while n:
        if n & 1:
            total = add(total, point)
        point, n = add(point, point), n >> 1
    return total


def point(encoded):
    n = int.from_bytes(encoded, "little")
    y, odd = n & (2**255 - 1), n >> 255
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * ROOT % P
    refuse_unless(y < P and x * x % P == square and not (x == 0 and odd))
    x = x if x % 2 == odd else P - x
    return x, y, 1, x * y % P


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


@functools.lru_cache(maxsize=4096)
def genuine(public, text, signature):
    if len(signature) != 64:
        return False
    r, s = signature[:32], int.from_bytes(signature[32:], "little")
    k = int.from_bytes(hashlib.sha512(r + public + text).digest(), "little") % ORDER
    a, given = point(public), point(r)
    strong = not same(times(8, given), NOTHING)
    return s < ORDER and strong and same(times(s, BASE), add(given, times(k, a)))


def decoded(text, length=None):
    data = base64.b64decode(text, validate=True)
    refuse_unless(base64.b64encode(data).decode() == text and length in (None, len(data)))
    return data


def number(text):
    refuse_unless(text.isascii() and text.isdigit() and str(int(text)) == text)
    refuse_unless(int(text) <= 2**62)
    return int(text)


@functools.lru_cache(maxsize=4096)
def parse_key(text):
    name, key_id, encoded = text.split("+", 2)
    typed = decoded(encoded, 33)
    refuse_unless(name and len(name.encode()) <= 255 and typed[0] == 1)
    refuse_unless(not any(c.isspace() or c < " " or "\x7f" <= c <= "\x9f" for c in name))
    refuse_unless(not same(times(8, point(typed[1:])), NOTHING))
    refuse_unless(key_id == sha(name.encode(), b"\n", typed)[:4].hex())
    return name, bytes.fromhex(key_id), typed[1:]


def open_note(note, key):
    """The size and the root of a checkpoint that the key signed for the log it is named after."""
    refuse_unless(len(note.encode()) <= 2**17 and note.endswith("\n"))
    refuse_unless(not any(c < " " and c != "\n" for c in note))
    text, signatures = note[: note.rindex("\n\n") + 1], note[note.rindex("\n\n") + 2 :]
    lines, signed = signatures.split("\n")[:-1], False
    refuse_unless(1 <= len(lines) <= 64)
    for line in lines:
        dash, name, encoded = line.split(" ")
        signature = decoded(encoded)
        refuse_unless(dash == "—" and name and len(signature) > 4)
        if (name, signature[:4]) == key[:2]:
            refuse_unless(genuine(key[2], text.encode(), signature[4:]))
            signed = True
    origin, size, root, end = text.split("\n")
    size, root = number(size), decoded(root, 32)
    refuse_unless(signed and end == "" and origin == key[0] and (size > 0 or root == sha()))
    return size, root


def spelled(value, depth=0):
    """A content in its one form."""
    refuse_unless(depth < 127 or not isinstance(value, (dict, list)))
    if isinstance(value, dict):
        members = (spelled(k) + ":" + spelled(value[k], depth + 1) for k in sorted(value))
        return "{" + ",".join(members) + "}"
    if isinstance(value, list):
        return "[" + ",".join(spelled(v, depth + 1) for v in value) + "]"
    refuse_unless(not isinstance(value, float))
    refuse_unless(type(value) is not int or -(2**63) <= value < 2**64)
    return json.dumps(value, ensure_ascii=False)


def check_content(content):
    value = json.loads(content)
    refuse_unless(isinstance(value, dict) and len(content.encode()) <= 2**20)
    refuse_unless(spelled(value) == content)


def exactly(line, *members):
    value = json.loads(line.decode())
    again = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    refuse_unless(isinstance(value, dict) and again.encode() == line)
    refuse_unless(list(value) in [list(names) for names in members])
    refuse_unless(all(type(v) is (int if k == "index" else str) for k, v in value.items()))
    return value


def root_of(peaks):
    """The root over complete subtrees, given as (size, hash), the largest first."""
    root = None
    for _, left in reversed(peaks):
        root = left if root is None else sha(b"\1", left, root)
    return sha() if root is None else root


def between(first, past):
    """No leaf is to blame where there is none between the two."""
    return (first, past - 1) if first < past else ()


def check_journal(data, key, held):
    lines = data.split(b"\n")
    header = exactly(lines[0], ("format", "origin", "key", "checkpoint"))
    refuse_unless(header["format"] == "comity-journal-export@v1" and len(lines[0]) < 2**22)
    named = parse_key(header["key"])
    refuse_unless(key in (None, named) and header["origin"] == named[0] and len(lines) > 1)
    last, last_root = open_note(header["checkpoint"], named)
    held = sorted(open_note(note, named) for note in held)
    refuse_unless(not held or held[-1][0] <= last, last, last)
    size, peaks, proven = 0, [], 0
    for line in lines[1:-1]:
        if line.startswith(b'{"checkpoint":'):
            try:
                note = exactly(line, ("checkpoint",))["checkpoint"]
                refuse_unless(len(line) < 2**22)
            except Exception:
                raise Refused(size, size) from None
            signed, root = open_note(note, named)
            refuse_unless(signed == size)
            refuse_unless(root == root_of(peaks), *between(proven, size))
            proven = size
            continue
        try:
            refuse_unless(len(line) < 2**22)
            sealed = ("index", "commitment")
            leaf = exactly(line, sealed, (*sealed, "salt", "content"))
            refuse_unless(leaf["index"] == size)
        except Exception:
            raise Refused(size, size) from None
        if size >= last:
            refuse_unless(root_of(peaks) == last_root, *between(proven, last))
            raise Refused(size, size)
        try:
            hash = decoded(leaf["commitment"], 32)
            if "salt" in leaf:
                label, content = b"comity leaf v1\n", leaf["content"]
                refuse_unless(sha(label, decoded(leaf["salt"], 32), content.encode()) == hash)
                check_content(content)
        except Exception:
            raise Refused(size, size) from None
        size, width, node = size + 1, 1, sha(b"\0", hash)
        while peaks and peaks[-1][0] == width:
            width, node = 2 * width, sha(b"\1", peaks.pop()[1], node)
        peaks.append((width, node))
        before = 0
        for held_size, held_root in held:
            if held_size == size:
                refuse_unless(root_of(peaks) == held_root, *between(before, size))
                proven = size
            before = held_size
    refuse_unless(lines[-1] == b"", size, size)
    refuse_unless(size == last, proven, size)
    refuse_unless(root_of(peaks) == last_root, *between(proven, size))


def folded(hash, index, size, proof):
    if size == 1:
        refuse_unless(not proof)
        return hash
    half = 1 << ((size - 1).bit_length() - 1)
    refuse_unless(proof)
    if index < half:
        return sha(b"\1", folded(hash, index, half, proof[:-1]), proof[-1])
    return sha(b"\1", proof[-1], folded(hash, index - half, size - half, proof[:-1]))


def grown(old_root, old, size, proof):
    if old == size:
        refuse_unless(len(proof) == (0 if old_root else 1))
        return (old_root or proof[0],) * 2
    half = 1 << ((size - 1).bit_length() - 1)
    refuse_unless(proof)
    if old <= half:
        before, after = grown(old_root, old, half, proof[:-1])
        return before, sha(b"\1", after, proof[-1])
    before, after = grown(None, old - half, size - half, proof[:-1])
    return sha(b"\1", proof[-1], before), sha(b"\1", proof[-1], after)


def parted(data, starts):
    head, note = data.decode().split("\n\n", 1)
    lines = head.split("\n")
    refuse_unless(len(data) <= 2**21 and len(starts) <= len(lines) <= len(starts) + 128)
    refuse_unless(all(line.startswith(start) for line, start in zip(lines, starts)))
    values = [line[len(start) :] for line, start in zip(lines, starts)]
    return values, [decoded(line, 32) for line in lines[len(starts) :]], note


def check_receipt(data, key, held):
    starts = ("c2sp.org/tlog-proof@v1", "extra ", "index ")
    (title, extra, index), proof, note = parted(data, starts)
    leaf, index = decoded(extra), number(index)
    refuse_unless(title == "" and leaf.startswith(b"comity leaf v1\n") and len(leaf) >= 47)
    content = leaf[47:].decode()
    size, root = open_note(note, key)
    try:
        refuse_unless(index < size and folded(sha(b"\0", sha(leaf)), index, size, proof) == root)
        check_content(content)
    except Exception:
        raise Refused(index, index) from None
    refuse_unless(all(root == r for s, r in (open_note(note, key) for note in held) if s == size))


def check_growth(data, key, held):
    (old,), proof, note = parted(data, ("old ",))
    (held_size, held_root), (size, root) = open_note(held[0], key), open_note(note, key)
    refuse_unless(held_size <= size, size, size)
    refuse_unless(number(old) == held_size)
    if held_size == 0:
        refuse_unless(not proof)
    else:
        refuse_unless(grown(held_root, held_size, size, proof) == (held_root, root))


CHECKS = {"journal": check_journal, "receipt": check_receipt, "growth": check_growth}


def verdict(kind, data, key, held):
    try:
        key = parse_key(key) if key else None
        CHECKS[kind](data, key, held)
        return "accepted"
    except Refused as refused:
        return " ".join(map(str, ("refused", *refused.args)))
    except (ValueError, KeyError, RecursionError):
        return "refused"


if __name__ == "__main__":
    if sys.argv[1] == "--batch":
        for line in sys.stdin:
            kind, data, key, held = json.loads(line)
            notes = [base64.b64decode(note).decode() for note in held]
            print(verdict(kind, base64.b64decode(data), key, notes))
    else:
        kind, path, *rest = sys.argv[1:]
        notes = [open(note, encoding="utf-8", newline="").read() for note in rest[1:]]
        said = verdict(kind, open(path, "rb").read(), rest[0] if rest else None, notes)
        print(said)
        sys.exit(said != "accepted")
