"""Taking addresses apart, and putting them together."""
from collections import namedtuple as _namedtuple
from functools import lru_cache as _lru_cache

__all__ = [
    "urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl", "quote", "quote_plus",
    "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult", "ParseResult", "SplitResult", "DefragResultBytes",
    "ParseResultBytes", "SplitResultBytes",
]
uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtsps", "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = uses_relative[:4] + ["telnet"] + uses_relative[4:] + ["snews", "rsync", "nfs", "git", "git+ssh", "itms-services"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps", "rtspu", "sip", "sips", "mms", "sftp", "tel"]
_SCHEME = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.")
_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")


class _Located:
    """What the results with a network location have in common."""
    __slots__ = ()

    def _user(self):
        info, at, _ = self.netloc.rpartition("@" if isinstance(self.netloc, str) else b"@")
        if not at:
            return None, None
        name, colon, password = info.partition(":" if isinstance(info, str) else b":")
        return name, password if colon else None

    def _host(self):
        text = isinstance(self.netloc, str)
        _, _, host = self.netloc.rpartition("@" if text else b"@")
        _, bracket, rest = host.partition("[" if text else b"[")
        colon = ":" if text else b":"
        if bracket:
            name, _, port = rest.partition("]" if text else b"]")
            return name, port.partition(colon)[2] or None
        name, _, port = host.partition(colon)
        return name, port or None

    @property
    def username(self):
        return self._user()[0]

    @property
    def password(self):
        return self._user()[1]

    @property
    def hostname(self):
        name = self._host()[0]
        if not name:
            return None
        percent = "%" if isinstance(name, str) else b"%"
        host, sign, zone = name.partition(percent)
        return host.lower() + sign + zone

    @property
    def port(self):
        port = self._host()[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        port = int(port)
        if port > 65535:
            raise ValueError("Port out of range 0-65535")
        return port


class DefragResult(_namedtuple("DefragResult", "url fragment")):
    __slots__ = ()

    def geturl(self):
        return self.url + "#" + self.fragment if self.fragment else self.url

    def encode(self, encoding="ascii", errors="strict"):
        return DefragResultBytes(*(x.encode(encoding, errors) for x in self))


class SplitResult(_namedtuple("SplitResult", "scheme netloc path query fragment"), _Located):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)

    def encode(self, encoding="ascii", errors="strict"):
        return SplitResultBytes(*(x.encode(encoding, errors) for x in self))


class ParseResult(_namedtuple("ParseResult", "scheme netloc path params query fragment"), _Located):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)

    def encode(self, encoding="ascii", errors="strict"):
        return ParseResultBytes(*(x.encode(encoding, errors) for x in self))


class DefragResultBytes(_namedtuple("DefragResultBytes", "url fragment")):
    __slots__ = ()

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url

    def decode(self, encoding="ascii", errors="strict"):
        return DefragResult(*(x.decode(encoding, errors) for x in self))


class SplitResultBytes(_namedtuple("SplitResultBytes", "scheme netloc path query fragment"), _Located):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)

    def decode(self, encoding="ascii", errors="strict"):
        return SplitResult(*(x.decode(encoding, errors) for x in self))


class ParseResultBytes(_namedtuple("ParseResultBytes", "scheme netloc path params query fragment"), _Located):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)

    def decode(self, encoding="ascii", errors="strict"):
        return ParseResult(*(x.decode(encoding, errors) for x in self))


def _texts(*args):
    """Arguments as str, and what makes the result of the kind that they were."""
    given = [a for a in args if a]
    binary = [isinstance(a, (bytes, bytearray)) for a in given]
    if any(binary) and not all(binary):
        raise TypeError("Cannot mix str and non-str arguments")
    if any(binary):
        return tuple(a.decode("ascii") if a else "" for a in args), lambda x: x.encode("ascii")
    return args, lambda x: x


