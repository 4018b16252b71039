"""Connections over the simulated network: answered by what the host gives, or refused."""
import io as _io
import _world
from http import HTTPStatus as _HTTPStatus

__all__ = [
    "HTTPResponse", "HTTPConnection", "HTTPSConnection", "HTTPException", "NotConnected", "InvalidURL", "HTTPMessage", "responses",
    "UnknownProtocol", "UnknownTransferEncoding", "UnimplementedFileMode", "IncompleteRead", "ImproperConnectionState", "CannotSendRequest",
    "CannotSendHeader", "ResponseNotReady", "BadStatusLine", "LineTooLong", "RemoteDisconnected", "error",
]
HTTP_PORT, HTTPS_PORT = 80, 443
responses = {s.value: s.phrase for s in _HTTPStatus}


class HTTPException(Exception):
    pass


class NotConnected(HTTPException):
    pass


class InvalidURL(HTTPException):
    pass


class UnknownProtocol(HTTPException):
    def __init__(self, version):
        self.args = version,
        self.version = version


class UnknownTransferEncoding(HTTPException):
    pass


class UnimplementedFileMode(HTTPException):
    pass


class IncompleteRead(HTTPException):
    def __init__(self, partial, expected=None):
        self.args = partial,
        self.partial, self.expected = partial, expected

    def __repr__(self):
        more = "" if self.expected is None else f", {self.expected} more expected"
        return f"IncompleteRead({len(self.partial)} bytes read{more})"

    __str__ = object.__str__


class ImproperConnectionState(HTTPException):
    pass


class CannotSendRequest(ImproperConnectionState):
    pass


class CannotSendHeader(ImproperConnectionState):
    pass


class ResponseNotReady(ImproperConnectionState):
    pass


class BadStatusLine(HTTPException):
    def __init__(self, line):
        self.args = line or repr(line),
        self.line = line or repr(line)


class LineTooLong(HTTPException):
    def __init__(self, line_type):
        super().__init__(f"got more than 65536 bytes when reading {line_type}")


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    def __init__(self, *args, **kwargs):
        BadStatusLine.__init__(self, "")
        ConnectionResetError.__init__(self, *args, **kwargs)


error = HTTPException


class HTTPMessage(dict):
    """Headers, whose names are found in any case."""

    def _find(self, name):
        for have in self:
            if have.lower() == name.lower():
                return have
        return name

    def __getitem__(self, name):
        return super().get(self._find(name))

    def get(self, name, default=None):
        return super().get(self._find(name), default)

    def __contains__(self, name):
        return super().__contains__(self._find(name))

    def get_content_charset(self, failobj=None):
        _, _, charset = (self["content-type"] or "").partition("charset=")
        return charset.split(";")[0].strip().lower() or failobj

    def get_content_type(self):
        return (self["content-type"] or "text/plain").split(";")[0].strip().lower()


def answer(shown, method, url):
    """Asks the world for a request: status, reason, headers and body. Without an answer the connection is refused."""
    got = _world.answer("net", shown, f"{method} {url}")
    if got is None:
        raise ConnectionRefusedError(111, "Connection refused")
    status, headers, body, _ = got
    status = status or 200
    return status, responses.get(status, ""), HTTPMessage(headers), body.encode()


class HTTPResponse(_io.BytesIO):
    def __init__(self, status, reason, headers, body):
        super().__init__(body)
        self.status = self.code = status
        self.reason, self.headers, self.msg, self.version = reason, headers, headers, 11

    def getheader(self, name, default=None):
        return self.headers.get(name, default)

    def getheaders(self):
        return list(self.headers.items())


class HTTPConnection:
    _scheme, default_port = "http", HTTP_PORT

    def __init__(self, host, port=None, timeout=None, source_address=None, blocksize=16384):
        self.host, colon, given = host.partition(":")
        self.port = port or (int(given) if colon else self.default_port)
        self.timeout, self._answer, self._request = timeout, None, None

    def connect(self):
        pass

    def set_debuglevel(self, level):
        pass

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        port = "" if self.port == self.default_port else f":{self.port}"
        where = f"{self._scheme}://{self.host}{port}{url}"
        shown = f"http.client.{type(self).__name__}({self.host!r}).request({method!r}, {url!r})"
        self._answer = answer(shown, method, where)

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        self._request = method, url

    def putheader(self, header, *values):
        pass

    def endheaders(self, message_body=None, *, encode_chunked=False):
        self.request(*self._request)

    def getresponse(self):
        if self._answer is None:
            raise NotConnected()
        status, reason, headers, body = self._answer
        return HTTPResponse(status, reason, headers, body)

    def close(self):
        self._answer = None


class HTTPSConnection(HTTPConnection):
    _scheme, default_port = "https", HTTPS_PORT
