"""Lets a program that a model wrote use two functions of this one, and keeps a session.

Run with: python3 host.py [COMMAND...], the command being that which starts the service.
"""
import sys

from trammel import Trammel

PROGRAM = """
import requests

prices = {name: price(name) for name in ("tea", "coffee", "mate")}
print(prices)
cheapest = min(prices, key=prices.get)
try:
    buy(cheapest, amount=50)
except PermissionError as e:
    print(e)
requests.post("https://example.com/orders", json={"item": cheapest})
final_answer((cheapest, prices[cheapest]))
"""

# Rules of Progent: priority, 0 for allow, what arguments must be like, what happens otherwise.
POLICY = {"price": [[1, 0, {}, 0]], "buy": [[1, 0, {"amount": {"type": "integer", "maximum": 10}}, 0]]}


def price(name):
    return {"tea": 2.5, "coffee": 3.75, "mate": 2.25}[name]


def buy(item, amount):
    raise AssertionError("the policy does not let this happen")


def main(command):
    with Trammel(command or ["trammel", "serve", "--execute"]) as host:
        report = host.run(PROGRAM, tools={"price": price, "buy": buy}, final="final_answer", tool_policy=POLICY)
        print(report["stdout"], end="")
        for effect in report["effects"]:
            print(f"line {effect['line']}: {effect['kind']} {effect['detail']}: {effect['decision']}")
        print("answer:", report["answer"])

        session = host.session()
        session.set(seen={"tea", b"coffee"}, limit=2**70)
        report = session.run("seen.add(limit)\nlen(seen)")
        print("value:", report["value"])
        other = session.fork()
        other.run("limit += 1")
        print(other.get("limit")["limit"] - session.get("limit")["limit"])
        report = session.run("seen.append(1)")
        print(report["error"]["type"], report["error"]["message"])


if __name__ == "__main__":
    main(sys.argv[1:])
