import time
#: struct
t = time.gmtime(0)
print(t, t.tm_year, t[3], len(t), t.tm_zone, t.tm_gmtoff, t == (1970, 1, 1, 0, 0, 0, 3, 1, 0), time.struct_time(range(9)), isinstance(t, tuple))
#: strftime
for stamp in (0, 1e9, 951782400, 1704067199, -1):
    print(time.strftime("%Y-%m-%d %H:%M:%S %j %U %W %w %a %A %b %B %p %I %y %c %x %X %V %G %u %D %T", time.gmtime(stamp)))
#: strptime
for text, spec in (("2024-02-29 13:05", "%Y-%m-%d %H:%M"), ("Thu Jan  1 00:00:00 1970", "%a %b %d %H:%M:%S %Y"), ("30 Nov 00", "%d %b %y"), ("12", "%H")):
    print(time.strptime(text, spec))
print(time.strptime("Sat Mar  2 11:22:33 2024"))
#: text
print(time.asctime(time.gmtime(1e9)), time.asctime((2024, 1, 2, 3, 4, 5, 6, 7, 0)))
#: clocks go on
a, b = time.monotonic(), time.monotonic()
c, d = time.perf_counter_ns(), time.perf_counter_ns()
print(b > a, d > c, time.time() > 1.6e9, time.time_ns() > 1.6e18, time.process_time() >= 0)
#: sleep
start = time.monotonic()
time.sleep(0.05)
print(0.05 <= time.monotonic() - start < 5)
#: waiting loops end
end = time.time() + 0.01
n = 0
while time.time() < end:
    n += 1
print(n > 0)
#: errors
for call in (lambda: time.sleep(-1), lambda: time.sleep("1"), lambda: time.strptime("x", "%Y"), lambda: time.strftime("%Y", 3), lambda: time.struct_time([1]), lambda: time.gmtime("x"), lambda: time.strftime("%Y", (2024, 13, 1, 0, 0, 0, 0, 1, 0))):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
