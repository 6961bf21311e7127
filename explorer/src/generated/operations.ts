/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from "../ask.ts";
/** What a value for part of the year covers: that period only, or the year to date. */
export type Accumulation =
  /** Each value covers the year to date and is judged by what the same pace gives in a full year. */
  | 'CUMULATIVE'
  /** Each value covers its own period. */
  | 'PER_PERIOD';

/** The state of a corrective action. */
export type ActionState =
  /** Will not be carried out. */
  | 'CANCELLED'
  /** Completed. */
  | 'DONE'
  /** The due date has passed and it is not completed. Set automatically. */
  | 'LATE'
  /** Decided but not started. */
  | 'NOT_STARTED'
  /** In progress. */
  | 'STARTED';

/** The kind of organisation. A political board (BOARD) and its administration (DEPARTMENT) are separate actors. */
export type ActorKind =
  /** A voluntary or co-operative association, or a religious community. */
  | 'ASSOCIATION'
  /** A body of elected politicians responsible for an area of activity, including the municipal executive board. */
  | 'BOARD'
  /** A private company. */
  | 'COMPANY'
  /** The municipality's highest decision-making assembly, elected by the inhabitants. */
  | 'COUNCIL'
  /** An administrative organisation that works for one or more boards. */
  | 'DEPARTMENT'
  /** A legal entity whose property is set aside for a specific purpose. */
  | 'FOUNDATION'
  /** A body that several actors own or run together, such as a municipal federation. Its members are listed. */
  | 'JOINT_BODY'
  /** A company owned wholly or mainly by the municipality. */
  | 'MUNICIPAL_COMPANY'
  /** People or organisations that work together without forming a legal entity. */
  | 'NETWORK'
  /** The regional authority, responsible for health care and public transport among other things. */
  | 'REGION'
  /** An agency under the national government or parliament. */
  | 'STATE_AUTHORITY'
  /** A part of a department or company, such as a school, a library or a youth centre. */
  | 'UNIT';

/** How the latest observation compares with the limits. The values are checked in a fixed order. */
export type Attainment =
  /** Checked sixth: the latest observation is equal to or better than the accepted value. */
  | 'ACCEPTED'
  /** Checked first: the place has no observation, or its latest one has no value and is not suppressed. */
  | 'NO_DATA'
  /** Otherwise: the latest observation is worse than the accepted value or, without one, the target value. */
  | 'OFF_TARGET'
  /** Checked fifth: the latest observation is equal to or better than the target value. */
  | 'ON_TARGET'
  /** Checked third: two full periods of the measure's frequency have passed since. Never without a frequency. */
  | 'STALE'
  /** Checked second: the latest observation is hidden because too few people answered. */
  | 'SUPPRESSED'
  /** Checked fourth: the measure has neither a target value nor an accepted value. */
  | 'UNJUDGED';

/** The primary cause of a deviation. Look for the system, not the person. */
export type Cause =
  /** Knowledge or support was missing. */
  | 'COMPETENCE'
  /** A gap between those who should have worked together. */
  | 'COOPERATION'
  /** The physical or social environment. */
  | 'ENVIRONMENT'
  /** Information did not arrive or was not understood. */
  | 'INFORMATION'
  /** The measurement shows something other than intended. */
  | 'MEASUREMENT'
  /** The way of working: procedures, methods, tools. */
  | 'METHOD'
  /** Something that no actor controls. It must be named in `outsideInfluence`. */
  | 'OUTSIDE'
  /** Time, money, staff or premises. */
  | 'RESOURCES';

/** The strength of evidence for a link. Factor in `evidencedShare`: 1.0 for HIGH, 0.6 for MEDIUM, 0.3 for LOW. */
export type Confidence =
  /** Supported by evidence, which the rationale describes. Counts as 1.0. Requires a rationale. */
  | 'HIGH'
  /** An assumption still to be tested. Counts as 0.3. */
  | 'LOW'
  /** Supported by experience. Counts as 0.6. */
  | 'MEDIUM';

