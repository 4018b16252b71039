import statistics as s, math
from fractions import Fraction as F
DATA = [2, 4, 4, 4, 5, 5, 7, 9]
#: averages
print(s.mean(DATA), s.mean([1, 2, 3, 4]), s.mean([1.5, 2]), s.mean([F(1, 2), F(1, 3)]), s.mean([True, False, True]), s.fmean([1, 2, 4]), s.fmean([1, 2], [3, 1]), s.geometric_mean([54, 24, 36]), s.harmonic_mean([40, 60]), s.harmonic_mean([40, 60], weights=[5, 30]), s.harmonic_mean([0, 1]))
#: exact
print(s.mean([1e20, 1, 3, -1e20]), s.mean([0.1] * 10), s.pvariance([0.1, 0.2, 0.3]), s.mean([10 ** 20, 1]), s.mean(iter([1, 2])))
#: medians
print(s.median(DATA), s.median([1, 3]), s.median([1, 2, 3]), s.median_low([1, 3, 5, 7]), s.median_high([1, 3, 5, 7]), s.median_grouped([52, 52, 53, 54]), s.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), s.median_grouped([1, 3, 3, 5, 7], interval=2))
#: modes
print(s.mode(DATA), s.mode("abca"), s.multimode("aabbbbccddddeeffffgg"), s.multimode([]), s.mode([None, "a", "a"]))
#: spreads
print(s.pstdev(DATA), s.pvariance(DATA), s.stdev(DATA), s.variance(DATA), s.variance([1.5, 2.5, 2.75]), s.variance([F(1, 6), F(1, 2)]), s.stdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]), s.pvariance([1, 2], mu=1), s.variance([1, 2, 3], 2), s.stdev([1, 1]), s.pstdev([5]))
#: quantiles
print(s.quantiles(DATA), s.quantiles(range(11), n=10), s.quantiles([1, 2], n=4, method="inclusive"), s.quantiles(DATA, n=3, method="inclusive"), s.quantiles([5], n=3), s.quantiles([1.5, 2, 8], n=1))
#: pairs
x, y = [1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 1, 2, 3, 1, 2, 3]
print(s.covariance(x, y), s.correlation(x, y), s.correlation(x, y, method="ranked"), s.linear_regression(x, y), s.linear_regression([1, 2], [2, 4], proportional=True), s.linear_regression(x=[1, 3, 5], y=[2, 3, 7]) if False else "")
#: errors
for call in (
    lambda: s.mean([]), lambda: s.median([]), lambda: s.mode([]), lambda: s.stdev([1]), lambda: s.pvariance([]), lambda: s.geometric_mean([-1]), lambda: s.harmonic_mean([-1, 2]),
    lambda: s.quantiles([]), lambda: s.quantiles([1, 2], n=0), lambda: s.quantiles([1, 2], method="x"), lambda: s.covariance([1], [1]), lambda: s.correlation([1, 1], [1, 2]), lambda: s.linear_regression([1, 1], [1, 2]),
    lambda: s.fmean([]), lambda: s.fmean([1], [1, 2]), lambda: s.mean(["a"]), lambda: s.median_low([]), lambda: s.covariance([1, 2], [1]), lambda: s.geometric_mean([]), lambda: s.harmonic_mean([]),
):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
#: normal distribution
n = s.NormalDist(100, 15)
print(n, n.mean, n.stdev, n.variance, n.median, n.mode, n.pdf(100), n.cdf(115), n.cdf(0), n.inv_cdf(0.95), n.inv_cdf(0.5), n.zscore(130))
print(n.quantiles(), n.overlap(s.NormalDist(110, 10)), n + 5, n - s.NormalDist(1, 8), n * 2, n / 3, -n, 1 - n, n == s.NormalDist(100, 15), hash(n) == hash(s.NormalDist(100, 15)))
#: inverse of the normal distribution
n = s.NormalDist()
print([n.inv_cdf(p) for p in (1e-12, 1e-5, 0.01, 0.07, 0.0751, 0.3, 0.7, 0.95, 0.999999, 1 - 1e-12)])
#: samples
print(s.NormalDist.from_samples([70.7, 57.4, 61.2, 76.5, 52.1]), s.NormalDist(10, 2).samples(4, seed=1))
#: normal errors
for call in (lambda: s.NormalDist(0, -1), lambda: s.NormalDist(0, 0).pdf(1), lambda: s.NormalDist().inv_cdf(0), lambda: s.NormalDist().overlap(1), lambda: s.NormalDist(1, 0).zscore(1)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
#: infinities
print(s.mean([1, float("inf")]), s.mean([float("nan"), 1]), s.fmean([math.inf, 1]))
