package interp

import "os"

var showLibrary = os.Getenv("TRAMMEL_LIB") != ""