/** The approval status of a contribution. Only APPROVED contributions count, unless cancelled or archived. */
export type ContributionStatus =
  /** Approved. It counts towards its aims unless its delivery is CANCELLED or it is archived. */
  | 'APPROVED'
  /** Not submitted yet. A draft needs no aim. */
  | 'DRAFT'
  /** Approved earlier and now over. It counts only in queries about the period when it was ongoing. */
  | 'ENDED'
  /** Sent back with a note. It can be corrected and submitted again. */
  | 'RETURNED'
  /** Submitted and waiting for approval. */
  | 'SUBMITTED'
  /** Withdrawn. It does not count. */
  | 'WITHDRAWN';

/** The delivery status of a contribution. */
export type DeliveryState =
  /** Will not be carried out. It does not count, whatever its approval status. */
  | 'CANCELLED'
  /** Completed. It still counts for as long as it is approved. */
  | 'DONE'
  /** In progress. */
  | 'ONGOING'
  /** Not started yet. */
  | 'PLANNED';

/** The state of a deviation in its workflow. */
export type DeviationState =
  /** At least one corrective action is decided but not completed. */
  | 'ACTING'
  /** The cause is stated. The next step is a corrective action or, for a positive deviation, a review. */
  | 'CAUSE_STATED'
  /** Reviewed and closed with a lesson. */
  | 'CLOSED'
  /** The corrective actions are done. A later observation shows whether they were effective. */
  | 'IN_REVIEW'
  /** The deviation is recorded. Its cause is not stated yet. */
  | 'OPEN'
  /** Its observation was corrected, removed or is no longer the latest, or somebody withdrew it with a reason. */
  | 'WITHDRAWN';

/** The direction in which values get better. */
export type Direction =
  /** Lower is better: on target at or below the target value. */
  | 'DECREASE'
  /** Higher is better: on target at or above the target value. */
  | 'INCREASE'
  /** The target value is a level to keep. The accepted value sets how far values may differ either way. */
  | 'KEEP';

/** How an approved contribution is proposed to stop early. */
export type Ending =
  /** To be cancelled: it will not be carried out and no longer counts. */
  | 'CANCELLED'
  /** To be ended: it then counts only in queries about the period when it was ongoing. */
  | 'ENDED'
  /** To be withdrawn: it then no longer counts. */
  | 'WITHDRAWN';

/** How often a measure is observed, in calendar periods. A school year runs from 1 July to 30 June. */
export type Frequency =
  /** One observation per half-year. */
  | 'HALF_YEAR'
  /** One observation per month. */
  | 'MONTH'
  /** One observation per quarter. */
  | 'QUARTER'
  /** One observation per school year, from 1 July to 30 June. */
  | 'SCHOOL_YEAR'
  /** One observation per tertial (4 months). */
  | 'TERTIAL'
  /** One observation per calendar year. */
  | 'YEAR';

/** Whether a goal is achieved or expected to be: computed from its measures, or reported by its owners. */
export type GoalStatus =
  /** All judged measures are on target. */
  | 'ACHIEVED'
  /** All judged measures are on target or accepted, and none that is only accepted is worsening. */
  | 'EXPECTED'
  /** The goal's end date has passed, and at least one judged measure is not on target. */
  | 'NOT_ACHIEVED'
  /** All judged measures are off target, and none is improving. */
  | 'NOT_EXPECTED'
  /** Judged measures disagree, or a trend points towards another status. */
  | 'UNCERTAIN'
  /** No measure can be judged: the goal has none, or they have no limits or no recent values. */
  | 'UNKNOWN';

/** A language of the vocabulary. */
export type Language =
  /** Labels and explanations in English. */
  | 'EN'
  /** Labels and explanations in Swedish. */
  | 'SV';

/** The role of an actor in a contribution. It does not affect how shares are calculated. */
export type MakerRole =
  /** Pays for all or part of the contribution. */
  | 'FUNDER'
  /** Responsible for carrying out the contribution. */
  | 'LEAD'
  /** Carries out a part of the contribution. */
  | 'PARTNER';

