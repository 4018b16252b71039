items[0].name + f"{items[1].name}"
