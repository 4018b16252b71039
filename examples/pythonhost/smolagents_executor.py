"""An executor for smolagents' CodeAgent that runs code in Trammel instead of this process.

    agent = CodeAgent(tools=[...], model=..., executor=TrammelExecutor(["numpy"]))

It has the methods and results of smolagents' LocalPythonExecutor, and its profile's rules.
Run with: python3 smolagents_executor.py [COMMAND...], to see it work without smolagents.
"""
import sys
from dataclasses import dataclass

from trammel import Trammel, untag


class InterpreterError(ValueError):
    """What an executor raises, whatever went wrong in the code."""


@dataclass
class CodeOutput:
    output: object
    logs: str
    is_final_answer: bool


class TrammelExecutor:
    """Runs an agent's code; variables stay from one step to the next."""

    def __init__(self, additional_authorized_imports=(), command=("trammel", "serve", "--execute")):
        self._host = Trammel(command)
        self._imports = list(additional_authorized_imports)
        self._variables, self._session, self.tools = {}, None, {}

    def send_variables(self, variables):
        self._variables.update(variables)
        if self._session:
            self._session.set(**variables)

    def send_tools(self, tools):
        """Takes the agent's tools: functions, or objects that can be called, by name. Variables begin anew."""
        self.tools = {name: tool for name, tool in tools.items() if name != "final_answer"}
        self._session = None

    def __call__(self, code_action):
        """Runs one step."""
        if self._session is None:
            self._session = self._host.session(self.tools, profile="smolagents", imports=self._imports)
            self._session.set(**self._variables)
        report = self._session.run(code_action)
        if report["error"]:
            raise InterpreterError(report["error"]["message"])
        if "answer" in report:
            return CodeOutput(untag(report["answer"]), report["stdout"], True)
        return CodeOutput(untag(report.get("result")), report["stdout"], False)

    def cleanup(self):
        self._host.close()


def main(command):
    executor = TrammelExecutor(["json"], command or ["trammel", "serve", "--execute"])
    executor.send_tools({"weather": lambda city: {"city": city, "degrees": 21}})
    executor.send_variables({"city": "Quito"})
    steps = [
        "import json\nreport = weather(city)\nprint(json.dumps(report))\nreport['degrees']",
        "report['degree']",
        "import os",
        "open('/etc/passwd')",
        "final_answer(f\"{report['degrees'] * 9 / 5 + 32} F\")",
    ]
    for step in steps:
        try:
            print(executor(step))
        except InterpreterError as e:
            print("InterpreterError:", e)
    executor.cleanup()


if __name__ == "__main__":
    main(sys.argv[1:])