def urlsplit(url, scheme="", allow_fragments=True):
    (url, scheme), back = _texts(url, scheme)
    url = url.lstrip("".join(map(chr, range(33))))
    for c in "\t\r\n":
        url, scheme = url.replace(c, ""), scheme.replace(c, "")
    scheme = scheme.strip("".join(map(chr, range(33))))
    netloc = query = fragment = ""
    at = url.find(":")
    if at > 0 and url[0].isascii() and url[0].isalpha() and _SCHEME.issuperset(url[:at]):
        scheme, url = url[:at].lower(), url[at + 1:]
    if url[:2] == "//":
        end = min((i for i in (url.find(c, 2) for c in "/?#") if i >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    return back(SplitResult(scheme, netloc, url, query, fragment))


def urlparse(url, scheme="", allow_fragments=True):
    (url, scheme), back = _texts(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        at = path.find(";", path.rfind("/") + 1) if "/" in path else path.find(";")
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    return back(ParseResult(scheme, netloc, path, params, query, fragment))


def urlunparse(components):
    (scheme, netloc, url, params, query, fragment), back = _texts(*components)
    if params:
        url = f"{url};{params}"
    return back(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    (scheme, netloc, url, query, fragment), back = _texts(*components)
    if netloc:
        url = "//" + netloc + ("/" if url and url[:1] != "/" else "") + url
    elif url[:2] == "//":
        url = "//" + url
    elif scheme and scheme in uses_netloc and (not url or url[:1] == "/"):
        url = "//" + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url += "?" + query
    if fragment:
        url += "#" + fragment
    return back(url)


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    (base, url), back = _texts(base, url)
    bscheme, bnetloc, bpath, bparams, bquery, bfragment = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return back(url)
    if scheme in uses_netloc:
        if netloc:
            return back(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = bnetloc
    if not path and not params:
        return back(urlunparse((scheme, netloc, bpath, bparams, query or bquery, fragment)))
    parts = path.split("/")
    if path[:1] != "/":
        before = bpath.split("/")
        if before[-1] != "":
            del before[-1]
        parts = before + parts if before else parts
        parts[1:-1] = [p for p in parts[1:-1] if p]
    out = []
    for part in parts:
        if part == "..":
            if len(out) > 0:
                out.pop()
        elif part != ".":
            out.append(part)
    if parts[-1] in (".", ".."):
        out.append("")
    return back(urlunparse((scheme, netloc, "/".join(out) or "/", params, query, fragment)))


def urldefrag(url):
    (url,), back = _texts(url)
    if "#" not in url:
        return back(DefragResult(url, ""))
    s, n, p, a, q, fragment = urlparse(url)
    return back(DefragResult(urlunparse((s, n, p, a, q, "")), fragment))


def unquote_to_bytes(string):
    if isinstance(string, str):
        string = string.encode()
    if b"%" not in string:
        return bytes(string)
    first, *rest = string.split(b"%")
    out = [first]
    for part in rest:
        try:
            out.append(bytes.fromhex(part[:2].decode("ascii")) + part[2:] if len(part) >= 2 and part[:2].isalnum() else b"%" + part)
        except ValueError:
            out.append(b"%" + part)
    return b"".join(out)


def unquote(string, encoding="utf-8", errors="replace"):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")
    if "%" not in string:
        string.split
        return string
    out, ascii_run = [], ""
    for c in string:
        if c.isascii():
            ascii_run += c
            continue
        out += [unquote_to_bytes(ascii_run).decode(encoding or "utf-8", errors or "replace"), c]
        ascii_run = ""
    out.append(unquote_to_bytes(ascii_run).decode(encoding or "utf-8", errors or "replace"))
    return "".join(out)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)


@_lru_cache
def _quoter(safe):
    keep = _SAFE.union(safe)
    return [chr(b) if b in keep else f"%{b:02X}" for b in range(256)]


def quote_from_bytes(bs, safe="/"):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    safe = safe.encode("ascii", "ignore") if isinstance(safe, str) else bytes(b for b in safe if b < 128)
    table = _quoter(safe)
    return "".join([table[b] for b in bs])


def quote(string, safe="/", encoding=None, errors=None):
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    space = " " if isinstance(string, str) else b" "
    if space not in string:
        return quote(string, safe, encoding, errors)
    safe = safe + (" " if isinstance(safe, str) else b" ")
    return quote(string, safe, encoding, errors).replace(" ", "+")


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    if hasattr(query, "items"):
        query = query.items()
    elif len(query) and not isinstance(query[0], tuple):
        raise TypeError("not a valid non-string sequence or mapping object")

    def quoted(x):
        if isinstance(x, bytes):
            return quote_via(x, safe)
        return quote_via(str(x), safe, encoding, errors)
    out = []
    for k, v in query:
        many = doseq and not isinstance(v, (str, bytes)) and hasattr(v, "__len__")
        out += [f"{quoted(k)}={quoted(x)}" for x in (v if many else [v])]
    return "&".join(out)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    binary = isinstance(qs, (bytes, bytearray))
    text = qs.decode("ascii") if binary else str(qs or "")
    if not text:
        return []
    fields = text.split(separator if isinstance(separator, str) else separator.decode())
    if max_num_fields is not None and len(fields) > max_num_fields:
        raise ValueError("Max number of fields exceeded")
    out = []
    for field in fields:
        if not field and not strict_parsing:
            continue
        name, equals, value = field.partition("=")
        if not equals and strict_parsing:
            raise ValueError(f"bad query field: {field!r}")
        if value or keep_blank_values:
            name, value = unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)
            out.append((name.encode(), value.encode()) if binary else (name, value))
    return out


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    out = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        out.setdefault(name, []).append(value)
    return out
