x = 10
x += 1; x -= 2; x *= 3; x /= 2; x //= 2; x %= 4; x **= 3; x = int(x)
x <<= 2; x >>= 1; x |= 9; x ^= 3; x &= 13
text = "a"
text += "b"
text *= 2
items = [1]
other = items
items += [2], 
items += (3, 4)
print(x, text, items, other is items)
result = printed
