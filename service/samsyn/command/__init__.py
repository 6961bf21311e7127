"""The command `samsyn`: a module for each of its subcommands."""
