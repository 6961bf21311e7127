"""How far corrective actions have come, on the reader's day."""

from samsyn.graph.records import CorrectiveAction
from samsyn.graph.view import View
from samsyn.model.vocabulary import ActionState


def action_state(action: CorrectiveAction, at: View) -> ActionState:
    """How far a corrective action has come; LATE once its day has passed."""
    is_done = action.state in {ActionState.DONE, ActionState.CANCELLED}
    return ActionState.LATE if action.due_on < at.today and not is_done else action.state
