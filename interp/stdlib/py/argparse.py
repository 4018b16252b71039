"""Command lines: what a program takes, and its help."""
import os as _os
import re as _re
import sys as _sys
from gettext import gettext as _, ngettext
from textwrap import fill as _fill, wrap as _wrap

__all__ = [
    "ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType", "HelpFormatter", "ArgumentDefaultsHelpFormatter",
    "RawDescriptionHelpFormatter", "RawTextHelpFormatter", "MetavarTypeHelpFormatter", "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER",
    "REMAINDER", "SUPPRESS", "ZERO_OR_MORE",
]
SUPPRESS, OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, PARSER, REMAINDER = "==SUPPRESS==", "?", "*", "+", "A...", "..."


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name, self.message = _argument_name(argument), message

    def __str__(self):
        return self.message if self.argument_name is None else f"argument {self.argument_name}: {self.message}"


class ArgumentTypeError(Exception):
    pass


def _argument_name(action):
    if action is None:
        return None
    if action.option_strings:
        return "/".join(action.option_strings)
    if action.metavar not in (None, SUPPRESS):
        return action.metavar if isinstance(action.metavar, str) else "[, ".join(action.metavar)
    if action.dest not in (None, SUPPRESS):
        return action.dest
    if action.choices:
        return "{" + ",".join(map(str, action.choices)) + "}"
    return None


