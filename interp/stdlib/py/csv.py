"""Tables as text, a row a line."""
import io as _io
import re as _re

__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error", "Dialect", "excel", "excel_tab",
    "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer", "unregister_dialect", "DictReader", "DictWriter", "unix_dialect",
]
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)
_limit = 131072


class Error(Exception):
    __module__ = "_csv"


class Dialect:
    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        _dialect(self, {})


class excel(Dialect):
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


_dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}
_DEFAULTS = {"delimiter": ",", "quotechar": '"', "escapechar": None, "doublequote": True, "skipinitialspace": False, "lineterminator": "\r\n", "quoting": QUOTE_MINIMAL, "strict": False}


class _Settings:
    def __init__(self, **values):
        self.__dict__.update(values)


def _dialect(dialect, options):
    """What a dialect and options say together, checked."""
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    values = dict(_DEFAULTS)
    for name in values:
        found = getattr(dialect, name, None)
        if found is not None or dialect is not None and name in ("quotechar", "escapechar") and hasattr(dialect, name):
            values[name] = found
    for name, value in options.items():
        if name not in values:
            raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        values[name] = value
    for name in ("delimiter", "quotechar", "escapechar"):
        value = values[name]
        if value is None and name != "delimiter":
            continue
        if not isinstance(value, str):
            raise TypeError(f'"{name}" must be string{"" if name == "delimiter" else " or None"}, not {type(value).__name__}')
        if len(value) != 1:
            raise TypeError(f'"{name}" must be a 1-character string')
    if not isinstance(values["quoting"], int):
        raise TypeError('"quoting" must be an integer, not ' + type(values["quoting"]).__name__)
    if not 0 <= values["quoting"] <= 5:
        raise TypeError('bad "quoting" value')
    if values["quoting"] != QUOTE_NONE and values["quotechar"] is None:
        if "quoting" in options or "quotechar" not in options:
            raise TypeError("quotechar must be set if quoting enabled")
        values["quoting"] = QUOTE_NONE
    if values["lineterminator"] is None:
        raise TypeError("lineterminator must be set")
    return _Settings(**values)


def register_dialect(name, dialect=None, **options):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _dialect(dialect, options)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    found = _dialects[name]
    return found if isinstance(found, _Settings) else _dialect(found, {})


def list_dialects():
    return list(_dialects)


def field_size_limit(limit=None):
    global _limit
    old = _limit
    if limit is not None:
        if not isinstance(limit, int):
            raise TypeError("limit must be an integer")
        _limit = limit
    return old


class _Reader:
    def __init__(self, lines, dialect, options):
        self._lines = iter(lines)
        self.dialect = _dialect(dialect, options)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        d = self.dialect
        row, field, quoted = [], None, False
        numeric = False
        state = "start"  # of a row; "field", "plain", "quoted", "after" a quote inside quotes, "escape"
        before_escape = None

        def finish():
            nonlocal field, numeric
            value = field if field is not None else ""
            if numeric and value != "" or numeric and d.quoting == QUOTE_NONNUMERIC:
                value = float(value)
            elif field in (None, "") and not quoted and d.quoting in (QUOTE_NOTNULL, QUOTE_STRINGS):
                value = None
            row.append(value)
            field, numeric = None, False
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if state == "start":
                    raise
                if state in ("quoted", "escape", "new line") and d.strict:
                    raise Error("unexpected end of data") from None
                finish()
                return row
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)")
            self.line_num += 1
            i = 0
            ended = False
            while i < len(line):
                c = line[i]
                i += 1
                if ended:
                    if c not in "\r\n":
                        raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
                    continue
                if state in ("start", "field"):
                    if c in "\r\n":
                        if state == "field":
                            finish()
                        state, ended = "end", True
                    elif c == d.quotechar and d.quoting != QUOTE_NONE:
                        field, quoted, state = "", True, "quoted"
                    elif c == d.escapechar:
                        field, quoted, before_escape, state = "", False, "plain", "escape"
                    elif c == " " and d.skipinitialspace:
                        state = "field"
                    elif c == d.delimiter:
                        quoted = False
                        finish()
                        state = "field"
                    else:
                        quoted = False
                        numeric = d.quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS)
                        field, state = c, "plain"
                elif state == "escape":
                    field += c
                    state = "new line" if c in "\r\n" and before_escape == "plain" else before_escape
                elif state in ("plain", "new line"):
                    state = "plain"
                    if c in "\r\n":
                        finish()
                        state, ended = "end", True
                    elif c == d.escapechar:
                        before_escape, state = "plain", "escape"
                    elif c == d.delimiter:
                        finish()
                        state = "field"
                    else:
                        field += c
                elif state == "quoted":
                    if c == d.escapechar:
                        before_escape, state = "quoted", "escape"
                    elif c == d.quotechar:
                        state = "after" if d.doublequote else "plain"
                    else:
                        field += c
                else:  # after a quote
                    if c == d.quotechar:
                        field += c
                        state = "quoted"
                    elif c == d.delimiter:
                        finish()
                        quoted = False
                        state = "field"
                    elif c in "\r\n":
                        finish()
                        state, ended = "end", True
                    elif not d.strict:
                        field += c
                        state = "plain"
                    else:
                        raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
                if field is not None and len(field) > _limit:
                    raise Error(f"field larger than field limit ({_limit})")
            if state in ("end", "start"):
                return row
            if state == "new line":  # it was escaped, so the field goes on
                continue
            if state in ("plain", "after"):
                finish()
                return row
            if state == "field":
                quoted = False
                finish()
                return row
            if state == "escape":
                field = (field or "") + "\n"
                state = before_escape


