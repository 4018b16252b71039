from dataclasses import dataclass, FrozenInstanceError, replace

@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0

def newest(versions: "list[Version]") -> "Version | None":
    best: Version | None = None
    for v in versions:
        if best is None or v > best:
            best = v
    return best

print(newest([Version(1, 2), Version(1, 10), Version(0, 99)]), hash(Version(1)) == hash(Version(1, 0)))
try:
    Version(1).major = 2
except FrozenInstanceError as e:
    print("frozen", e)
print(replace(Version(1), minor=7))
