"""Writes unidata.gz: what unicodedata of CPython 3.13 (Unicode 15.1) says of every character.

    python3.13 gen_unidata.py

The first lines are runs of characters with the same properties, `FIRST CATEGORY COMBINING BIDI MIRRORED WIDTH`; FIRST is
the distance from the run before. Behind an empty line follow the characters of which more is known,
`CHAR;NAME;DECOMPOSITION;DECIMAL;DIGIT;NUMERIC`; CHAR is again a distance. All numbers but the values of digits are hexadecimal.
"""
import gzip
import sys
import unicodedata as u

assert u.unidata_version == "15.1.0", u.unidata_version
lines, last, before = [], None, 0
for cp in range(sys.maxunicode + 1):
    c = chr(cp)
    now = f"{u.category(c)} {u.combining(c):x} {u.bidirectional(c) or '-'} {u.mirrored(c)} {u.east_asian_width(c)}"
    if now != last:
        lines.append(f"{cp - before:x} {now}")
        last, before = now, cp
lines.append("")
before = 0
for cp in range(sys.maxunicode + 1):
    c = chr(cp)
    name = u.name(c, "")
    if name.startswith(("CJK UNIFIED IDEOGRAPH-", "HANGUL SYLLABLE ")):
        name = ""
    decomposition = "" if 0xAC00 <= cp <= 0xD7A3 else u.decomposition(c)
    decimal, digit, numeric = u.decimal(c, None), u.digit(c, None), u.numeric(c, None)
    values = ["" if v is None else str(v) for v in (decimal, digit)] + ["" if numeric is None else repr(numeric)]
    if name or decomposition or numeric is not None:
        lines.append(f"{cp - before:x};{name};{decomposition};{';'.join(values)}".rstrip(";"))
        before = cp
with open("unidata.gz", "wb") as f:
    f.write(gzip.compress("\n".join(lines).encode(), 9, mtime=0))
