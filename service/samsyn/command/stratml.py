"""`samsyn export stratml` and `samsyn import stratml`: plans and reports in StratML (ISO 17469)."""
