"""What every room speaks of: vocabulary, ids, texts, periods, and arithmetic. No I/O."""
