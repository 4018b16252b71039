// Package rules brings in every group of rules; importing it fills the registry.
package rules

import (
	_ "trammel/analysis/rules/classes"       // CLS: class machinery
	_ "trammel/analysis/rules/configuration" // CFG: configuration files
	_ "trammel/analysis/rules/effects"       // EFF: effects and capabilities
	_ "trammel/analysis/rules/evaluation"    // EVL: direct dynamic evaluation
	_ "trammel/analysis/rules/formatting"    // FMT: format strings
	_ "trammel/analysis/rules/imports"       // IMP: imports
	_ "trammel/analysis/rules/lexical"       // LEX: characters
	_ "trammel/analysis/rules/mutation"      // MON: shared state
	_ "trammel/analysis/rules/naming"        // NAM: names
	_ "trammel/analysis/rules/notebooks"     // NBK: cells of notebooks
	_ "trammel/analysis/rules/parsing"       // SYN: parsing
	_ "trammel/analysis/rules/reflection"    // REF: reflection and introspection
	_ "trammel/analysis/rules/resources"     // RES: time and memory
	_ "trammel/analysis/rules/sneaky"        // SEV: evaluation where none is expected
	_ "trammel/analysis/rules/statements"    // STM: the subset of the grammar
	_ "trammel/analysis/rules/suppressions"  // SUP: suppression comments
	_ "trammel/analysis/rules/tools"         // POL: tool policies
)
