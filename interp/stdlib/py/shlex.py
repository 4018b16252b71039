"""Command lines of a shell, taken apart and put together."""
import re as _re

__all__ = ["shlex", "split", "quote", "join"]
_unsafe = _re.compile(r"[^\w@%+=:,./-]", _re.ASCII).search


def quote(s):
    if not s:
        return "''"
    if not isinstance(s, str):
        raise TypeError(f"expected string or bytes-like object, got {type(s).__name__!r}")
    if _unsafe(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return " ".join(quote(arg) for arg in split_command)


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError("s argument must not be None")
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ""
    return list(lexer)


class shlex:
    """Splits text into words, quoted parts and punctuation."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        text = instream if isinstance(instream, str) else instream.read() if instream is not None else ""
        self._text, self._at, self.infile, self.posix, self.eof = text, 0, infile, posix, None if posix else ""
        self.commenters, self.whitespace, self.whitespace_split = "#", " \t\r\n", False
        self.quotes, self.escape, self.escapedquotes = "'\"", "\\", '"'
        self.wordchars = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_" + ("ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ" if posix else "")
        self._punctuation = "();<>|&" if punctuation_chars is True else punctuation_chars or ""
        if self._punctuation:
            self.wordchars = "".join(c for c in self.wordchars + "~-./*?=" if c not in self._punctuation)
        self.lineno, self._pushed = 1, []

    @property
    def punctuation_chars(self):
        return self._punctuation

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token

    def push_token(self, tok):
        self._pushed.insert(0, tok)

    def get_token(self):
        return self._pushed.pop(0) if self._pushed else self.read_token()

    def _next(self):
        c = self._text[self._at:self._at + 1]
        self._at += 1
        if c == "\n":
            self.lineno += 1
        return c

    def _is_word(self, c):
        return c in self.wordchars or self.whitespace_split and c not in self.punctuation_chars

    def read_token(self):
        token, started = "", False
        while True:
            c = self._next()
            if not c:
                return token if started or token else self.eof
            if c in self.whitespace:
                if started or token:
                    return token
            elif c in self.commenters:
                end = self._text.find("\n", self._at)
                self._at = len(self._text) if end < 0 else end
                if (started or token) and self.posix:
                    return token
                self._next()  # without posix a word goes on behind the line, as in CPython
            elif self.posix and c in self.escape:
                following = self._next()
                if not following:
                    raise ValueError("No escaped character")
                token, started = token + following, True
            elif c in self.quotes:
                if not self.posix and token:
                    token += c
                    continue
                token, started = token + self._quoted(c), True
                if not self.posix:
                    return token
            elif self.punctuation_chars and c in self.punctuation_chars:
                if started or token:
                    self._at -= 1
                    return token
                while c and c in self.punctuation_chars:
                    token += c
                    c = self._next()
                self._at -= 1
                return token
            elif self._is_word(c):
                token, started = token + c, True
            else:
                if started or token:
                    self._at -= 1
                    return token
                return c

    def _quoted(self, quote):
        out = "" if self.posix else quote
        while True:
            c = self._next()
            if not c:
                raise ValueError("No closing quotation")
            if c == quote:
                return out if self.posix else out + c
            if self.posix and c in self.escape and quote in self.escapedquotes:
                following = self._next()
                if not following:
                    raise ValueError("No escaped character")
                out += following if following in (quote, c) else c + following
            else:
                out += c
