# Remakes the digests of the trees that the passes are to give for the standard
# library of the Python that runs it:
#   python3.13 gen_digests.py > stdlib.txt
# and of the programs beside it:
#   python3.13 gen_digests.py own > own.txt
# The trees are made here from ast's, by transformations that know nothing of
# Trammel's. A line is: digest of the source, digests of ast.dump(tree) for each of
# PASSES, path. Files that do not parse are left out.
import ast, copy, doctest, hashlib, pathlib, sys, sysconfig, warnings

PASSES = ["annotations", "docstrings", "doctests", "identifiers", "guards"]
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
BLOCKS = ("body", "orelse", "finalbody")


def is_text(node):
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def blocks(node):
    """The statement lists of a node, with the names of their fields."""
    for field in BLOCKS:
        block = getattr(node, field, None)
        if isinstance(block, list) and block:
            yield field, block


def without(node, gone):
    """Drops the statements for which gone is true from all blocks of a tree."""
    for field, block in list(blocks(node)):
        kept = [s for s in block if not gone(s, node)]
        documented = field == "body" and isinstance(node, (ast.Module, ast.ClassDef, *FUNCTIONS))
        if len(kept) < len(block):
            if not kept and not isinstance(node, ast.Module):
                kept = [ast.Pass()]
            elif kept and documented and kept[0] is not block[0] and is_text(kept[0]):
                kept.insert(0, ast.Pass())
            setattr(node, field, kept)
    for child in ast.iter_child_nodes(node):
        without(child, gone)
    return node


# --- docstrings


def docstrings(tree):
    doomed = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, *FUNCTIONS)):
            for s in node.body:
                if not is_text(s):
                    break
                doomed.add(s)
    return without(tree, lambda s, _: s in doomed)


# --- doctests


def strip_examples(text):
    """Cuts examples and the output that they expect, as doctest's own pattern finds them."""
    lines = text.split("\n")
    blank = [not line.strip() for line in lines]
    ranges = []
    for m in doctest.DocTestParser._EXAMPLE_RE.finditer(text.expandtabs()):
        prompts = m.group("source").split("\n")
        if any(len(line.strip()) > 3 and line.strip()[3] != " " for line in prompts):
            continue  # doctest refuses to run these
        first = text.expandtabs().count("\n", 0, m.start())
        last = first + len(prompts) + len(m.group("want").rstrip("\n").split("\n") if m.group("want") else [])
        if ranges and ranges[-1][1] == first:
            ranges[-1][1] = last
        else:
            ranges.append([first, last])
    for first, last in reversed(ranges):
        if first > 1 and blank[first - 1] and last < len(lines) and blank[last]:
            first -= 1
        if last < len(lines):
            del lines[first:last]
        else:
            lines[first:] = [""]
    return "\n".join(lines)


def doctests(tree):
    for node in ast.walk(tree):
        texts = []
        if isinstance(node, (ast.Module, ast.ClassDef, *FUNCTIONS)) and node.body and is_text(node.body[0]):
            texts.append(node.body[0].value)
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.value, ast.Dict):
            target = node.targets[0]
            if getattr(target, "id", getattr(target, "attr", None)) == "__test__":
                texts += [v for v in node.value.values if isinstance(v, ast.Constant) and isinstance(v.value, str)]
        for constant in texts:
            constant.value = strip_examples(constant.value)
    return tree


# --- annotations


def last_name(node):
    return getattr(node, "id", getattr(node, "attr", None)) if isinstance(node, (ast.Name, ast.Attribute)) else None