class Namespace:
    def __init__(self, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __eq__(self, other):
        return _vars_of(self) == _vars_of(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in self.__dict__

    def __repr__(self):
        parts, star = [], {}
        for name, value in self.__dict__.items():
            if name.isidentifier():
                parts.append(f"{name}={value!r}")
            else:
                star[name] = value
        if star:
            parts.append(f"**{star!r}")
        return f"{type(self).__name__}({', '.join(parts)})"


def _vars_of(namespace):
    return namespace.__dict__


class HelpFormatter:
    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None, color=None):
        if width is None:
            from shutil import get_terminal_size
            width = get_terminal_size().columns - 2
        self._prog, self._indent, self._width = prog, indent_increment, width
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._current_indent, self._action_max_length = 0, 0
        self._parts = [[]]

    # What is to be shown is collected as functions that make text, in sections.

    def start_section(self, heading):
        self._current_indent += self._indent
        self._parts.append([])
        self._parts[-1].append(("heading", heading))

    def end_section(self):
        self._current_indent -= self._indent
        section = self._parts.pop()
        self._parts[-1].append(("section", section, self._current_indent))

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._parts[-1].append(("text", text))

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._parts[-1].append(("usage", usage, actions, groups, prefix))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        lengths = [len(self._invocation(action)) + self._current_indent]
        lengths += [len(self._invocation(sub)) + self._current_indent + self._indent for sub in self._subactions(action)]
        self._action_max_length = max(self._action_max_length, *lengths)
        self._parts[-1].append(("argument", action))

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def _subactions(self, action):
        return action._get_subactions() if hasattr(action, "_get_subactions") else []

    def format_help(self):
        text = self._section_text(self._parts[0], 0)
        text = _re.sub(r"\n\n\n+", "\n\n", text)
        return text.strip("\n") + "\n" if text else ""

    def _section_text(self, parts, indent):
        out = []
        for part in parts:
            saved, self._current_indent = self._current_indent, indent
            if part[0] == "text":
                out.append(self._format_text(part[1]))
            elif part[0] == "usage":
                out.append(self._format_usage(*part[1:]))
            elif part[0] == "argument":
                out.append(self._format_action(part[1]))
            elif part[0] == "section":
                heading = part[1][0][1]
                body = self._section_text(part[1][1:], indent + self._indent)
                if body:
                    title = f"{'':>{indent}}{heading}:\n" if heading is not SUPPRESS and heading is not None else ""
                    out.append(f"\n{title}{body}\n")
            self._current_indent = saved
        return "".join(out)

    def _format_usage(self, usage, actions, groups, prefix):
        prefix = _("usage: ") if prefix is None else prefix
        if usage is not None:
            usage = usage % {"prog": self._prog}
        elif not actions:
            usage = self._prog
        else:
            optionals = [a for a in actions if a.option_strings]
            positionals = [a for a in actions if not a.option_strings]
            usage = " ".join([self._prog, *self._usage_parts(optionals + positionals, groups)])
            width = self._width - self._current_indent
            if len(prefix) + len(usage) > width:
                usage = self._wrapped_usage(prefix, self._usage_parts(optionals, groups), self._usage_parts(positionals, groups), width)
        return f"{prefix}{usage}\n\n"

    def _wrapped_usage(self, prefix, optional, positional, width):
        def lines_of(parts, indent, first=None):
            lines, line = [], []
            length = len(indent) - 1 if first is None else len(first) - 1
            for part in parts:
                if length + 1 + len(part) > width and line:
                    lines.append(indent + " ".join(line))
                    line, length = [], len(indent) - 1
                line.append(part)
                length += len(part) + 1
            if line:
                lines.append(indent + " ".join(line))
            if first is not None and lines:
                lines[0] = lines[0][len(indent):]
            return lines
        if len(prefix) + len(self._prog) <= 0.75 * width:
            indent = " " * (len(prefix) + len(self._prog) + 1)
            if optional:
                lines = lines_of([self._prog] + optional, indent, prefix)
                lines += lines_of(positional, indent)
            elif positional:
                lines = lines_of([self._prog] + positional, indent, prefix)
            else:
                lines = [self._prog]
        else:
            indent = " " * len(prefix)
            lines = lines_of(optional + positional, indent)
            if len(lines) > 1:
                lines = lines_of(optional, indent) + lines_of(positional, indent)
            lines = [self._prog] + lines
        return "\n".join(lines)

    def _usage_parts(self, actions, groups):
        """The parts of the usage; a group shows as such if its members stand side by side."""
        members, opening, closing, more = set(), {}, {}, set()
        for group in groups:
            inside = group._group_actions
            if not inside:
                raise ValueError(f"empty group {group}")
            if inside[0] not in actions:
                continue
            start = actions.index(inside[0])
            end = start + len(inside)
            shown = [i for i in range(start, min(end, len(actions))) if actions[i].help is not SUPPRESS]
            if not shown or {id(a) for a in actions[start:end]} != {id(a) for a in inside}:
                continue
            members.update(id(a) for a in inside)
            if not group.required or len(shown) > 1:
                opening[shown[0]], closing[shown[-1]] = ("(", ")") if group.required else ("[", "]")
            more.update(shown[:-1])
        out = []
        for i, action in enumerate(actions):
            if action.help is not SUPPRESS:
                part = opening.get(i, "") + self._usage_of(action, id(action) in members) + closing.get(i, "")
                out.append(part + " |" if i in more else part)
        return out

    def _usage_of(self, action, in_group):
        if not action.option_strings:
            part = self._format_args(action, self._default_metavar(action))
            return part[1:-1] if in_group and part[:1] == "[" and part[-1:] == "]" else part
        option = action.option_strings[0]
        if action.nargs == 0:
            part = action.format_usage()
        else:
            part = f"{option} {self._format_args(action, self._optional_metavar(action))}"
        return part if action.required or in_group else f"[{part}]"

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % {"prog": self._prog}
        width = max(self._width - self._current_indent, 11)
        return self._fill_text(text, width, " " * self._current_indent) + "\n\n"

    def _format_action(self, action):
        position = min(self._action_max_length + 2, self._max_help_position)
        help_width = max(self._width - position, 11)
        action_width = position - self._current_indent - 2
        header = self._invocation(action)
        if not action.help:
            text = f"{'':{self._current_indent}}{header}\n"
            first = 0
        elif len(header) <= action_width:
            text = f"{'':{self._current_indent}}{header:<{action_width}}  "
            first = 0
        else:
            text = f"{'':{self._current_indent}}{header}\n"
            first = position
        parts = [text]
        if action.help and action.help.strip():
            expanded = self._expand_help(action)
            if expanded:
                lines = self._split_lines(expanded, help_width)
                parts.append(f"{'':{first}}{lines[0]}\n")
                parts += [f"{'':{position}}{line}\n" for line in lines[1:]]
        elif not text.endswith("\n"):
            parts.append("\n")
        subactions = self._subactions(action)
        if subactions:
            self._current_indent += self._indent
            parts += [self._format_action(sub) for sub in subactions]
            self._current_indent -= self._indent
        return "".join(parts)

    def _invocation(self, action):
        if not action.option_strings:
            return " ".join(self._metavars(action, self._default_metavar(action))(1))
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        return ", ".join(action.option_strings) + " " + self._format_args(action, self._optional_metavar(action))

    _format_action_invocation = _invocation

    def _optional_metavar(self, action):
        return self._get_default_metavar_for_optional(action)

    def _default_metavar(self, action):
        return self._get_default_metavar_for_positional(action)

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest

    def _metavars(self, action, default):
        if action.metavar is not None:
            result = action.metavar
        elif action.choices is not None:
            result = "{" + ",".join(map(str, action.choices)) + "}"
        else:
            result = default
        return lambda size: result if isinstance(result, tuple) else (result,) * size

    def _format_args(self, action, default):
        get = self._metavars(action, default)
        nargs = action.nargs
        if nargs is None:
            return "%s" % get(1)
        if nargs == OPTIONAL:
            return "[%s]" % get(1)
        if nargs == ZERO_OR_MORE:
            names = get(1)
            return "[%s [%s ...]]" % names if len(names) == 2 else "[%s ...]" % names
        if nargs == ONE_OR_MORE:
            return "%s [%s ...]" % get(2)
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return "%s ..." % get(1)
        if nargs == SUPPRESS:
            return ""
        try:
            places = " ".join(["%s"] * nargs)
        except TypeError:
            raise ValueError("invalid nargs value") from None
        return places % get(nargs)

    def _expand_help(self, action):
        help = self._get_help_string(action)
        if "%" not in help:
            return help
        values = {k: v for k, v in {**_vars_of(action), "prog": self._prog}.items() if v is not SUPPRESS}
        for name, value in values.items():
            if hasattr(value, "__name__"):
                values[name] = value.__name__
        if values.get("choices") is not None:
            values["choices"] = ", ".join(map(str, values["choices"]))
        return help % values

    def _get_help_string(self, action):
        return action.help

    def _split_lines(self, text, width):
        return _wrap(" ".join(text.split()), width)

    def _fill_text(self, text, width, indent):
        return _fill(" ".join(text.split()), width, initial_indent=indent, subsequent_indent=indent)


class RawDescriptionHelpFormatter(HelpFormatter):
    def _fill_text(self, text, width, indent):
        return "".join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _get_help_string(self, action):
        help = action.help or ""
        if "%(default)" not in help and action.default is not SUPPRESS and (action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE)):
            help += " (default: %(default)s)"
        return help


