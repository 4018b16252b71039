package syntax

// Kind tells what a [Token] is.
type Kind uint8

// Token is one lexical element; its text is the span's slice of the source.
type Token struct {
	Kind Kind
	Span
}

// Kinds of tokens. Newline, Indent and Dedent are Python's logical ones;
// comments and blank lines are trivia and kept apart (see [File.Comments]).
const (
	EndMarker Kind = iota
	Newline
	Indent
	Dedent
	Ident
	Number
	String
	FStringStart  // prefix and opening quotes
	FStringMiddle // literal text, still escaped
	FStringEnd    // closing quotes
	TStringStart
	TStringMiddle
	TStringEnd
	Invalid // carries a lexical error, see File.Errors
	Unknown // a character that begins no token: $ ? `

	LeftParen
	RightParen
	LeftBracket
	RightBracket
	LeftBrace
	RightBrace
	Colon
	Comma
	Semicolon
	Plus
	Minus
	Star
	Slash
	Pipe
	Amper
	Less
	Greater
	Equal
	Dot
	Percent
	EqEqual
	NotEqual
	LessEqual
	GreaterEqual
	Tilde
	Caret
	LeftShift
	RightShift
	DoubleStar
	PlusEqual
	MinusEqual
	StarEqual
	SlashEqual
	PercentEqual
	AmperEqual
	PipeEqual
	CaretEqual
	LeftShiftEqual
	RightShiftEqual
	DoubleStarEqual
	DoubleSlash
	DoubleSlashEqual
	At
	AtEqual
	Arrow
	Ellipsis
	ColonEqual
	Exclamation

	KwFalse
	KwNone
	KwTrue
	KwAnd
	KwAs
	KwAssert
	KwAsync
	KwAwait
	KwBreak
	KwClass
	KwContinue
	KwDef
	KwDel
	KwElif
	KwElse
	KwExcept
	KwFinally
	KwFor
	KwFrom
	KwGlobal
	KwIf
	KwImport
	KwIn
	KwIs
	KwLambda
	KwNonlocal
	KwNot
	KwOr
	KwPass
	KwRaise
	KwReturn
	KwTry
	KwWhile
	KwWith
	KwYield
	kindCount
)

var kindNames = [kindCount]string{
	EndMarker: "end of file", Newline: "newline", Indent: "indent", Dedent: "dedent", Ident: "name",
	Number: "number", String: "string", FStringStart: "f-string start", FStringMiddle: "f-string text",
	FStringEnd: "f-string end", TStringStart: "t-string start", TStringMiddle: "t-string text",
	TStringEnd: "t-string end", Invalid: "invalid token", Unknown: "unknown character",
	LeftParen: "(", RightParen: ")", LeftBracket: "[", RightBracket: "]", LeftBrace: "{", RightBrace: "}",
	Colon: ":", Comma: ",", Semicolon: ";", Plus: "+", Minus: "-", Star: "*", Slash: "/", Pipe: "|",
	Amper: "&", Less: "<", Greater: ">", Equal: "=", Dot: ".", Percent: "%", EqEqual: "==", NotEqual: "!=",
	LessEqual: "<=", GreaterEqual: ">=", Tilde: "~", Caret: "^", LeftShift: "<<", RightShift: ">>",
	DoubleStar: "**", PlusEqual: "+=", MinusEqual: "-=", StarEqual: "*=", SlashEqual: "/=",
	PercentEqual: "%=", AmperEqual: "&=", PipeEqual: "|=", CaretEqual: "^=", LeftShiftEqual: "<<=",
	RightShiftEqual: ">>=", DoubleStarEqual: "**=", DoubleSlash: "//", DoubleSlashEqual: "//=", At: "@",
	AtEqual: "@=", Arrow: "->", Ellipsis: "...", ColonEqual: ":=", Exclamation: "!",
	KwFalse: "False", KwNone: "None", KwTrue: "True", KwAnd: "and", KwAs: "as", KwAssert: "assert",
	KwAsync: "async", KwAwait: "await", KwBreak: "break", KwClass: "class", KwContinue: "continue",
	KwDef: "def", KwDel: "del", KwElif: "elif", KwElse: "else", KwExcept: "except", KwFinally: "finally",
	KwFor: "for", KwFrom: "from", KwGlobal: "global", KwIf: "if", KwImport: "import", KwIn: "in",
	KwIs: "is", KwLambda: "lambda", KwNonlocal: "nonlocal", KwNot: "not", KwOr: "or", KwPass: "pass",
	KwRaise: "raise", KwReturn: "return", KwTry: "try", KwWhile: "while", KwWith: "with", KwYield: "yield",
}

func (k Kind) String() string { return kindNames[k] }

// IsKeyword reports whether k is one of the reserved words.
func (k Kind) IsKeyword() bool { return k >= KwFalse }

var keywords = func() map[string]Kind {
	m := make(map[string]Kind, kindCount-KwFalse)
	for k := KwFalse; k < kindCount; k++ {
		m[kindNames[k]] = k
	}
	return m
}()

// IsKeyword reports whether a word is a keyword wherever it stands.
func IsKeyword(word string) bool { return lookupKeyword(word) != Ident }

// lookupKeyword gives the kind of an ASCII word. The length and first-letter
// test keeps the map out of the way of ordinary names.
func lookupKeyword(word string) Kind {
	if len(word) < 2 || len(word) > 8 || !keywordStart[word[0]] {
		return Ident
	}
	if k, ok := keywords[word]; ok {
		return k
	}
	return Ident
}

var keywordStart = func() (t [256]bool) {
	for word := range keywords {
		t[word[0]] = true
	}
	return t
}()
