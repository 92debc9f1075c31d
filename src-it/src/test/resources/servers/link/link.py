"""A point-to-point line between the machine's network and that of a container; every packet arrives after DELAY.

What `tc qdisc add ... netem delay` does, for machines whose kernel has no netem: two TUN devices with this process between
them. Runs in the machine's network and process namespaces.
Environment: NEAR and FAR (IPv4 addresses), PROCESS (a process of the container), DELAY (milliseconds, one way).

Counts, in /run/link.count: bytes of all packets, packets, and the client's turns. A turn is what the client sends (data, SYN or
FIN) after more than a quarter of a round trip of silence: what it could not send before it heard from the server.
"""
import fcntl
import os
import select
import struct
import subprocess
import sys
import time
from collections import deque

TUNSETIFF = 0x400454CA
IFF_TUN, IFF_NO_PI = 0x0001, 0x1000
SYN_OR_FIN = 0x03
TCP = 6

near, far, server_process = os.environ["NEAR"], os.environ["FAR"], os.environ["PROCESS"]
delay = float(os.environ["DELAY"]) / 1000
silence = delay / 2


def device(name):
    fd = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(fd, TUNSETIFF, struct.pack("16sH", name.encode(), IFF_TUN | IFF_NO_PI))
    return fd


def sh(*words):
    subprocess.run(words, check=True)


def set_up():
    name = "kftps" + near.rsplit(".", 1)[1]
    inside = ("nsenter", "-t", server_process, "-n")
    there, here = device(name + "f"), device(name)
    sh("ip", "link", "set", name + "f", "netns", server_process)
    sh(*inside, "ip", "addr", "add", far, "peer", near, "dev", name + "f")
    sh(*inside, "ip", "link", "set", name + "f", "up")
    sh("ip", "addr", "add", near, "peer", far, "dev", name)
    sh("ip", "link", "set", name, "up")
    return there, here


def says_something(packet):
    """Data, or the begin or end of a connection; a bare acknowledgement says nothing."""
    if packet[9] != TCP:
        return False
    ip = (packet[0] & 15) * 4
    header = (packet[ip + 12] >> 4) * 4
    return packet[ip + 13] & SYN_OR_FIN or len(packet) > ip + header


server, client = set_up()
waiting = {server: deque(), client: deque()}
other = {server: client, client: server}
count = {"bytes": 0, "packets": 0, "turns": 0}
spoke = written = 0.0
changed = True
print("link up", flush=True)
while True:
    due = [queue[0][0] for queue in waiting.values() if queue]
    timeout = max(0, min([d - time.monotonic() for d in due] + [0.05]))
    ready = select.select([server, client], [], [], timeout)[0]
    now = time.monotonic()
    for fd in ready:
        try:
            while True:
                packet = os.read(fd, 65536)
                if packet[0] >> 4 != 4:
                    continue
                waiting[other[fd]].append((now + delay, packet))
                count["bytes"] += len(packet)
                count["packets"] += 1
                changed = True
                if fd == client and says_something(packet):
                    count["turns"] += now - spoke > silence
                    spoke = now
        except BlockingIOError:
            pass
    now = time.monotonic()
    for fd, queue in waiting.items():
        while queue and queue[0][0] <= now:
            try:
                os.write(fd, queue.popleft()[1])
            except OSError as e:
                print(e, file=sys.stderr, flush=True)
    if changed and now - written > 0.05:
        with open("/run/link.new", "w") as out:
            out.write("%(bytes)d %(packets)d %(turns)d\n" % count)
        os.rename("/run/link.new", "/run/link.count")
        written, changed = now, False