/** How a search term matches a word in a text, from the most to the least certain. */
export type MatchKind =
  /** The word is part of a compound word, such as buss in kvällsbussar. */
  | 'COMPOUND'
  /** The text contains the word exactly as typed. */
  | 'EXACT'
  /** The text contains another inflected form of the word, such as bostad for bostäder. */
  | 'INFLECTED'
  /** The text contains the word without its negation, such as trygg for otrygg. */
  | 'OPPOSITE'
  /** The text contains a part of the compound word searched for, such as bostad for bostadsbrist. */
  | 'PART'
  /** A word in the text begins with the search term. */
  | 'PREFIX'
  /** The text contains a word with the same stem, such as ensam for ensamhet. */
  | 'RELATED'
  /** The text contains a recorded synonym of the word. */
  | 'SYNONYM'
  /** The text contains a word that differs by one or two letters. */
  | 'TYPO'
  /** The word was typed without diacritics, such as aldre for äldre. */
  | 'WITHOUT_DOTS';

/** The method by which a measure gets its values. */
export type MeasureMethod =
  /** A number that the organisation counts itself. */
  | 'COUNT'
  /** An expert's assessment on a defined scale. */
  | 'JUDGEMENT'
  /** A figure from registers or statistics, calculated the same way everywhere, for example in Kolada. */
  | 'KEY_FIGURE'
  /** One question after a visit: thumbs up or thumbs down. */
  | 'PULSE'
  /** Answers to several questions, from a sample or from everyone concerned. */
  | 'SURVEY';

/** The types of nodes in the graph that can be searched for. */
export type NodeType =
  /** A department, municipal company, company, association or other body that contributes. */
  | 'ACTOR'
  /** A shared resource that everyone may use: market plan, graphic profile, brand platform or toolkit. */
  | 'ASSET'
  /** The people that something is meant for. */
  | 'BENEFICIARY_GROUP'
  /** What one or more actors do that contributes to an aim. */
  | 'CONTRIBUTION'
  /** A desired result that an actor is responsible for. */
  | 'GOAL'
  /** A figure or assessment that shows how things are going. */
  | 'MEASURE'
  /** Perceived quality for a beneficiary group. */
  | 'OUTCOME'
  /** A principle in the shared set of values. */
  | 'VALUE'
  /** A future state shared by all; it belongs to the place, not to the municipal organisation. */
  | 'VISION';

/** Whether an observation has a value and, if not, why. */
export type ObservationStatus =
  /** The value is missing. */
  | 'MISSING'
  /** The measure does not apply here, so there is no value. */
  | 'NOT_APPLICABLE'
  /** The value is reported. */
  | 'REPORTED'
  /** The publisher keeps the value confidential. */
  | 'SECRET'
  /** The value is hidden because too few people answered. */
  | 'SUPPRESSED';

/** The sort direction. Items without a value come last in both directions. */
export type OrderDirection =
  /** Smallest or alphabetically first item first. */
  | 'ASC'
  /** Largest or alphabetically last item first. */
  | 'DESC';

/** A sort key: a field and a direction. */
export type OutcomeOrder = {
  /** Direction: ascending or descending. */
  readonly direction?: OrderDirection;
  /** Field to sort by. */
  readonly field: OutcomeOrderField;
};

/** Sort keys. Text is sorted in Swedish alphabetical order; items without a value are always last. */
export type OutcomeOrderField =
  /** By the mean attainment index of its own measures. */
  | 'ATTAINMENT_INDEX'
  /** By the number of contributions that are linked directly to it. */
  | 'CONTRIBUTIONS_COUNT'
  /** By time of creation. */
  | 'CREATED_AT'
  /** By the share that falls on influences outside the graph. */
  | 'EXTERNAL_SHARE'
  /** By the number of goals that lead to it, directly or through other aims. */
  | 'GOALS_COUNT'
  /** By id, which is the order of creation. */
  | 'ID'
  /** By the number of measures that indicate it directly. */
  | 'MEASURES_COUNT'
  /** By name. */
  | 'NAME'
  /** By its computed status, worst first; UNKNOWN comes last. */
  | 'STATUS'
  /** By the share that no registered contribution supports. */
  | 'UNSUPPORTED_SHARE'
  /** By time of the last change. */
  | 'UPDATED_AT';