class MetavarTypeHelpFormatter(HelpFormatter):
    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    _get_default_metavar_for_positional = _get_default_metavar_for_optional


# --- actions


class Action:
    def __init__(
        self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None, metavar=None, deprecated=False,
    ):
        self.option_strings, self.dest, self.nargs, self.const, self.default, self.type = option_strings, dest, nargs, const, default, type
        self.choices, self.required, self.help, self.metavar, self.deprecated = choices, required, help, metavar, deprecated

    def __repr__(self):
        names = ("option_strings", "dest", "nargs", "const", "default", "type", "choices", "required", "help", "metavar", "deprecated")
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in names)})"

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(".__call__() not defined")


class BooleanOptionalAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        names = []
        for name in option_strings:
            names.append(name)
            if name.startswith("--"):
                names.append("--no-" + name[2:])
        super().__init__(names, dest, nargs=0, default=default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith("--no-"))

    def format_usage(self):
        return " | ".join(self.option_strings)


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, **kwargs):
        if nargs == 0:
            raise ValueError(
                "nargs for store actions must be != 0; if you have nothing to store, actions such as store true or store const may be more appropriate"
            )
        if const is not None and nargs != OPTIONAL:
            raise ValueError(f"nargs must be {OPTIONAL!r} to supply const")
        super().__init__(option_strings, dest, nargs, const, default, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None, deprecated=False):
        super().__init__(option_strings, dest, 0, const, default, required=required, help=help, metavar=metavar, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, True, default, required, help, deprecated=deprecated)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, False, default, required, help, deprecated=deprecated)


def _copied(items):
    return [] if items is None else list(items)


class _AppendAction(_StoreAction):
    def __init__(self, option_strings, dest, nargs=None, **kwargs):
        if nargs == 0:
            raise ValueError(
                "nargs for append actions must be != 0; if arg strings are not supplying the value to append, the append const action may be more appropriate"
            )
        super().__init__(option_strings, dest, nargs, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _copied(getattr(namespace, self.dest, None)) + [values])


class _AppendConstAction(_StoreConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _copied(getattr(namespace, self.dest, None)) + [self.const])


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _copied(getattr(namespace, self.dest, None)) + list(values))


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, default=default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, default=default, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, default=default, help=help or _("show program's version number and exit"))
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        version = self.version if self.version is not None else parser.version
        formatter = parser._get_formatter()
        formatter.add_text(version)
        parser._print_message(formatter.format_help(), _sys.stdout)
        parser.exit()


