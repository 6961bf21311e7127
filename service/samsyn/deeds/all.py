"""All deeds there are, in the contract's order."""

from types import MappingProxyType
from typing import Final

from samsyn.deeds import (
    actors,
    aim_links,
    aims,
    api_keys,
    assets,
    beneficiary_groups,
    claim_mappings,
    invitations,
    place,
    sessions,
    synonyms,
    undo,
    undo_import,
    values,
)
from samsyn.deeds import archive as archiving
from samsyn.deeds.contributions import confirm as confirming
from samsyn.deeds.contributions import decide as decisions
from samsyn.deeds.contributions import decide_proposal as proposals
from samsyn.deeds.contributions import ending
from samsyn.deeds.contributions import register as contributions
from samsyn.deeds.deviations import actions as corrective_actions
from samsyn.deeds.deviations import deviations
from samsyn.deeds.measures import measures, observations, peer_groups, reporting
from samsyn.deeds.measures import retire as retiring
from samsyn.deeds.pulse import ballots

DEEDS: Final = MappingProxyType(
    {
        deed.name: deed
        for deed in (
            place.set_place,
            aims.create_vision,
            aims.update_vision,
            aims.create_outcome,
            aims.update_outcome,
            aims.create_goal,
            aims.update_goal,
            values.create_value,
            values.update_value,
            beneficiary_groups.create_beneficiary_group,
            beneficiary_groups.update_beneficiary_group,
            aim_links.link_aims,
            aim_links.update_aim_link,
            aim_links.unlink_aims,
            actors.register_actor,
            actors.update_actor,
            contributions.register_contribution,
            contributions.update_contribution,
            decisions.submit_contribution,
            decisions.approve_contribution,
            decisions.return_contribution,
            ending.end_contribution,
            ending.withdraw_contribution,
            ending.leave_contribution,
            ending.reinstate_contribution,
            assets.create_asset,
            assets.update_asset,
            assets.adopt_asset,
            assets.drop_asset,
            measures.create_measure,
            measures.update_measure,
            measures.set_target,
            observations.record_observations,
            observations.remove_observations,
            archiving.archive,
            archiving.restore,
            confirming.confirm_contribution,
            confirming.decline_contribution,
            proposals.approve_proposal,
            proposals.return_proposal,
            api_keys.issue_api_key,
            api_keys.rotate_api_key,
            api_keys.revoke_api_key,
            claim_mappings.map_claim,
            claim_mappings.unmap_claim,
            sessions.end_session,
            invitations.invite_actor,
            invitations.revoke_invitation,
            ballots.issue_ballots,
            reporting.report_goal_status,
            deviations.open_deviation,
            deviations.state_cause,
            corrective_actions.add_corrective_action,
            corrective_actions.update_corrective_action,
            deviations.review_deviation,
            deviations.close_deviation,
            deviations.withdraw_deviation,
            reporting.open_reporting_round,
            reporting.close_reporting_round,
            retiring.retire_measure,
            peer_groups.record_peer_groups,
            synonyms.record_synonyms,
            undo.undo,
            undo_import.undo_import,
        )
    }
)
"""By the deed's name in GraphQL."""
