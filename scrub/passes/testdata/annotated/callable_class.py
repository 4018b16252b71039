from typing import Callable
class Pipeline:
    steps: list[Callable[[str], str]]
    def __init__(self, *steps: Callable[[str], str]) -> None:
        self.steps = list(steps)
    def __call__(self, text: str) -> str:
        for step in self.steps:
            text = step(text)
        return text
    def __or__(self, step: Callable[[str], str]) -> "Pipeline":
        return Pipeline(*self.steps, step)
print((Pipeline(str.strip) | str.upper | (lambda t: t + "!"))("  hi "))
