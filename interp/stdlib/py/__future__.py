annotations = division = print_function = unicode_literals = generator_stop = absolute_import = nested_scopes = generators = with_statement = barry_as_FLUFL = None
