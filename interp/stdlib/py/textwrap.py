"""Filling and indenting text."""
import re

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_BLANKS = "\t\n\x0b\x0c\r "


def _is_letter(c):
    return (c.isalnum() or c == "_") and not c.isdigit() and not c.isnumeric() or c == "_"


def _is_word(c):
    return c.isalnum() or c == "_"


class TextWrapper:
    unicode_whitespace_trans = {ord(c): ord(" ") for c in _BLANKS}
    sentence_end_re = re.compile(r"[a-z][.!?][\"']?\Z")

    def __init__(
        self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True, fix_sentence_endings=False,
        break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None, placeholder=" [...]",
    ):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        return text

    def _split(self, text):
        """The text in words and the blanks between them, words broken where a line may end."""
        chunks = []
        i = 0
        while i < len(text):
            j = i
            blank = text[i] in _BLANKS
            while j < len(text) and (text[j] in _BLANKS) == blank:
                j += 1
            if blank or not self.break_on_hyphens:
                chunks.append(text[i:j])
            else:
                chunks += _hyphenated(text[i:j])
            i = j
        return chunks

    def _fix_sentence_endings(self, chunks):
        i = 0
        while i < len(chunks) - 1:
            if chunks[i + 1] == " " and self.sentence_end_re.search(chunks[i]):
                chunks[i + 1] = "  "
                i += 2
            else:
                i += 1

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        room = 1 if width < 1 else width - cur_len
        if self.break_long_words:
            end = room
            chunk = reversed_chunks[-1]
            if self.break_on_hyphens and len(chunk) > room:
                hyphen = chunk.rfind("-", 0, room)
                if hyphen > 0 and any(c != "-" for c in chunk[:hyphen]):
                    end = hyphen + 1
            cur_line.append(chunk[:end])
            reversed_chunks[-1] = chunk[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()
        while chunks:
            line = []
            size = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                del chunks[-1]
            while chunks and size + len(chunks[-1]) <= width:
                size += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, size, width)
                size = sum(map(len, line))
            if self.drop_whitespace and line and line[-1].strip() == "":
                size -= len(line[-1])
                del line[-1]
            if not line:
                continue
            last = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or last and size <= width:
                lines.append(indent + "".join(line))
                continue
            self._cut(lines, line, size, indent, width)
            break
        return lines

    def _cut(self, lines, line, size, indent, width):
        """Ends the last line that is allowed with the placeholder."""
        while line:
            if line[-1].strip() and size + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(indent + "".join(line))
                return
            size -= len(line[-1])
            del line[-1]
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        return "\n".join(self.wrap(text))


def _hyphenated(word):
    """A word in the pieces that a line may end behind: at hyphens between letters, and around dashes."""
    pieces = []
    start = i = 0
    while i < len(word):
        if word[i] != "-":
            i += 1
            continue
        j = i
        while j < len(word) and word[j] == "-":
            j += 1
        behind = j < len(word)
        if j - i >= 2 and behind and _is_word(word[j]) and i and (_is_word(word[i - 1]) or word[i - 1] in "!\"'&.,?"):
            if start < i:
                pieces.append(word[start:i])
            pieces.append(word[i:j])
            start = i = j
            continue
        k = i + 1
        if _ends_half(word, start, i) and _begins_half(word, k):
            pieces.append(word[start:k])
            start = k
        i = k
    if start < len(word):
        pieces.append(word[start:])
    return pieces


def _ends_half(word, start, i):
    """Whether what is before the hyphen at i are two letters, or a letter, a hyphen and a letter."""
    if i - 2 >= 0 and _is_letter(word[i - 1]) and _is_letter(word[i - 2]):
        return True
    return i - 3 >= 0 and _is_letter(word[i - 1]) and word[i - 2] == "-" and _is_letter(word[i - 3])


def _begins_half(word, k):
    """Whether two letters follow, with a hyphen between them or not."""
    if k >= len(word) or not _is_letter(word[k]):
        return False
    k += 1
    if k < len(word) and word[k] == "-":
        k += 1
    return k < len(word) and _is_letter(word[k])


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    try:
        lines = text.split("\n")
    except (AttributeError, TypeError):
        raise TypeError(f"expected str object, not {type(text).__qualname__!r}") from None
    margin = None
    for i, line in enumerate(lines):
        if not line.strip(" \t"):
            lines[i] = ""
            continue
        blanks = line[:len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = blanks
            continue
        n = 0
        while n < len(margin) and n < len(blanks) and margin[n] == blanks[n]:
            n += 1
        margin = margin[:n]
    if margin:
        lines = [line[len(margin):] for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = str.strip
    return "".join(prefix + line if predicate(line) else line for line in text.splitlines(True))
