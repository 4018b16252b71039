"""Requests over the simulated network: answered by what the host gives, or refused."""
import io as _io
from http.client import HTTPMessage as _Headers, answer as _answer
from urllib.error import HTTPError, URLError
from urllib.parse import quote, unquote, urlsplit

__all__ = ["Request", "urlopen", "urlretrieve", "build_opener", "install_opener", "OpenerDirector", "pathname2url", "url2pathname"]


class Request:
    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url, self.data, self.method = url, data, method
        parts = urlsplit(url)
        if not parts.scheme:
            raise ValueError(f"unknown url type: {url!r}")
        self.type, self.host, self.selector = parts.scheme, parts.netloc, parts.path + ("?" + parts.query if parts.query else "")
        self.headers = {}
        for name, value in headers.items():
            self.add_header(name, value)

    def get_method(self):
        return self.method or ("POST" if self.data is not None else "GET")

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def has_header(self, header_name):
        return header_name in self.headers

    def get_header(self, header_name, default=None):
        return self.headers.get(header_name, default)

    def header_items(self):
        return list(self.headers.items())

    def get_full_url(self):
        return self.full_url


class _Response(_io.BytesIO):
    def __init__(self, url, status, reason, headers, body):
        super().__init__(body)
        self.url, self.status, self.code, self.reason, self.msg, self.headers = url, status, status, reason, reason, headers

    def getcode(self):
        return self.status

    def geturl(self):
        return self.url

    def info(self):
        return self.headers

    def getheader(self, name, default=None):
        return self.headers.get(name, default)

    def getheaders(self):
        return list(self.headers.items())


def urlopen(url, data=None, timeout=None, *, context=None):
    request = url if isinstance(url, Request) else Request(url, data)
    if data is not None:
        request.data = data
    method = request.get_method()
    shown = f"urllib.request.urlopen({request.full_url!r}" + (f", method={method!r}" if method != "GET" else "") + ")"
    try:
        status, reason, headers, body = _answer(shown, method, request.full_url)
    except ConnectionRefusedError as e:
        raise URLError(e) from None
    response = _Response(request.full_url, status, reason, headers, body)
    if not 200 <= status < 300:
        raise HTTPError(request.full_url, status, reason, headers, response)
    return response


def urlretrieve(url, filename=None, reporthook=None, data=None):
    with urlopen(url, data) as response:
        if filename is None:
            from tempfile import mkstemp
            fd, filename = mkstemp()
            import os
            os.close(fd)
        with open(filename, "wb") as f:
            f.write(response.read())
        return filename, response.headers


class OpenerDirector:
    def __init__(self):
        self.addheaders = [("User-agent", "Python-urllib/3.13")]

    def open(self, fullurl, data=None, timeout=None):
        return urlopen(fullurl, data, timeout)


def build_opener(*handlers):
    return OpenerDirector()


def install_opener(opener):
    pass


def pathname2url(pathname):
    return quote(pathname)


def url2pathname(pathname):
    return unquote(pathname)
