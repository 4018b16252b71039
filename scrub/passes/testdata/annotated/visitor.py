import ast
class Names(ast.NodeVisitor):
    found: list[str]
    def __init__(self) -> None:
        self.found = []
    def visit_Name(self, node: ast.Name) -> None:
        self.found.append(node.id)
        self.generic_visit(node)
v: Names = Names()
v.visit(ast.parse("a + b(c)"))
print(v.found)
