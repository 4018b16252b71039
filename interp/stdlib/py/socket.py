"""Sockets of the simulated network, which reach nobody."""
import _world

AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6 = 0, 1, 2, 10
SOCK_STREAM, SOCK_DGRAM, SOCK_RAW = 1, 2, 3
SOL_SOCKET, SO_REUSEADDR, SO_KEEPALIVE, SO_BROADCAST, IPPROTO_TCP, TCP_NODELAY, SOMAXCONN = 1, 2, 9, 6, 6, 1, 4096
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
error, has_ipv6 = OSError, True


class timeout(TimeoutError):
    pass


timeout = TimeoutError


class herror(OSError):
    pass


class gaierror(OSError):
    pass


def _refused(name, *args):
    """Asks for a use of the network; what is not denied finds nobody there."""
    _world.ask("net", f"socket.{name}({', '.join(map(repr, args))})")
    raise ConnectionRefusedError(111, "Connection refused")


class socket:
    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        self.family = AF_INET if family == -1 else family
        self.type = SOCK_STREAM if type == -1 else type
        self.proto, self._timeout, self._closed = max(proto, 0), None, False

    def __enter__(self):
        return self

    def __exit__(self, *what):
        self.close()

    def __repr__(self):
        return f"<socket.socket fd={-1 if self._closed else 3}, family={self.family}, type={self.type}, proto={self.proto}>"

    def connect(self, address):
        _refused("connect", address)

    def connect_ex(self, address):
        try:
            _refused("connect", address)
        except ConnectionRefusedError as e:
            return e.errno

    def bind(self, address):
        _world.ask("net", f"socket.bind({address!r})")

    def listen(self, backlog=128):
        _world.ask("net", f"socket.listen({backlog})")

    def accept(self):
        _refused("accept")

    def _not_connected(self, *args):
        raise OSError(107, "Transport endpoint is not connected")

    send = sendall = recv = recv_into = recvfrom = shutdown = getpeername = makefile = _not_connected

    def sendto(self, data, *address):
        _refused("sendto", data, *address)

    def setsockopt(self, *args):
        pass

    def getsockopt(self, *args):
        return 0

    def getsockname(self):
        return ("0.0.0.0", 0)

    def settimeout(self, value):
        self._timeout = value

    def gettimeout(self):
        return self._timeout

    def setblocking(self, flag):
        self._timeout = None if flag else 0.0

    def fileno(self):
        return -1 if self._closed else 3

    def close(self):
        self._closed = True


def create_connection(address, timeout=None, source_address=None, *, all_errors=False):
    _refused("create_connection", address)


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    _refused("create_server", address)


def _unknown(name):
    def look_up(*args, **kwargs):
        _world.ask("net", f"socket.{name}({', '.join(map(repr, args))})")
        raise gaierror(-2, "Name or service not known")
    look_up.__name__ = look_up.__qualname__ = name
    return look_up


getaddrinfo, gethostbyname, gethostbyname_ex, gethostbyaddr, getnameinfo = map(
    _unknown, ("getaddrinfo", "gethostbyname", "gethostbyname_ex", "gethostbyaddr", "getnameinfo"))


def gethostname():
    _world.ask("env", "socket.gethostname()")
    return "localhost"


def getfqdn(name=""):
    return name or gethostname()


def setdefaulttimeout(timeout):
    pass


def getdefaulttimeout():
    return None


def inet_aton(ip_string):
    parts = ip_string.split(".")
    if len(parts) != 4 or not all(p.isdigit() and int(p) < 256 for p in parts):
        raise OSError("illegal IP address string passed to inet_aton")
    return bytes(map(int, parts))


def inet_ntoa(packed_ip):
    return ".".join(map(str, packed_ip))


def htons(x):
    return (x & 0xFF) << 8 | x >> 8


def htonl(x):
    return int.from_bytes(x.to_bytes(4, "little"), "big")


ntohs, ntohl = htons, htonl
