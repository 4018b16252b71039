# Remakes scopes.txt, what CPython's symtable says about scopes.py and the programs
# of testdata: python3.13 gen_scopes.py > scopes.txt
# A line is: file, line of the scope, kind and name of the scope, name, binding.
import pathlib, symtable, sys

here = pathlib.Path(__file__).resolve().parent
root = here.parents[2]
print("# CPython", sys.version.split()[0])


def binding(s, table):
    if s.is_declared_global():
        return "global" if table.get_type() != "module" else "local"
    if s.is_free():
        return "free"
    if s.is_local():
        return "local"
    return "global"


def show(path, table):
    for s in sorted(table.get_symbols(), key=lambda s: s.get_name()):
        if s.get_name().startswith("."):
            continue  # what CPython passes to generators and generics is no name of the program
        kind = str(getattr(table.get_type(), "value", table.get_type()))
        if kind not in ("module", "function", "class"):
            continue  # the scopes of generics are CPython's own
        print(path, table.get_lineno(), kind, table.get_name(), s.get_name(), binding(s, table),
              "param" if s.is_parameter() else "-", sep="\t")
    for child in table.get_children():
        show(path, child)


for path in [here / "scopes.py", *sorted((root / "testdata").rglob("*.py"))]:
    show(path.relative_to(root).as_posix(), symtable.symtable(path.read_text(), path.name, "exec"))
