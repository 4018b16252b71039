# What a model typically writes: records, a report, some arithmetic.
orders = [
    {"id": i, "customer": f"c{i % 17}", "amount": (i * 37 % 100) + 0.5, "status": "paid" if i % 4 else "open"}
    for i in range(120_000)
]
by_customer = {}
for order in orders:
    if order["status"] == "paid":
        by_customer.setdefault(order["customer"], []).append(order["amount"])
report = []
for customer, amounts in sorted(by_customer.items()):
    mean = sum(amounts) / len(amounts)
    report.append(f"{customer:<4} n={len(amounts):>3} total={sum(amounts):>10,.2f} mean={mean:6.2f}")
print("\n".join(report))