def bound_names(function):
    """Names that a function binds itself, declarations without a value left out."""
    a = function.args
    names = {p.arg for p in [*a.posonlyargs, *a.args, *a.kwonlyargs, a.vararg, a.kwarg] if p}

    def visit(node):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            names.add(node.id)
        elif isinstance(node, ast.AnnAssign) and node.value is None and node.simple:
            return
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            names.update((x.asname or x.name).split(".")[0] for x in node.names)
        elif isinstance(node, (*FUNCTIONS, ast.ClassDef)):
            names.add(node.name)
            outer = list(node.decorator_list)
            if isinstance(node, ast.ClassDef):
                outer += node.bases
            else:
                outer += node.args.defaults + [d for d in node.args.kw_defaults if d]
            for e in outer:
                visit(e)
            return
        elif isinstance(node, ast.Lambda):
            for e in node.args.defaults + [d for d in node.args.kw_defaults if d]:
                visit(e)
            return
        elif isinstance(node, ast.comprehension):
            for e in [node.iter, *node.ifs]:
                visit(e)
            return
        elif isinstance(node, ast.ExceptHandler) and node.name:
            names.add(node.name)
        elif isinstance(node, (ast.MatchAs, ast.MatchStar)) and node.name:
            names.add(node.name)
        elif isinstance(node, ast.MatchMapping) and node.rest:
            names.add(node.rest)
        for child in ast.iter_child_nodes(node):
            visit(child)

    for s in function.body:
        visit(s)
    return names


def used_names(function):
    """Names that a function or one inside it reads, other than in annotations."""
    used = set()

    def visit(node):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Store):
            used.add(node.id)
        elif isinstance(node, ast.Nonlocal):
            used.update(node.names)
        for field, value in ast.iter_fields(node):
            if field in ("annotation", "returns", "bound", "default_value") or isinstance(node, ast.TypeAlias) and field == "value":
                continue
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    visit(child)

    for s in function.body:
        visit(s)
    return used


def is_annotations(node):
    return last_name(node) in ("__annotations__", "__annotate__")


def writes_annotations(s, loose, reads_annotate):
    if isinstance(s, (ast.Assign, ast.AugAssign, ast.AnnAssign)):
        if isinstance(s, ast.AnnAssign) and s.value is None:
            return False
        targets = s.targets if isinstance(s, ast.Assign) else [s.target]
        return all(is_annotations(t.value if isinstance(t, ast.Subscript) else t) for t in targets)
    if isinstance(s, ast.Expr) and isinstance(s.value, ast.Call) and isinstance(s.value.func, ast.Attribute):
        f = s.value.func
        return f.attr in ("update", "setdefault", "__setitem__") and is_annotations(f.value)
    return isinstance(s, FUNCTIONS) and s.name == "__annotate__" and loose and not reads_annotate


def annotations(tree):
    reads_annotate = any(isinstance(n, ast.Name) and n.id == "__annotate__" and isinstance(n.ctx, ast.Load) for n in ast.walk(tree))
    doomed = set()

    def visit(node, function, in_class, loose):
        if isinstance(node, FUNCTIONS):
            a = node.args
            for p in [*a.posonlyargs, *a.args, *a.kwonlyargs, a.vararg, a.kwarg]:
                if p:
                    p.annotation = None
            node.returns = None
        for t in getattr(node, "type_params", []):
            if hasattr(t, "bound"):
                t.bound = None
            t.default_value = None
        if isinstance(node, ast.TypeAlias) and last_name(node.value) != "object":
            node.value = ast.Name("object", ast.Load())
        if isinstance(node, ast.AnnAssign) and node.value is None:
            local = function is not None and not in_class and node.simple
            if local and node.target.id in used_names(function) and node.target.id not in bound_names(function):
                if last_name(node.annotation) != "object":
                    replaced[node] = ast.Name("object", ast.Load())
            else:
                doomed.add(node)
        for field, block in blocks(node):
            for s in block:
                if writes_annotations(s, loose_inside(node, loose), reads_annotate):
                    doomed.add(s)
        for child in ast.iter_child_nodes(node):
            if isinstance(node, FUNCTIONS):
                visit(child, node, False, False)
            elif isinstance(node, ast.ClassDef):
                visit(child, None, True, True)
            else:
                visit(child, function, in_class, loose)

    def loose_inside(node, loose):
        return isinstance(node, ast.ClassDef) or loose and not isinstance(node, FUNCTIONS)

    replaced = {}
    visit(tree, None, False, True)
    for node, annotation in replaced.items():
        node.annotation = annotation
    tree = without(tree, lambda s, _: s in doomed)

    class Assignments(ast.NodeTransformer):
        def visit_AnnAssign(self, node):
            return node if node.value is None else ast.Assign([node.target], node.value)

    return Assignments().visit(tree)


