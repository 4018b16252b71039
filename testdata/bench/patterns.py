# Regular expressions.
import re
text = "The quick brown fox 123 jumps over 4567 lazy dogs at foo@example.com and bar@test.org. " * 4000
print(len(re.findall(r"\d+", text)), len(re.findall(r"[\w.]+@[\w.]+", text)), len(re.sub(r"\b(\w)(\w*)\b", lambda m: m.group(1).upper()+m.group(2), text)))
