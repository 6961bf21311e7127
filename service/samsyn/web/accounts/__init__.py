"""The pages on which people come in: the front page, sign-in, their account, and invitations."""