# --- guards, after the behaviour of RestrictedPython's transformer

LOAD = ast.Load()


def name(n, ctx=LOAD):
    return ast.Name(n, ctx)


def call(f, *args):
    return ast.Call(name(f) if isinstance(f, str) else f, list(args), [])


class Guards(ast.NodeTransformer):
    def __init__(self):
        self.temps = 0
        self.prints = [False]

    def generic(self, node):
        return super().generic_visit(node)

    def visit_Name(self, node):
        if isinstance(node.ctx, ast.Load):
            if node.id == "print":
                self.prints[-1] = True
                return ast.Attribute(name("_print"), "_call_print", LOAD)
            if node.id == "printed":
                self.prints[-1] = True
                return call("_print")
        return node

    def visit_Attribute(self, node):
        node = self.generic(node)
        if isinstance(node.ctx, ast.Load):
            return call("_getattr_", node.value, ast.Constant(node.attr))
        return ast.Attribute(call("_write_", node.value), node.attr, node.ctx)

    def visit_Subscript(self, node):
        node = self.generic(node)
        if isinstance(node.ctx, ast.Load):
            return call("_getitem_", node.value, self.index(node.slice))
        return ast.Subscript(call("_write_", node.value), node.slice, node.ctx)

    def index(self, node):
        if isinstance(node, ast.Slice):
            return call("slice", *(part or ast.Constant(None) for part in (node.lower, node.upper, node.step)))
        if isinstance(node, ast.Tuple):
            return ast.Tuple([self.index(e) if isinstance(e, ast.Slice) else e for e in node.elts], LOAD)
        return node

    def visit_Call(self, node):
        node = self.generic(node)
        if any(isinstance(a, ast.Starred) for a in node.args) or any(k.arg is None for k in node.keywords):
            return ast.Call(name("_apply_"), [node.func, *node.args], node.keywords)
        return node

    def spec(self, target):
        stars = [i for i, e in enumerate(target.elts) if isinstance(e, ast.Starred)]
        childs = []
        for i, e in enumerate(target.elts):
            if isinstance(e, ast.Tuple):
                at = i - len(target.elts) if stars and i > stars[0] else i
                number = ast.UnaryOp(ast.USub(), ast.Constant(-at)) if at < 0 else ast.Constant(at)
                childs.append(ast.Tuple([number, self.spec(e)], LOAD))
        return ast.Dict(
            [ast.Constant("childs"), ast.Constant("min_len")],
            [ast.Tuple(childs, LOAD), ast.Constant(len(target.elts) - len(stars))],
        )

    def unpacked(self, hook, target, value):
        return call(hook, value, self.spec(target), name("_getiter_"))

    def iterated(self, node):
        if isinstance(node.target, ast.Tuple):
            node.iter = self.unpacked("_iter_unpack_sequence_", node.target, node.iter)
        else:
            node.iter = call("_getiter_", node.iter)
        return node

    def visit_For(self, node):
        return self.iterated(self.generic(node))

    def visit_comprehension(self, node):
        return self.iterated(self.generic(node))

    def visit_Assign(self, node):
        node = self.generic(node)
        if not any(isinstance(t, ast.Tuple) for t in node.targets):
            return node
        return [
            ast.Assign([t], self.unpacked("_unpack_sequence_", t, node.value) if isinstance(t, ast.Tuple) else node.value)
            for t in reversed(node.targets)
        ]

    def visit_AugAssign(self, node):
        node = self.generic(node)
        if not isinstance(node.target, ast.Name):
            return node
        sign = {
            "Add": "+", "Sub": "-", "Mult": "*", "Div": "/", "Mod": "%", "Pow": "**", "LShift": "<<", "RShift": ">>",
            "BitOr": "|", "BitXor": "^", "BitAnd": "&", "FloorDiv": "//", "MatMult": "@",
        }[type(node.op).__name__]
        read = self.visit_Name(name(node.target.id))
        return ast.Assign([node.target], call("_inplacevar_", ast.Constant(sign + "="), read, node.value))

    def visit_With(self, node):
        node = self.generic(node)
        for item in reversed(node.items):
            target = item.optional_vars
            if isinstance(target, ast.Tuple):
                temp = f"_tmp{self.temps}"
                self.temps += 1
                item.optional_vars = name(temp, ast.Store())
                unpack = ast.Assign([target], self.unpacked("_unpack_sequence_", target, name(temp)))
                node.body.insert(0, ast.Try([unpack], [], [], [ast.Delete([name(temp, ast.Del())])]))
        return node

    visit_AsyncWith = visit_With

    def visit_FunctionDef(self, node):
        self.prints.append(False)
        node = self.generic(node)
        if self.prints.pop():
            node.body.insert(0, self.collector())
        return node

    visit_AsyncFunctionDef = visit_FunctionDef

    def collector(self):
        return ast.Assign([name("_print", ast.Store())], call("_print_", name("_getattr_")))

    def visit_ClassDef(self, node):
        node.keywords = []
        node.type_params = []
        node = self.generic(node)
        node.keywords = [ast.keyword("metaclass", name("__metaclass__"))]
        return node

    def visit_Module(self, node):
        original = node.body[:]
        node = self.generic(node)
        if self.prints.pop():
            future = lambda s: isinstance(s, ast.ImportFrom) and s.module == "__future__" and s.level == 0
            at = 1 if len(original) > 1 and is_text(original[0]) and future(original[1]) else 0
            while at < len(original) - 1 and future(original[at]):
                at += 1
            node.body.insert(at, self.collector())
        return node

    def visit_match_case(self, node):  # a pattern takes no calls
        if node.guard:
            node.guard = self.visit(node.guard)
        node.body = [x for s in node.body for x in self.listed(self.visit(s))]
        return node

    def listed(self, result):
        return result if isinstance(result, list) else [result]


