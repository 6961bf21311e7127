"""All deeds there are, in the contract's order."""

from types import MappingProxyType
from typing import Final

from samsyn.commands import (
    actors,
    aim_links,
    api_keys,
    archiving,
    assets,
    beneficiary_groups,
    confirming,
    contributions,
    corrective_actions,
    decisions,
    deviations,
    goals,
    measures,
    observations,
    outcomes,
    place,
    proposals,
    reporting,
    values,
    visions,
)

DEEDS: Final = MappingProxyType(
    {
        deed.name: deed
        for deed in (
            place.set_place,
            visions.create_vision,
            visions.update_vision,
            outcomes.create_outcome,
            outcomes.update_outcome,
            goals.create_goal,
            goals.update_goal,
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
            decisions.end_contribution,
            decisions.withdraw_contribution,
            assets.create_asset,
            assets.update_asset,
            assets.adopt_asset,
            assets.drop_asset,
            measures.create_measure,
            measures.update_measure,
            observations.record_observations,
            observations.remove_observations,
            archiving.archive,
            archiving.restore,
            confirming.confirm_contribution,
            proposals.approve_proposal,
            proposals.return_proposal,
            api_keys.issue_api_key,
            api_keys.revoke_api_key,
            reporting.report_goal_status,
            deviations.open_deviation,
            deviations.state_cause,
            corrective_actions.add_corrective_action,
            corrective_actions.update_corrective_action,
            deviations.review_deviation,
            deviations.close_deviation,
            reporting.open_reporting_round,
            reporting.close_reporting_round,
        )
    }
)
"""By the deed's name in GraphQL."""
