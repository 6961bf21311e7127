"""How hypothesis works here: no limit per example, for a busy machine is no fault; each test has one (pyproject)."""

from hypothesis import settings

settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