def guards(tree):
    # Nodes are shared where RestrictedPython shares them; each is visited once.
    return Guards().visit(tree)


# --- identifiers


def unseen(c):
    """Characters that may stand in names and have no shape."""
    return c in "\u200c\u200d\u115f\u1160\u3164\uffa0\u034f" or 0xFE00 <= ord(c) <= 0xFE0F or 0xE0100 <= ord(c) <= 0xE01EF


def identifiers(tree):
    """ast has names in NFKC form already; what cannot be seen goes from them as well."""
    fields = [
        (node, field, value)
        for node in ast.walk(tree)
        for field, value in ast.iter_fields(node)
        if (isinstance(value, str) or isinstance(value, list) and value and isinstance(value[0], str)) and not isinstance(node, ast.Constant)
    ]
    for node, field, value in fields:
        plain = lambda text: "".join(c for c in text if not unseen(c))
        setattr(node, field, plain(value) if isinstance(value, str) else [plain(v) for v in value])
    return tree


# --- the rest


def digest(data):
    return hashlib.sha256(data).hexdigest()


def dumped(tree):
    return digest(ast.dump(tree).encode("utf-8", "surrogatepass"))[:16]


def main():
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(100_000)
    here = pathlib.Path(__file__).resolve().parent
    own = sys.argv[1:] == ["own"]
    root = here if own else pathlib.Path(sysconfig.get_path("stdlib"))
    print("# CPython", sys.version.split()[0])
    for path in sorted(root.rglob("*.py")):
        if "site-packages" in path.parts or path.parent == here:
            continue
        source = path.read_bytes()
        try:
            tree = ast.parse(source)
            digests = [dumped(globals()[p](copy.deepcopy(tree))) for p in PASSES]
        except SyntaxError:
            continue
        print(digest(source)[:32], *digests, path.relative_to(root).as_posix(), sep="\t")


if __name__ == "__main__":
    main()
