import os, requests, json
orders = json.load(open("orders.json"))
for o in orders:
    r = requests.post("https://shop.example/api", json=o)
    if r.status_code == 200:
        print("sent", o["id"])
with open("done.txt", "w") as f:
    f.write(str(len(orders)))
os.remove("orders.json")
os.system("rm -rf /tmp/cache")