def reader(iterable, /, dialect="excel", **options):
    return _Reader(iterable, dialect, options)


class _Writer:
    def __init__(self, file, dialect, options):
        write = getattr(file, "write", None)
        if not callable(write):
            raise TypeError('argument 1 must have a "write" method')
        self._write = write
        self.dialect = _dialect(dialect, options)

    def writerow(self, row, /):
        d = self.dialect
        try:
            row = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        parts = [self._field(value, len(row) == 1) for value in row]
        return self._write(d.delimiter.join(parts) + d.lineterminator)

    def _field(self, value, alone):
        d = self.dialect
        isnumber = isinstance(value, (int, float)) or hasattr(value, "__float__") and not isinstance(value, str)
        text = "" if value is None else value if isinstance(value, str) else repr(value) if isinstance(value, float) else str(value)
        quote = (
            d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not isnumber or d.quoting == QUOTE_STRINGS and isinstance(value, str)
            or d.quoting == QUOTE_NOTNULL and value is not None
        )
        out = []
        for c in text:
            special = c in (d.delimiter, d.escapechar, d.quotechar) or c in "\r\n" or c in d.lineterminator
            if special:
                if d.quoting == QUOTE_NONE:
                    escape = True
                elif c == d.quotechar:
                    escape = not d.doublequote
                    if d.doublequote:
                        out.append(d.quotechar)
                        quote = True
                elif c == d.escapechar:
                    escape = True
                else:
                    escape = False
                    quote = True
                if escape:
                    if d.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    out.append(d.escapechar)
            out.append(c)
        if not text and alone and not quote:
            if d.quoting == QUOTE_NONE or d.quoting in (QUOTE_STRINGS, QUOTE_NOTNULL) and value is None:
                raise Error("single empty field record must be quoted")
            quote = True
        if quote and d.quoting != QUOTE_NONE:
            return d.quotechar + "".join(out) + d.quotechar
        return "".join(out)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)


def writer(file, /, dialect="excel", **options):
    return _Writer(file, dialect, options)


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey, self.restval = restkey, restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        while row == []:
            row = next(self.reader)
        self.line_num = self.reader.line_num
        out = dict(zip(self.fieldnames, row))
        known, got = len(self.fieldnames), len(row)
        if known < got:
            out[self.restkey] = row[known:]
        for name in self.fieldnames[got:]:
            out[name] = self.restval
        return out


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames, self.restval = fieldnames, restval
        self.extrasaction = extrasaction.lower()
        if self.extrasaction not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join(repr(x) for x in wrong))
        return (rowdict.get(key, self.restval) for key in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))


class Sniffer:
    preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        lines = [line for line in sample.splitlines() if line][:20]
        best = None
        for c in delimiters or ",\t;|: ":
            counts = {line.count(c) for line in lines}
            if len(counts) == 1 and (n := counts.pop()):
                if best is None or c in self.preferred and (best not in self.preferred or self.preferred.index(c) < self.preferred.index(best)):
                    best = c
        if best is None:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL
            delimiter = best
            quotechar = "'" if "'" in sample and '"' not in sample else '"'
            doublequote = True
            skipinitialspace = all(best + " " in line for line in lines)
        return dialect

    def has_header(self, sample):
        rows = list(reader(_io.StringIO(sample), self.sniff(sample)))
        header, body = rows[0], rows[1:21]
        votes = 0
        for i, name in enumerate(header):
            kinds = {_kind(row[i]) for row in body if len(row) == len(header)}
            if len(kinds) == 1:
                votes += 1 if _kind(name) != kinds.pop() else -1
        return votes > 0


def _kind(text):
    try:
        complex(text)
    except ValueError:
        return len(text)
    return complex