class _SubParsersAction(Action):
    class _Choice(Action):
        def __init__(self, name, aliases, help):
            super().__init__([], name, help=help, metavar=name + (f" ({', '.join(aliases)})" if aliases else ""))

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix, self._parser_class, self._name_parser_map, self._choices_actions = prog, parser_class, {}, []
        self._deprecated = set()
        super().__init__(option_strings, dest, PARSER, choices=self._name_parser_map, required=required, help=help, metavar=metavar)

    def add_parser(self, name, *, deprecated=False, **kwargs):
        if kwargs.get("prog") is None:
            kwargs["prog"] = f"{self._prog_prefix} {name}"
        aliases = kwargs.pop("aliases", ())
        for known in (name, *aliases):
            if known in self._name_parser_map:
                raise ArgumentError(self, f"conflicting subparser{' alias' if known != name else ''}: {known}")
        if "help" in kwargs:
            self._choices_actions.append(self._Choice(name, aliases, kwargs.pop("help")))
        parser = self._parser_class(**kwargs)
        for known in (name, *aliases):
            self._name_parser_map[known] = parser
            if deprecated:
                self._deprecated.add(known)
        return parser

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, rest = values[0], values[1:]
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        if name not in self._name_parser_map:
            raise ArgumentError(self, f"unknown parser {name!r} (choices: {', '.join(self._name_parser_map)})")
        if name in self._deprecated:
            parser._warning(f"command {name!r} is deprecated")
        inner, left = self._name_parser_map[name].parse_known_args(rest, None)
        for key, value in _vars_of(inner).items():
            setattr(namespace, key, value)
        if left:
            _vars_of(namespace).setdefault("_unrecognized_args", [])
            namespace._unrecognized_args += left


class FileType:
    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        self._mode, self._bufsize, self._encoding, self._errors = mode, bufsize, encoding, errors

    def __call__(self, string):
        if string == "-":
            stream = _sys.stdin if "r" in self._mode else _sys.stdout
            return stream.buffer if "b" in self._mode else stream
        try:
            return open(string, self._mode, self._bufsize, self._encoding, self._errors)
        except OSError as e:
            raise ArgumentTypeError(f"can't open '{string}': {e}")

    def __repr__(self):
        args = [repr(a) for a in (self._mode, self._bufsize) if a != -1]
        args += [f"{k}={v!r}" for k, v in (("encoding", self._encoding), ("errors", self._errors)) if v is not None]
        return f"{type(self).__name__}({', '.join(args)})"


# --- containers of arguments