/** Whether a link supports or counteracts the aim it leads to. */
export type Polarity =
  /** Makes the aim harder to reach: a goal conflict. On another party's contribution it requires a reason. */
  | 'COUNTERACTS'
  /** Makes the aim easier to reach. */
  | 'SUPPORTS';

/** The role of an API key or token, which decides its permissions. */
export type Role =
  /** May do everything, including issuing and revoking API keys. */
  | 'ADMIN'
  /** A touch screen on site that collects votes (thumbs up or down) for a single measure. */
  | 'KIOSK'
  /** Acts on behalf of one or more actors: registers their contributions and sees their drafts. */
  | 'PARTNER'
  /** Maintains the aims and approves contributions. */
  | 'STRATEGIST'
  /** May read what is public. */
  | 'VIEWER';

/** The sector of society that an actor belongs to, derived from the actor's kind. */
export type Sector =
  /** Actors of kind COMPANY. */
  | 'BUSINESS'
  /** Actors of kind ASSOCIATION, FOUNDATION or NETWORK. */
  | 'CIVIL_SOCIETY'
  /** Actors of kind JOINT_BODY, owned or run by several actors together. */
  | 'JOINT'
  /** Actors of kind COUNCIL, BOARD, DEPARTMENT, UNIT or MUNICIPAL_COMPANY. */
  | 'MUNICIPALITY'
  /** Actors of kind REGION or STATE_AUTHORITY. */
  | 'OTHER_PUBLIC';

/** How somebody signed in, in a browser. */
export type SignInMethod =
  /** By an invitation, a link that is opened once. */
  | 'INVITATION'
  /** With an API key. */
  | 'KEY'
  /** Through the sign-in service of their organisation. */
  | 'SINGLE_SIGN_ON';

/** The trend of the place's last three observations that have a value and the same length of period. */
export type Trend =
  /** Neither of the two steps is a change for the worse, and the last value is better than the first. */
  | 'IMPROVING'
  /** The three values show no clear direction. */
  | 'STEADY'
  /** Fewer than three values to compare, or, with KEEP, no target value. */
  | 'UNKNOWN'
  /** Neither of the two steps is a change for the better, and the last value is worse than the first. */
  | 'WORSENING';

/** The kind of unit of a measure's values. */
export type UnitKind =
  /** A number of something. */
  | 'COUNT'
  /** An index computed from several figures. */
  | 'INDEX'
  /** An amount of money, also per something. */
  | 'MONEY'
  /** Something else. */
  | 'OTHER'
  /** A count per something else, such as per inhabitant. */
  | 'RATE'
  /** A position on a defined scale, such as 1–5. */
  | 'SCALE'
  /** A share in per cent. */
  | 'SHARE'
  /** A duration, for example in days. */
  | 'TIME';

/** The category of an error that the caller can correct, in the input or against the current state. */
export type UserErrorCode =
  /** An outdated `expectedVersion`, or a duplicate of something that already exists. */
  | 'CONFLICT'
  /** The links would form a cycle. */
  | 'CYCLE'
  /** The caller lacks permission to do this. */
  | 'FORBIDDEN'
  /** A value that is not allowed, or an id of the wrong type. */
  | 'INVALID'
  /** No visible object has the given id. */
  | 'NOT_FOUND'
  /** Not possible in the current state. */
  | 'STATE';

/** The stage of the value chain that a measure covers: prerequisites, delivery, effects or learning. */
export type ValueChainStage =
  /** The quality of what reaches the people it is meant for. */
  | 'DELIVERY'
  /** What changes for the people it is meant for. */
  | 'EFFECT'
  /** What is learned and done better next time. */
  | 'LEARNING'
  /** The quality of what the work depends on: knowledge, resources, premises, plans. */
  | 'PREREQUISITE';

