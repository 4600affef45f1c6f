"""How Hypothesis runs here: the same examples at every run, so that a failure is news."""

from hypothesis import HealthCheck, settings

# A feed is a large value to draw, and a shared machine may be slow: neither is a fault.
_PATIENT = (HealthCheck.too_slow, HealthCheck.data_too_large)

settings.register_profile(
    "same", derandomize=True, database=None, deadline=None, suppress_health_check=_PATIENT
)
# For hunting: pytest --hypothesis-profile=search
settings.register_profile(
    "search", max_examples=1000, deadline=None, suppress_health_check=_PATIENT, print_blob=True
)
settings.load_profile("same")