class _ActionsContainer:
    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description, self.argument_default, self.prefix_chars, self.conflict_handler = description, argument_default, prefix_chars, conflict_handler
        self._registries = {}
        for name, action in {
            None: _StoreAction, "store": _StoreAction, "store_const": _StoreConstAction, "store_true": _StoreTrueAction, "store_false": _StoreFalseAction,
            "append": _AppendAction, "append_const": _AppendConstAction, "count": _CountAction, "help": _HelpAction, "version": _VersionAction,
            "parsers": _SubParsersAction, "extend": _ExtendAction,
        }.items():
            self.register("action", name, action)
        if conflict_handler not in ("error", "resolve"):
            raise ValueError(f"invalid conflict_resolution value: {conflict_handler!r}")
        self._actions, self._option_string_actions, self._action_groups, self._mutually_exclusive_groups, self._defaults = [], {}, [], [], {}
        self._negative_number = _re.compile(r"-(?:\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)\Z")
        self._has_negative_number_optionals = []

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default_value=None):
        try:
            return self._registries.get(registry_name, {}).get(value, default_value)
        except TypeError:
            return default_value

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_argument(self, *args, **kwargs):
        chars = self.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and "dest" in kwargs:
                raise ValueError("dest supplied twice for positional argument")
            kwargs = self._positional_kwargs(*args, **kwargs)
        else:
            kwargs = self._optional_kwargs(*args, **kwargs)
        if "default" not in kwargs:
            dest = kwargs["dest"]
            if dest in self._defaults:
                kwargs["default"] = self._defaults[dest]
            elif self.argument_default is not None:
                kwargs["default"] = self.argument_default
        name = kwargs.pop("action", None)
        action_class = self._registry_get("action", name, name)
        if not callable(action_class):
            raise ValueError(f'unknown action "{action_class}"')
        action = action_class(**kwargs)
        if not action.option_strings and action.nargs == 0:
            raise ValueError(f"action {name!r} is not valid for positional arguments")
        if not callable(self._registry_get("type", action.type, action.type) or str):
            raise ValueError(f"{action.type!r} is not callable")
        if action.type is FileType:
            raise ValueError(f"{action.type!r} is a FileType class object, instance of it must be passed")
        try:
            HelpFormatter("", width=80)._format_args(action, None)
        except TypeError:
            raise ValueError("length of metavar tuple does not match nargs") from None
        return self._add_action(action)

    def add_argument_group(self, *args, **kwargs):
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._check_conflict(action)
        self._actions.append(action)
        action.container = self
        for name in action.option_strings:
            self._option_string_actions[name] = action
            if self._negative_number.match(name):
                self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _add_container_actions(self, container):
        groups = {g.title: g for g in self._action_groups}
        mapping = {}
        for group in container._action_groups:
            if group.title not in groups:
                groups[group.title] = self.add_argument_group(title=group.title, description=group.description, conflict_handler=group.conflict_handler)
            for action in group._group_actions:
                mapping[action] = groups[group.title]
        for group in container._mutually_exclusive_groups:
            mutex = self.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                mapping[action] = mutex
        for action in container._actions:
            mapping.get(action, self)._add_action(action)

    def _positional_kwargs(self, dest=None, **kwargs):
        if dest is None:
            dest = kwargs.pop("dest", None)
            if dest is None:
                raise TypeError("missing dest= argument")
        if "required" in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get("nargs")
        if nargs == 0:
            raise ValueError("nargs for positionals must be != 0")
        if nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS) or nargs == ZERO_OR_MORE and "default" not in kwargs:
            kwargs["required"] = True
        return dict(kwargs, dest=dest, option_strings=[])

    def _optional_kwargs(self, *args, **kwargs):
        chars, long = self.prefix_chars, []
        for name in args:
            if name[0] not in chars:
                raise ValueError(f"invalid option string {name!r}: must start with a character {chars!r}")
            if len(name) > 1 and name[1] in chars:
                long.append(name)
        dest = kwargs.pop("dest", None)
        if dest is None:
            dest = (long[0] if long else args[0]).lstrip(chars)
            if not dest:
                raise ValueError(f"dest= is required for options like {args[0]!r}")
            dest = dest.replace("-", "_")
        return dict(kwargs, dest=dest, option_strings=list(args))

    def _check_conflict(self, action):
        found = [(n, self._option_string_actions[n]) for n in action.option_strings if n in self._option_string_actions]
        if not found:
            return
        if self.conflict_handler == "error":
            names = ", ".join(n for n, _a in found)
            raise ArgumentError(action, f"conflicting option string{'s' if len(found) > 1 else ''}: {names}")
        for name, other in found:
            other.option_strings.remove(name)
            self._option_string_actions.pop(name, None)
            if not other.option_strings:
                other.container._remove_action(other)


class _ArgumentGroup(_ActionsContainer):
    def __init__(self, container, title=None, description=None, **kwargs):
        kwargs.setdefault("conflict_handler", container.conflict_handler)
        kwargs.setdefault("prefix_chars", container.prefix_chars)
        kwargs.setdefault("argument_default", container.argument_default)
        super().__init__(description=description, **kwargs)
        self.title, self._group_actions, self._container = title, [], container
        self._registries, self._actions, self._option_string_actions = container._registries, container._actions, container._option_string_actions
        self._defaults, self._has_negative_number_optionals = container._defaults, container._has_negative_number_optionals
        self._mutually_exclusive_groups = container._mutually_exclusive_groups

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required

    def _add_action(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)


# --- the parser


