"""What every deed goes through: its input, what it refers to, who may do it, and the record that it leaves."""
