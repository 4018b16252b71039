# Big integers.
def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


digits = 0
for n in range(200, 1500, 10):
    digits += len(str(factorial(n)))
print(digits, pow(3, 20_000) % 1_000_007, pow(7, 10**18, 10**9 + 7))