class ArgumentParser(_ActionsContainer):
    def __init__(
        self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter, prefix_chars="-", fromfile_prefix_chars=None,
        argument_default=None, conflict_handler="error", add_help=True, allow_abbrev=True, exit_on_error=True,
    ):
        super().__init__(description, prefix_chars, argument_default, conflict_handler)
        self.prog = prog if prog is not None else _os.path.basename(_sys.argv[0])
        self.usage, self.epilog, self.formatter_class, self.fromfile_prefix_chars = usage, epilog, formatter_class, fromfile_prefix_chars
        self.add_help, self.allow_abbrev, self.exit_on_error = add_help, allow_abbrev, exit_on_error
        self._positionals, self._optionals = self.add_argument_group(_("positional arguments")), self.add_argument_group(_("options"))
        self._subparsers = None
        self.register("type", None, lambda string: string)
        if add_help:
            dash = "-" if "-" in prefix_chars else prefix_chars[0]
            self.add_argument(dash + "h", dash * 2 + "help", action="help", default=SUPPRESS, help=_("show this help message and exit"))
        for parent in parents:
            if not isinstance(parent, ArgumentParser):
                raise TypeError("parents must be a list of ArgumentParser")
            self._add_container_actions(parent)
            self._defaults.update(parent._defaults)

    def __repr__(self):
        names = ("prog", "usage", "description", "formatter_class", "conflict_handler", "add_help")
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in names)})"

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            raise ArgumentError(None, "cannot have multiple subparser arguments")
        kwargs.setdefault("parser_class", type(self))
        if "title" in kwargs or "description" in kwargs:
            self._subparsers = self.add_argument_group(kwargs.pop("title", _("subcommands")), kwargs.pop("description", None))
        else:
            self._subparsers = self._positionals
        if kwargs.get("prog") is None:
            formatter = self._get_formatter()
            positionals = [a for a in self._actions if not a.option_strings]
            formatter.add_usage(self.usage, positionals, self._mutually_exclusive_groups, "")
            kwargs["prog"] = formatter.format_help().strip()
        action_class = kwargs.pop("action", _SubParsersAction)
        if isinstance(action_class, str):
            action_class = self._registry_get("action", action_class)
        action = action_class(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    # parsing

    def parse_args(self, args=None, namespace=None):
        namespace, left = self.parse_known_args(args, namespace)
        if left:
            self._refuse(f"unrecognized arguments: {' '.join(left)}")
        return namespace

    def _refuse(self, message):
        if self.exit_on_error:
            self.error(message)
        raise ArgumentError(None, message)

    def parse_known_args(self, args=None, namespace=None):
        args = _sys.argv[1:] if args is None else list(args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest in self._defaults:
            if not hasattr(namespace, dest):
                setattr(namespace, dest, self._defaults[dest])
        if not self.exit_on_error:
            namespace, left = self._parse(args, namespace)
        else:
            try:
                namespace, left = self._parse(args, namespace)
            except ArgumentError as e:
                self.error(str(e))
        if hasattr(namespace, "_unrecognized_args"):
            left += namespace._unrecognized_args
            delattr(namespace, "_unrecognized_args")
        return namespace, left

    def parse_intermixed_args(self, args=None, namespace=None):
        namespace, left = self.parse_known_intermixed_args(args, namespace)
        if left:
            self._refuse(f"unrecognized arguments: {' '.join(left)}")
        return namespace

    def parse_known_intermixed_args(self, args=None, namespace=None):
        args = _sys.argv[1:] if args is None else list(args)
        positionals = [a for a in self._actions if not a.option_strings]
        saved = [(a, a.nargs, a.default, a.required) for a in positionals]
        for a in positionals:
            a.nargs, a.default, a.required = SUPPRESS, SUPPRESS, False
        try:
            namespace, left = self.parse_known_args(args, namespace)
        finally:
            for a, a.nargs, a.default, a.required in saved:
                pass
        return self.parse_known_args(left, namespace)

    def _parse(self, args, namespace):
        return _Parse(self, args, namespace).run()

    def _read_args_from_files(self, args):
        out = []
        for arg in args:
            if not arg or arg[0] not in self.fromfile_prefix_chars:
                out.append(arg)
                continue
            try:
                with open(arg[1:]) as f:
                    lines = f.read().splitlines()
            except OSError as e:
                raise ArgumentError(None, str(e))
            out += self._read_args_from_files([a for line in lines for a in self.convert_arg_line_to_args(line)])
        return out

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _option_tuples(self, option_string):
        """The options that an abbreviation may stand for."""
        chars, out = self.prefix_chars, []
        if option_string[0] in chars and option_string[1:2] and option_string[1] in chars:
            if self.allow_abbrev:
                prefix, sep, explicit = option_string.partition("=")
                out = [(a, n, sep or None, explicit if sep else None) for n, a in self._option_string_actions.items() if n.startswith(prefix)]
        elif option_string[0] in chars and option_string[1:2] not in chars:
            short, rest = option_string[:2], option_string[2:]
            sep, explicit = "", rest
            prefix, equals, value = option_string.partition("=")
            for name, action in self._option_string_actions.items():
                if name == short:
                    out.append((action, name, sep, explicit))
                elif self.allow_abbrev and name.startswith(prefix):
                    out.append((action, name, equals or None, value if equals else None))
        return out

    def _parse_optional(self, arg):
        """Which option a word is: None if it is none, else (action, name, separator, value); the action is None if it is unknown."""
        if not arg or arg[0] not in self.prefix_chars:
            return None
        if arg in self._option_string_actions:
            return [(self._option_string_actions[arg], arg, None, None)]
        if len(arg) == 1:
            return None
        name, sep, value = arg.partition("=")
        if sep and name in self._option_string_actions:
            return [(self._option_string_actions[name], name, sep, value)]
        found = self._option_tuples(arg)
        if found:
            return found
        if self._negative_number.match(arg) and not self._has_negative_number_optionals:
            return None
        if " " in arg:
            return None
        return [(None, arg, None, None)]

    def _nargs_pattern(self, action):
        nargs = action.nargs
        pattern = {
            None: "([A])", OPTIONAL: "(A?)", ZERO_OR_MORE: "(A*)", ONE_OR_MORE: "(A+)", REMAINDER: "([AO]*)", PARSER: "(A[AO]*)", SUPPRESS: "()",
        }.get(nargs) or f"({'A' * nargs})"
        if not action.option_strings:
            # "--" may stand anywhere among positional arguments
            pattern = "".join("-*" + c if c == "A" else c for c in pattern).replace("[-*A]", "-*A").replace("[-*AO]*", "[-AO]*")
            pattern = pattern.replace("(-*A?)", "(-*A?-*)").replace("(-*A*)", "(-*[A-]*)").replace("(-*A+)", "(-*A[A-]*)")
        return pattern

    def _match_argument(self, action, pattern):
        match = _re.match(self._nargs_pattern(action), pattern)
        if match is None:
            message = {None: _("expected one argument"), OPTIONAL: _("expected at most one argument"), ONE_OR_MORE: _("expected at least one argument")}.get(action.nargs)
            if message is None:
                message = f"expected {action.nargs} argument{'' if action.nargs == 1 else 's'}"
            raise ArgumentError(action, message)
        return len(match.group(1))

    def _get_values(self, action, words):
        if not action.option_strings and action.nargs not in (PARSER, REMAINDER) and "--" in words:
            words = list(words)
            words.remove("--")
        if not words and action.nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str) and value is not SUPPRESS:
                value = self._get_value(action, value)
            return value
        if not words and action.nargs == ZERO_OR_MORE and not action.option_strings:
            return action.default if action.default is not None else []
        if len(words) == 1 and action.nargs in (None, OPTIONAL):
            value = self._get_value(action, words[0])
            self._check_value(action, value)
            return value
        if action.nargs == REMAINDER:
            return [self._get_value(action, v) for v in words]
        if action.nargs == PARSER:
            values = [self._get_value(action, v) for v in words]
            self._check_value(action, values[0])
            return values
        if action.nargs == SUPPRESS:
            return SUPPRESS
        values = [self._get_value(action, v) for v in words]
        for v in values:
            self._check_value(action, v)
        return values

    def _get_value(self, action, string):
        convert = self._registry_get("type", action.type, action.type)
        try:
            return convert(string)
        except ArgumentTypeError as e:
            raise ArgumentError(action, str(e))
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            raise ArgumentError(action, f"invalid {name} value: {string!r}")

    def _check_value(self, action, value):
        choices = action.choices
        if choices is not None:
            if isinstance(choices, str):
                choices = iter(choices)
            if value not in choices:
                raise ArgumentError(action, f"invalid choice: {value!r} (choose from {', '.join(map(repr, action.choices))})")

    # showing

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), file or _sys.stdout)

    def print_help(self, file=None):
        self._print_message(self.format_help(), file or _sys.stdout)

    def _print_message(self, message, file=None):
        if message:
            (file or _sys.stderr).write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def _warning(self, message):
        self._print_message(f"{self.prog}: warning: {message}\n", _sys.stderr)

    def error(self, message):
        self.print_usage(_sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")


class _Parse:
    """One command line being parsed."""

    def __init__(self, parser, args, namespace):
        self.parser, self.namespace = parser, namespace
        self.args = parser._read_args_from_files(args) if parser.fromfile_prefix_chars is not None else args
        self.extras, self.seen, self.seen_non_default, self.warned = [], set(), set(), set()
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            for i, action in enumerate(group._group_actions):
                others = group._group_actions[:i] + group._group_actions[i + 1:]
                self.conflicts.setdefault(id(action), []).extend(others)
        self.options, letters, rest = {}, [], iter(enumerate(self.args))
        for i, arg in rest:
            if arg == "--":
                letters.append("-")
                letters += ["A" for _i in rest]
                break
            found = parser._parse_optional(arg)
            if found is None:
                letters.append("A")
            else:
                self.options[i] = found
                letters.append("O")
        self.pattern = "".join(letters)
        self.positionals = [a for a in parser._actions if not a.option_strings]

    def warn(self, name, message):
        if name not in self.warned:
            self.warned.add(name)
            self.parser._warning(message)

    def take(self, action, words, option_string=None):
        self.seen.add(id(action))
        value = self.parser._get_values(action, words)
        if value is not action.default:
            self.seen_non_default.add(id(action))
            for other in self.conflicts.get(id(action), ()):
                if id(other) in self.seen_non_default:
                    raise ArgumentError(action, f"not allowed with argument {_argument_name(other)}")
        if value is not SUPPRESS:
            action(self.parser, self.namespace, value, option_string)

    def consume_optional(self, start):
        found = self.options[start]
        if len(found) > 1:
            names = ", ".join(n for _a, n, _s, _e in found)
            raise ArgumentError(None, f"ambiguous option: {self.args[start]} could match {names}")
        action, name, sep, explicit = found[0]
        taken = []
        while True:
            if action is None:
                self.extras.append(self.args[start])
                return start + 1
            if explicit is not None:
                count = self.parser._match_argument(action, "A")
                if count == 0 and name[1] not in self.parser.prefix_chars and explicit != "":
                    taken.append((action, [], name))
                    name = name[0] + explicit[0]
                    following = self.parser._option_string_actions.get(name)
                    if following is None:
                        raise ArgumentError(action, f"ignored explicit argument {explicit!r}")
                    rest = explicit[1:]
                    action = following
                    if not rest:
                        sep = explicit = None
                    elif rest[0] == "=":
                        sep, explicit = "=", rest[1:]
                    else:
                        sep, explicit = "", rest
                    continue
                if count != 1:
                    raise ArgumentError(action, f"ignored explicit argument {explicit!r}")
                taken.append((action, [explicit], name))
                stop = start + 1
                break
            count = self.parser._match_argument(action, self.pattern[start + 1:])
            stop = start + 1 + count
            taken.append((action, self.args[start + 1:stop], name))
            break
        for action, words, name in taken:
            if action.deprecated:
                self.warn(name, f"option {name!r} is deprecated")
            self.take(action, words, name)
        return stop

    def consume_positionals(self, start):
        counts = self.match_partial(self.positionals, self.pattern[start:])
        for action, count in zip(self.positionals, counts):
            words = self.args[start:start + count]
            start += count
            if words and action.deprecated:
                self.warn(action.dest, f"argument {action.dest!r} is deprecated")
            self.take(action, words)
        self.positionals = self.positionals[len(counts):]
        return start

    def match_partial(self, actions, pattern):
        for n in range(len(actions), 0, -1):
            match = _re.match("".join(self.parser._nargs_pattern(a) for a in actions[:n]), pattern)
            if match is not None:
                return [len(g) for g in match.groups()]
        return []

    def run(self):
        at, last = 0, max(self.options, default=-1)
        while at <= last:
            following = min(i for i in self.options if i >= at)
            if at != following:
                reached = self.consume_positionals(at)
                if reached > at:
                    at = reached
                    continue
            if at not in self.options:
                self.extras += self.args[at:following]
                at = following
            at = self.consume_optional(at)
        stop = self.consume_positionals(at)
        self.extras += self.args[stop:]
        self.check_required()
        return self.namespace, self.extras

    def check_required(self):
        missing = []
        for action in self.parser._actions:
            if id(action) in self.seen:
                continue
            if action.required:
                missing.append(_argument_name(action))
            elif isinstance(action.default, str) and action.default is getattr(self.namespace, action.dest, None):
                setattr(self.namespace, action.dest, self.parser._get_value(action, action.default))
        if missing:
            raise ArgumentError(None, f"the following arguments are required: {', '.join(map(str, missing))}")
        for group in self.parser._mutually_exclusive_groups:
            if group.required and not any(id(a) in self.seen_non_default for a in group._group_actions):
                names = [_argument_name(a) for a in group._group_actions if a.help is not SUPPRESS]
                raise ArgumentError(None, f"one of the arguments {' '.join(names)} is required")
