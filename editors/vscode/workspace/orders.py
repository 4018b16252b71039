import json
import os
import requests

orders = json.loads('[{"id": 1, "sum": 20}, {"id": 2, "sum": 22}]')
total = sum(order["sum"] for order in orders)
for order in orders:
    answer = requests.post("https://shop.example/api", json=order)
    print("sent", order["id"], answer.status_code)
with open("done.txt", "w") as done:
    done.write(str(total))
os.environ.get("HOME")
os.system("rm -rf /tmp/cache")
