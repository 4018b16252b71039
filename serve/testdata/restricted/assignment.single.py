a, b = c = table[0]; b