export type ContributionDetailsFragment = { readonly id: string, readonly version: number, readonly title: string, readonly description: string | null, readonly intendedFor: string | null, readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly startsOn: string | null, readonly endsOn: string | null, readonly updatedAt: string, readonly viewerCan: ReadonlyArray<string>, readonly decision: { readonly status: ContributionStatus, readonly note: string | null, readonly at: string, readonly changedSince: ReadonlyArray<string> } | null, readonly proposal: { readonly ending: Ending | null, readonly reason: string | null, readonly proposedAt: string, readonly answers: ReadonlyArray<{ readonly confirmedAt: string | null, readonly declinedAt: string | null, readonly reason: string | null, readonly actor: { readonly id: string, readonly name: string } }>, readonly makers: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly actor: { readonly id: string, readonly name: string } }> | null, readonly contributesTo: ReadonlyArray<{ readonly weight: number, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly aim:
        | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
        | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
        | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
       }> | null } | null, readonly makers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly portion: number | null, readonly confirmedAt: string | null, readonly changedSince: ReadonlyArray<string>, readonly declinedAt: string | null, readonly declinedBecause: string | null, readonly node: { readonly id: string, readonly name: string } }> } | null, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
        | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
        | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
        | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
      , readonly link: { readonly id: string, readonly version: number, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> } | null, readonly expresses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null };

type ContributedAim_Goal_Fragment = { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null };

type ContributedAim_Outcome_Fragment = { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null };

type ContributedAim_Vision_Fragment = { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null };

export type ContributedAimFragment =
  | ContributedAim_Goal_Fragment
  | ContributedAim_Outcome_Fragment
  | ContributedAim_Vision_Fragment
;

export type DeviationDetailsFragment = { readonly id: string, readonly version: number, readonly state: DeviationState, readonly positive: boolean, readonly byItself: boolean, readonly fact: string, readonly cause: Cause | null, readonly causeText: string | null, readonly outsideInfluence: string | null, readonly effective: boolean | null, readonly reviewComment: string | null, readonly withdrawnReason: string | null, readonly createdAt: string, readonly updatedAt: string, readonly measure: { readonly id: string, readonly version: number, readonly name: string, readonly unit: string, readonly attainment: Attainment, readonly owner: { readonly id: string, readonly name: string } | null }, readonly observation: { readonly id: string, readonly period: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly reviewedBy: { readonly id: string, readonly period: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly actions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly title: string, readonly state: ActionState, readonly dueOn: string, readonly owner: { readonly id: string, readonly name: string } }> } | null, readonly lesson: { readonly id: string, readonly text: string, readonly concerns: { readonly totalCount: number, readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
        | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
        | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
        | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
        | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
        | { readonly __typename: 'Contribution', readonly id: string, readonly label: string }
        | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
        | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Goal', readonly hasEnded: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
        | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
        | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Outcome', readonly hasEnded: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
        | { readonly __typename: 'Session', readonly id: string, readonly label: string }
        | { readonly __typename: 'Value', readonly id: string, readonly label: string }
        | { readonly __typename: 'Vision', readonly hasEnded: boolean, readonly id: string, readonly label: string }
      > } | null } | null };

type Fault_ConflictError_Fragment = { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
    | { readonly id: string, readonly label: string }
    | { readonly id: string, readonly label: string }
    | { readonly id: string, readonly label: string }
    | { readonly id: string, readonly label: string }
    | { readonly id: string, readonly label: string }
    | { readonly id: string, readonly label: string }
    | { readonly id: string, readonly label: string }
    | { readonly id: string, readonly label: string }
    | { readonly id: string, readonly label: string }
    | { readonly id: string, readonly label: string }
    | { readonly id: string, readonly label: string }
    | { readonly id: string, readonly label: string }
    | { readonly id: string, readonly label: string }
    | { readonly id: string, readonly label: string }
    | { readonly id: string, readonly label: string }
    | { readonly id: string, readonly label: string }
    | { readonly id: string, readonly label: string }
    | { readonly id: string, readonly label: string }
    | { readonly id: string, readonly label: string }
   | null };

type Fault_CycleError_Fragment = { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string };

type Fault_ForbiddenError_Fragment = { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string };

type Fault_InvalidInputError_Fragment = { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string };

type Fault_NotFoundError_Fragment = { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string };

type Fault_StateError_Fragment = { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string };

export type FaultFragment =
  | Fault_ConflictError_Fragment
  | Fault_CycleError_Fragment
  | Fault_ForbiddenError_Fragment
  | Fault_InvalidInputError_Fragment
  | Fault_NotFoundError_Fragment
  | Fault_StateError_Fragment
