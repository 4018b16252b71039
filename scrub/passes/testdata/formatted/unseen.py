ｎame = "a​b" + r"c​\d" + f"{1}​" + rf"{2}​\w"
ﬁle = [ｎame.ｕpper() for _ in range(1)]  # comment ​ ‮ here



print(ascii(name), file == [name.upper()], "\N{ZERO WIDTH SPACE}" == "​", len("​"), '''​
'''.encode())
print(sorted(n for n in globals() if n[0] in "nfC"), "ab" "​" 'c')
