class AppError(Exception):
    code: int = 1
    detail: str

    def __init__(self, detail: str, *, code: int | None = None) -> None:
        super().__init__(detail)
        self.detail = detail
        if code is not None:
            self.code = code

class NotFound(AppError):
    code: int = 404

def find(d: dict[str, int], k: str) -> int:
    try:
        return d[k]
    except KeyError as e:
        raise NotFound(k) from e

try:
    find({}, "x")
except AppError as e:
    print(type(e).__name__, e.code, e.detail, repr(e.__cause__))
print(AppError("y", code=7).code)