;

export type FindQueryVariables = Exact<{
  text: string;
  types?: ReadonlyArray<NodeType> | NodeType | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FindQuery = { readonly find: { readonly words: ReadonlyArray<string>, readonly unmatchedWords: ReadonlyArray<string>, readonly facets: ReadonlyArray<{ readonly type: NodeType, readonly count: number }>, readonly hits: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly score: number, readonly hasAllWords: boolean, readonly reasons: ReadonlyArray<{ readonly word: string, readonly kind: MatchKind, readonly found: string, readonly synonym: string | null, readonly inName: boolean }>, readonly via:
          | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
          | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
          | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
          | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
          | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
          | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
          | { readonly __typename: 'Contribution', readonly id: string, readonly label: string }
          | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
          | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Goal', readonly hasEnded: boolean, readonly id: string, readonly label: string }
          | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
          | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
          | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Outcome', readonly hasEnded: boolean, readonly id: string, readonly label: string }
          | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
          | { readonly __typename: 'Session', readonly id: string, readonly label: string }
          | { readonly __typename: 'Value', readonly id: string, readonly label: string }
          | { readonly __typename: 'Vision', readonly hasEnded: boolean, readonly id: string, readonly label: string }
         | null, readonly node:
          | { readonly __typename: 'Actor', readonly description: string | null, readonly kind: ActorKind, readonly id: string, readonly label: string, readonly partOf: { readonly id: string, readonly name: string } | null }
          | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
          | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
          | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
          | { readonly __typename: 'BeneficiaryGroup', readonly description: string | null, readonly id: string, readonly label: string }
          | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
          | { readonly __typename: 'Contribution', readonly description: string | null, readonly status: ContributionStatus, readonly id: string, readonly label: string, readonly makers: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null }
          | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
          | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Goal', readonly description: string | null, readonly hasEnded: boolean, readonly id: string, readonly label: string }
          | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
          | { readonly __typename: 'Measure', readonly definition: string | null, readonly unit: string, readonly attainment: Attainment, readonly id: string, readonly label: string }
          | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Outcome', readonly description: string | null, readonly hasEnded: boolean, readonly id: string, readonly label: string }
          | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
          | { readonly __typename: 'Session', readonly id: string, readonly label: string }
          | { readonly __typename: 'Value', readonly description: string | null, readonly id: string, readonly label: string }
          | { readonly __typename: 'Vision', readonly description: string | null, readonly hasEnded: boolean, readonly id: string, readonly label: string }
         }> } | null } | null };

export type InvitationDetailsFragment = { readonly id: string, readonly name: string, readonly invitedBy: string, readonly createdAt: string, readonly expiresAt: string, readonly usedAt: string | null, readonly revokedAt: string | null, readonly isSignedIn: boolean, readonly viewerCan: ReadonlyArray<string>, readonly actor: { readonly id: string, readonly name: string } | null };

export type KeyDetailsFragment = { readonly id: string, readonly name: string, readonly role: Role, readonly createdAt: string, readonly expiresAt: string | null, readonly formerUntil: string | null, readonly revokedAt: string | null, readonly lastUsedOn: string | null, readonly actors: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type MeasureDetailsFragment = { readonly id: string, readonly version: number, readonly name: string, readonly definition: string | null, readonly unit: string, readonly unitKind: UnitKind | null, readonly decimals: number | null, readonly scaleMin: number | null, readonly scaleMax: number | null, readonly stage: ValueChainStage, readonly method: MeasureMethod, readonly direction: Direction, readonly accumulation: Accumulation, readonly frequency: Frequency | null, readonly baseline: number | null, readonly acceptedValue: number | null, readonly targetValue: number | null, readonly kpiId: string | null, readonly kpiTitle: string | null, readonly kpiDefinition: string | null, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly attainment: Attainment, readonly attainmentIndex: number | null, readonly trend: Trend, readonly targets: ReadonlyArray<{ readonly validFrom: string, readonly acceptedValue: number | null, readonly targetValue: number | null, readonly reason: string | null }>, readonly latest: { readonly id: string, readonly version: number, readonly period: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly owner: { readonly id: string, readonly name: string } | null, readonly indicates: { readonly totalCount: number, readonly nodes: ReadonlyArray<
      | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
      | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
      | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
      | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
      | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
      | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
      | { readonly __typename: 'Contribution', readonly id: string, readonly label: string }
      | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
      | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
      | { readonly __typename: 'Goal', readonly status: GoalStatus, readonly hasEnded: boolean, readonly id: string, readonly label: string }
      | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
      | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
      | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
      | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
      | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
      | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
      | { readonly __typename: 'Session', readonly id: string, readonly label: string }
      | { readonly __typename: 'Value', readonly id: string, readonly label: string }
      | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
    > } | null, readonly deviations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly state: DeviationState, readonly positive: boolean, readonly fact: string }> } | null };

export type OutcomeListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  orderBy?: ReadonlyArray<OutcomeOrder> | OutcomeOrder | null | undefined;
  drivers?: number | null | undefined;
}>;


export type OutcomeListQuery = { readonly outcomes: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly status: GoalStatus, readonly illustrative: boolean, readonly experiencedBy: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly perception: { readonly groups: ReadonlyArray<{ readonly period: string, readonly suppressed: boolean, readonly answers: number | null, readonly up: number | null, readonly low: number | null, readonly high: number | null, readonly beneficiaryGroup: { readonly id: string, readonly name: string } | null }> } | null, readonly drivers: { readonly id: string, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number, readonly actors: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly share: number, readonly actor: { readonly id: string, readonly name: string, readonly sector: Sector, readonly illustrative: boolean } }> } | null, readonly sectors: ReadonlyArray<{ readonly sector: Sector, readonly share: number, readonly actorCount: number }> } | null }> } | null };

export type RoundDetailsFragment = { readonly id: string, readonly version: number, readonly period: string, readonly dueOn: string, readonly createdAt: string, readonly closedAt: string | null, readonly missing: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly actor: { readonly id: string, readonly name: string }, readonly node:
        | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
        | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
        | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
        | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
        | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
        | { readonly __typename: 'Contribution', readonly id: string, readonly label: string }
        | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
        | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Goal', readonly hasEnded: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
        | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
        | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Outcome', readonly hasEnded: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
        | { readonly __typename: 'Session', readonly id: string, readonly label: string }
        | { readonly __typename: 'Value', readonly id: string, readonly label: string }
        | { readonly __typename: 'Vision', readonly hasEnded: boolean, readonly id: string, readonly label: string }
       }> } | null };

export type SessionDetailsFragment = { readonly id: string, readonly called: string, readonly openedBy: SignInMethod, readonly createdAt: string, readonly lastSeenOn: string | null, readonly expiresAt: string, readonly isCurrent: boolean };

export type StartQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type StartQuery = { readonly place: { readonly code: string, readonly name: string } | null, readonly viewer: { readonly kind: string, readonly name: string | null, readonly role: Role | null }, readonly visions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly description: string | null, readonly hasEnded: boolean, readonly status: GoalStatus, readonly illustrative: boolean }> } | null };

export type VocabularyQueryVariables = Exact<{
  language?: Language;
}>;


export type VocabularyQuery = { readonly vocabulary: ReadonlyArray<{ readonly type: string, readonly value: string, readonly label: string, readonly explanation: string }> };

export const Find = "d0fee5960e2a885f50883863fe54914f73e89889392807e72ae4a3685ffb9185" as Document<FindQuery, FindQueryVariables>;
export const OutcomeList = "2facd19951359461b5468783561ce6d2c9ee2ce7c53ef96c7ac62be715ee784d" as Document<OutcomeListQuery, OutcomeListQueryVariables>;
export const Start = "be6c31c63825517b7d53f9572d3c7de2f8473aed23f398605444fd743ce1be3e" as Document<StartQuery, StartQueryVariables>;
export const Vocabulary = "5f96c3ebcb3daf47b083abec659683f861c94538639d7ea311c57460e0cbfe3d" as Document<VocabularyQuery, VocabularyQueryVariables>;
