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

/** Filter for actors; all conditions that are set must match. */
export type ActorFilter = {
  /** All of these filters match; an empty list matches every item. */
  readonly and?: ReadonlyArray<ActorFilter> | null | undefined;
  /** Whether the item is archived. Without this condition, archived items are left out. */
  readonly archived?: BooleanFilter | null | undefined;
  /** The contributions that the actor makes. */
  readonly contributions?: ContributionRelation | null | undefined;
  /** Number of contributions that it makes. */
  readonly contributionsCount?: IntFilter | null | undefined;
  /** When the item was created. */
  readonly createdAt?: DateTimeFilter | null | undefined;
  /** The id in the system of origin. */
  readonly externalId?: StringFilter | null | undefined;
  /** Number of goals that it owns. */
  readonly goalsCount?: IntFilter | null | undefined;
  /** The id. */
  readonly id?: IdFilter | null | undefined;
  /** Whether the item is demonstration data. */
  readonly illustrative?: BooleanFilter | null | undefined;
  /** Kind of actor. */
  readonly kind?: ActorKindFilter | null | undefined;
  /** Number of measures that it owns. */
  readonly measuresCount?: IntFilter | null | undefined;
  /** The name. */
  readonly name?: StringFilter | null | undefined;
  /** This filter doesn't match. */
  readonly not?: ActorFilter | null | undefined;
  /** At least one of these filters matches; an empty list matches no item. */
  readonly or?: ReadonlyArray<ActorFilter> | null | undefined;
  /** The superior actor; actors without one don't match. */
  readonly partOf?: ActorFilter | null | undefined;
  /** The sector. */
  readonly sector?: SectorFilter | null | undefined;
  /** When the item was last changed. */
  readonly updatedAt?: DateTimeFilter | null | undefined;
  /** The assets that the actor has adopted. */
  readonly uses?: AssetRelation | null | undefined;
};

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

/** Conditions on a value; all conditions that are set must match. */
export type ActorKindFilter = {
  /** Equal to this value. */
  readonly eq?: ActorKind | null | undefined;
  /** Equal to one of these values. */
  readonly in?: ReadonlyArray<ActorKind> | null | undefined;
};

/** A sort key: a field and a direction. */
export type ActorOrder = {
  /** Direction: ascending or descending. */
  readonly direction?: OrderDirection;
  /** Field to sort by. */
  readonly field: ActorOrderField;
};

/** Sort keys. Text is sorted in Swedish alphabetical order; items without a value are always last. */
export type ActorOrderField =
  /** By the number of contributions it makes. */
  | 'CONTRIBUTIONS_COUNT'
  /** By time of creation. */
  | 'CREATED_AT'
  /** By the number of goals it owns. */
  | 'GOALS_COUNT'
  /** By id, which is the order of creation. */
  | 'ID'
  /** By kind, in alphabetical order of the enum values. */
  | 'KIND'
  /** By the number of measures it owns. */
  | 'MEASURES_COUNT'
  /** By name. */
  | 'NAME'
  /** By time of the last change. */
  | 'UPDATED_AT';

/** Conditions on related items that aren't archived; all conditions that are set must match. */
export type ActorRelation = {
  /** All related items match; also true if there are no related items. */
  readonly every?: ActorFilter | null | undefined;
  /** No related item matches. */
  readonly none?: ActorFilter | null | undefined;
  /** At least one related item matches. */
  readonly some?: ActorFilter | null | undefined;
};

/** The corrective action to add to a deviation. */
export type AddCorrectiveActionInput = {
  /** The due date, not in the past. */
  readonly dueOn: string;
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id of the deviation. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The id of the responsible actor. */
  readonly ownerId: string;
  /** The title: what is to be done, 1–200 characters. */
  readonly title: string;
};

/** Filter for aims; all conditions that are set must match. */
export type AimFilter = {
  /** All of these filters match; an empty list matches every item. */
  readonly and?: ReadonlyArray<AimFilter> | null | undefined;
  /** Whether the item is archived. Without this condition, archived items are left out. */
  readonly archived?: BooleanFilter | null | undefined;
  /** The mean attainment index of its own measures, 0 to 100. */
  readonly attainmentIndex?: FloatFilter | null | undefined;
  /** The aims that it contributes to. */
  readonly contributesTo?: AimRelation | null | undefined;
  /** Contributions that link directly to it. */
  readonly contributions?: ContributionRelation | null | undefined;
  /** Number of contributions that are linked directly to it. */
  readonly contributionsCount?: IntFilter | null | undefined;
  /** When the item was created. */
  readonly createdAt?: DateTimeFilter | null | undefined;
  /** The description. */
  readonly description?: StringFilter | null | undefined;
  /** The id in the system of origin. */
  readonly externalId?: StringFilter | null | undefined;
  /** Share of it that falls on influences outside the graph, 0 to 1. */
  readonly externalShare?: FloatFilter | null | undefined;
  /** Number of goals that lead to it, directly or through other aims. */
  readonly goalsCount?: IntFilter | null | undefined;
  /** Whether it is a goal whose last day has passed. */
  readonly hasEnded?: BooleanFilter | null | undefined;
  /** The id. */
  readonly id?: IdFilter | null | undefined;
  /** Whether the item is demonstration data. */
  readonly illustrative?: BooleanFilter | null | undefined;
  /** Measures that indicate its progress. */
  readonly measures?: MeasureRelation | null | undefined;
  /** Number of measures that indicate it directly. */
  readonly measuresCount?: IntFilter | null | undefined;
  /** The name. */
  readonly name?: StringFilter | null | undefined;
  /** This filter doesn't match. */
  readonly not?: AimFilter | null | undefined;
  /** At least one of these filters matches; an empty list matches no item. */
  readonly or?: ReadonlyArray<AimFilter> | null | undefined;
  /** Its computed status. */
  readonly status?: GoalStatusFilter | null | undefined;
  /** The aims that contribute to it, whether they support or counteract it. */
  readonly supportedBy?: AimRelation | null | undefined;
  /** The type: VISION, OUTCOME or GOAL. */
  readonly type?: NodeTypeFilter | null | undefined;
  /** Share of it that no registered contribution supports, 0 to 1. */
  readonly unsupportedShare?: FloatFilter | null | undefined;
  /** When the item was last changed. */
  readonly updatedAt?: DateTimeFilter | null | undefined;
};

/** A link to an aim from the object that is created or changed. */
export type AimLinkInput = {
  /** The id of the aim that it contributes to: a vision, an outcome or a goal. */
  readonly aimId: string;
  /** The strength of evidence for the link. HIGH requires a rationale. If omitted: LOW for a new element, unchanged for an existing one. */
  readonly confidence?: Confidence | null | undefined;
  /** Whether the link supports or counteracts the aim. If omitted: SUPPORTS for a new element, unchanged for an existing one. */
  readonly polarity?: Polarity | null | undefined;
  /** The reasoning or evidence behind the link, up to 4,000 characters. */
  readonly rationale?: string | null | undefined;
  /** The weight of the link relative to all other links into the same aim, 0.001–1,000. If omitted: 1 for a new element, unchanged for an existing one. */
  readonly weight?: number | null | undefined;
};

/** Conditions on related items that aren't archived; all conditions that are set must match. */
export type AimRelation = {
  /** All related items match; also true if there are no related items. */
  readonly every?: AimFilter | null | undefined;
  /** No related item matches. */
  readonly none?: AimFilter | null | undefined;
  /** At least one related item matches. */
  readonly some?: AimFilter | null | undefined;
};

/** The contribution to approve, optionally with new weights and confidences for its links. */
export type ApproveContributionInput = {
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id of the contribution. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** New weights and confidences for its links, each link at most once, up to 100. */
  readonly links?: ReadonlyArray<LinkStrengthInput> | null | undefined;
  /** The reason, stored in the change log, up to 4,000 characters. */
  readonly reason?: string | null | undefined;
};

/** The node to archive or restore. */
export type ArchiveInput = {
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id of an aim, value, beneficiary group, actor, contribution, asset or measure. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The reason, stored in the change log, up to 4,000 characters. */
  readonly reason?: string | null | undefined;
};

/** Filter for assets; all conditions that are set must match. */
export type AssetFilter = {
  /** All of these filters match; an empty list matches every item. */
  readonly and?: ReadonlyArray<AssetFilter> | null | undefined;
  /** Whether the item is archived. Without this condition, archived items are left out. */
  readonly archived?: BooleanFilter | null | undefined;
  /** When the item was created. */
  readonly createdAt?: DateTimeFilter | null | undefined;
  /** The id in the system of origin. */
  readonly externalId?: StringFilter | null | undefined;
  /** The id. */
  readonly id?: IdFilter | null | undefined;
  /** Whether the item is demonstration data. */
  readonly illustrative?: BooleanFilter | null | undefined;
  /** Kind of asset. */
  readonly kind?: AssetKindFilter | null | undefined;
  /** The name. */
  readonly name?: StringFilter | null | undefined;
  /** This filter doesn't match. */
  readonly not?: AssetFilter | null | undefined;
  /** At least one of these filters matches; an empty list matches no item. */
  readonly or?: ReadonlyArray<AssetFilter> | null | undefined;
  /** When the item was last changed. */
  readonly updatedAt?: DateTimeFilter | null | undefined;
  /** The actors that have adopted it. */
  readonly usedBy?: ActorRelation | null | undefined;
};

/** The kind of shared asset. */
export type AssetKind =
  /** What the place stands for and how it describes itself. */
  | 'BRAND_PLATFORM'
  /** Colours, typefaces, images and logos that everyone may use. */
  | 'GRAPHIC_PROFILE'
  /** The shared plan for marketing the place. */
  | 'MARKET_PLAN'
  /** Templates, methods and guides. */
  | 'TOOLKIT';

/** Conditions on a value; all conditions that are set must match. */
export type AssetKindFilter = {
  /** Equal to this value. */
  readonly eq?: AssetKind | null | undefined;
  /** Equal to one of these values. */
  readonly in?: ReadonlyArray<AssetKind> | null | undefined;
};

/** Conditions on related items that aren't archived; all conditions that are set must match. */
export type AssetRelation = {
  /** All related items match; also true if there are no related items. */
  readonly every?: AssetFilter | null | undefined;
  /** No related item matches. */
  readonly none?: AssetFilter | null | undefined;
  /** At least one related item matches. */
  readonly some?: AssetFilter | null | undefined;
};

/** An actor and a shared asset. */
export type AssetUseInput = {
  /** The id of the actor that uses the asset. */
  readonly actorId: string;
  /** The id of the asset. */
  readonly assetId: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
};

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

/** Conditions on a value; all conditions that are set must match. */
export type AttainmentFilter = {
  /** Equal to this value. */
  readonly eq?: Attainment | null | undefined;
  /** Equal to one of these values. */
  readonly in?: ReadonlyArray<Attainment> | null | undefined;
};

/** Filter for beneficiary groups; all conditions that are set must match. */
export type BeneficiaryGroupFilter = {
  /** All of these filters match; an empty list matches every item. */
  readonly and?: ReadonlyArray<BeneficiaryGroupFilter> | null | undefined;
  /** Whether the item is archived. Without this condition, archived items are left out. */
  readonly archived?: BooleanFilter | null | undefined;
  /** When the item was created. */
  readonly createdAt?: DateTimeFilter | null | undefined;
  /** The id in the system of origin. */
  readonly externalId?: StringFilter | null | undefined;
  /** The id. */
  readonly id?: IdFilter | null | undefined;
  /** Whether the item is demonstration data. */
  readonly illustrative?: BooleanFilter | null | undefined;
  /** The name. */
  readonly name?: StringFilter | null | undefined;
  /** This filter doesn't match. */
  readonly not?: BeneficiaryGroupFilter | null | undefined;
  /** At least one of these filters matches; an empty list matches no item. */
  readonly or?: ReadonlyArray<BeneficiaryGroupFilter> | null | undefined;
  /** When the item was last changed. */
  readonly updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on related items that aren't archived; all conditions that are set must match. */
export type BeneficiaryGroupRelation = {
  /** All related items match; also true if there are no related items. */
  readonly every?: BeneficiaryGroupFilter | null | undefined;
  /** No related item matches. */
  readonly none?: BeneficiaryGroupFilter | null | undefined;
  /** At least one related item matches. */
  readonly some?: BeneficiaryGroupFilter | null | undefined;
};

/** Filter for a Boolean value. */
export type BooleanFilter = {
  /** The value to match. */
  readonly eq: boolean;
};

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

/** The direction in which a chain is followed. */
export type ChainDirection =
  /** From an aim down to contributions and to aims without contributors. */
  | 'DOWN'
  /** From an actor, a contribution or an aim up to the top aims, which contribute to no other aim. */
  | 'UP';

/** Filter for changes; all conditions that are set must match. */
export type ChangeFilter = {
  /** When the mutation was performed. */
  readonly at?: DateTimeFilter | null | undefined;
  /** The organisation or role, as you see it in `Change.by`. */
  readonly by?: StringFilter | null | undefined;
  /** The name of the mutation. */
  readonly deed?: StringFilter | null | undefined;
  /** The id of the import that the mutation belongs to. */
  readonly importId?: IdFilter | null | undefined;
  /** The id of an item that the change concerns. */
  readonly nodeId?: IdFilter | null | undefined;
  /** Whether the mutation was refused. */
  readonly refused?: BooleanFilter | null | undefined;
};

/** The lesson with which a deviation is closed. */
export type CloseDeviationInput = {
  /** The ids of the aims, contributions and measures that the lesson is about, up to 100. Default: the measure and what it indicates. */
  readonly concernsIds?: ReadonlyArray<string> | null | undefined;
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id of the deviation. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The lesson: what others should know next time, 1–4,000 characters. */
  readonly lesson: string;
};

/** The reporting round to close. */
export type CloseReportingRoundInput = {
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id of the reporting round. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The reason, stored in the change log, up to 4,000 characters. */
  readonly reason?: string | null | undefined;
};

/** The strength of evidence for a link. Factor in `evidencedShare`: 1.0 for HIGH, 0.6 for MEDIUM, 0.3 for LOW. */
export type Confidence =
  /** Supported by evidence, which the rationale describes. Counts as 1.0. Requires a rationale. */
  | 'HIGH'
  /** An assumption still to be tested. Counts as 0.3. */
  | 'LOW'
  /** Supported by experience. Counts as 0.6. */
  | 'MEDIUM';

/** The contribution, and the maker whose part is confirmed. */
export type ConfirmContributionInput = {
  /** The id of the maker whose part is confirmed. Strategists may confirm only for a maker without an API key. */
  readonly actorId: string;
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id of the contribution. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Filter for contributions; all conditions that are set must match. */
export type ContributionFilter = {
  /** All of these filters match; an empty list matches every item. */
  readonly and?: ReadonlyArray<ContributionFilter> | null | undefined;
  /** Whether the item is archived. Without this condition, archived items are left out. */
  readonly archived?: BooleanFilter | null | undefined;
  /** Aims that it contributes to. */
  readonly contributesTo?: AimRelation | null | undefined;
  /** When the item was created. */
  readonly createdAt?: DateTimeFilter | null | undefined;
  /** Progress of the work. */
  readonly delivery?: DeliveryStateFilter | null | undefined;
  /** The description. */
  readonly description?: StringFilter | null | undefined;
  /** The last day, inclusive. */
  readonly endsOn?: DateFilter | null | undefined;
  /** Values that the contribution expresses. */
  readonly expresses?: ValueRelation | null | undefined;
  /** The id in the system of origin. */
  readonly externalId?: StringFilter | null | undefined;
  /** The id. */
  readonly id?: IdFilter | null | undefined;
  /** Whether the item is demonstration data. */
  readonly illustrative?: BooleanFilter | null | undefined;
  /** Actors that make the contribution. */
  readonly makers?: ActorRelation | null | undefined;
  /** Measures that indicate its progress. */
  readonly measures?: MeasureRelation | null | undefined;
  /** Number of measures of its progress. */
  readonly measuresCount?: IntFilter | null | undefined;
  /** This filter doesn't match. */
  readonly not?: ContributionFilter | null | undefined;
  /** At least one of these filters matches; an empty list matches no item. */
  readonly or?: ReadonlyArray<ContributionFilter> | null | undefined;
  /** The first day. */
  readonly startsOn?: DateFilter | null | undefined;
  /** The status. */
  readonly status?: ContributionStatusFilter | null | undefined;
  /** The title. */
  readonly title?: StringFilter | null | undefined;
  /** When the item was last changed. */
  readonly updatedAt?: DateTimeFilter | null | undefined;
};

/** A sort key: a field and a direction. */
export type ContributionOrder = {
  /** Direction: ascending or descending. */
  readonly direction?: OrderDirection;
  /** Field to sort by. */
  readonly field: ContributionOrderField;
};

/** Sort keys. Text is sorted in Swedish alphabetical order; items without a value are always last. */
export type ContributionOrderField =
  /** By time of creation. */
  | 'CREATED_AT'
  /** By last day. */
  | 'ENDS_ON'
  /** By id, which is the order of creation. */
  | 'ID'
  /** By the number of measures of its progress. */
  | 'MEASURES_COUNT'
  /** By first day. */
  | 'STARTS_ON'
  /** By status, in alphabetical order of the enum values. */
  | 'STATUS'
  /** By title. */
  | 'TITLE'
  /** By time of the last change. */
  | 'UPDATED_AT'
  /** By weight of the link; only for the contributions to one aim. */
  | 'WEIGHT';

/** Conditions on related items that aren't archived; all conditions that are set must match. */
export type ContributionRelation = {
  /** All related items match; also true if there are no related items. */
  readonly every?: ContributionFilter | null | undefined;
  /** No related item matches. */
  readonly none?: ContributionFilter | null | undefined;
  /** At least one related item matches. */
  readonly some?: ContributionFilter | null | undefined;
};

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

/** Conditions on a value; all conditions that are set must match. */
export type ContributionStatusFilter = {
  /** Equal to this value. */
  readonly eq?: ContributionStatus | null | undefined;
  /** Equal to one of these values. */
  readonly in?: ReadonlyArray<ContributionStatus> | null | undefined;
};

/** The shared asset to create. */
export type CreateAssetInput = {
  /** The id in the external system that it is imported from, up to 200 characters in the Latin alphabet. Unique within its type, also by its looks; case-sensitive. */
  readonly externalId?: string | null | undefined;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** Whether it is made-up demonstration data, not taken from any source. Default: false. */
  readonly illustrative?: boolean | null | undefined;
  /** The kind of asset. */
  readonly kind: AssetKind;
  /** The name of the asset, 1–200 characters. */
  readonly name: string;
  /** The source of the information, up to 4,000 characters. */
  readonly source?: string | null | undefined;
  /** The web address of the asset, up to 2,000 characters, beginning with https:// or http://. */
  readonly url?: string | null | undefined;
  /** The terms of use: who may use the asset and how, up to 4,000 characters. */
  readonly usageTerms?: string | null | undefined;
};

/** The beneficiary group to create. */
export type CreateBeneficiaryGroupInput = {
  /** A description, up to 4,000 characters. */
  readonly description?: string | null | undefined;
  /** The id in the external system that it is imported from, up to 200 characters in the Latin alphabet. Unique within its type, also by its looks; case-sensitive. */
  readonly externalId?: string | null | undefined;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** Whether it is made-up demonstration data, not taken from any source. Default: false. */
  readonly illustrative?: boolean | null | undefined;
  /** The name of the group, 1–200 characters. */
  readonly name: string;
  /** The source of the information, up to 4,000 characters. */
  readonly source?: string | null | undefined;
};

/** The goal to create. */
export type CreateGoalInput = {
  /** When, by whom and under which reference the goal was adopted, up to 4,000 characters. */
  readonly adoption?: string | null | undefined;
  /** Links to the aims that it contributes to, each aim at most once, up to 100. */
  readonly contributesTo?: ReadonlyArray<AimLinkInput> | null | undefined;
  /** A description, up to 4,000 characters. */
  readonly description?: string | null | undefined;
  /** The last day of the goal's period, not before `startsOn`. */
  readonly endsOn?: string | null | undefined;
  /** The id in the external system that it is imported from, up to 200 characters in the Latin alphabet. Unique within its type, also by its looks; case-sensitive. */
  readonly externalId?: string | null | undefined;
  /** The weight of influences outside the graph, relative to the weights of the links into the aim, 0–1,000. Default: 0. */
  readonly externalWeight?: number | null | undefined;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** Whether it is made-up demonstration data, not taken from any source. Default: false. */
  readonly illustrative?: boolean | null | undefined;
  /** The desired result, 1–200 characters. */
  readonly name: string;
  /** The ids of the actors responsible for the goal, up to 100. */
  readonly ownerIds?: ReadonlyArray<string> | null | undefined;
  /** The source of the information, up to 4,000 characters. */
  readonly source?: string | null | undefined;
  /** The first day of the goal's period. */
  readonly startsOn?: string | null | undefined;
  /** The organisation's own term for the level of the goal, such as nämndmål, up to 200 characters. */
  readonly tier?: string | null | undefined;
  /** The ids of the values that it expresses, up to 100. */
  readonly valueIds?: ReadonlyArray<string> | null | undefined;
};

/** The measure to create. */
export type CreateMeasureInput = {
  /** The accepted value for the time being, valid from today, not better than the target value. Use `setTarget` for another start date. */
  readonly acceptedValue?: number | null | undefined;
  /** Whether each value covers its own period or the year to date. If CUMULATIVE, target value, accepted value and baseline are for a full year. */
  readonly accumulation?: Accumulation;
  /** The baseline: the value when the work began. */
  readonly baseline?: number | null | undefined;
  /** Number of decimals to show, 0–6. */
  readonly decimals?: number | null | undefined;
  /** How the measure is calculated, up to 4,000 characters. */
  readonly definition?: string | null | undefined;
  /** The direction in which values get better. With KEEP, an accepted value requires a target value, the level to keep. */
  readonly direction: Direction;
  /** The id in the external system that it is imported from, up to 200 characters in the Latin alphabet. Unique within its type, also by its looks; case-sensitive. */
  readonly externalId?: string | null | undefined;
  /** How often the measure is observed. Without a frequency it never becomes STALE. */
  readonly frequency?: Frequency | null | undefined;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** Whether it is made-up demonstration data, not taken from any source. Default: false. */
  readonly illustrative?: boolean | null | undefined;
  /** The ids of the visions, outcomes, goals and contributions that it indicates, up to 100. */
  readonly indicatesIds?: ReadonlyArray<string> | null | undefined;
  /** The publisher's definition of the key figure, up to 4,000 characters. An import flags the measure if the definition changes. */
  readonly kpiDefinition?: string | null | undefined;
  /** The id of the key figure in Kolada, such as N00640, up to 20 characters. Changing it clears `kpiTitle` and `kpiDefinition` if these are omitted. */
  readonly kpiId?: string | null | undefined;
  /** The publisher's title of the key figure, up to 4,000 characters. An import flags the measure if the title changes. */
  readonly kpiTitle?: string | null | undefined;
  /** The method by which the values are collected. */
  readonly method: MeasureMethod;
  /** The name of the measure, 1–200 characters. */
  readonly name: string;
  /** The id of the responsible actor. */
  readonly ownerId?: string | null | undefined;
  /** The highest possible value. Higher observations are rejected as typing errors. */
  readonly scaleMax?: number | null | undefined;
  /** The lowest possible value. Lower observations are rejected as typing errors. */
  readonly scaleMin?: number | null | undefined;
  /** The source of the information, up to 4,000 characters. */
  readonly source?: string | null | undefined;
  /** The stage of the value chain that it measures. */
  readonly stage: ValueChainStage;
  /** The target value in the long run, valid from today. Use `setTarget` for another start date. */
  readonly targetValue?: number | null | undefined;
  /** The unit of the values as text, 1–200 characters. `unitProposal` suggests kind, decimals and scale. */
  readonly unit: string;
  /** The kind of unit; null if not stated. */
  readonly unitKind?: UnitKind | null | undefined;
};

/** The outcome to create. */
export type CreateOutcomeInput = {
  /** Links to the aims that it contributes to, each aim at most once, up to 100. */
  readonly contributesTo?: ReadonlyArray<AimLinkInput> | null | undefined;
  /** A description, up to 4,000 characters. */
  readonly description?: string | null | undefined;
  /** The ids of the beneficiary groups that experience it, up to 100. */
  readonly experiencedByIds?: ReadonlyArray<string> | null | undefined;
  /** The id in the external system that it is imported from, up to 200 characters in the Latin alphabet. Unique within its type, also by its looks; case-sensitive. */
  readonly externalId?: string | null | undefined;
  /** The weight of influences outside the graph, relative to the weights of the links into the aim, 0–1,000. Default: 0. */
  readonly externalWeight?: number | null | undefined;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** Whether it is made-up demonstration data, not taken from any source. Default: false. */
  readonly illustrative?: boolean | null | undefined;
  /** The perceived quality in the words of the people concerned, 1–200 characters. */
  readonly name: string;
  /** The source of the information, up to 4,000 characters. */
  readonly source?: string | null | undefined;
};

/** The value to create. */
export type CreateValueInput = {
  /** A description, up to 4,000 characters. */
  readonly description?: string | null | undefined;
  /** The id in the external system that it is imported from, up to 200 characters in the Latin alphabet. Unique within its type, also by its looks; case-sensitive. */
  readonly externalId?: string | null | undefined;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** Whether it is made-up demonstration data, not taken from any source. Default: false. */
  readonly illustrative?: boolean | null | undefined;
  /** The word or principle, 1–200 characters. */
  readonly name: string;
  /** The source of the information, up to 4,000 characters. */
  readonly source?: string | null | undefined;
};

/** The vision to create. */
export type CreateVisionInput = {
  /** A description, up to 4,000 characters. */
  readonly description?: string | null | undefined;
  /** The id in the external system that it is imported from, up to 200 characters in the Latin alphabet. Unique within its type, also by its looks; case-sensitive. */
  readonly externalId?: string | null | undefined;
  /** The weight of influences outside the graph, relative to the weights of the links into the aim, 0–1,000. Default: 0. */
  readonly externalWeight?: number | null | undefined;
  /** The target year of the vision, 1000–9999. */
  readonly horizon?: number | null | undefined;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** Whether it is made-up demonstration data, not taken from any source. Default: false. */
  readonly illustrative?: boolean | null | undefined;
  /** The name of the vision, 1–200 characters. */
  readonly name: string;
  /** The source of the information, up to 4,000 characters. */
  readonly source?: string | null | undefined;
  /** The agreed wording of the vision, up to 4,000 characters. */
  readonly statement?: string | null | undefined;
  /** The ids of the values that the vision is based on, up to 100. */
  readonly valueIds?: ReadonlyArray<string> | null | undefined;
};

/** Conditions on a value; all conditions that are set must match. */
export type DateFilter = {
  /** Equal to this value. */
  readonly eq?: string | null | undefined;
  /** Greater than or equal to this value; for dates: this date or later. */
  readonly gte?: string | null | undefined;
  /** True: only items without a value. False: only items with a value. */
  readonly isNull?: boolean | null | undefined;
  /** Less than or equal to this value; for dates: this date or earlier. */
  readonly lte?: string | null | undefined;
};

/** A range of dates, both inclusive. A missing date sets no limit. */
export type DateRange = {
  /** First day of the range. */
  readonly from?: string | null | undefined;
  /** Last day of the range. */
  readonly to?: string | null | undefined;
};

/** Conditions on a value; all conditions that are set must match. */
export type DateTimeFilter = {
  /** Greater than or equal to this value; for dates: this date or later. */
  readonly gte?: string | null | undefined;
  /** True: only items without a value. False: only items with a value. */
  readonly isNull?: boolean | null | undefined;
  /** Less than or equal to this value; for dates: this date or earlier. */
  readonly lte?: string | null | undefined;
};

/** The contribution, the maker that declines, and the reason. */
export type DeclineContributionInput = {
  /** The id of the maker that declines. Strategists may decline only for a maker without an API key. */
  readonly actorId: string;
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id of the contribution. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The reason, shown to the other makers, 1–4,000 characters. */
  readonly reason: string;
};

/** A mutation, by its name in `Mutation`; or what the service or an operator did, as the history names it. */
export type Deed =
  /** An operator accepts the database as it is, after a manual repair. */
  | 'acceptGraph'
  /** Somebody accepts an invitation and is signed in, in a browser. */
  | 'acceptInvitation'
  /** Adds a corrective action against the cause of a deviation. */
  | 'addCorrectiveAction'
  /** States that an actor uses a shared asset. */
  | 'adoptAsset'
  /** An upgrade records what earlier confirmations are about. */
  | 'amendConfirmations'
  /** An upgrade corrects observations and the deviations that follow from them. */
  | 'amendFigures'
  /** Approves a contribution, so that it counts. */
  | 'approveContribution'
  /** Approves a proposed change of a contribution. */
  | 'approveProposal'
  /** Archives something, so that lists leave it out and it no longer counts. */
  | 'archive'
  /** Targets that were set in advance take effect. */
  | 'begunTargets'
  /** Closes a deviation with a lesson. */
  | 'closeDeviation'
  /** Closes a reporting round. */
  | 'closeReportingRound'
  /** Confirms a maker's part in a contribution. */
  | 'confirmContribution'
  /** Adds a shared asset. */
  | 'createAsset'
  /** Adds a beneficiary group. */
  | 'createBeneficiaryGroup'
  /** Adds a goal. */
  | 'createGoal'
  /** Adds a measure. */
  | 'createMeasure'
  /** Adds an outcome. */
  | 'createOutcome'
  /** Adds a value. */
  | 'createValue'
  /** Adds a vision. */
  | 'createVision'
  /** Declines a maker's part in a contribution. */
  | 'declineContribution'
  /** States that an actor no longer uses a shared asset. */
  | 'dropAsset'
  /** Ends a contribution that is finished. */
  | 'endContribution'
  /** Ends a session. */
  | 'endSession'
  /** Invites somebody to act for an actor. */
  | 'inviteActor'
  /** Issues an API key. */
  | 'issueApiKey'
  /** Issues ballots for votes on a measure. */
  | 'issueBallots'
  /** Takes an actor out of a contribution that others carry on. */
  | 'leaveContribution'
  /** Adds a link from a goal, an outcome or a contribution to an aim. */
  | 'linkAims'
  /** Sets the role and the actors that a claim of the sign-in provider gives. */
  | 'mapClaim'
  /** An upgrade removes invisible characters from stored texts. */
  | 'mendTexts'
  /** Reports a deviation of a measure. */
  | 'openDeviation'
  /** Asks the owners to report for a period. */
  | 'openReportingRound'
  /** Signs somebody in, in a browser. */
  | 'openSession'
  /** The service publishes the result of a pulse measure. */
  | 'publishPulse'
  /** Adds observations, or replaces existing ones. */
  | 'recordObservations'
  /** Adds or replaces groups of municipalities to compare with. */
  | 'recordPeerGroups'
  /** Adds, replaces or removes synonyms for the search. */
  | 'recordSynonyms'
  /** An operator removes content from the history. */
  | 'redactChanges'
  /** Adds an actor. */
  | 'registerActor'
  /** Adds a contribution, as a draft or submitted. */
  | 'registerContribution'
  /** Brings back a contribution that was ended, withdrawn or cancelled. */
  | 'reinstateContribution'
  /** Removes observations permanently. */
  | 'removeObservations'
  /** Changes in the history get new numbers. */
  | 'renumberChanges'
  /** States how a goal's owners judge its status. */
  | 'reportGoalStatus'
  /** Restores something that was archived. */
  | 'restore'
  /** Flags a key figure as withdrawn or redefined, or removes the flag. */
  | 'retireMeasure'
  /** Returns a contribution to its makers, with a note. */
  | 'returnContribution'
  /** Returns a proposed change of a contribution. */
  | 'returnProposal'
  /** States whether the actions were effective, by a later observation. */
  | 'reviewDeviation'
  /** Revokes an API key, so that it is no longer valid. */
  | 'revokeApiKey'
  /** Revokes an invitation, so that it is no longer valid. */
  | 'revokeInvitation'
  /** Gives an API key a new secret. */
  | 'rotateApiKey'
  /** Sets the code and the name of the place. */
  | 'setPlace'
  /** Sets the target and the accepted value of a measure from a date. */
  | 'setTarget'
  /** States the primary cause of a deviation. */
  | 'stateCause'
  /** Submits a contribution for a decision. */
  | 'submitContribution'
  /** Reverts an earlier change. */
  | 'undo'
  /** Reverts everything that an import changed. */
  | 'undoImport'
  /** Removes a link, so that it no longer counts. */
  | 'unlinkAims'
  /** A claim of the sign-in provider no longer gives anything. */
  | 'unmapClaim'
  /** Changes an actor, its superior or its members. */
  | 'updateActor'
  /** Changes the weight, polarity, confidence or rationale of a link. */
  | 'updateAimLink'
  /** Changes a shared asset. */
  | 'updateAsset'
  /** Changes a beneficiary group. */
  | 'updateBeneficiaryGroup'
  /** Changes a contribution, or proposes a change of what was approved. */
  | 'updateContribution'
  /** Changes the state or the due date of a corrective action. */
  | 'updateCorrectiveAction'
  /** Changes a goal. */
  | 'updateGoal'
  /** Changes a measure. */
  | 'updateMeasure'
  /** Changes an outcome. */
  | 'updateOutcome'
  /** Changes a value. */
  | 'updateValue'
  /** Changes a vision. */
  | 'updateVision'
  /** Withdraws a contribution that won't be carried out. */
  | 'withdrawContribution'
  /** Withdraws a deviation that was none. */
  | 'withdrawDeviation';

/** One mutation: exactly one of these fields, with the input of the mutation of the same name. */
export type DeedInput =
  {   /** Adds a corrective action to a deviation, with a responsible actor and a due date. */
  readonly addCorrectiveAction: AddCorrectiveActionInput; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never;   /** Records that an actor uses a shared asset. */
  readonly adoptAsset: AssetUseInput; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never;   /** Approves a SUBMITTED contribution. It needs an aim and, if it has several makers, confirmation from each. */
  readonly approveContribution: ApproveContributionInput; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never;   /** Approves a proposed change, which replaces what was agreed. Can also set weights of the links that remain. */
  readonly approveProposal: ApproveContributionInput; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never;   /** Archives a node: it disappears from lists, drivers, chains and search, but `node(id)` still returns it. Its links are kept but not counted until it is restored, which checks for cycles. Fails with STATE for an actor that is the only maker of contributions that count, and names these. */
  readonly archive: ArchiveInput; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never;   /** Closes a deviation with a lesson. It must have been reviewed and found effective. */
  readonly closeDeviation: CloseDeviationInput; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never;   /** Closes a reporting round. It keeps a record of what was not reported by then. */
  readonly closeReportingRound: CloseReportingRoundInput; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never;   /** Confirms a maker's part. A contribution with several makers can be approved only when all have confirmed. If a proposal is waiting for the maker's answer, that is confirmed first. Later changes to what the maker agreed to require a new confirmation. */
  readonly confirmContribution: ConfirmContributionInput; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never;   /** Creates a shared asset. */
  readonly createAsset: CreateAssetInput; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never;   /** Creates a beneficiary group. */
  readonly createBeneficiaryGroup: CreateBeneficiaryGroupInput; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never;   /** Creates a goal with its owners and its links to other aims. */
  readonly createGoal: CreateGoalInput; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never;   /** Creates a measure with its owner and what it indicates. */
  readonly createMeasure: CreateMeasureInput; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never;   /** Creates an outcome with its links to other aims. */
  readonly createOutcome: CreateOutcomeInput; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never;   /** Creates a value. */
  readonly createValue: CreateValueInput; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never;   /** Creates a vision. */
  readonly createVision: CreateVisionInput; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never;   /** Declines a maker's part or a proposed change. It holds until the maker confirms or is asked something else. The actor remains a maker. The others can continue without it or change what they ask. */
  readonly declineContribution: DeclineContributionInput; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never;   /** Records that an actor no longer uses a shared asset. */
  readonly dropAsset: AssetUseInput; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never;   /** Ends an APPROVED contribution. If it has other makers, a partner leading it only proposes the end to them. */
  readonly endContribution: EndContributionInput; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never;   /** Ends one of your sessions with immediate effect; admins end anybody's. */
  readonly endSession: EndSessionInput; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never;   /** Removes a maker that leaves a contribution. The other makers are asked to confirm again. The last maker must end or withdraw the contribution instead. */
  readonly leaveContribution: LeaveContributionInput; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never;   /** Creates a link from a goal, an outcome or a contribution to an aim. */
  readonly linkAims: LinkAimsInput; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never;   /** Sets the role and the actors that a claim of the OpenID Connect provider gives people who sign in or send tokens. A claim and a value have one mapping, which is replaced. Sessions that the former mapping gave something end. */
  readonly mapClaim: MapClaimInput; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never;   /** Opens a deviation. When an observation is worse than the accepted value, one is opened automatically. */
  readonly openDeviation: OpenDeviationInput; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never;   /** Opens a reporting round for a period. Owners of measures and goals see in `viewer.toDo` what to report. */
  readonly openReportingRound: OpenReportingRoundInput; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never;   /** Records up to 100 observations (upsert by measure, period, area and gender). */
  readonly recordObservations: RecordObservationsInput; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never;   /** Stores peer groups of municipalities to compare with (upsert by id). */
  readonly recordPeerGroups: RecordPeerGroupsInput; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never;   /** Records synonyms for search. They work one way: if mörkt has the synonym belysning, only mörkt finds both. */
  readonly recordSynonyms: RecordSynonymsInput; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never;   /** Registers an actor with its superior and members. */
  readonly registerActor: RegisterActorInput; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never;   /** Registers a contribution with its makers and its links to aims. */
  readonly registerContribution: RegisterContributionInput; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never;   /** Reinstates an ENDED, WITHDRAWN or cancelled contribution. One that was ENDED or WITHDRAWN becomes APPROVED if it had been approved, otherwise DRAFT. The makers are asked to confirm again. */
  readonly reinstateContribution: ReinstateContributionInput; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never;   /** Removes observations permanently. The change log keeps what they were. */
  readonly removeObservations: RemoveObservationsInput; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never;   /** Reports the status of a goal as judged by its owners. The computed status is shown beside it. */
  readonly reportGoalStatus: ReportGoalStatusInput; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never;   /** Restores an archived node with its links. Fails with CYCLE if the links would form a cycle. */
  readonly restore: ArchiveInput; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never;   /** Flags a measure whose key figure was withdrawn or redefined by its publisher, or removes the flag. Its values are kept; imports add no more. Fails with STATE if the flag has that value already. */
  readonly retireMeasure: RetireMeasureInput; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never;   /** Returns a SUBMITTED contribution to its makers with a note. Strategists see it as it was returned until it is submitted again, and then what has changed. */
  readonly returnContribution: ReturnContributionInput; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never;   /** Returns a proposed change to the makers with a note. What was agreed still applies; they can propose again. */
  readonly returnProposal: ReturnContributionInput; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never;   /** Reviews a deviation against a later observation, with a verdict on the effect of the corrective actions. */
  readonly reviewDeviation: ReviewDeviationInput; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never;   /** Revokes an invitation with immediate effect: its link no longer works, and the session that it opened ends. */
  readonly revokeInvitation: RevokeInvitationInput; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never;   /** Sets the place that this service is about. The code can't change once observations are stored under it. */
  readonly setPlace: SetPlaceInput; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never;   /** Sets the target value and accepted value of a measure from a given day, past or future. Attainment is calculated with the values that are valid on the day of the query. */
  readonly setTarget: SetTargetInput; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never;   /** States the primary cause of a deviation. Look for the system, not the person. */
  readonly stateCause: StateCauseInput; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never;   /** Submits a DRAFT or RETURNED contribution for approval, and confirms the parts of the viewer's own actors. */
  readonly submitContribution: SubmitContributionInput; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never;   /** Undoes a mutation, identified by its change in the change log: everything it changed is set back. Requires permission for that mutation; partners can undo only their own. Fails with STATE if a later change depends on it, naming what. API keys, sessions, invitations, ballots, votes and redacted changes can't be undone; an undo can. */
  readonly undo: UndoInput; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never;   /** Undoes an import: everything that it changed is set back together. An import of more than 1,000 rows is undone 1,000 rows at a time, the latest first: repeat the mutation until `remaining` is 0. Requires permission for the import's mutations; partners can undo only their own imports. Fails with STATE if a later change depends on it, naming what. */
  readonly undoImport: UndoImportInput; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never;   /** Removes a link. It no longer counts anywhere and can only be queried by id. */
  readonly unlinkAims: UnlinkAimsInput; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never;   /** Removes a mapping with immediate effect: tokens get nothing by it, and sessions that it gave something end. */
  readonly unmapClaim: UnmapClaimInput; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never;   /** Updates an actor, its superior or its members. */
  readonly updateActor: UpdateActorInput; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never;   /** Updates the weight, polarity, confidence or rationale of a link. Also increments the version of its source. */
  readonly updateAimLink: UpdateAimLinkInput; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never;   /** Updates a shared asset. */
  readonly updateAsset: UpdateAssetInput; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never;   /** Updates a beneficiary group. */
  readonly updateBeneficiaryGroup: UpdateBeneficiaryGroupInput; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never;   /** Updates a contribution. A link to an aim that remains keeps its id. If a partner changes the makers or aims of an approved contribution, or cancels one that has other makers, the change becomes a proposal. What was agreed counts until the proposal is decided. Makers must confirm again if what they agreed to has changed. */
  readonly updateContribution: UpdateContributionInput; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never;   /** Updates a corrective action. When all are finished and at least one is done, the deviation becomes IN_REVIEW. */
  readonly updateCorrectiveAction: UpdateCorrectiveActionInput; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never;   /** Updates a goal. Links have their own mutations: `linkAims`, `updateAimLink` and `unlinkAims`. */
  readonly updateGoal: UpdateGoalInput; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never;   /** Updates a measure. Its attainment is recalculated. */
  readonly updateMeasure: UpdateMeasureInput; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never;   /** Updates an outcome. Links have their own mutations: `linkAims`, `updateAimLink` and `unlinkAims`. */
  readonly updateOutcome: UpdateOutcomeInput; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never;   /** Updates a value. */
  readonly updateValue: UpdateValueInput; readonly updateVision?: never; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never;   /** Updates a vision. */
  readonly updateVision: UpdateVisionInput; readonly withdrawContribution?: never; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never;   /** Withdraws a DRAFT, SUBMITTED, RETURNED or APPROVED contribution. If it is APPROVED and has other makers, a partner leading it only proposes the withdrawal to them. */
  readonly withdrawContribution: WithdrawContributionInput; readonly withdrawDeviation?: never; }
  |  { readonly addCorrectiveAction?: never; readonly adoptAsset?: never; readonly approveContribution?: never; readonly approveProposal?: never; readonly archive?: never; readonly closeDeviation?: never; readonly closeReportingRound?: never; readonly confirmContribution?: never; readonly createAsset?: never; readonly createBeneficiaryGroup?: never; readonly createGoal?: never; readonly createMeasure?: never; readonly createOutcome?: never; readonly createValue?: never; readonly createVision?: never; readonly declineContribution?: never; readonly dropAsset?: never; readonly endContribution?: never; readonly endSession?: never; readonly leaveContribution?: never; readonly linkAims?: never; readonly mapClaim?: never; readonly openDeviation?: never; readonly openReportingRound?: never; readonly recordObservations?: never; readonly recordPeerGroups?: never; readonly recordSynonyms?: never; readonly registerActor?: never; readonly registerContribution?: never; readonly reinstateContribution?: never; readonly removeObservations?: never; readonly reportGoalStatus?: never; readonly restore?: never; readonly retireMeasure?: never; readonly returnContribution?: never; readonly returnProposal?: never; readonly reviewDeviation?: never; readonly revokeInvitation?: never; readonly setPlace?: never; readonly setTarget?: never; readonly stateCause?: never; readonly submitContribution?: never; readonly undo?: never; readonly undoImport?: never; readonly unlinkAims?: never; readonly unmapClaim?: never; readonly updateActor?: never; readonly updateAimLink?: never; readonly updateAsset?: never; readonly updateBeneficiaryGroup?: never; readonly updateContribution?: never; readonly updateCorrectiveAction?: never; readonly updateGoal?: never; readonly updateMeasure?: never; readonly updateOutcome?: never; readonly updateValue?: never; readonly updateVision?: never; readonly withdrawContribution?: never;   /** Withdraws a deviation, such as one opened by a typing error. Unfinished corrective actions are cancelled. A deviation that was opened automatically is withdrawn automatically while no cause is stated, if its observation is corrected, removed or no longer the latest. */
  readonly withdrawDeviation: WithdrawDeviationInput; };

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

/** Conditions on a value; all conditions that are set must match. */
export type DeliveryStateFilter = {
  /** Equal to this value. */
  readonly eq?: DeliveryState | null | undefined;
  /** Equal to one of these values. */
  readonly in?: ReadonlyArray<DeliveryState> | null | undefined;
};

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

/** How the drivers of an aim are grouped. */
export type DriverGroup =
  /** Each actor on its own, as registered. */
  | 'ACTOR'
  /** Under the nearest board: the actor itself or a superior. An actor without one forms its own group. */
  | 'BOARD'
  /** Under the nearest department: the actor itself or a superior. An actor without one forms its own group. */
  | 'DEPARTMENT'
  /** Under the actor's immediate superior. An actor without one forms its own group. */
  | 'PARENT'
  /** Under the actor's topmost superior. An actor without one forms its own group. */
  | 'TOP';

/** The contribution to end. A reason is required if it has other makers. */
export type EndContributionInput = {
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id of the contribution. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The reason, stored in the change log, up to 4,000 characters. */
  readonly reason?: string | null | undefined;
};

/** The session to end. */
export type EndSessionInput = {
  /** The id of the session. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
};

/** How an approved contribution is proposed to stop early. */
export type Ending =
  /** To be cancelled: it will not be carried out and no longer counts. */
  | 'CANCELLED'
  /** To be ended: it then counts only in queries about the period when it was ongoing. */
  | 'ENDED'
  /** To be withdrawn: it then no longer counts. */
  | 'WITHDRAWN';

/** What becomes of the others where one mutation of a list is refused. */
export type ErrorPolicy =
  /** All mutations are done, in one revision, or none is. */
  | 'ALL'
  /** Each mutation is done or refused by itself. */
  | 'EACH';

/** Conditions on a value; all conditions that are set must match. */
export type FloatFilter = {
  /** Equal to this value. */
  readonly eq?: number | null | undefined;
  /** Greater than or equal to this value; for dates: this date or later. */
  readonly gte?: number | null | undefined;
  /** True: only items without a value. False: only items with a value. */
  readonly isNull?: boolean | null | undefined;
  /** Less than or equal to this value; for dates: this date or earlier. */
  readonly lte?: number | null | undefined;
};

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

/** The kind of gap: what is missing and what to do about it. A gap's explanation is the explanation of its kind. */
export type GapKind =
  /** No measure shows how it is going. Choose an essential existing measure, or start with thumbs up or down. */
  | 'BLIND'
  /** Not every stage is measured: prerequisites, delivery, effects and learning. Review what is worth following. */
  | 'BROKEN_CHAIN'
  /** One counteracts the other. Talk to each other about what you want to achieve together. */
  | 'CONFLICT'
  /** One actor accounts for more than half. Ask how that works for it, and who else would like to join. */
  | 'FRAGILE'
  /** The measure is off target and has no open deviation. Open one, and look for the cause in the system. */
  | 'NEGLECTED'
  /** Only one sector drives this. Invite others: quality arises between people, in several organisations. */
  | 'ONE_SECTOR'
  /** This contributes to no perceived quality. Link it to the goal or outcome that it is meant for. */
  | 'ORPHAN'
  /** More is measured here than anyone has time or use for. Choose what is essential, and retire the rest. */
  | 'OVERLOADED'
  /** The latest observation is too old. Measure again, measure less often, or retire the measure. */
  | 'STALE'
  /** Nobody is responsible for this. Agree on who should be. */
  | 'UNOWNED'
  /** No contribution supports this yet. Ask who already does something about it, or who could and wants to. */
  | 'UNSUPPORTED'
  /** No goal or contribution expresses the value. Record where it is expressed, or start somewhere. */
  | 'VALUE_UNEXPRESSED';

/** The gender that an observation covers, coded as in Kolada: T total, K women, M men. */
export type Gender =
  /** Women, or girls. */
  | 'K'
  /** Men, or boys. */
  | 'M'
  /** Women and men together. */
  | 'T';

/** Filter for goals; all conditions that are set must match. */
export type GoalFilter = {
  /** All of these filters match; an empty list matches every item. */
  readonly and?: ReadonlyArray<GoalFilter> | null | undefined;
  /** Whether the item is archived. Without this condition, archived items are left out. */
  readonly archived?: BooleanFilter | null | undefined;
  /** The mean attainment index of its own measures, 0 to 100. */
  readonly attainmentIndex?: FloatFilter | null | undefined;
  /** The aims that it contributes to. */
  readonly contributesTo?: AimRelation | null | undefined;
  /** Contributions that link directly to it. */
  readonly contributions?: ContributionRelation | null | undefined;
  /** Number of contributions that are linked directly to it. */
  readonly contributionsCount?: IntFilter | null | undefined;
  /** When the item was created. */
  readonly createdAt?: DateTimeFilter | null | undefined;
  /** The description. */
  readonly description?: StringFilter | null | undefined;
  /** The last day, inclusive. */
  readonly endsOn?: DateFilter | null | undefined;
  /** Values that the goal expresses. */
  readonly expresses?: ValueRelation | null | undefined;
  /** The id in the system of origin. */
  readonly externalId?: StringFilter | null | undefined;
  /** Share of it that falls on influences outside the graph, 0 to 1. */
  readonly externalShare?: FloatFilter | null | undefined;
  /** Number of goals that lead to it, directly or through other aims. */
  readonly goalsCount?: IntFilter | null | undefined;
  /** Whether it is a goal whose last day has passed. */
  readonly hasEnded?: BooleanFilter | null | undefined;
  /** The id. */
  readonly id?: IdFilter | null | undefined;
  /** Whether the item is demonstration data. */
  readonly illustrative?: BooleanFilter | null | undefined;
  /** Measures that indicate its progress. */
  readonly measures?: MeasureRelation | null | undefined;
  /** Number of measures that indicate it directly. */
  readonly measuresCount?: IntFilter | null | undefined;
  /** The name. */
  readonly name?: StringFilter | null | undefined;
  /** This filter doesn't match. */
  readonly not?: GoalFilter | null | undefined;
  /** At least one of these filters matches; an empty list matches no item. */
  readonly or?: ReadonlyArray<GoalFilter> | null | undefined;
  /** Actors that are responsible for the goal. */
  readonly owners?: ActorRelation | null | undefined;
  /** The first day. */
  readonly startsOn?: DateFilter | null | undefined;
  /** Its computed status. */
  readonly status?: GoalStatusFilter | null | undefined;
  /** The aims that contribute to it, whether they support or counteract it. */
  readonly supportedBy?: AimRelation | null | undefined;
  /** The name of the goal's level. */
  readonly tier?: StringFilter | null | undefined;
  /** Share of it that no registered contribution supports, 0 to 1. */
  readonly unsupportedShare?: FloatFilter | null | undefined;
  /** When the item was last changed. */
  readonly updatedAt?: DateTimeFilter | null | undefined;
};

/** A sort key: a field and a direction. */
export type GoalOrder = {
  /** Direction: ascending or descending. */
  readonly direction?: OrderDirection;
  /** Field to sort by. */
  readonly field: GoalOrderField;
};

/** Sort keys. Text is sorted in Swedish alphabetical order; items without a value are always last. */
export type GoalOrderField =
  /** By the mean attainment index of its own measures. */
  | 'ATTAINMENT_INDEX'
  /** By the number of contributions that are linked directly to it. */
  | 'CONTRIBUTIONS_COUNT'
  /** By time of creation. */
  | 'CREATED_AT'
  /** By last day. */
  | 'ENDS_ON'
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
  /** By first day. */
  | 'STARTS_ON'
  /** By its computed status, worst first; UNKNOWN comes last. */
  | 'STATUS'
  /** By the share that no registered contribution supports. */
  | 'UNSUPPORTED_SHARE'
  /** By time of the last change. */
  | 'UPDATED_AT';

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

/** Conditions on a value; all conditions that are set must match. */
export type GoalStatusFilter = {
  /** Equal to this value. */
  readonly eq?: GoalStatus | null | undefined;
  /** Equal to one of these values. */
  readonly in?: ReadonlyArray<GoalStatus> | null | undefined;
};

/** Conditions on a value; all conditions that are set must match. */
export type IdFilter = {
  /** Equal to this value. */
  readonly eq?: string | null | undefined;
  /** Equal to one of these values. */
  readonly in?: ReadonlyArray<string> | null | undefined;
};

/** The initial status of a contribution. All but DRAFT require a maker, and an aim or `intendedFor`. */
export type InitialStatus =
  /** Register as approved, so that it counts immediately. Requires a maker and at least one aim. */
  | 'APPROVED'
  /** Save without submitting. A draft needs no aim. */
  | 'DRAFT'
  /** Submit for approval. Requires a maker, and an aim or `intendedFor`. */
  | 'SUBMITTED';

/** Conditions on a value; all conditions that are set must match. */
export type IntFilter = {
  /** Equal to this value. */
  readonly eq?: number | null | undefined;
  /** Greater than or equal to this value; for dates: this date or later. */
  readonly gte?: number | null | undefined;
  /** Equal to one of these values. */
  readonly in?: ReadonlyArray<number> | null | undefined;
  /** True: only items without a value. False: only items with a value. */
  readonly isNull?: boolean | null | undefined;
  /** Less than or equal to this value; for dates: this date or earlier. */
  readonly lte?: number | null | undefined;
};

/** Filter for nodes; all conditions that are set must match. */
export type InvitationFilter = {
  /** The actor. */
  readonly actor?: ActorFilter | null | undefined;
  /** All of these filters match; an empty list matches every item. */
  readonly and?: ReadonlyArray<InvitationFilter> | null | undefined;
  /** When the link expires. */
  readonly expiresAt?: DateTimeFilter | null | undefined;
  /** The id. */
  readonly id?: IdFilter | null | undefined;
  /** This filter doesn't match. */
  readonly not?: InvitationFilter | null | undefined;
  /** At least one of these filters matches; an empty list matches no item. */
  readonly or?: ReadonlyArray<InvitationFilter> | null | undefined;
  /** When it was revoked; without a value while it wasn't. */
  readonly revokedAt?: DateTimeFilter | null | undefined;
  /** When it was accepted; without a value until then. */
  readonly usedAt?: DateTimeFilter | null | undefined;
};

/** Whom to invite, and for which actor they will act. */
export type InviteActorInput = {
  /** The id of the actor that the invited person will act for. */
  readonly actorId: string;
  /** When the link expires, a time in the future, at most 365 days ahead. Default: in 30 days. */
  readonly expiresAt?: string | null | undefined;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The name of who is invited, preferably a function. Visible to those who act for the actor, to strategists and to administrators. 1–200 characters. */
  readonly name: string;
};

/** The API key to issue. */
export type IssueApiKeyInput = {
  /** The ids of the actors that a PARTNER acts on behalf of, at least one. Only for that role. */
  readonly actorIds?: ReadonlyArray<string>;
  /** When the key expires, a time in the future. Null if it never does. */
  readonly expiresAt?: string | null | undefined;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The id of the measure that a KIOSK collects votes for. Required for that role, and only for it. */
  readonly measureId?: string | null | undefined;
  /** The name of the key holder as shown in the change log: an organisation or a function, never a person. 1–200 characters. */
  readonly name: string;
  /** The role, which decides the key's permissions. */
  readonly role: Role;
};

/** The ballots to issue. */
export type IssueBallotsInput = {
  /** The id of the beneficiary group that the voters belong to; null for none. */
  readonly beneficiaryGroupId?: string | null | undefined;
  /** Number of ballots, 1–1,000. */
  readonly count: number;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The id of the measure to vote on. Its method must be PULSE. */
  readonly measureId: string;
};

/** A language of the vocabulary. */
export type Language =
  /** Labels and explanations in English. */
  | 'EN'
  /** Labels and explanations in Swedish. */
  | 'SV';

/** The contribution, the maker that leaves it, and the reason. */
export type LeaveContributionInput = {
  /** The id of the maker that leaves. */
  readonly actorId: string;
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id of the contribution. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The reason, shown to the other makers and stored in the change log, 1–4,000 characters. */
  readonly reason: string;
};

/** The link to create between two existing nodes. */
export type LinkAimsInput = {
  /** The strength of evidence for the link. HIGH requires a rationale. */
  readonly confidence?: Confidence;
  /** The id of the source, which owns the link: a goal, an outcome or a contribution. */
  readonly fromId: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** Whether the link supports or counteracts the aim. */
  readonly polarity?: Polarity;
  /** The reasoning or evidence behind the link, up to 4,000 characters. */
  readonly rationale?: string | null | undefined;
  /** The id of the aim that it contributes to: a vision, an outcome or a goal. */
  readonly toId: string;
  /** The weight of the link relative to all other links into the same aim, 0.001–1,000. */
  readonly weight?: number;
};

/** The weight and confidence of one of the contribution's links. Omitted fields keep their value. */
export type LinkStrengthInput = {
  /** The strength of evidence for the link. HIGH requires a rationale. */
  readonly confidence?: Confidence | null | undefined;
  /** The id of the link. */
  readonly id: string;
  /** The weight of the link relative to all other links into the same aim, 0.001–1,000. */
  readonly weight?: number | null | undefined;
};

/** A maker of the contribution. */
export type MakerInput = {
  /** The id of the maker, an actor. */
  readonly actorId: string;
  /** The maker's role. It does not affect shares. If omitted: LEAD for a new element, unchanged for an existing one. */
  readonly role?: MakerRole | null | undefined;
  /**
   * The former name of `weight`. If omitted: 1 for a new element, unchanged for an existing one.
   * @deprecated Use weight: it is a weight, and no share of a whole.
   */
  readonly share?: number | null | undefined;
  /** The maker's weight relative to the other makers, 0.001–1,000. If omitted: 1 for a new element, unchanged for an existing one. */
  readonly weight?: number | null | undefined;
};

/** The role of an actor in a contribution. It does not affect how shares are calculated. */
export type MakerRole =
  /** Pays for all or part of the contribution. */
  | 'FUNDER'
  /** Responsible for carrying out the contribution. */
  | 'LEAD'
  /** Carries out a part of the contribution. */
  | 'PARTNER';

/** The claim, its value, and what it gives. */
export type MapClaimInput = {
  /** The ids of the actors that it gives, on behalf of which a PARTNER acts. Only with that role, or without one: then for those whom another claim makes a PARTNER. */
  readonly actorIds?: ReadonlyArray<string>;
  /** The name of the claim in the provider's tokens, such as groups; dots lead into it, as in realm_access.roles. 1–200 characters. Choose a claim that people can't change themselves. */
  readonly claim: string;
  /** The version of the mapping that the client read, 0 if there was none. If it differs, the mutation fails with CONFLICT. If omitted, any mapping of the same claim and value is replaced. */
  readonly expectedVersion?: number | null | undefined;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The role that it gives, but not KIOSK; the strongest role of somebody's claims counts. If omitted, it gives only actors. */
  readonly role?: Role | null | undefined;
  /** The value that the claim is or contains, such as the id of a group. 1–200 characters, case-sensitive. */
  readonly value: string;
};

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

/** Filter for measures; all conditions that are set must match. */
export type MeasureFilter = {
  /** All of these filters match; an empty list matches every item. */
  readonly and?: ReadonlyArray<MeasureFilter> | null | undefined;
  /** Whether the item is archived. Without this condition, archived items are left out. */
  readonly archived?: BooleanFilter | null | undefined;
  /** The attainment of the latest observation. */
  readonly attainment?: AttainmentFilter | null | undefined;
  /** Attainment index, 0–100. */
  readonly attainmentIndex?: FloatFilter | null | undefined;
  /** When the item was created. */
  readonly createdAt?: DateTimeFilter | null | undefined;
  /** The id in the system of origin. */
  readonly externalId?: StringFilter | null | undefined;
  /** The id. */
  readonly id?: IdFilter | null | undefined;
  /** Whether the item is demonstration data. */
  readonly illustrative?: BooleanFilter | null | undefined;
  /** The aims and contributions that it measures. */
  readonly indicates?: NodeRelation | null | undefined;
  /** The id of the key figure in Kolada. */
  readonly kpiId?: StringFilter | null | undefined;
  /** Method of measurement. */
  readonly method?: MeasureMethodFilter | null | undefined;
  /** The name. */
  readonly name?: StringFilter | null | undefined;
  /** This filter doesn't match. */
  readonly not?: MeasureFilter | null | undefined;
  /** At least one of these filters matches; an empty list matches no item. */
  readonly or?: ReadonlyArray<MeasureFilter> | null | undefined;
  /** The responsible actor; measures without one don't match. */
  readonly owner?: ActorFilter | null | undefined;
  /** Stage of the value chain that it measures. */
  readonly stage?: ValueChainStageFilter | null | undefined;
  /** Days since the latest observation, divided by the days after which it is STALE. */
  readonly staleness?: FloatFilter | null | undefined;
  /** Trend of the last three observations. */
  readonly trend?: TrendFilter | null | undefined;
  /** The unit. */
  readonly unit?: StringFilter | null | undefined;
  /** When the item was last changed. */
  readonly updatedAt?: DateTimeFilter | null | undefined;
};

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

/** Conditions on a value; all conditions that are set must match. */
export type MeasureMethodFilter = {
  /** Equal to this value. */
  readonly eq?: MeasureMethod | null | undefined;
  /** Equal to one of these values. */
  readonly in?: ReadonlyArray<MeasureMethod> | null | undefined;
};

/** A sort key: a field and a direction. */
export type MeasureOrder = {
  /** Direction: ascending or descending. */
  readonly direction?: OrderDirection;
  /** Field to sort by. */
  readonly field: MeasureOrderField;
};

/** Sort keys. Text is sorted in Swedish alphabetical order; items without a value are always last. */
export type MeasureOrderField =
  /** By its attainment, worst first; what isn't judged comes last. */
  | 'ATTAINMENT'
  /** By attainment index, 0–100. */
  | 'ATTAINMENT_INDEX'
  /** By time of creation. */
  | 'CREATED_AT'
  /** By id, which is the order of creation. */
  | 'ID'
  /** By name. */
  | 'NAME'
  /** By stage, in alphabetical order of the enum values. */
  | 'STAGE'
  /** By how old the latest observation is against the measure's frequency. */
  | 'STALENESS'
  /** By its trend, worst first; UNKNOWN comes last. */
  | 'TREND'
  /** By time of the last change. */
  | 'UPDATED_AT';

/** Conditions on related items that aren't archived; all conditions that are set must match. */
export type MeasureRelation = {
  /** All related items match; also true if there are no related items. */
  readonly every?: MeasureFilter | null | undefined;
  /** No related item matches. */
  readonly none?: MeasureFilter | null | undefined;
  /** At least one related item matches. */
  readonly some?: MeasureFilter | null | undefined;
};

/** An owner or member of a joint body or network. */
export type MemberInput = {
  /** The id of the member, an actor. */
  readonly actorId: string;
  /**
   * The former name of `weight`.
   * @deprecated Use weight: it is a weight, and no share of a whole.
   */
  readonly share?: number | null | undefined;
  /** The member's weight relative to the other members, 0.001–1,000. */
  readonly weight?: number | null | undefined;
};

/** Filter for nodes; all conditions that are set must match. */
export type NodeFilter = {
  /** All of these filters match; an empty list matches every item. */
  readonly and?: ReadonlyArray<NodeFilter> | null | undefined;
  /** The id. */
  readonly id?: IdFilter | null | undefined;
  /** This filter doesn't match. */
  readonly not?: NodeFilter | null | undefined;
  /** At least one of these filters matches; an empty list matches no item. */
  readonly or?: ReadonlyArray<NodeFilter> | null | undefined;
};

/** Conditions on related items that aren't archived; all conditions that are set must match. */
export type NodeRelation = {
  /** All related items match; also true if there are no related items. */
  readonly every?: NodeFilter | null | undefined;
  /** No related item matches. */
  readonly none?: NodeFilter | null | undefined;
  /** At least one related item matches. */
  readonly some?: NodeFilter | null | undefined;
};

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

/** Conditions on a value; all conditions that are set must match. */
export type NodeTypeFilter = {
  /** Equal to this value. */
  readonly eq?: NodeType | null | undefined;
  /** Equal to one of these values. */
  readonly in?: ReadonlyArray<NodeType> | null | undefined;
};

/** An observation to record. */
export type ObservationInput = {
  /** The code of the municipality or region: four digits, or another code of up to 20 characters. Default: the code of this place. */
  readonly area?: string | null | undefined;
  /** A comment that explains the value, up to 4,000 characters. */
  readonly comment?: string | null | undefined;
  /** The version of the stored observation that the client read, 0 if there was none. If it differs, the mutation fails with CONFLICT. If omitted, any stored observation is replaced. */
  readonly expectedVersion?: number | null | undefined;
  /** The gender that the observation covers. */
  readonly gender?: Gender;
  /** The id of the measure. */
  readonly measureId: string;
  /** The period: 2026, 2026-H1, 2026-T2 (tertial), 2026-Q3, 2026-05, 2026-05-17 or 2025/26 (school year). */
  readonly period: string;
  /** The source of the information, up to 4,000 characters. */
  readonly source?: string | null | undefined;
  /** Whether there is a value and, if not, why. */
  readonly status?: ObservationStatus;
  /** The value. Required when `status` is REPORTED, otherwise not allowed. */
  readonly value?: number | null | undefined;
};

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

/** The deviation to open: something off target, or better than expected. */
export type OpenDeviationInput = {
  /** What is observed, without judging the cause, 1–4,000 characters. */
  readonly fact: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The id of the measure that deviates. */
  readonly measureId: string;
  /** Whether the deviation is positive, that is, better than expected and worth learning from. */
  readonly positive?: boolean;
};

/** The reporting round to open. */
export type OpenReportingRoundInput = {
  /** The due date, not before the period begins. */
  readonly dueOn: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The period to report on: a month, quarter, tertial, half-year, year or school year, such as 2026-T2. */
  readonly period: string;
};

/** The sort direction. Items without a value come last in both directions. */
export type OrderDirection =
  /** Smallest or alphabetically first item first. */
  | 'ASC'
  /** Largest or alphabetically last item first. */
  | 'DESC';

/** Filter for outcomes; all conditions that are set must match. */
export type OutcomeFilter = {
  /** All of these filters match; an empty list matches every item. */
  readonly and?: ReadonlyArray<OutcomeFilter> | null | undefined;
  /** Whether the item is archived. Without this condition, archived items are left out. */
  readonly archived?: BooleanFilter | null | undefined;
  /** The mean attainment index of its own measures, 0 to 100. */
  readonly attainmentIndex?: FloatFilter | null | undefined;
  /** The aims that it contributes to. */
  readonly contributesTo?: AimRelation | null | undefined;
  /** Contributions that link directly to it. */
  readonly contributions?: ContributionRelation | null | undefined;
  /** Number of contributions that are linked directly to it. */
  readonly contributionsCount?: IntFilter | null | undefined;
  /** When the item was created. */
  readonly createdAt?: DateTimeFilter | null | undefined;
  /** The description. */
  readonly description?: StringFilter | null | undefined;
  /** Beneficiary groups that experience the outcome. */
  readonly experiencedBy?: BeneficiaryGroupRelation | null | undefined;
  /** The id in the system of origin. */
  readonly externalId?: StringFilter | null | undefined;
  /** Share of it that falls on influences outside the graph, 0 to 1. */
  readonly externalShare?: FloatFilter | null | undefined;
  /** Number of goals that lead to it, directly or through other aims. */
  readonly goalsCount?: IntFilter | null | undefined;
  /** Whether it is a goal whose last day has passed. */
  readonly hasEnded?: BooleanFilter | null | undefined;
  /** The id. */
  readonly id?: IdFilter | null | undefined;
  /** Whether the item is demonstration data. */
  readonly illustrative?: BooleanFilter | null | undefined;
  /** Measures that indicate its progress. */
  readonly measures?: MeasureRelation | null | undefined;
  /** Number of measures that indicate it directly. */
  readonly measuresCount?: IntFilter | null | undefined;
  /** The name. */
  readonly name?: StringFilter | null | undefined;
  /** This filter doesn't match. */
  readonly not?: OutcomeFilter | null | undefined;
  /** At least one of these filters matches; an empty list matches no item. */
  readonly or?: ReadonlyArray<OutcomeFilter> | null | undefined;
  /** Its computed status. */
  readonly status?: GoalStatusFilter | null | undefined;
  /** The aims that contribute to it, whether they support or counteract it. */
  readonly supportedBy?: AimRelation | null | undefined;
  /** Share of it that no registered contribution supports, 0 to 1. */
  readonly unsupportedShare?: FloatFilter | null | undefined;
  /** When the item was last changed. */
  readonly updatedAt?: DateTimeFilter | null | undefined;
};

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

/** A peer group: municipalities to compare with. */
export type PeerGroupInput = {
  /** The publisher's id of the group, such as G176149, up to 20 characters. */
  readonly id: string;
  /** The codes of its municipalities, such as 0586, 1–400. May or may not include this place. */
  readonly members: ReadonlyArray<string>;
  /** The name of the group, 1–200 characters. */
  readonly name: string;
};

/** Whether a link supports or counteracts the aim it leads to. */
export type Polarity =
  /** Makes the aim harder to reach: a goal conflict. On another party's contribution it requires a reason. */
  | 'COUNTERACTS'
  /** Makes the aim easier to reach. */
  | 'SUPPORTS';

/** The quadrant of the priority matrix: effect on the aim against performance index. */
export type Quadrant =
  /** Small effect, low index: improve it when there is an opportunity. */
  | 'IMPROVE'
  /** Large effect, high index: take care of what works. */
  | 'KEEP'
  /** Small effect, high index: it does well without more resources. */
  | 'LOWER'
  /** Large effect, low index: improvement pays off most here. */
  | 'PRIORITISE';

/** The observations to record. */
export type RecordObservationsInput = {
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** List of 1–100 observations, for periods that have begun. A stored observation for the same measure, period, area and gender is replaced and returned in `replaced`. Omitted comment and source are kept. */
  readonly observations: ReadonlyArray<ObservationInput>;
};

/** The peer groups to store. */
export type RecordPeerGroupsInput = {
  /** List of 1–100 groups. A group whose id is already stored is replaced. */
  readonly groups: ReadonlyArray<PeerGroupInput>;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
};

/** The words to record, with their synonyms. */
export type RecordSynonymsInput = {
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** List of 1–100 words. The synonyms of a word that is already recorded are replaced. */
  readonly words: ReadonlyArray<SynonymInput>;
};

/** The actor to register. */
export type RegisterActorInput = {
  /** The shared mailbox or phone number of a function, up to 200 characters. Never a person's. */
  readonly contact?: string | null | undefined;
  /** A description, up to 4,000 characters. */
  readonly description?: string | null | undefined;
  /** The id in the external system that it is imported from, up to 200 characters in the Latin alphabet. Unique within its type, also by its looks; case-sensitive. */
  readonly externalId?: string | null | undefined;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** Whether it is made-up demonstration data, not taken from any source. Default: false. */
  readonly illustrative?: boolean | null | undefined;
  /** The kind of organisation. The sector is derived from it. */
  readonly kind: ActorKind;
  /** Maximum number of measures that the actor has time for, 0–1,000; null means 12. Above it there is an OVERLOADED gap. */
  readonly measuresBudget?: number | null | undefined;
  /** The owners or members of a joint body or network, each at most once, up to 100. Not allowed for other kinds. */
  readonly members?: ReadonlyArray<MemberInput> | null | undefined;
  /** The official name, 1–200 characters. */
  readonly name: string;
  /** The id of the immediate superior actor. Cycles are not allowed. */
  readonly partOfId?: string | null | undefined;
  /** The source of the information, up to 4,000 characters. */
  readonly source?: string | null | undefined;
};

/** The contribution to register. */
export type RegisterContributionInput = {
  /** Links to the aims that it contributes to, each aim at most once, up to 100. Approval requires at least one. */
  readonly contributesTo?: ReadonlyArray<AimLinkInput> | null | undefined;
  /** The delivery status. Default: PLANNED. */
  readonly delivery?: DeliveryState | null | undefined;
  /** A description, up to 4,000 characters. */
  readonly description?: string | null | undefined;
  /** The last day, not before `startsOn`. */
  readonly endsOn?: string | null | undefined;
  /** The id in the external system that it is imported from, up to 200 characters in the Latin alphabet. Unique within its type, also by its looks; case-sensitive. */
  readonly externalId?: string | null | undefined;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** Whether it is made-up demonstration data, not taken from any source. Default: false. */
  readonly illustrative?: boolean | null | undefined;
  /** The intended effect in the maker's own words, for use while no aim is linked, up to 4,000 characters. */
  readonly intendedFor?: string | null | undefined;
  /** The makers, each actor at most once, up to 100. At least one, except for a draft. */
  readonly makers: ReadonlyArray<MakerInput>;
  /** The source of the information, up to 4,000 characters. */
  readonly source?: string | null | undefined;
  /** The first day. */
  readonly startsOn?: string | null | undefined;
  /** The initial status. */
  readonly status?: InitialStatus;
  /** The title: what is done, 1–200 characters. */
  readonly title: string;
  /** The ids of the values that it expresses, up to 100. */
  readonly valueIds?: ReadonlyArray<string> | null | undefined;
};

/** The contribution to reinstate, and the reason. */
export type ReinstateContributionInput = {
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id of the contribution. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The reason, shown to the makers and stored in the change log, 1–4,000 characters. */
  readonly reason: string;
};

/** The observations to remove. */
export type RemoveObservationsInput = {
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The ids of the observations, 1–100, each at most once. */
  readonly ids: ReadonlyArray<string>;
  /** The reason, stored in the change log, up to 4,000 characters. */
  readonly reason?: string | null | undefined;
};

/** The status of a goal as judged by its owners. */
export type ReportGoalStatusInput = {
  /** The reasons for that status, 1–4,000 characters. */
  readonly comment: string;
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id of the goal. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The status as judged by the owners. */
  readonly status: GoalStatus;
};

/** The measure to flag as retired, or to unflag. */
export type RetireMeasureInput = {
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id of the measure. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** What happened to the key figure, stored in the change log, 1–4,000 characters. */
  readonly reason: string;
  /** Whether the measure is retired; false removes the flag. */
  readonly retired?: boolean;
};

/** The contribution to return to its makers, and the reason. */
export type ReturnContributionInput = {
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id of the contribution. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** What its makers should change, 1–4,000 characters. */
  readonly note: string;
};

/** The review of a deviation against a later observation. */
export type ReviewDeviationInput = {
  /** What supports that conclusion, 1–4,000 characters. */
  readonly comment: string;
  /** Whether the corrective actions were effective or, for a positive deviation, whether it lasted. */
  readonly effective: boolean;
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id of the deviation. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The id of a later observation of the measure, for this place and both genders together. */
  readonly observationId: string;
};

/** The API key to revoke. */
export type RevokeApiKeyInput = {
  /** The id of the key. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
};

/** The invitation to revoke. */
export type RevokeInvitationInput = {
  /** The id of the invitation. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
};

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

/** The API key to rotate, and how long its current secret remains valid. */
export type RotateApiKeyInput = {
  /** Number of hours that the current secret remains valid, 0–720. Use 0 if it may have leaked. */
  readonly graceHours?: number;
  /** The id of the key, which stays the same. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
};

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

/** Conditions on a value; all conditions that are set must match. */
export type SectorFilter = {
  /** Equal to this value. */
  readonly eq?: Sector | null | undefined;
  /** Equal to one of these values. */
  readonly in?: ReadonlyArray<Sector> | null | undefined;
};

/** The place: the municipality or region whose data this service holds. */
export type SetPlaceInput = {
  /** The code under which statistics about the place are published, such as 0665: four digits, or another code of up to 20 characters. */
  readonly code: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The name of the place, 1–200 characters. */
  readonly name: string;
};

/** The target value and accepted value of a measure, valid from a given day. */
export type SetTargetInput = {
  /** The accepted value from that day. If omitted, the previous one is kept; null means none. */
  readonly acceptedValue?: number | null | undefined;
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id of the measure. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The reason, stored in the change log, up to 4,000 characters. */
  readonly reason?: string | null | undefined;
  /** The target value from that day. If omitted, the previous one is kept; null means none. */
  readonly targetValue?: number | null | undefined;
  /** The first day that the values are valid, past or future. Values already set for that day are replaced. */
  readonly validFrom: string;
};

/** How somebody signed in, in a browser. */
export type SignInMethod =
  /** By an invitation, a link that is opened once. */
  | 'INVITATION'
  /** With an API key. */
  | 'KEY'
  /** Through the sign-in service of their organisation. */
  | 'SINGLE_SIGN_ON';

/** The cause of a deviation. Look for the system, not the person. */
export type StateCauseInput = {
  /** The primary cause. */
  readonly cause: Cause;
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id of the deviation. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The name of the outside influence. Required for the cause OUTSIDE, and only for it. */
  readonly outsideInfluence?: string | null | undefined;
  /** An explanation of the cause, 1–4,000 characters. */
  readonly text: string;
};

/** What the computed status of an aim rests on. */
export type StatusBasisKind =
  /** Neither its own measures nor supporting goals can be judged, so that its status is unknown. */
  | 'NOTHING'
  /** The measures that indicate the aim directly. */
  | 'OWN_MEASURES'
  /** The goals that support an outcome or a vision, by their weights: no measure of its own can be judged. */
  | 'SUPPORTING_GOALS';

/** Conditions on a value; all conditions that are set must match. */
export type StringFilter = {
  /** Contains this text. Case is ignored; å, ä and ö are different letters from a and o. */
  readonly contains?: string | null | undefined;
  /** Equal to this value. */
  readonly eq?: string | null | undefined;
  /** Equal to one of these values. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** True: only items without a value. False: only items with a value. */
  readonly isNull?: boolean | null | undefined;
};

/** The contribution to submit. */
export type SubmitContributionInput = {
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id of the contribution. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The reason, stored in the change log, up to 4,000 characters. */
  readonly reason?: string | null | undefined;
};

/** A word and its synonyms. */
export type SynonymInput = {
  /** The words to search for as well, up to 20. An empty list removes the word. */
  readonly synonyms: ReadonlyArray<string>;
  /** The word that people search for, 1–40 characters. It covers all inflected forms. */
  readonly word: string;
};

/** The kind of task waiting for the viewer. Strategists decide, and confirm for makers without an API key. */
export type ToDoKind =
  /** A maker has declined its part or the proposed change. Change it, or continue without that maker. */
  | 'DECLINED'
  /** The deviation is not closed. State its cause, take corrective action, review the effect and close it. */
  | 'DEVIATION'
  /** A maker has left the contribution. Confirm that you continue, or leave it too. */
  | 'LEFT'
  /** The contribution was ended, withdrawn or cancelled by a decision, which says why. Listed for 30 days. */
  | 'OVER'
  /** The end date has passed. Report how it went, or postpone the date. */
  | 'OVERDUE'
  /** Your proposed change was returned with a note; what was agreed still applies. Listed until the next change. */
  | 'PROPOSAL_RETURNED'
  /** A proposed change to an approved contribution is waiting for a decision. */
  | 'PROPOSED'
  /** The contribution was returned with a note. Correct it and submit it again. */
  | 'RETURNED'
  /** The contribution is waiting to be approved or returned. */
  | 'SUBMITTED'
  /** A corrective action is decided and must be completed by its due date. */
  | 'TO_ACT'
  /** Somebody named you as a maker. Confirm your part. */
  | 'TO_CONFIRM'
  /** Nobody acts here for a maker that should confirm. Confirm on its behalf. */
  | 'TO_CONFIRM_FOR'
  /** The measure's latest observation is too old. Record a new one. */
  | 'TO_MEASURE'
  /** The measure or goal is waiting for your report in an open reporting round. */
  | 'TO_REPORT';

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

/** Conditions on a value; all conditions that are set must match. */
export type TrendFilter = {
  /** Equal to this value. */
  readonly eq?: Trend | null | undefined;
  /** Equal to one of these values. */
  readonly in?: ReadonlyArray<Trend> | null | undefined;
};

/** The import to undo, and the reason. */
export type UndoImportInput = {
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The id of the import, as `Change.importId` tells it. */
  readonly importId: string;
  /** The reason for undoing, stored in the change log, 1–4,000 characters. */
  readonly reason: string;
};

/** The change to undo, and the reason. */
export type UndoInput = {
  /** The `sequence` of the change in the change log. */
  readonly changeSequence: number;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The reason for undoing, stored in the change log, 1–4,000 characters. */
  readonly reason: string;
};

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

/** The link to remove. */
export type UnlinkAimsInput = {
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id of the link. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The reason, stored in the change log, up to 4,000 characters. */
  readonly reason?: string | null | undefined;
};

/** The mapping to remove. */
export type UnmapClaimInput = {
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id of the mapping. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
};

/** An actor to change. Omitted fields keep their value; null clears a field. */
export type UpdateActorInput = {
  /** Elements to add to `members`, or to change in it, without sending the whole list; up to 100. */
  readonly addMembers?: ReadonlyArray<MemberInput> | null | undefined;
  /** The shared mailbox or phone number of a function, up to 200 characters. Never a person's. */
  readonly contact?: string | null | undefined;
  /** A description, up to 4,000 characters. */
  readonly description?: string | null | undefined;
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id in the external system that it is imported from, up to 200 characters in the Latin alphabet. Unique within its type, also by its looks; case-sensitive. */
  readonly externalId?: string | null | undefined;
  /** The id of the actor. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** Whether it is made-up demonstration data, not taken from any source. */
  readonly illustrative?: boolean | null | undefined;
  /** The kind of organisation. The sector is derived from it. */
  readonly kind?: ActorKind | null | undefined;
  /** Maximum number of measures that the actor has time for, 0–1,000; null means 12. Above it there is an OVERLOADED gap. */
  readonly measuresBudget?: number | null | undefined;
  /** The owners or members of a joint body or network, each at most once, up to 100. Not allowed for other kinds. */
  readonly members?: ReadonlyArray<MemberInput> | null | undefined;
  /** Number of `members` that the client read (`totalCount`); the mutation fails if it has changed. Required when `members` omits some of more than 20 elements. */
  readonly membersCount?: number | null | undefined;
  /** The official name, 1–200 characters. */
  readonly name?: string | null | undefined;
  /** The id of the immediate superior actor. Cycles are not allowed. */
  readonly partOfId?: string | null | undefined;
  /** Ids to remove from `members`, without sending the whole list; up to 100. */
  readonly removeMembers?: ReadonlyArray<string> | null | undefined;
  /** The source of the information, up to 4,000 characters. */
  readonly source?: string | null | undefined;
};

/** A link to change. Omitted fields keep their value. */
export type UpdateAimLinkInput = {
  /** The strength of evidence for the link. HIGH requires a rationale. */
  readonly confidence?: Confidence | null | undefined;
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id of the link. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** Whether the link supports or counteracts the aim. */
  readonly polarity?: Polarity | null | undefined;
  /** The reasoning or evidence behind the link, up to 4,000 characters. */
  readonly rationale?: string | null | undefined;
  /** The reason, stored in the change log, up to 4,000 characters. */
  readonly reason?: string | null | undefined;
  /** The weight of the link relative to all other links into the same aim, 0.001–1,000. */
  readonly weight?: number | null | undefined;
};

/** A shared asset to change. Omitted fields keep their value; null clears a field. */
export type UpdateAssetInput = {
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id in the external system that it is imported from, up to 200 characters in the Latin alphabet. Unique within its type, also by its looks; case-sensitive. */
  readonly externalId?: string | null | undefined;
  /** The id of the asset. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** Whether it is made-up demonstration data, not taken from any source. */
  readonly illustrative?: boolean | null | undefined;
  /** The kind of asset. */
  readonly kind?: AssetKind | null | undefined;
  /** The name of the asset, 1–200 characters. */
  readonly name?: string | null | undefined;
  /** The source of the information, up to 4,000 characters. */
  readonly source?: string | null | undefined;
  /** The web address of the asset, up to 2,000 characters, beginning with https:// or http://. */
  readonly url?: string | null | undefined;
  /** The terms of use: who may use the asset and how, up to 4,000 characters. */
  readonly usageTerms?: string | null | undefined;
};

/** A beneficiary group to change. Omitted fields keep their value; null clears a field. */
export type UpdateBeneficiaryGroupInput = {
  /** A description, up to 4,000 characters. */
  readonly description?: string | null | undefined;
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id in the external system that it is imported from, up to 200 characters in the Latin alphabet. Unique within its type, also by its looks; case-sensitive. */
  readonly externalId?: string | null | undefined;
  /** The id of the beneficiary group. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** Whether it is made-up demonstration data, not taken from any source. */
  readonly illustrative?: boolean | null | undefined;
  /** The name of the group, 1–200 characters. */
  readonly name?: string | null | undefined;
  /** The source of the information, up to 4,000 characters. */
  readonly source?: string | null | undefined;
};

/** A contribution to change. Omitted fields keep their value, also in links and makers; null clears a field. */
export type UpdateContributionInput = {
  /** Elements to add to `contributesTo`, or to change in it, without sending the whole list; up to 100. */
  readonly addContributesTo?: ReadonlyArray<AimLinkInput> | null | undefined;
  /** Elements to add to `makers`, or to change in it, without sending the whole list; up to 100. */
  readonly addMakers?: ReadonlyArray<MakerInput> | null | undefined;
  /** Elements to add to `valueIds`, or to change in it, without sending the whole list; up to 100. */
  readonly addValueIds?: ReadonlyArray<string> | null | undefined;
  /** Links to the aims that it contributes to, each aim at most once, up to 100. Approval requires at least one. */
  readonly contributesTo?: ReadonlyArray<AimLinkInput> | null | undefined;
  /** Number of `contributesTo` that the client read (`totalCount`); the mutation fails if it has changed. Required when `contributesTo` omits some of more than 20 elements. */
  readonly contributesToCount?: number | null | undefined;
  /** The delivery status. */
  readonly delivery?: DeliveryState | null | undefined;
  /** A description, up to 4,000 characters. */
  readonly description?: string | null | undefined;
  /** The last day, not before `startsOn`. */
  readonly endsOn?: string | null | undefined;
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id in the external system that it is imported from, up to 200 characters in the Latin alphabet. Unique within its type, also by its looks; case-sensitive. */
  readonly externalId?: string | null | undefined;
  /** The id of the contribution. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** Whether it is made-up demonstration data, not taken from any source. */
  readonly illustrative?: boolean | null | undefined;
  /** The intended effect in the maker's own words, for use while no aim is linked, up to 4,000 characters. */
  readonly intendedFor?: string | null | undefined;
  /** The makers, each actor at most once, up to 100. At least one, except for a draft. */
  readonly makers?: ReadonlyArray<MakerInput> | null | undefined;
  /** Number of `makers` that the client read (`totalCount`); the mutation fails if it has changed. Required when `makers` omits some of more than 20 elements. */
  readonly makersCount?: number | null | undefined;
  /** The reason, stored in the change log, up to 4,000 characters. */
  readonly reason?: string | null | undefined;
  /** Ids to remove from `contributesTo`, without sending the whole list; up to 100. */
  readonly removeContributesTo?: ReadonlyArray<string> | null | undefined;
  /** Ids to remove from `makers`, without sending the whole list; up to 100. */
  readonly removeMakers?: ReadonlyArray<string> | null | undefined;
  /** Ids to remove from `valueIds`, without sending the whole list; up to 100. */
  readonly removeValueIds?: ReadonlyArray<string> | null | undefined;
  /** The source of the information, up to 4,000 characters. */
  readonly source?: string | null | undefined;
  /** The first day. */
  readonly startsOn?: string | null | undefined;
  /** The title: what is done, 1–200 characters. */
  readonly title?: string | null | undefined;
  /** The ids of the values that it expresses, up to 100. */
  readonly valueIds?: ReadonlyArray<string> | null | undefined;
  /** Number of `valueIds` that the client read (`totalCount`); the mutation fails if it has changed. Required when `valueIds` omits some of more than 20 elements. */
  readonly valueIdsCount?: number | null | undefined;
};

/** A corrective action to change. Omitted fields keep their value. */
export type UpdateCorrectiveActionInput = {
  /** The due date. Changing it requires a reason. */
  readonly dueOn?: string | null | undefined;
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id of the corrective action. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The reason, stored in the change log, up to 4,000 characters. */
  readonly reason?: string | null | undefined;
  /** The state. LATE can't be set; it is set automatically. CANCELLED requires a reason. */
  readonly state?: ActionState | null | undefined;
};

/** A goal to change. Omitted fields keep their value; null clears a field. */
export type UpdateGoalInput = {
  /** Elements to add to `ownerIds`, or to change in it, without sending the whole list; up to 100. */
  readonly addOwnerIds?: ReadonlyArray<string> | null | undefined;
  /** Elements to add to `valueIds`, or to change in it, without sending the whole list; up to 100. */
  readonly addValueIds?: ReadonlyArray<string> | null | undefined;
  /** When, by whom and under which reference the goal was adopted, up to 4,000 characters. */
  readonly adoption?: string | null | undefined;
  /** A description, up to 4,000 characters. */
  readonly description?: string | null | undefined;
  /** The last day of the goal's period, not before `startsOn`. */
  readonly endsOn?: string | null | undefined;
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id in the external system that it is imported from, up to 200 characters in the Latin alphabet. Unique within its type, also by its looks; case-sensitive. */
  readonly externalId?: string | null | undefined;
  /** The weight of influences outside the graph, relative to the weights of the links into the aim, 0–1,000. */
  readonly externalWeight?: number | null | undefined;
  /** The id of the goal. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** Whether it is made-up demonstration data, not taken from any source. */
  readonly illustrative?: boolean | null | undefined;
  /** The desired result, 1–200 characters. */
  readonly name?: string | null | undefined;
  /** The ids of the actors responsible for the goal, up to 100. */
  readonly ownerIds?: ReadonlyArray<string> | null | undefined;
  /** Number of `ownerIds` that the client read (`totalCount`); the mutation fails if it has changed. Required when `ownerIds` omits some of more than 20 elements. */
  readonly ownerIdsCount?: number | null | undefined;
  /** Ids to remove from `ownerIds`, without sending the whole list; up to 100. */
  readonly removeOwnerIds?: ReadonlyArray<string> | null | undefined;
  /** Ids to remove from `valueIds`, without sending the whole list; up to 100. */
  readonly removeValueIds?: ReadonlyArray<string> | null | undefined;
  /** The source of the information, up to 4,000 characters. */
  readonly source?: string | null | undefined;
  /** The first day of the goal's period. */
  readonly startsOn?: string | null | undefined;
  /** The organisation's own term for the level of the goal, such as nämndmål, up to 200 characters. */
  readonly tier?: string | null | undefined;
  /** The ids of the values that it expresses, up to 100. */
  readonly valueIds?: ReadonlyArray<string> | null | undefined;
  /** Number of `valueIds` that the client read (`totalCount`); the mutation fails if it has changed. Required when `valueIds` omits some of more than 20 elements. */
  readonly valueIdsCount?: number | null | undefined;
};

/** A measure to change. Omitted fields keep their value; null clears a field. */
export type UpdateMeasureInput = {
  /** The accepted value for the time being, valid from today, not better than the target value. Use `setTarget` for another start date. */
  readonly acceptedValue?: number | null | undefined;
  /** Whether each value covers its own period or the year to date. If CUMULATIVE, target value, accepted value and baseline are for a full year. */
  readonly accumulation?: Accumulation | null | undefined;
  /** Elements to add to `indicatesIds`, or to change in it, without sending the whole list; up to 100. */
  readonly addIndicatesIds?: ReadonlyArray<string> | null | undefined;
  /** The baseline: the value when the work began. */
  readonly baseline?: number | null | undefined;
  /** Number of decimals to show, 0–6. */
  readonly decimals?: number | null | undefined;
  /** How the measure is calculated, up to 4,000 characters. */
  readonly definition?: string | null | undefined;
  /** The direction in which values get better. With KEEP, an accepted value requires a target value, the level to keep. */
  readonly direction?: Direction | null | undefined;
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id in the external system that it is imported from, up to 200 characters in the Latin alphabet. Unique within its type, also by its looks; case-sensitive. */
  readonly externalId?: string | null | undefined;
  /** How often the measure is observed. Without a frequency it never becomes STALE. */
  readonly frequency?: Frequency | null | undefined;
  /** The id of the measure. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** Whether it is made-up demonstration data, not taken from any source. */
  readonly illustrative?: boolean | null | undefined;
  /** The ids of the visions, outcomes, goals and contributions that it indicates, up to 100. */
  readonly indicatesIds?: ReadonlyArray<string> | null | undefined;
  /** Number of `indicatesIds` that the client read (`totalCount`); the mutation fails if it has changed. Required when `indicatesIds` omits some of more than 20 elements. */
  readonly indicatesIdsCount?: number | null | undefined;
  /** The publisher's definition of the key figure, up to 4,000 characters. An import flags the measure if the definition changes. */
  readonly kpiDefinition?: string | null | undefined;
  /** The id of the key figure in Kolada, such as N00640, up to 20 characters. Changing it clears `kpiTitle` and `kpiDefinition` if these are omitted. */
  readonly kpiId?: string | null | undefined;
  /** The publisher's title of the key figure, up to 4,000 characters. An import flags the measure if the title changes. */
  readonly kpiTitle?: string | null | undefined;
  /** The method by which the values are collected. */
  readonly method?: MeasureMethod | null | undefined;
  /** The name of the measure, 1–200 characters. */
  readonly name?: string | null | undefined;
  /** The id of the responsible actor. */
  readonly ownerId?: string | null | undefined;
  /** The reason, stored in the change log, up to 4,000 characters. */
  readonly reason?: string | null | undefined;
  /** Ids to remove from `indicatesIds`, without sending the whole list; up to 100. */
  readonly removeIndicatesIds?: ReadonlyArray<string> | null | undefined;
  /** The highest possible value. Higher observations are rejected as typing errors. */
  readonly scaleMax?: number | null | undefined;
  /** The lowest possible value. Lower observations are rejected as typing errors. */
  readonly scaleMin?: number | null | undefined;
  /** The source of the information, up to 4,000 characters. */
  readonly source?: string | null | undefined;
  /** The stage of the value chain that it measures. */
  readonly stage?: ValueChainStage | null | undefined;
  /** The target value in the long run, valid from today. Use `setTarget` for another start date. */
  readonly targetValue?: number | null | undefined;
  /** The unit of the values as text, 1–200 characters. `unitProposal` suggests kind, decimals and scale. */
  readonly unit?: string | null | undefined;
  /** The kind of unit; null if not stated. */
  readonly unitKind?: UnitKind | null | undefined;
};

/** An outcome to change. Omitted fields keep their value; null clears a field. */
export type UpdateOutcomeInput = {
  /** Elements to add to `experiencedByIds`, or to change in it, without sending the whole list; up to 100. */
  readonly addExperiencedByIds?: ReadonlyArray<string> | null | undefined;
  /** A description, up to 4,000 characters. */
  readonly description?: string | null | undefined;
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The ids of the beneficiary groups that experience it, up to 100. */
  readonly experiencedByIds?: ReadonlyArray<string> | null | undefined;
  /** Number of `experiencedByIds` that the client read (`totalCount`); the mutation fails if it has changed. Required when `experiencedByIds` omits some of more than 20 elements. */
  readonly experiencedByIdsCount?: number | null | undefined;
  /** The id in the external system that it is imported from, up to 200 characters in the Latin alphabet. Unique within its type, also by its looks; case-sensitive. */
  readonly externalId?: string | null | undefined;
  /** The weight of influences outside the graph, relative to the weights of the links into the aim, 0–1,000. */
  readonly externalWeight?: number | null | undefined;
  /** The id of the outcome. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** Whether it is made-up demonstration data, not taken from any source. */
  readonly illustrative?: boolean | null | undefined;
  /** The perceived quality in the words of the people concerned, 1–200 characters. */
  readonly name?: string | null | undefined;
  /** Ids to remove from `experiencedByIds`, without sending the whole list; up to 100. */
  readonly removeExperiencedByIds?: ReadonlyArray<string> | null | undefined;
  /** The source of the information, up to 4,000 characters. */
  readonly source?: string | null | undefined;
};

/** A value to change. Omitted fields keep their value; null clears a field. */
export type UpdateValueInput = {
  /** A description, up to 4,000 characters. */
  readonly description?: string | null | undefined;
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id in the external system that it is imported from, up to 200 characters in the Latin alphabet. Unique within its type, also by its looks; case-sensitive. */
  readonly externalId?: string | null | undefined;
  /** The id of the value. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** Whether it is made-up demonstration data, not taken from any source. */
  readonly illustrative?: boolean | null | undefined;
  /** The word or principle, 1–200 characters. */
  readonly name?: string | null | undefined;
  /** The source of the information, up to 4,000 characters. */
  readonly source?: string | null | undefined;
};

/** A vision to change. Omitted fields keep their value; null clears a field. */
export type UpdateVisionInput = {
  /** Elements to add to `valueIds`, or to change in it, without sending the whole list; up to 100. */
  readonly addValueIds?: ReadonlyArray<string> | null | undefined;
  /** A description, up to 4,000 characters. */
  readonly description?: string | null | undefined;
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id in the external system that it is imported from, up to 200 characters in the Latin alphabet. Unique within its type, also by its looks; case-sensitive. */
  readonly externalId?: string | null | undefined;
  /** The weight of influences outside the graph, relative to the weights of the links into the aim, 0–1,000. */
  readonly externalWeight?: number | null | undefined;
  /** The target year of the vision, 1000–9999. */
  readonly horizon?: number | null | undefined;
  /** The id of the vision. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** Whether it is made-up demonstration data, not taken from any source. */
  readonly illustrative?: boolean | null | undefined;
  /** The name of the vision, 1–200 characters. */
  readonly name?: string | null | undefined;
  /** Ids to remove from `valueIds`, without sending the whole list; up to 100. */
  readonly removeValueIds?: ReadonlyArray<string> | null | undefined;
  /** The source of the information, up to 4,000 characters. */
  readonly source?: string | null | undefined;
  /** The agreed wording of the vision, up to 4,000 characters. */
  readonly statement?: string | null | undefined;
  /** The ids of the values that the vision is based on, up to 100. */
  readonly valueIds?: ReadonlyArray<string> | null | undefined;
  /** Number of `valueIds` that the client read (`totalCount`); the mutation fails if it has changed. Required when `valueIds` omits some of more than 20 elements. */
  readonly valueIdsCount?: number | null | undefined;
};

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

/** Conditions on a value; all conditions that are set must match. */
export type ValueChainStageFilter = {
  /** Equal to this value. */
  readonly eq?: ValueChainStage | null | undefined;
  /** Equal to one of these values. */
  readonly in?: ReadonlyArray<ValueChainStage> | null | undefined;
};

/** Filter for values; all conditions that are set must match. */
export type ValueFilter = {
  /** All of these filters match; an empty list matches every item. */
  readonly and?: ReadonlyArray<ValueFilter> | null | undefined;
  /** Whether the item is archived. Without this condition, archived items are left out. */
  readonly archived?: BooleanFilter | null | undefined;
  /** When the item was created. */
  readonly createdAt?: DateTimeFilter | null | undefined;
  /** The id in the system of origin. */
  readonly externalId?: StringFilter | null | undefined;
  /** The id. */
  readonly id?: IdFilter | null | undefined;
  /** Whether the item is demonstration data. */
  readonly illustrative?: BooleanFilter | null | undefined;
  /** The name. */
  readonly name?: StringFilter | null | undefined;
  /** This filter doesn't match. */
  readonly not?: ValueFilter | null | undefined;
  /** At least one of these filters matches; an empty list matches no item. */
  readonly or?: ReadonlyArray<ValueFilter> | null | undefined;
  /** When the item was last changed. */
  readonly updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on related items that aren't archived; all conditions that are set must match. */
export type ValueRelation = {
  /** All related items match; also true if there are no related items. */
  readonly every?: ValueFilter | null | undefined;
  /** No related item matches. */
  readonly none?: ValueFilter | null | undefined;
  /** At least one related item matches. */
  readonly some?: ValueFilter | null | undefined;
};

/** The contribution to withdraw. A reason is required if it is approved and has other makers. */
export type WithdrawContributionInput = {
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id of the contribution. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The reason, stored in the change log, up to 4,000 characters. */
  readonly reason?: string | null | undefined;
};

/** The deviation to withdraw, and the reason. */
export type WithdrawDeviationInput = {
  /** The version that the client read. If it is not the current one, the mutation fails with CONFLICT. */
  readonly expectedVersion: number;
  /** The id of the deviation. */
  readonly id: string;
  /** An idempotency key, 1–200 characters, for safe retries: a repetition returns the first result without a second change. */
  readonly idempotencyKey?: string | null | undefined;
  /** The reason, stored with the deviation, 1–4,000 characters. */
  readonly reason: string;
};

export type ActorListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ActorFilter | null | undefined;
  orderBy?: ReadonlyArray<ActorOrder> | ActorOrder | null | undefined;
  under?: string | null | undefined;
}>;


export type ActorListQuery = { readonly actors: { readonly totalCount: number, readonly facets: { readonly sector: ReadonlyArray<{ readonly value: Sector | null, readonly count: number }>, readonly kind: ReadonlyArray<{ readonly value: ActorKind | null, readonly count: number }> }, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: ActorKind, readonly sector: Sector, readonly contact: string | null, readonly illustrative: boolean, readonly contributionsCount: number, readonly goalsCount: number, readonly measuresCount: number, readonly partOf: { readonly id: string, readonly name: string } | null }> } | null };

export type ActorOverviewQueryVariables = Exact<{
  actorId: string;
  during?: DateRange | null | undefined;
  first?: number | null | undefined;
}>;


export type ActorOverviewQuery = { readonly revision: number, readonly node:
    | { readonly __typename: 'Actor', readonly id: string, readonly version: number, readonly name: string, readonly kind: ActorKind, readonly sector: Sector, readonly description: string | null, readonly contact: string | null, readonly source: string | null, readonly illustrative: boolean, readonly archivedAt: string | null, readonly viewerCan: ReadonlyArray<string>, readonly contributionsCount: number, readonly goalsCount: number, readonly measuresCount: number, readonly partOf: { readonly id: string, readonly name: string } | null, readonly parts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly members: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly weight: number | null, readonly node: { readonly id: string, readonly name: string } }> } | null, readonly memberOf: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly weight: number | null, readonly node: { readonly id: string, readonly name: string } }> } | null, readonly owns: { readonly totalCount: number, readonly nodes: ReadonlyArray<
          | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
          | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
          | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
          | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
          | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
          | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
          | { readonly __typename: 'Contribution', readonly id: string, readonly label: string }
          | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
          | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Goal', readonly hasEnded: boolean, readonly status: GoalStatus, readonly illustrative: boolean, readonly id: string, readonly label: string }
          | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
          | { readonly __typename: 'Measure', readonly attainment: Attainment, readonly illustrative: boolean, readonly id: string, readonly label: string }
          | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Outcome', readonly hasEnded: boolean, readonly status: GoalStatus, readonly illustrative: boolean, readonly id: string, readonly label: string }
          | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
          | { readonly __typename: 'Session', readonly id: string, readonly label: string }
          | { readonly __typename: 'Value', readonly id: string, readonly label: string }
          | { readonly __typename: 'Vision', readonly hasEnded: boolean, readonly status: GoalStatus, readonly illustrative: boolean, readonly id: string, readonly label: string }
        > } | null, readonly uses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: AssetKind, readonly url: string | null }> } | null, readonly contributions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly portion: number | null, readonly node: { readonly id: string, readonly version: number, readonly title: string, readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly startsOn: string | null, readonly endsOn: string | null, readonly illustrative: boolean, readonly makers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly portion: number | null, readonly node: { readonly id: string, readonly name: string, readonly contact: string | null } }> } | null, readonly contributesTo: { readonly totalCount: number, readonly nodes: ReadonlyArray<
                | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
                | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
                | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
              > } | null } }> } | null, readonly drives: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly share: number, readonly supportingShare: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly aim:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
          , readonly path: { readonly nodes: ReadonlyArray<
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
            > } }> } | null }
    | { readonly __typename: 'AimLink' }
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'Asset' }
    | { readonly __typename: 'BeneficiaryGroup' }
    | { readonly __typename: 'ClaimMapping' }
    | { readonly __typename: 'Contribution' }
    | { readonly __typename: 'CorrectiveAction' }
    | { readonly __typename: 'Deviation' }
    | { readonly __typename: 'Goal' }
    | { readonly __typename: 'Invitation' }
    | { readonly __typename: 'Lesson' }
    | { readonly __typename: 'Measure' }
    | { readonly __typename: 'Observation' }
    | { readonly __typename: 'Outcome' }
    | { readonly __typename: 'ReportingRound' }
    | { readonly __typename: 'Session' }
    | { readonly __typename: 'Value' }
    | { readonly __typename: 'Vision' }
   | null };

export type AddCorrectiveActionMutationVariables = Exact<{
  input: AddCorrectiveActionInput;
}>;


export type AddCorrectiveActionMutation = { readonly addCorrectiveAction: { readonly replayed: boolean, readonly revision: number, readonly deviation: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly state: DeviationState, readonly positive: boolean, readonly byItself: boolean, readonly fact: string, readonly cause: Cause | null, readonly causeText: string | null, readonly outsideInfluence: string | null, readonly effective: boolean | null, readonly reviewComment: string | null, readonly withdrawnReason: string | null, readonly createdAt: string, readonly updatedAt: string, readonly measure: { readonly id: string, readonly version: number, readonly name: string, readonly unit: string, readonly attainment: Attainment, readonly owner: { readonly id: string, readonly name: string } | null }, readonly observation: { readonly id: string, readonly period: string, readonly periodEnd: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly reviewedBy: { readonly id: string, readonly period: string, readonly periodEnd: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly actions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly title: string, readonly state: ActionState, readonly dueOn: string, readonly owner: { readonly id: string, readonly name: string } }> } | null, readonly lesson: { readonly id: string, readonly text: string, readonly concerns: { readonly totalCount: number, readonly nodes: ReadonlyArray<
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
          > } | null } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type AdoptAssetMutationVariables = Exact<{
  input: AssetUseInput;
}>;


export type AdoptAssetMutation = { readonly adoptAsset: { readonly replayed: boolean, readonly revision: number, readonly actor: { readonly id: string, readonly version: number, readonly name: string, readonly uses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: AssetKind, readonly url: string | null, readonly usageTerms: string | null, readonly usedBy: { readonly totalCount: number } | null }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type AimCardQueryVariables = Exact<{
  aimId: string;
  first?: number | null | undefined;
  drivers?: number | null | undefined;
  changes?: number | null | undefined;
  language?: Language;
}>;


export type AimCardQuery = { readonly revision: number, readonly node:
    | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
    | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
    | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
    | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
    | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
    | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
    | { readonly __typename: 'Contribution', readonly id: string, readonly label: string }
    | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
    | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
    | { readonly __typename: 'Goal', readonly name: string, readonly description: string | null, readonly source: string | null, readonly illustrative: boolean, readonly archivedAt: string | null, readonly viewerCan: ReadonlyArray<string>, readonly hasEnded: boolean, readonly externalWeight: number, readonly status: GoalStatus, readonly attainmentIndex: number | null, readonly tier: string | null, readonly adoption: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly id: string, readonly label: string, readonly statusBasis: { readonly kind: StatusBasisKind, readonly expectedShare: number | null, readonly counted: number, readonly withoutStatus: number, readonly archived: number }, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly revision: number, readonly actors: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly actor: { readonly id: string, readonly name: string, readonly sector: Sector, readonly illustrative: boolean }, readonly contributions: ReadonlyArray<{ readonly contribution: { readonly id: string, readonly title: string, readonly makers: { readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly node: { readonly id: string, readonly name: string } }> } | null } }> | null, readonly paths: ReadonlyArray<{ readonly polarity: Polarity, readonly weakestConfidence: Confidence, readonly nodes: ReadonlyArray<
                | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
                | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
                | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
                | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
                | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
                | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
                | { readonly __typename: 'Contribution', readonly id: string, readonly label: string }
                | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
                | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
                | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
                | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
                | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
                | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
                | { readonly __typename: 'Session', readonly id: string, readonly label: string }
                | { readonly __typename: 'Value', readonly id: string, readonly label: string }
                | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
              > }> | null }> } | null, readonly sectors: ReadonlyArray<{ readonly sector: Sector, readonly share: number, readonly actorCount: number }> } | null, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly status: GoalStatus, readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
            | { readonly __typename: 'Outcome', readonly status: GoalStatus, readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
            | { readonly __typename: 'Vision', readonly status: GoalStatus, readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
          , readonly link: { readonly id: string, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> } | null, readonly supportedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly status: GoalStatus, readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
            | { readonly __typename: 'Outcome', readonly status: GoalStatus, readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
            | { readonly __typename: 'Vision', readonly status: GoalStatus, readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
          , readonly link: { readonly id: string, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> } | null, readonly contributions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly __typename: 'Contribution', readonly id: string, readonly label: string, readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly illustrative: boolean, readonly makers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly node: { readonly id: string, readonly name: string } }> } | null }, readonly link: { readonly id: string, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> } | null, readonly measures: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly unit: string, readonly decimals: number | null, readonly illustrative: boolean, readonly acceptedValue: number | null, readonly targetValue: number | null, readonly direction: Direction, readonly attainment: Attainment, readonly trend: Trend, readonly latest: { readonly id: string, readonly period: string, readonly value: number | null, readonly status: ObservationStatus, readonly provisional: boolean } | null, readonly recent: ReadonlyArray<{ readonly id: string, readonly period: string, readonly value: number | null }> | null }> } | null, readonly history: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly at: string, readonly deedKind: Deed | null, readonly by: string, readonly reason: string | null, readonly after: ReadonlyArray<{ readonly name: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean } } | null, readonly owners: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly contact: string | null }> } | null, readonly expresses: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly reportedStatus: { readonly status: GoalStatus, readonly comment: string, readonly at: string } | null }
    | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
    | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
    | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
    | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
    | { readonly __typename: 'Outcome', readonly name: string, readonly description: string | null, readonly source: string | null, readonly illustrative: boolean, readonly archivedAt: string | null, readonly viewerCan: ReadonlyArray<string>, readonly hasEnded: boolean, readonly externalWeight: number, readonly status: GoalStatus, readonly attainmentIndex: number | null, readonly id: string, readonly label: string, readonly statusBasis: { readonly kind: StatusBasisKind, readonly expectedShare: number | null, readonly counted: number, readonly withoutStatus: number, readonly archived: number }, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly revision: number, readonly actors: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly actor: { readonly id: string, readonly name: string, readonly sector: Sector, readonly illustrative: boolean }, readonly contributions: ReadonlyArray<{ readonly contribution: { readonly id: string, readonly title: string, readonly makers: { readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly node: { readonly id: string, readonly name: string } }> } | null } }> | null, readonly paths: ReadonlyArray<{ readonly polarity: Polarity, readonly weakestConfidence: Confidence, readonly nodes: ReadonlyArray<
                | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
                | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
                | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
                | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
                | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
                | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
                | { readonly __typename: 'Contribution', readonly id: string, readonly label: string }
                | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
                | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
                | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
                | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
                | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
                | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
                | { readonly __typename: 'Session', readonly id: string, readonly label: string }
                | { readonly __typename: 'Value', readonly id: string, readonly label: string }
                | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
              > }> | null }> } | null, readonly sectors: ReadonlyArray<{ readonly sector: Sector, readonly share: number, readonly actorCount: number }> } | null, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly status: GoalStatus, readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
            | { readonly __typename: 'Outcome', readonly status: GoalStatus, readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
            | { readonly __typename: 'Vision', readonly status: GoalStatus, readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
          , readonly link: { readonly id: string, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> } | null, readonly supportedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly status: GoalStatus, readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
            | { readonly __typename: 'Outcome', readonly status: GoalStatus, readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
            | { readonly __typename: 'Vision', readonly status: GoalStatus, readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
          , readonly link: { readonly id: string, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> } | null, readonly contributions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly __typename: 'Contribution', readonly id: string, readonly label: string, readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly illustrative: boolean, readonly makers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly node: { readonly id: string, readonly name: string } }> } | null }, readonly link: { readonly id: string, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> } | null, readonly measures: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly unit: string, readonly decimals: number | null, readonly illustrative: boolean, readonly acceptedValue: number | null, readonly targetValue: number | null, readonly direction: Direction, readonly attainment: Attainment, readonly trend: Trend, readonly latest: { readonly id: string, readonly period: string, readonly value: number | null, readonly status: ObservationStatus, readonly provisional: boolean } | null, readonly recent: ReadonlyArray<{ readonly id: string, readonly period: string, readonly value: number | null }> | null }> } | null, readonly history: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly at: string, readonly deedKind: Deed | null, readonly by: string, readonly reason: string | null, readonly after: ReadonlyArray<{ readonly name: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean } } | null, readonly experiencedBy: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly perception: { readonly groups: ReadonlyArray<{ readonly period: string, readonly suppressed: boolean, readonly answers: number | null, readonly up: number | null, readonly low: number | null, readonly high: number | null, readonly presses: number | null, readonly pressesUp: number | null, readonly beneficiaryGroup: { readonly id: string, readonly name: string } | null }> } | null }
    | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
    | { readonly __typename: 'Session', readonly id: string, readonly label: string }
    | { readonly __typename: 'Value', readonly id: string, readonly label: string }
    | { readonly __typename: 'Vision', readonly name: string, readonly description: string | null, readonly source: string | null, readonly illustrative: boolean, readonly archivedAt: string | null, readonly viewerCan: ReadonlyArray<string>, readonly hasEnded: boolean, readonly externalWeight: number, readonly status: GoalStatus, readonly attainmentIndex: number | null, readonly statement: string | null, readonly horizon: number | null, readonly id: string, readonly label: string, readonly statusBasis: { readonly kind: StatusBasisKind, readonly expectedShare: number | null, readonly counted: number, readonly withoutStatus: number, readonly archived: number }, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly revision: number, readonly actors: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly actor: { readonly id: string, readonly name: string, readonly sector: Sector, readonly illustrative: boolean }, readonly contributions: ReadonlyArray<{ readonly contribution: { readonly id: string, readonly title: string, readonly makers: { readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly node: { readonly id: string, readonly name: string } }> } | null } }> | null, readonly paths: ReadonlyArray<{ readonly polarity: Polarity, readonly weakestConfidence: Confidence, readonly nodes: ReadonlyArray<
                | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
                | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
                | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
                | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
                | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
                | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
                | { readonly __typename: 'Contribution', readonly id: string, readonly label: string }
                | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
                | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
                | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
                | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
                | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
                | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
                | { readonly __typename: 'Session', readonly id: string, readonly label: string }
                | { readonly __typename: 'Value', readonly id: string, readonly label: string }
                | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
              > }> | null }> } | null, readonly sectors: ReadonlyArray<{ readonly sector: Sector, readonly share: number, readonly actorCount: number }> } | null, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly status: GoalStatus, readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
            | { readonly __typename: 'Outcome', readonly status: GoalStatus, readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
            | { readonly __typename: 'Vision', readonly status: GoalStatus, readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
          , readonly link: { readonly id: string, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> } | null, readonly supportedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly status: GoalStatus, readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
            | { readonly __typename: 'Outcome', readonly status: GoalStatus, readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
            | { readonly __typename: 'Vision', readonly status: GoalStatus, readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
          , readonly link: { readonly id: string, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> } | null, readonly contributions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly __typename: 'Contribution', readonly id: string, readonly label: string, readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly illustrative: boolean, readonly makers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly node: { readonly id: string, readonly name: string } }> } | null }, readonly link: { readonly id: string, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> } | null, readonly measures: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly unit: string, readonly decimals: number | null, readonly illustrative: boolean, readonly acceptedValue: number | null, readonly targetValue: number | null, readonly direction: Direction, readonly attainment: Attainment, readonly trend: Trend, readonly latest: { readonly id: string, readonly period: string, readonly value: number | null, readonly status: ObservationStatus, readonly provisional: boolean } | null, readonly recent: ReadonlyArray<{ readonly id: string, readonly period: string, readonly value: number | null }> | null }> } | null, readonly history: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly at: string, readonly deedKind: Deed | null, readonly by: string, readonly reason: string | null, readonly after: ReadonlyArray<{ readonly name: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean } } | null, readonly values: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null }
   | null, readonly gaps: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: GapKind, readonly severity: number, readonly message: string, readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
        | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
        | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
        | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
        | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
        | { readonly __typename: 'Contribution', readonly id: string, readonly label: string }
        | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
        | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
        | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
        | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
        | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
        | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
        | { readonly __typename: 'Session', readonly id: string, readonly label: string }
        | { readonly __typename: 'Value', readonly id: string, readonly label: string }
        | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
      > }> } | null };

export type LinkedAimsFragment = { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
      | { readonly __typename: 'Goal', readonly status: GoalStatus, readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
      | { readonly __typename: 'Outcome', readonly status: GoalStatus, readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
      | { readonly __typename: 'Vision', readonly status: GoalStatus, readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
    , readonly link: { readonly id: string, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> };

export type LinkOfAimFragment = { readonly id: string, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null };

export type LatestChangesFragment = { readonly nodes: ReadonlyArray<{ readonly id: string, readonly at: string, readonly deedKind: Deed | null, readonly by: string, readonly reason: string | null, readonly after: ReadonlyArray<{ readonly name: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean } };

export type AnswerPreviewQueryVariables = Exact<{
  deeds: ReadonlyArray<DeedInput> | DeedInput;
}>;


export type AnswerPreviewQuery = { readonly preview: { readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } | null };

export type ApiKeyListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ApiKeyListQuery = { readonly apiKeys: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly role: Role, readonly createdAt: string, readonly expiresAt: string | null, readonly formerUntil: string | null, readonly revokedAt: string | null, readonly lastUsedOn: string | null, readonly viewerCan: ReadonlyArray<string>, readonly actors: ReadonlyArray<{ readonly id: string, readonly name: string }> }> } | null };

export type ApprovalPreviewQueryVariables = Exact<{
  contributionId: string;
  expectedVersion: number;
  links?: ReadonlyArray<LinkStrengthInput> | LinkStrengthInput | null | undefined;
  reason?: string | null | undefined;
}>;


export type ApprovalPreviewQuery = { readonly node:
    | { readonly __typename: 'Contribution', readonly id: string, readonly version: number, readonly title: string, readonly status: ContributionStatus, readonly makers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly portion: number | null, readonly node: { readonly id: string, readonly name: string } }> } | null, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
          , readonly link: { readonly id: string, readonly version: number, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence } }> } | null, readonly drives: { readonly nodes: ReadonlyArray<{ readonly share: number, readonly supportingShare: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly aim:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
           }> } | null }
    | Record<PropertyKey, never>
   | null, readonly preview: { readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    >, readonly query: { readonly node:
        | { readonly __typename: 'Contribution', readonly id: string, readonly version: number, readonly title: string, readonly status: ContributionStatus, readonly makers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly portion: number | null, readonly node: { readonly id: string, readonly name: string } }> } | null, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
                | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
                | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
                | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
              , readonly link: { readonly id: string, readonly version: number, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence } }> } | null, readonly drives: { readonly nodes: ReadonlyArray<{ readonly share: number, readonly supportingShare: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly aim:
                | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
                | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
                | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
               }> } | null }
        | Record<PropertyKey, never>
       | null } | null } | null };

export type ApprovedContributionFragment = { readonly __typename: 'Contribution', readonly id: string, readonly version: number, readonly title: string, readonly status: ContributionStatus, readonly makers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly portion: number | null, readonly node: { readonly id: string, readonly name: string } }> } | null, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
        | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
        | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
        | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
      , readonly link: { readonly id: string, readonly version: number, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence } }> } | null, readonly drives: { readonly nodes: ReadonlyArray<{ readonly share: number, readonly supportingShare: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly aim:
        | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
        | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
        | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
       }> } | null };

export type ApproveContributionMutationVariables = Exact<{
  input: ApproveContributionInput;
}>;


export type ApproveContributionMutation = { readonly approveContribution: { readonly replayed: boolean, readonly revision: number, readonly contribution: { readonly id: string, readonly version: number, readonly title: string, readonly status: ContributionStatus, readonly viewerCan: ReadonlyArray<string>, readonly decision: { readonly status: ContributionStatus, readonly note: string | null, readonly at: string } | null, readonly makers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly portion: number | null, readonly node: { readonly id: string, readonly name: string } }> } | null, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
          , readonly link: { readonly id: string, readonly version: number, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence } }> } | null, readonly drives: { readonly nodes: ReadonlyArray<{ readonly share: number, readonly aim:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
           }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type ApproveProposalMutationVariables = Exact<{
  input: ApproveContributionInput;
}>;


export type ApproveProposalMutation = { readonly approveProposal: { readonly replayed: boolean, readonly revision: number, readonly contribution: { readonly id: string, readonly version: number, readonly title: string, readonly description: string | null, readonly intendedFor: string | null, readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly startsOn: string | null, readonly endsOn: string | null, readonly updatedAt: string, readonly viewerCan: ReadonlyArray<string>, readonly drives: { readonly nodes: ReadonlyArray<{ readonly share: number, readonly aim:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
           }> } | null, readonly decision: { readonly status: ContributionStatus, readonly note: string | null, readonly at: string, readonly changedSince: ReadonlyArray<string> } | null, readonly proposal: { readonly ending: Ending | null, readonly reason: string | null, readonly proposedAt: string, readonly answers: ReadonlyArray<{ readonly confirmedAt: string | null, readonly declinedAt: string | null, readonly reason: string | null, readonly actor: { readonly id: string, readonly name: string } }>, readonly makers: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly actor: { readonly id: string, readonly name: string } }> | null, readonly contributesTo: ReadonlyArray<{ readonly weight: number, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly aim:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
           }> | null } | null, readonly makers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly portion: number | null, readonly confirmedAt: string | null, readonly changedSince: ReadonlyArray<string>, readonly declinedAt: string | null, readonly declinedBecause: string | null, readonly node: { readonly id: string, readonly name: string } }> } | null, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
          , readonly link: { readonly id: string, readonly version: number, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> } | null, readonly expresses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type ArchiveMutationVariables = Exact<{
  input: ArchiveInput;
}>;


export type ArchiveMutation = { readonly archive: { readonly replayed: boolean, readonly revision: number, readonly node:
      | { readonly __typename: 'Actor', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string }
      | { readonly __typename: 'AimLink', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly id: string, readonly label: string }
      | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
      | { readonly __typename: 'Asset', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string }
      | { readonly __typename: 'BeneficiaryGroup', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string }
      | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
      | { readonly __typename: 'Contribution', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly title: string, readonly status: ContributionStatus, readonly id: string, readonly label: string }
      | { readonly __typename: 'CorrectiveAction', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly title: string, readonly id: string, readonly label: string, readonly actionState: ActionState }
      | { readonly __typename: 'Deviation', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly state: DeviationState, readonly id: string, readonly label: string }
      | { readonly __typename: 'Goal', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly hasEnded: boolean, readonly id: string, readonly label: string }
      | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
      | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
      | { readonly __typename: 'Measure', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string }
      | { readonly __typename: 'Observation', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly period: string, readonly value: number | null, readonly id: string, readonly label: string, readonly observed: ObservationStatus }
      | { readonly __typename: 'Outcome', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly hasEnded: boolean, readonly id: string, readonly label: string }
      | { readonly __typename: 'ReportingRound', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly closedAt: string | null, readonly id: string, readonly label: string }
      | { readonly __typename: 'Session', readonly id: string, readonly label: string }
      | { readonly __typename: 'Value', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string }
      | { readonly __typename: 'Vision', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly hasEnded: boolean, readonly id: string, readonly label: string }
     | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type BallotListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  periods?: number | null | undefined;
  kiosks?: boolean;
}>;


export type BallotListQuery = { readonly measures: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly name: string, readonly unit: string, readonly decimals: number | null, readonly frequency: Frequency | null, readonly retired: boolean, readonly illustrative: boolean, readonly owner: { readonly id: string, readonly name: string } | null, readonly latest: { readonly id: string, readonly period: string, readonly value: number | null, readonly status: ObservationStatus, readonly provisional: boolean, readonly comment: string | null } | null, readonly indicates: { readonly totalCount: number, readonly nodes: ReadonlyArray<
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
          | { readonly __typename: 'Outcome', readonly hasEnded: boolean, readonly id: string, readonly label: string, readonly perception: { readonly groups: ReadonlyArray<{ readonly period: string, readonly suppressed: boolean, readonly answers: number | null, readonly up: number | null, readonly presses: number | null, readonly pressesUp: number | null, readonly beneficiaryGroup: { readonly id: string, readonly name: string } | null }> } | null }
          | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
          | { readonly __typename: 'Session', readonly id: string, readonly label: string }
          | { readonly __typename: 'Value', readonly id: string, readonly label: string }
          | { readonly __typename: 'Vision', readonly hasEnded: boolean, readonly id: string, readonly label: string }
        > } | null, readonly issued: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly at: string, readonly by: string, readonly after: ReadonlyArray<{ readonly name: string, readonly value: string | null }> }> } | null }> } | null, readonly beneficiaryGroups: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly apiKeys?: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly role: Role, readonly createdAt: string, readonly expiresAt: string | null, readonly formerUntil: string | null, readonly revokedAt: string | null, readonly lastUsedOn: string | null, readonly viewerCan: ReadonlyArray<string>, readonly actors: ReadonlyArray<{ readonly id: string, readonly name: string }> }> } | null };

export type ChainStartsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type ChainStartsQuery = { readonly outcomes: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename: 'Outcome', readonly id: string, readonly label: string, readonly illustrative: boolean }> } | null, readonly actors: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename: 'Actor', readonly id: string, readonly label: string, readonly sector: Sector, readonly illustrative: boolean }> } | null };

export type ChangeListQueryVariables = Exact<{
  filter?: ChangeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ChangeListQuery = { readonly changes: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly at: string, readonly by: string, readonly deed: string, readonly deedKind: Deed | null, readonly reason: string | null, readonly refused: boolean, readonly importId: string | null, readonly node:
        | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
        | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
        | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
        | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
        | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
        | { readonly __typename: 'Contribution', readonly id: string, readonly label: string }
        | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
        | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
        | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
        | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
        | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
        | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
        | { readonly __typename: 'Session', readonly id: string, readonly label: string }
        | { readonly __typename: 'Value', readonly id: string, readonly label: string }
        | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
       | null, readonly before: ReadonlyArray<{ readonly name: string, readonly value: string | null }>, readonly after: ReadonlyArray<{ readonly name: string, readonly value: string | null }> }> } | null };

type ChangedNode_Actor_Fragment = { readonly __typename: 'Actor', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string };

type ChangedNode_AimLink_Fragment = { readonly __typename: 'AimLink', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly id: string, readonly label: string };

type ChangedNode_ApiKey_Fragment = { readonly __typename: 'ApiKey', readonly id: string, readonly label: string };

type ChangedNode_Asset_Fragment = { readonly __typename: 'Asset', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string };

type ChangedNode_BeneficiaryGroup_Fragment = { readonly __typename: 'BeneficiaryGroup', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string };

type ChangedNode_ClaimMapping_Fragment = { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string };

type ChangedNode_Contribution_Fragment = { readonly __typename: 'Contribution', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly title: string, readonly status: ContributionStatus, readonly id: string, readonly label: string };

type ChangedNode_CorrectiveAction_Fragment = { readonly __typename: 'CorrectiveAction', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly title: string, readonly id: string, readonly label: string, readonly actionState: ActionState };

type ChangedNode_Deviation_Fragment = { readonly __typename: 'Deviation', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly state: DeviationState, readonly id: string, readonly label: string };

type ChangedNode_Goal_Fragment = { readonly __typename: 'Goal', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly hasEnded: boolean, readonly id: string, readonly label: string };

type ChangedNode_Invitation_Fragment = { readonly __typename: 'Invitation', readonly id: string, readonly label: string };

type ChangedNode_Lesson_Fragment = { readonly __typename: 'Lesson', readonly id: string, readonly label: string };

type ChangedNode_Measure_Fragment = { readonly __typename: 'Measure', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string };

type ChangedNode_Observation_Fragment = { readonly __typename: 'Observation', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly period: string, readonly value: number | null, readonly id: string, readonly label: string, readonly observed: ObservationStatus };

type ChangedNode_Outcome_Fragment = { readonly __typename: 'Outcome', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly hasEnded: boolean, readonly id: string, readonly label: string };

type ChangedNode_ReportingRound_Fragment = { readonly __typename: 'ReportingRound', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly closedAt: string | null, readonly id: string, readonly label: string };

type ChangedNode_Session_Fragment = { readonly __typename: 'Session', readonly id: string, readonly label: string };

type ChangedNode_Value_Fragment = { readonly __typename: 'Value', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string };

type ChangedNode_Vision_Fragment = { readonly __typename: 'Vision', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly hasEnded: boolean, readonly id: string, readonly label: string };

export type ChangedNodeFragment =
  | ChangedNode_Actor_Fragment
  | ChangedNode_AimLink_Fragment
  | ChangedNode_ApiKey_Fragment
  | ChangedNode_Asset_Fragment
  | ChangedNode_BeneficiaryGroup_Fragment
  | ChangedNode_ClaimMapping_Fragment
  | ChangedNode_Contribution_Fragment
  | ChangedNode_CorrectiveAction_Fragment
  | ChangedNode_Deviation_Fragment
  | ChangedNode_Goal_Fragment
  | ChangedNode_Invitation_Fragment
  | ChangedNode_Lesson_Fragment
  | ChangedNode_Measure_Fragment
  | ChangedNode_Observation_Fragment
  | ChangedNode_Outcome_Fragment
  | ChangedNode_ReportingRound_Fragment
  | ChangedNode_Session_Fragment
  | ChangedNode_Value_Fragment
  | ChangedNode_Vision_Fragment
;

export type ClaimDetailsFragment = { readonly id: string, readonly version: number, readonly claim: string, readonly value: string, readonly role: Role | null, readonly unmappedAt: string | null, readonly viewerCan: ReadonlyArray<string>, readonly actors: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type CloseDeviationMutationVariables = Exact<{
  input: CloseDeviationInput;
}>;


export type CloseDeviationMutation = { readonly closeDeviation: { readonly replayed: boolean, readonly revision: number, readonly deviation: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly state: DeviationState, readonly positive: boolean, readonly byItself: boolean, readonly fact: string, readonly cause: Cause | null, readonly causeText: string | null, readonly outsideInfluence: string | null, readonly effective: boolean | null, readonly reviewComment: string | null, readonly withdrawnReason: string | null, readonly createdAt: string, readonly updatedAt: string, readonly measure: { readonly id: string, readonly version: number, readonly name: string, readonly unit: string, readonly attainment: Attainment, readonly owner: { readonly id: string, readonly name: string } | null }, readonly observation: { readonly id: string, readonly period: string, readonly periodEnd: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly reviewedBy: { readonly id: string, readonly period: string, readonly periodEnd: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly actions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly title: string, readonly state: ActionState, readonly dueOn: string, readonly owner: { readonly id: string, readonly name: string } }> } | null, readonly lesson: { readonly id: string, readonly text: string, readonly concerns: { readonly totalCount: number, readonly nodes: ReadonlyArray<
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
          > } | null } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type CloseReportingRoundMutationVariables = Exact<{
  input: CloseReportingRoundInput;
}>;


export type CloseReportingRoundMutation = { readonly closeReportingRound: { readonly replayed: boolean, readonly revision: number, readonly round: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly period: string, readonly dueOn: string, readonly createdAt: string, readonly closedAt: string | null, readonly missing: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly actor: { readonly id: string, readonly name: string }, readonly node:
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
           }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type ConfirmContributionMutationVariables = Exact<{
  input: ConfirmContributionInput;
}>;


export type ConfirmContributionMutation = { readonly confirmContribution: { readonly replayed: boolean, readonly revision: number, readonly contribution: { readonly id: string, readonly version: number, readonly title: string, readonly description: string | null, readonly intendedFor: string | null, readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly startsOn: string | null, readonly endsOn: string | null, readonly updatedAt: string, readonly viewerCan: ReadonlyArray<string>, readonly decision: { readonly status: ContributionStatus, readonly note: string | null, readonly at: string, readonly changedSince: ReadonlyArray<string> } | null, readonly proposal: { readonly ending: Ending | null, readonly reason: string | null, readonly proposedAt: string, readonly answers: ReadonlyArray<{ readonly confirmedAt: string | null, readonly declinedAt: string | null, readonly reason: string | null, readonly actor: { readonly id: string, readonly name: string } }>, readonly makers: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly actor: { readonly id: string, readonly name: string } }> | null, readonly contributesTo: ReadonlyArray<{ readonly weight: number, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly aim:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
           }> | null } | null, readonly makers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly portion: number | null, readonly confirmedAt: string | null, readonly changedSince: ReadonlyArray<string>, readonly declinedAt: string | null, readonly declinedBecause: string | null, readonly node: { readonly id: string, readonly name: string } }> } | null, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
          , readonly link: { readonly id: string, readonly version: number, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> } | null, readonly expresses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type ContributionCardQueryVariables = Exact<{
  contributionId: string;
  first?: number | null | undefined;
}>;


export type ContributionCardQuery = { readonly revision: number, readonly node:
    | { readonly __typename: 'Actor' }
    | { readonly __typename: 'AimLink' }
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'Asset' }
    | { readonly __typename: 'BeneficiaryGroup' }
    | { readonly __typename: 'ClaimMapping' }
    | { readonly __typename: 'Contribution', readonly id: string, readonly version: number, readonly title: string, readonly description: string | null, readonly intendedFor: string | null, readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly startsOn: string | null, readonly endsOn: string | null, readonly source: string | null, readonly illustrative: boolean, readonly archivedAt: string | null, readonly viewerCan: ReadonlyArray<string>, readonly decision: { readonly status: ContributionStatus, readonly note: string | null, readonly at: string, readonly changedSince: ReadonlyArray<string> } | null, readonly proposal: { readonly ending: Ending | null, readonly reason: string | null, readonly proposedAt: string, readonly answers: ReadonlyArray<{ readonly confirmedAt: string | null, readonly declinedAt: string | null, readonly reason: string | null, readonly actor: { readonly id: string, readonly name: string } }>, readonly makers: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly actor: { readonly id: string, readonly name: string } }> | null, readonly contributesTo: ReadonlyArray<{ readonly weight: number, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly aim:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
           }> | null } | null, readonly makers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly portion: number | null, readonly confirmedAt: string | null, readonly changedSince: ReadonlyArray<string>, readonly declinedAt: string | null, readonly declinedBecause: string | null, readonly node: { readonly id: string, readonly name: string, readonly kind: ActorKind, readonly contact: string | null } }> } | null, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
          , readonly link: { readonly id: string, readonly version: number, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> } | null, readonly expresses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly measures: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly attainment: Attainment, readonly illustrative: boolean }> } | null, readonly drives: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly aim:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
          , readonly path: { readonly nodes: ReadonlyArray<
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
            > } }> } | null }
    | { readonly __typename: 'CorrectiveAction' }
    | { readonly __typename: 'Deviation' }
    | { readonly __typename: 'Goal' }
    | { readonly __typename: 'Invitation' }
    | { readonly __typename: 'Lesson' }
    | { readonly __typename: 'Measure' }
    | { readonly __typename: 'Observation' }
    | { readonly __typename: 'Outcome' }
    | { readonly __typename: 'ReportingRound' }
    | { readonly __typename: 'Session' }
    | { readonly __typename: 'Value' }
    | { readonly __typename: 'Vision' }
   | null };

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

export type ContributionListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ContributionFilter | null | undefined;
  orderBy?: ReadonlyArray<ContributionOrder> | ContributionOrder | null | undefined;
  under?: string | null | undefined;
  choices?: boolean;
  chosen?: ReadonlyArray<string> | string;
}>;


export type ContributionListQuery = { readonly contributions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly startsOn: string | null, readonly endsOn: string | null, readonly illustrative: boolean, readonly updatedAt: string, readonly makers: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly contributesTo: { readonly totalCount: number, readonly nodes: ReadonlyArray<
          | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
          | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
          | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
        > } | null }> } | null, readonly chosen?: ReadonlyArray<
    | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
    | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
    | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
    | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
    | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
    | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
    | { readonly __typename: 'Contribution', readonly id: string, readonly label: string }
    | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
    | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
    | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
    | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
    | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
    | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
    | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
    | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
    | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
    | { readonly __typename: 'Session', readonly id: string, readonly label: string }
    | { readonly __typename: 'Value', readonly id: string, readonly label: string }
    | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
   | null> | null, readonly actors?: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly aims?: { readonly nodes: ReadonlyArray<
      | { readonly __typename: 'Goal', readonly id: string, readonly name: string }
      | { readonly __typename: 'Outcome', readonly id: string, readonly name: string }
      | { readonly __typename: 'Vision', readonly id: string, readonly name: string }
    > } | null };

export type CreateAssetMutationVariables = Exact<{
  input: CreateAssetInput;
}>;


export type CreateAssetMutation = { readonly createAsset: { readonly replayed: boolean, readonly revision: number, readonly asset: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly url: string | null, readonly usageTerms: string | null, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly assetKind: AssetKind } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type CreateBeneficiaryGroupMutationVariables = Exact<{
  input: CreateBeneficiaryGroupInput;
}>;


export type CreateBeneficiaryGroupMutation = { readonly createBeneficiaryGroup: { readonly replayed: boolean, readonly revision: number, readonly beneficiaryGroup: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly description: string | null, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type CreateGoalMutationVariables = Exact<{
  input: CreateGoalInput;
}>;


export type CreateGoalMutation = { readonly createGoal: { readonly replayed: boolean, readonly revision: number, readonly goal: { readonly id: string, readonly version: number, readonly name: string, readonly hasEnded: boolean, readonly tier: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly owners: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
          , readonly link: { readonly id: string, readonly version: number, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence } }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type CreateMeasureMutationVariables = Exact<{
  input: CreateMeasureInput;
}>;


export type CreateMeasureMutation = { readonly createMeasure: { readonly replayed: boolean, readonly revision: number, readonly measure: { readonly id: string, readonly version: number, readonly name: string, readonly definition: string | null, readonly unit: string, readonly unitKind: UnitKind | null, readonly decimals: number | null, readonly scaleMin: number | null, readonly scaleMax: number | null, readonly stage: ValueChainStage, readonly method: MeasureMethod, readonly direction: Direction, readonly accumulation: Accumulation, readonly frequency: Frequency | null, readonly baseline: number | null, readonly acceptedValue: number | null, readonly targetValue: number | null, readonly kpiId: string | null, readonly kpiTitle: string | null, readonly kpiDefinition: string | null, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly attainment: Attainment, readonly attainmentIndex: number | null, readonly trend: Trend, readonly targets: ReadonlyArray<{ readonly validFrom: string, readonly acceptedValue: number | null, readonly targetValue: number | null, readonly reason: string | null }>, readonly latest: { readonly id: string, readonly version: number, readonly period: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly owner: { readonly id: string, readonly name: string } | null, readonly indicates: { readonly totalCount: number, readonly nodes: ReadonlyArray<
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
        > } | null, readonly deviations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly state: DeviationState, readonly positive: boolean, readonly fact: string }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type CreateOutcomeMutationVariables = Exact<{
  input: CreateOutcomeInput;
}>;


export type CreateOutcomeMutation = { readonly createOutcome: { readonly replayed: boolean, readonly revision: number, readonly outcome: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly description: string | null, readonly hasEnded: boolean, readonly externalWeight: number, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
          , readonly link: { readonly id: string, readonly version: number, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> } | null, readonly experiencedBy: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type CreateValueMutationVariables = Exact<{
  input: CreateValueInput;
}>;


export type CreateValueMutation = { readonly createValue: { readonly replayed: boolean, readonly revision: number, readonly value: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly description: string | null, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type CreateVisionMutationVariables = Exact<{
  input: CreateVisionInput;
}>;


export type CreateVisionMutation = { readonly createVision: { readonly replayed: boolean, readonly revision: number, readonly vision: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly statement: string | null, readonly description: string | null, readonly horizon: number | null, readonly hasEnded: boolean, readonly externalWeight: number, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly values: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type DecisionQueueQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DecisionQueueQuery = { readonly contributions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly title: string, readonly description: string | null, readonly intendedFor: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly updatedAt: string, readonly makers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly portion: number | null, readonly node: { readonly id: string, readonly name: string, readonly kind: ActorKind } }> } | null, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
          , readonly link: { readonly id: string, readonly weight: number, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> } | null }> } | null };

export type DeclineContributionMutationVariables = Exact<{
  input: DeclineContributionInput;
}>;


export type DeclineContributionMutation = { readonly declineContribution: { readonly replayed: boolean, readonly revision: number, readonly contribution: { readonly id: string, readonly version: number, readonly title: string, readonly description: string | null, readonly intendedFor: string | null, readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly startsOn: string | null, readonly endsOn: string | null, readonly updatedAt: string, readonly viewerCan: ReadonlyArray<string>, readonly decision: { readonly status: ContributionStatus, readonly note: string | null, readonly at: string, readonly changedSince: ReadonlyArray<string> } | null, readonly proposal: { readonly ending: Ending | null, readonly reason: string | null, readonly proposedAt: string, readonly answers: ReadonlyArray<{ readonly confirmedAt: string | null, readonly declinedAt: string | null, readonly reason: string | null, readonly actor: { readonly id: string, readonly name: string } }>, readonly makers: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly actor: { readonly id: string, readonly name: string } }> | null, readonly contributesTo: ReadonlyArray<{ readonly weight: number, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly aim:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
           }> | null } | null, readonly makers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly portion: number | null, readonly confirmedAt: string | null, readonly changedSince: ReadonlyArray<string>, readonly declinedAt: string | null, readonly declinedBecause: string | null, readonly node: { readonly id: string, readonly name: string } }> } | null, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
          , readonly link: { readonly id: string, readonly version: number, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> } | null, readonly expresses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type DeviationCardQueryVariables = Exact<{
  deviationId: string;
  first?: number | null | undefined;
  language?: Language;
}>;


export type DeviationCardQuery = { readonly node:
    | { readonly __typename: 'Actor', readonly id: string }
    | { readonly __typename: 'AimLink', readonly id: string }
    | { readonly __typename: 'ApiKey', readonly id: string }
    | { readonly __typename: 'Asset', readonly id: string }
    | { readonly __typename: 'BeneficiaryGroup', readonly id: string }
    | { readonly __typename: 'ClaimMapping', readonly id: string }
    | { readonly __typename: 'Contribution', readonly id: string }
    | { readonly __typename: 'CorrectiveAction', readonly id: string }
    | { readonly __typename: 'Deviation', readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly state: DeviationState, readonly positive: boolean, readonly byItself: boolean, readonly fact: string, readonly cause: Cause | null, readonly causeText: string | null, readonly outsideInfluence: string | null, readonly effective: boolean | null, readonly reviewComment: string | null, readonly withdrawnReason: string | null, readonly createdAt: string, readonly updatedAt: string, readonly worded: string, readonly of: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly illustrative: boolean, readonly decimals: number | null, readonly acceptedValue: number | null, readonly targetValue: number | null, readonly observations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly period: string, readonly periodEnd: string, readonly value: number | null, readonly status: ObservationStatus }> } | null, readonly owner: { readonly id: string, readonly name: string, readonly contact: string | null } | null }, readonly sameInfluence: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: DeviationState, readonly fact: string }> } | null, readonly history: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly at: string, readonly by: string, readonly deed: string, readonly deedKind: Deed | null, readonly reason: string | null }> } | null, readonly measure: { readonly id: string, readonly version: number, readonly name: string, readonly unit: string, readonly attainment: Attainment, readonly owner: { readonly id: string, readonly name: string } | null }, readonly observation: { readonly id: string, readonly period: string, readonly periodEnd: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly reviewedBy: { readonly id: string, readonly period: string, readonly periodEnd: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly actions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly title: string, readonly state: ActionState, readonly dueOn: string, readonly owner: { readonly id: string, readonly name: string } }> } | null, readonly lesson: { readonly id: string, readonly text: string, readonly concerns: { readonly totalCount: number, readonly nodes: ReadonlyArray<
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
          > } | null } | null }
    | { readonly __typename: 'Goal', readonly id: string }
    | { readonly __typename: 'Invitation', readonly id: string }
    | { readonly __typename: 'Lesson', readonly id: string }
    | { readonly __typename: 'Measure', readonly id: string }
    | { readonly __typename: 'Observation', readonly id: string }
    | { readonly __typename: 'Outcome', readonly id: string }
    | { readonly __typename: 'ReportingRound', readonly id: string }
    | { readonly __typename: 'Session', readonly id: string }
    | { readonly __typename: 'Value', readonly id: string }
    | { readonly __typename: 'Vision', readonly id: string }
   | null };

export type DeviationDetailsFragment = { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly state: DeviationState, readonly positive: boolean, readonly byItself: boolean, readonly fact: string, readonly cause: Cause | null, readonly causeText: string | null, readonly outsideInfluence: string | null, readonly effective: boolean | null, readonly reviewComment: string | null, readonly withdrawnReason: string | null, readonly createdAt: string, readonly updatedAt: string, readonly measure: { readonly id: string, readonly version: number, readonly name: string, readonly unit: string, readonly attainment: Attainment, readonly owner: { readonly id: string, readonly name: string } | null }, readonly observation: { readonly id: string, readonly period: string, readonly periodEnd: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly reviewedBy: { readonly id: string, readonly period: string, readonly periodEnd: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly actions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly title: string, readonly state: ActionState, readonly dueOn: string, readonly owner: { readonly id: string, readonly name: string } }> } | null, readonly lesson: { readonly id: string, readonly text: string, readonly concerns: { readonly totalCount: number, readonly nodes: ReadonlyArray<
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

export type DeviationListQueryVariables = Exact<{
  states?: ReadonlyArray<DeviationState> | DeviationState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  under?: string | null | undefined;
  language?: Language;
}>;


export type DeviationListQuery = { readonly whole: { readonly totalCount: number, readonly facets: { readonly state: ReadonlyArray<{ readonly value: DeviationState | null, readonly count: number }> } } | null, readonly deviations: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly state: DeviationState, readonly positive: boolean, readonly byItself: boolean, readonly fact: string, readonly cause: Cause | null, readonly causeText: string | null, readonly outsideInfluence: string | null, readonly effective: boolean | null, readonly reviewComment: string | null, readonly withdrawnReason: string | null, readonly createdAt: string, readonly updatedAt: string, readonly worded: string, readonly of: { readonly id: string, readonly illustrative: boolean }, readonly measure: { readonly id: string, readonly version: number, readonly name: string, readonly unit: string, readonly attainment: Attainment, readonly owner: { readonly id: string, readonly name: string } | null }, readonly observation: { readonly id: string, readonly period: string, readonly periodEnd: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly reviewedBy: { readonly id: string, readonly period: string, readonly periodEnd: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly actions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly title: string, readonly state: ActionState, readonly dueOn: string, readonly owner: { readonly id: string, readonly name: string } }> } | null, readonly lesson: { readonly id: string, readonly text: string, readonly concerns: { readonly totalCount: number, readonly nodes: ReadonlyArray<
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
          > } | null } | null }> } | null };

export type DropAssetMutationVariables = Exact<{
  input: AssetUseInput;
}>;


export type DropAssetMutation = { readonly dropAsset: { readonly replayed: boolean, readonly revision: number, readonly actor: { readonly id: string, readonly version: number, readonly name: string, readonly uses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: AssetKind, readonly url: string | null, readonly usageTerms: string | null, readonly usedBy: { readonly totalCount: number } | null }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type EditCardQueryVariables = Exact<{
  id: string;
}>;


export type EditCardQuery = { readonly node:
    | { readonly __typename: 'Actor', readonly id: string, readonly label: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly kind: ActorKind, readonly sector: Sector, readonly description: string | null, readonly contact: string | null, readonly measuresBudget: number | null, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly partOf: { readonly id: string, readonly name: string } | null, readonly members: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly weight: number | null, readonly node: { readonly id: string, readonly name: string } }> } | null }
    | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
    | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
    | { readonly __typename: 'Asset', readonly id: string, readonly label: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly url: string | null, readonly usageTerms: string | null, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly assetKind: AssetKind }
    | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly description: string | null, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null }
    | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
    | { readonly __typename: 'Contribution', readonly id: string, readonly label: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly title: string, readonly description: string | null, readonly intendedFor: string | null, readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly startsOn: string | null, readonly endsOn: string | null, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly decision: { readonly status: ContributionStatus, readonly note: string | null, readonly at: string } | null, readonly proposal: { readonly proposedAt: string } | null, readonly makers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly node: { readonly id: string, readonly name: string } }> } | null, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
          , readonly link: { readonly id: string, readonly version: number, readonly weight: number, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> } | null, readonly expresses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null }
    | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
    | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
    | { readonly __typename: 'Goal', readonly id: string, readonly label: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly description: string | null, readonly tier: string | null, readonly adoption: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly hasEnded: boolean, readonly externalWeight: number, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly owners: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly expresses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null }
    | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
    | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
    | { readonly __typename: 'Measure', readonly id: string, readonly label: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly definition: string | null, readonly unit: string, readonly unitKind: UnitKind | null, readonly decimals: number | null, readonly scaleMin: number | null, readonly scaleMax: number | null, readonly stage: ValueChainStage, readonly method: MeasureMethod, readonly direction: Direction, readonly accumulation: Accumulation, readonly frequency: Frequency | null, readonly baseline: number | null, readonly acceptedValue: number | null, readonly targetValue: number | null, readonly kpiId: string | null, readonly kpiTitle: string | null, readonly kpiDefinition: string | null, readonly retired: boolean, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly targets: ReadonlyArray<{ readonly validFrom: string, readonly acceptedValue: number | null, readonly targetValue: number | null, readonly reason: string | null }>, readonly owner: { readonly id: string, readonly name: string } | null, readonly indicates: { readonly totalCount: number, readonly nodes: ReadonlyArray<
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
        > } | null }
    | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
    | { readonly __typename: 'Outcome', readonly id: string, readonly label: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly description: string | null, readonly hasEnded: boolean, readonly externalWeight: number, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly experiencedBy: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null }
    | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
    | { readonly __typename: 'Session', readonly id: string, readonly label: string }
    | { readonly __typename: 'Value', readonly id: string, readonly label: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly description: string | null, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null }
    | { readonly __typename: 'Vision', readonly id: string, readonly label: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly statement: string | null, readonly description: string | null, readonly horizon: number | null, readonly hasEnded: boolean, readonly externalWeight: number, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly values: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null }
   | null };

export type EndContributionMutationVariables = Exact<{
  input: EndContributionInput;
}>;


export type EndContributionMutation = { readonly endContribution: { readonly replayed: boolean, readonly revision: number, readonly contribution: { readonly id: string, readonly version: number, readonly title: string, readonly description: string | null, readonly intendedFor: string | null, readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly startsOn: string | null, readonly endsOn: string | null, readonly updatedAt: string, readonly viewerCan: ReadonlyArray<string>, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
          , readonly link: { readonly id: string, readonly version: number, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> } | null, readonly decision: { readonly status: ContributionStatus, readonly note: string | null, readonly at: string, readonly changedSince: ReadonlyArray<string> } | null, readonly proposal: { readonly ending: Ending | null, readonly reason: string | null, readonly proposedAt: string, readonly answers: ReadonlyArray<{ readonly confirmedAt: string | null, readonly declinedAt: string | null, readonly reason: string | null, readonly actor: { readonly id: string, readonly name: string } }>, readonly makers: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly actor: { readonly id: string, readonly name: string } }> | null, readonly contributesTo: ReadonlyArray<{ readonly weight: number, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly aim:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
           }> | null } | null, readonly makers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly portion: number | null, readonly confirmedAt: string | null, readonly changedSince: ReadonlyArray<string>, readonly declinedAt: string | null, readonly declinedBecause: string | null, readonly node: { readonly id: string, readonly name: string } }> } | null, readonly expresses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type EndSessionMutationVariables = Exact<{
  input: EndSessionInput;
}>;


export type EndSessionMutation = { readonly endSession: { readonly replayed: boolean, readonly revision: number, readonly sessions: ReadonlyArray<{ readonly id: string, readonly called: string, readonly openedBy: SignInMethod, readonly holderName: string | null, readonly role: Role | null, readonly createdAt: string, readonly lastSeenOn: string | null, readonly expiresAt: string, readonly isCurrent: boolean, readonly viewerCan: ReadonlyArray<string> }> | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

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

export type VisionFormFragment = { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly statement: string | null, readonly description: string | null, readonly horizon: number | null, readonly hasEnded: boolean, readonly externalWeight: number, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly values: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null };

export type OutcomeFormFragment = { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly description: string | null, readonly hasEnded: boolean, readonly externalWeight: number, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly experiencedBy: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null };

export type GoalFormFragment = { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly description: string | null, readonly tier: string | null, readonly adoption: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly hasEnded: boolean, readonly externalWeight: number, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly owners: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly expresses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null };

export type ValueFormFragment = { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly description: string | null, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null };

export type BeneficiaryGroupFormFragment = { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly description: string | null, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null };

export type ActorFormFragment = { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly kind: ActorKind, readonly sector: Sector, readonly description: string | null, readonly contact: string | null, readonly measuresBudget: number | null, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly partOf: { readonly id: string, readonly name: string } | null, readonly members: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly weight: number | null, readonly node: { readonly id: string, readonly name: string } }> } | null };

export type AssetFormFragment = { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly url: string | null, readonly usageTerms: string | null, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly assetKind: AssetKind };

export type MeasureFormFragment = { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly definition: string | null, readonly unit: string, readonly unitKind: UnitKind | null, readonly decimals: number | null, readonly scaleMin: number | null, readonly scaleMax: number | null, readonly stage: ValueChainStage, readonly method: MeasureMethod, readonly direction: Direction, readonly accumulation: Accumulation, readonly frequency: Frequency | null, readonly baseline: number | null, readonly acceptedValue: number | null, readonly targetValue: number | null, readonly kpiId: string | null, readonly kpiTitle: string | null, readonly kpiDefinition: string | null, readonly retired: boolean, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly targets: ReadonlyArray<{ readonly validFrom: string, readonly acceptedValue: number | null, readonly targetValue: number | null, readonly reason: string | null }>, readonly owner: { readonly id: string, readonly name: string } | null, readonly indicates: { readonly totalCount: number, readonly nodes: ReadonlyArray<
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
    > } | null };

export type ContributionFormFragment = { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly title: string, readonly description: string | null, readonly intendedFor: string | null, readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly startsOn: string | null, readonly endsOn: string | null, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly decision: { readonly status: ContributionStatus, readonly note: string | null, readonly at: string } | null, readonly proposal: { readonly proposedAt: string } | null, readonly makers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly node: { readonly id: string, readonly name: string } }> } | null, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
        | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
        | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
        | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
      , readonly link: { readonly id: string, readonly version: number, readonly weight: number, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> } | null, readonly expresses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null };

type WeightsBelow_Goal_Fragment = { readonly __typename: 'Goal', readonly id: string, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null, readonly supportedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null, readonly contributions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null };

type WeightsBelow_Outcome_Fragment = { readonly __typename: 'Outcome', readonly id: string, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null, readonly supportedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null, readonly contributions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null };

type WeightsBelow_Vision_Fragment = { readonly __typename: 'Vision', readonly id: string, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null, readonly supportedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null, readonly contributions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null };

export type WeightsBelowFragment =
  | WeightsBelow_Goal_Fragment
  | WeightsBelow_Outcome_Fragment
  | WeightsBelow_Vision_Fragment
;

export type GapListQueryVariables = Exact<{
  kinds?: ReadonlyArray<GapKind> | GapKind | null | undefined;
  under?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  language?: Language;
}>;


export type GapListQuery = { readonly revision: number, readonly gaps: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: GapKind, readonly severity: number, readonly message: string, readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Actor', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
        | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
        | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
        | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
        | { readonly __typename: 'Contribution', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
        | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Goal', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
        | { readonly __typename: 'Measure', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Outcome', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
        | { readonly __typename: 'Session', readonly id: string, readonly label: string }
        | { readonly __typename: 'Value', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Vision', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
      > }> } | null };

export type GapOverviewQueryVariables = Exact<{
  each?: number | null | undefined;
  under?: string | null | undefined;
  language?: Language;
}>;


export type GapOverviewQuery = { readonly revision: number, readonly aims: { readonly totalCount: number } | null, readonly unsupported: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: GapKind, readonly severity: number, readonly message: string, readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Actor', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
        | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
        | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
        | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
        | { readonly __typename: 'Contribution', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
        | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Goal', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
        | { readonly __typename: 'Measure', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Outcome', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
        | { readonly __typename: 'Session', readonly id: string, readonly label: string }
        | { readonly __typename: 'Value', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Vision', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
      > }> } | null, readonly neglected: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: GapKind, readonly severity: number, readonly message: string, readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Actor', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
        | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
        | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
        | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
        | { readonly __typename: 'Contribution', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
        | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Goal', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
        | { readonly __typename: 'Measure', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Outcome', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
        | { readonly __typename: 'Session', readonly id: string, readonly label: string }
        | { readonly __typename: 'Value', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Vision', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
      > }> } | null, readonly blind: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: GapKind, readonly severity: number, readonly message: string, readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Actor', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
        | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
        | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
        | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
        | { readonly __typename: 'Contribution', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
        | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Goal', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
        | { readonly __typename: 'Measure', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Outcome', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
        | { readonly __typename: 'Session', readonly id: string, readonly label: string }
        | { readonly __typename: 'Value', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Vision', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
      > }> } | null, readonly orphan: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: GapKind, readonly severity: number, readonly message: string, readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Actor', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
        | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
        | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
        | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
        | { readonly __typename: 'Contribution', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
        | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Goal', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
        | { readonly __typename: 'Measure', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Outcome', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
        | { readonly __typename: 'Session', readonly id: string, readonly label: string }
        | { readonly __typename: 'Value', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Vision', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
      > }> } | null, readonly unowned: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: GapKind, readonly severity: number, readonly message: string, readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Actor', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
        | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
        | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
        | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
        | { readonly __typename: 'Contribution', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
        | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Goal', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
        | { readonly __typename: 'Measure', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Outcome', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
        | { readonly __typename: 'Session', readonly id: string, readonly label: string }
        | { readonly __typename: 'Value', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Vision', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
      > }> } | null, readonly stale: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: GapKind, readonly severity: number, readonly message: string, readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Actor', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
        | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
        | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
        | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
        | { readonly __typename: 'Contribution', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
        | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Goal', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
        | { readonly __typename: 'Measure', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Outcome', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
        | { readonly __typename: 'Session', readonly id: string, readonly label: string }
        | { readonly __typename: 'Value', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Vision', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
      > }> } | null, readonly brokenChain: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: GapKind, readonly severity: number, readonly message: string, readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Actor', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
        | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
        | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
        | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
        | { readonly __typename: 'Contribution', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
        | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Goal', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
        | { readonly __typename: 'Measure', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Outcome', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
        | { readonly __typename: 'Session', readonly id: string, readonly label: string }
        | { readonly __typename: 'Value', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Vision', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
      > }> } | null, readonly fragile: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: GapKind, readonly severity: number, readonly message: string, readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Actor', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
        | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
        | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
        | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
        | { readonly __typename: 'Contribution', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
        | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Goal', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
        | { readonly __typename: 'Measure', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Outcome', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
        | { readonly __typename: 'Session', readonly id: string, readonly label: string }
        | { readonly __typename: 'Value', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Vision', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
      > }> } | null, readonly conflict: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: GapKind, readonly severity: number, readonly message: string, readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Actor', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
        | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
        | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
        | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
        | { readonly __typename: 'Contribution', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
        | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Goal', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
        | { readonly __typename: 'Measure', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Outcome', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
        | { readonly __typename: 'Session', readonly id: string, readonly label: string }
        | { readonly __typename: 'Value', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Vision', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
      > }> } | null, readonly overloaded: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: GapKind, readonly severity: number, readonly message: string, readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Actor', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
        | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
        | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
        | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
        | { readonly __typename: 'Contribution', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
        | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Goal', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
        | { readonly __typename: 'Measure', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Outcome', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
        | { readonly __typename: 'Session', readonly id: string, readonly label: string }
        | { readonly __typename: 'Value', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Vision', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
      > }> } | null, readonly oneSector: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: GapKind, readonly severity: number, readonly message: string, readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Actor', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
        | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
        | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
        | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
        | { readonly __typename: 'Contribution', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
        | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Goal', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
        | { readonly __typename: 'Measure', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Outcome', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
        | { readonly __typename: 'Session', readonly id: string, readonly label: string }
        | { readonly __typename: 'Value', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Vision', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
      > }> } | null, readonly valueUnexpressed: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: GapKind, readonly severity: number, readonly message: string, readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Actor', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
        | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
        | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
        | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
        | { readonly __typename: 'Contribution', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
        | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Goal', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
        | { readonly __typename: 'Measure', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Outcome', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
        | { readonly __typename: 'Session', readonly id: string, readonly label: string }
        | { readonly __typename: 'Value', readonly illustrative: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Vision', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
      > }> } | null };

export type OfAKindFragment = { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: GapKind, readonly severity: number, readonly message: string, readonly nodes: ReadonlyArray<
      | { readonly __typename: 'Actor', readonly illustrative: boolean, readonly id: string, readonly label: string }
      | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
      | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
      | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
      | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
      | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
      | { readonly __typename: 'Contribution', readonly illustrative: boolean, readonly id: string, readonly label: string }
      | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
      | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
      | { readonly __typename: 'Goal', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
      | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
      | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
      | { readonly __typename: 'Measure', readonly illustrative: boolean, readonly id: string, readonly label: string }
      | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
      | { readonly __typename: 'Outcome', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
      | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
      | { readonly __typename: 'Session', readonly id: string, readonly label: string }
      | { readonly __typename: 'Value', readonly illustrative: boolean, readonly id: string, readonly label: string }
      | { readonly __typename: 'Vision', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
    > }> };

export type GoalChainQueryVariables = Exact<{
  fromId: string;
  direction?: ChainDirection;
  first?: number | null | undefined;
}>;


export type GoalChainQuery = { readonly revision: number, readonly node:
    | { readonly __typename: 'Actor', readonly sector: Sector, readonly illustrative: boolean, readonly archivedAt: string | null, readonly id: string, readonly label: string }
    | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
    | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
    | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
    | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
    | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
    | { readonly __typename: 'Contribution', readonly status: ContributionStatus, readonly illustrative: boolean, readonly archivedAt: string | null, readonly id: string, readonly label: string }
    | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
    | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
    | { readonly __typename: 'Goal', readonly hasEnded: boolean, readonly illustrative: boolean, readonly archivedAt: string | null, readonly id: string, readonly label: string }
    | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
    | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
    | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
    | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
    | { readonly __typename: 'Outcome', readonly hasEnded: boolean, readonly illustrative: boolean, readonly archivedAt: string | null, readonly id: string, readonly label: string }
    | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
    | { readonly __typename: 'Session', readonly id: string, readonly label: string }
    | { readonly __typename: 'Value', readonly id: string, readonly label: string }
    | { readonly __typename: 'Vision', readonly hasEnded: boolean, readonly illustrative: boolean, readonly archivedAt: string | null, readonly id: string, readonly label: string }
   | null, readonly chains: ReadonlyArray<{ readonly share: number, readonly polarity: Polarity, readonly weakestConfidence: Confidence, readonly nodes: ReadonlyArray<
      | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
      | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
      | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
      | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
      | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
      | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
      | { readonly __typename: 'Contribution', readonly illustrative: boolean, readonly id: string, readonly label: string, readonly makers: { readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly node: { readonly id: string, readonly name: string } }> } | null }
      | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
      | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
      | { readonly __typename: 'Goal', readonly hasEnded: boolean, readonly illustrative: boolean, readonly status: GoalStatus, readonly tier: string | null, readonly id: string, readonly label: string, readonly owners: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null }
      | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
      | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
      | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
      | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
      | { readonly __typename: 'Outcome', readonly hasEnded: boolean, readonly illustrative: boolean, readonly status: GoalStatus, readonly id: string, readonly label: string }
      | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
      | { readonly __typename: 'Session', readonly id: string, readonly label: string }
      | { readonly __typename: 'Value', readonly id: string, readonly label: string }
      | { readonly __typename: 'Vision', readonly hasEnded: boolean, readonly illustrative: boolean, readonly status: GoalStatus, readonly id: string, readonly label: string }
    >, readonly links: ReadonlyArray<{ readonly id: string, readonly share: number | null, readonly weight: number, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null }> }> | null };

export type GoalMapQueryVariables = Exact<{
  rootId?: string | null | undefined;
  maxAims?: number;
}>;


export type GoalMapQuery = { readonly map: { readonly notShownCount: number, readonly revision: number, readonly aims: ReadonlyArray<{ readonly layer: number, readonly share: number | null, readonly unsupportedShare: number | null, readonly aim:
        | { readonly __typename: 'Goal', readonly tier: string | null, readonly status: GoalStatus, readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly illustrative: boolean }
        | { readonly __typename: 'Outcome', readonly status: GoalStatus, readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly illustrative: boolean }
        | { readonly __typename: 'Vision', readonly status: GoalStatus, readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly illustrative: boolean }
       }>, readonly links: ReadonlyArray<{ readonly linkId: string, readonly fromId: string, readonly toId: string, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence }> } | null };

export type GoalTableQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  under?: string | null | undefined;
  filter?: GoalFilter | null | undefined;
  orderBy?: ReadonlyArray<GoalOrder> | GoalOrder | null | undefined;
}>;


export type GoalTableQuery = { readonly goals: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly name: string, readonly tier: string | null, readonly endsOn: string | null, readonly illustrative: boolean, readonly status: GoalStatus, readonly attainmentIndex: number | null, readonly unsupportedShare: number | null, readonly externalShare: number | null, readonly contributionsCount: number, readonly measuresCount: number, readonly goalsCount: number, readonly reportedStatus: { readonly status: GoalStatus, readonly comment: string, readonly at: string } | null, readonly owners: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null }> } | null };

export type HistoryQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HistoryQuery = { readonly node:
    | { readonly __typename: 'Actor', readonly id: string, readonly label: string, readonly history: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly at: string, readonly deed: string, readonly by: string, readonly reason: string | null, readonly before: ReadonlyArray<{ readonly name: string, readonly value: string | null }>, readonly after: ReadonlyArray<{ readonly name: string, readonly value: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null }
    | { readonly __typename: 'AimLink', readonly id: string, readonly label: string, readonly history: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly at: string, readonly deed: string, readonly by: string, readonly reason: string | null, readonly before: ReadonlyArray<{ readonly name: string, readonly value: string | null }>, readonly after: ReadonlyArray<{ readonly name: string, readonly value: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null }
    | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
    | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
    | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
    | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
    | { readonly __typename: 'Contribution', readonly id: string, readonly label: string, readonly history: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly at: string, readonly deed: string, readonly by: string, readonly reason: string | null, readonly before: ReadonlyArray<{ readonly name: string, readonly value: string | null }>, readonly after: ReadonlyArray<{ readonly name: string, readonly value: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null }
    | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
    | { readonly __typename: 'Deviation', readonly id: string, readonly label: string, readonly history: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly at: string, readonly deed: string, readonly by: string, readonly reason: string | null, readonly before: ReadonlyArray<{ readonly name: string, readonly value: string | null }>, readonly after: ReadonlyArray<{ readonly name: string, readonly value: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null }
    | { readonly __typename: 'Goal', readonly id: string, readonly label: string, readonly history: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly at: string, readonly deed: string, readonly by: string, readonly reason: string | null, readonly before: ReadonlyArray<{ readonly name: string, readonly value: string | null }>, readonly after: ReadonlyArray<{ readonly name: string, readonly value: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null }
    | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
    | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
    | { readonly __typename: 'Measure', readonly id: string, readonly label: string, readonly history: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly at: string, readonly deed: string, readonly by: string, readonly reason: string | null, readonly before: ReadonlyArray<{ readonly name: string, readonly value: string | null }>, readonly after: ReadonlyArray<{ readonly name: string, readonly value: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null }
    | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
    | { readonly __typename: 'Outcome', readonly id: string, readonly label: string, readonly history: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly at: string, readonly deed: string, readonly by: string, readonly reason: string | null, readonly before: ReadonlyArray<{ readonly name: string, readonly value: string | null }>, readonly after: ReadonlyArray<{ readonly name: string, readonly value: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null }
    | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
    | { readonly __typename: 'Session', readonly id: string, readonly label: string }
    | { readonly __typename: 'Value', readonly id: string, readonly label: string }
    | { readonly __typename: 'Vision', readonly id: string, readonly label: string, readonly history: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly at: string, readonly deed: string, readonly by: string, readonly reason: string | null, readonly before: ReadonlyArray<{ readonly name: string, readonly value: string | null }>, readonly after: ReadonlyArray<{ readonly name: string, readonly value: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null }
   | null };

export type DeedsFragment = { readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly at: string, readonly deed: string, readonly by: string, readonly reason: string | null, readonly before: ReadonlyArray<{ readonly name: string, readonly value: string | null }>, readonly after: ReadonlyArray<{ readonly name: string, readonly value: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } };

export type InvitationDetailsFragment = { readonly id: string, readonly name: string, readonly invitedBy: string, readonly createdAt: string, readonly expiresAt: string, readonly usedAt: string | null, readonly revokedAt: string | null, readonly isSignedIn: boolean, readonly viewerCan: ReadonlyArray<string>, readonly actor: { readonly id: string, readonly name: string } | null };

export type InvitationListQueryVariables = Exact<{
  id: string;
  filter?: InvitationFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type InvitationListQuery = { readonly node:
    | { readonly id: string, readonly name: string, readonly invitations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly invitedBy: string, readonly createdAt: string, readonly expiresAt: string, readonly usedAt: string | null, readonly revokedAt: string | null, readonly isSignedIn: boolean, readonly viewerCan: ReadonlyArray<string>, readonly actor: { readonly id: string, readonly name: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null }
    | Record<PropertyKey, never>
   | null };

export type InviteActorMutationVariables = Exact<{
  input: InviteActorInput;
}>;


export type InviteActorMutation = { readonly inviteActor: { readonly link: string | null, readonly replayed: boolean, readonly revision: number, readonly invitation: { readonly id: string, readonly name: string, readonly invitedBy: string, readonly createdAt: string, readonly expiresAt: string, readonly usedAt: string | null, readonly revokedAt: string | null, readonly isSignedIn: boolean, readonly viewerCan: ReadonlyArray<string>, readonly actor: { readonly id: string, readonly name: string } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type IssueApiKeyMutationVariables = Exact<{
  input: IssueApiKeyInput;
}>;


export type IssueApiKeyMutation = { readonly issueApiKey: { readonly secret: string | null, readonly replayed: boolean, readonly revision: number, readonly apiKey: { readonly id: string, readonly name: string, readonly role: Role, readonly createdAt: string, readonly expiresAt: string | null, readonly formerUntil: string | null, readonly revokedAt: string | null, readonly lastUsedOn: string | null, readonly viewerCan: ReadonlyArray<string>, readonly actors: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type IssueBallotsMutationVariables = Exact<{
  input: IssueBallotsInput;
}>;


export type IssueBallotsMutation = { readonly issueBallots: { readonly ballots: ReadonlyArray<string> | null, readonly replayed: boolean, readonly revision: number, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type KeyDetailsFragment = { readonly id: string, readonly name: string, readonly role: Role, readonly createdAt: string, readonly expiresAt: string | null, readonly formerUntil: string | null, readonly revokedAt: string | null, readonly lastUsedOn: string | null, readonly viewerCan: ReadonlyArray<string>, readonly actors: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type LeaveContributionMutationVariables = Exact<{
  input: LeaveContributionInput;
}>;


export type LeaveContributionMutation = { readonly leaveContribution: { readonly replayed: boolean, readonly revision: number, readonly contribution: { readonly id: string, readonly version: number, readonly title: string, readonly description: string | null, readonly intendedFor: string | null, readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly startsOn: string | null, readonly endsOn: string | null, readonly updatedAt: string, readonly viewerCan: ReadonlyArray<string>, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
          , readonly link: { readonly id: string, readonly version: number, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> } | null, readonly decision: { readonly status: ContributionStatus, readonly note: string | null, readonly at: string, readonly changedSince: ReadonlyArray<string> } | null, readonly proposal: { readonly ending: Ending | null, readonly reason: string | null, readonly proposedAt: string, readonly answers: ReadonlyArray<{ readonly confirmedAt: string | null, readonly declinedAt: string | null, readonly reason: string | null, readonly actor: { readonly id: string, readonly name: string } }>, readonly makers: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly actor: { readonly id: string, readonly name: string } }> | null, readonly contributesTo: ReadonlyArray<{ readonly weight: number, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly aim:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
           }> | null } | null, readonly makers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly portion: number | null, readonly confirmedAt: string | null, readonly changedSince: ReadonlyArray<string>, readonly declinedAt: string | null, readonly declinedBecause: string | null, readonly node: { readonly id: string, readonly name: string } }> } | null, readonly expresses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type LessonListQueryVariables = Exact<{
  text?: string | null | undefined;
  under?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  language?: Language;
}>;


export type LessonListQuery = { readonly lessons: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly text: string, readonly createdAt: string, readonly from: { readonly id: string, readonly positive: boolean, readonly cause: Cause | null, readonly fact: string, readonly measure: { readonly id: string, readonly name: string, readonly illustrative: boolean } } | null, readonly concerns: { readonly totalCount: number, readonly nodes: ReadonlyArray<
          | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
          | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
          | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
          | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
          | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
          | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
          | { readonly __typename: 'Contribution', readonly id: string, readonly label: string }
          | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
          | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
          | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
          | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
          | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
          | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
          | { readonly __typename: 'Session', readonly id: string, readonly label: string }
          | { readonly __typename: 'Value', readonly id: string, readonly label: string }
          | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
        > } | null }> } | null };

export type LinkAimsMutationVariables = Exact<{
  input: LinkAimsInput;
}>;


export type LinkAimsMutation = { readonly linkAims: { readonly replayed: boolean, readonly revision: number, readonly link: { readonly id: string, readonly version: number, readonly label: string, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly from:
        | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
        | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
        | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
        | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
        | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
        | { readonly __typename: 'Contribution', readonly version: number, readonly id: string, readonly label: string }
        | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
        | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Goal', readonly version: number, readonly hasEnded: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
        | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
        | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Outcome', readonly version: number, readonly id: string, readonly label: string }
        | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
        | { readonly __typename: 'Session', readonly id: string, readonly label: string }
        | { readonly __typename: 'Value', readonly id: string, readonly label: string }
        | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
      , readonly to:
        | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null, readonly supportedBy: { readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null, readonly contributions: { readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null }
        | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null, readonly supportedBy: { readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null, readonly contributions: { readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null }
        | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null, readonly supportedBy: { readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null, readonly contributions: { readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null }
       } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

type LinkWeights_Goal_Fragment = { readonly __typename: 'Goal', readonly id: string, readonly label: string, readonly name: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly hasEnded: boolean, readonly illustrative: boolean, readonly externalWeight: number, readonly unsupportedShare: number | null, readonly externalShare: number | null, readonly supportedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly from:
          | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
          | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
          | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
          | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
          | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
          | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
          | { readonly __typename: 'Contribution', readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly id: string, readonly label: string }
          | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
          | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
          | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
          | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
          | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
          | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
          | { readonly __typename: 'Session', readonly id: string, readonly label: string }
          | { readonly __typename: 'Value', readonly id: string, readonly label: string }
          | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
         } }> } | null, readonly contributions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly from:
          | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
          | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
          | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
          | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
          | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
          | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
          | { readonly __typename: 'Contribution', readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly id: string, readonly label: string }
          | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
          | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
          | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
          | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
          | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
          | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
          | { readonly __typename: 'Session', readonly id: string, readonly label: string }
          | { readonly __typename: 'Value', readonly id: string, readonly label: string }
          | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
         } }> } | null };

type LinkWeights_Outcome_Fragment = { readonly __typename: 'Outcome', readonly id: string, readonly label: string, readonly name: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly hasEnded: boolean, readonly illustrative: boolean, readonly externalWeight: number, readonly unsupportedShare: number | null, readonly externalShare: number | null, readonly supportedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly from:
          | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
          | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
          | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
          | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
          | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
          | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
          | { readonly __typename: 'Contribution', readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly id: string, readonly label: string }
          | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
          | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
          | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
          | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
          | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
          | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
          | { readonly __typename: 'Session', readonly id: string, readonly label: string }
          | { readonly __typename: 'Value', readonly id: string, readonly label: string }
          | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
         } }> } | null, readonly contributions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly from:
          | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
          | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
          | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
          | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
          | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
          | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
          | { readonly __typename: 'Contribution', readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly id: string, readonly label: string }
          | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
          | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
          | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
          | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
          | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
          | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
          | { readonly __typename: 'Session', readonly id: string, readonly label: string }
          | { readonly __typename: 'Value', readonly id: string, readonly label: string }
          | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
         } }> } | null };

type LinkWeights_Vision_Fragment = { readonly __typename: 'Vision', readonly id: string, readonly label: string, readonly name: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly hasEnded: boolean, readonly illustrative: boolean, readonly externalWeight: number, readonly unsupportedShare: number | null, readonly externalShare: number | null, readonly supportedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly from:
          | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
          | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
          | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
          | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
          | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
          | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
          | { readonly __typename: 'Contribution', readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly id: string, readonly label: string }
          | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
          | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
          | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
          | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
          | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
          | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
          | { readonly __typename: 'Session', readonly id: string, readonly label: string }
          | { readonly __typename: 'Value', readonly id: string, readonly label: string }
          | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
         } }> } | null, readonly contributions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly from:
          | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
          | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
          | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
          | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
          | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
          | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
          | { readonly __typename: 'Contribution', readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly id: string, readonly label: string }
          | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
          | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
          | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
          | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
          | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
          | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
          | { readonly __typename: 'Session', readonly id: string, readonly label: string }
          | { readonly __typename: 'Value', readonly id: string, readonly label: string }
          | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
         } }> } | null };

export type LinkWeightsFragment =
  | LinkWeights_Goal_Fragment
  | LinkWeights_Outcome_Fragment
  | LinkWeights_Vision_Fragment
;

export type WeighedLinkFragment = { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly from:
    | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
    | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
    | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
    | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
    | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
    | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
    | { readonly __typename: 'Contribution', readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly id: string, readonly label: string }
    | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
    | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
    | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
    | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
    | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
    | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
    | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
    | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
    | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
    | { readonly __typename: 'Session', readonly id: string, readonly label: string }
    | { readonly __typename: 'Value', readonly id: string, readonly label: string }
    | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
   };

export type LinksIntoQueryVariables = Exact<{
  aimId: string;
}>;


export type LinksIntoQuery = { readonly node:
    | { readonly __typename: 'Actor', readonly id: string }
    | { readonly __typename: 'AimLink', readonly id: string }
    | { readonly __typename: 'ApiKey', readonly id: string }
    | { readonly __typename: 'Asset', readonly id: string }
    | { readonly __typename: 'BeneficiaryGroup', readonly id: string }
    | { readonly __typename: 'ClaimMapping', readonly id: string }
    | { readonly __typename: 'Contribution', readonly id: string }
    | { readonly __typename: 'CorrectiveAction', readonly id: string }
    | { readonly __typename: 'Deviation', readonly id: string }
    | { readonly __typename: 'Goal', readonly archivedAt: string | null, readonly id: string, readonly label: string, readonly name: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly hasEnded: boolean, readonly illustrative: boolean, readonly externalWeight: number, readonly unsupportedShare: number | null, readonly externalShare: number | null, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
            | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
            | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
          , readonly link: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly from:
              | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
              | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
              | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
              | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
              | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
              | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
              | { readonly __typename: 'Contribution', readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly id: string, readonly label: string }
              | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
              | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
              | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
              | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
              | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
              | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
              | { readonly __typename: 'Session', readonly id: string, readonly label: string }
              | { readonly __typename: 'Value', readonly id: string, readonly label: string }
              | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
             } }> } | null, readonly supportedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly from:
              | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
              | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
              | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
              | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
              | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
              | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
              | { readonly __typename: 'Contribution', readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly id: string, readonly label: string }
              | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
              | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
              | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
              | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
              | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
              | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
              | { readonly __typename: 'Session', readonly id: string, readonly label: string }
              | { readonly __typename: 'Value', readonly id: string, readonly label: string }
              | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
             } }> } | null, readonly contributions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly from:
              | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
              | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
              | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
              | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
              | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
              | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
              | { readonly __typename: 'Contribution', readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly id: string, readonly label: string }
              | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
              | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
              | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
              | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
              | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
              | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
              | { readonly __typename: 'Session', readonly id: string, readonly label: string }
              | { readonly __typename: 'Value', readonly id: string, readonly label: string }
              | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
             } }> } | null }
    | { readonly __typename: 'Invitation', readonly id: string }
    | { readonly __typename: 'Lesson', readonly id: string }
    | { readonly __typename: 'Measure', readonly id: string }
    | { readonly __typename: 'Observation', readonly id: string }
    | { readonly __typename: 'Outcome', readonly archivedAt: string | null, readonly id: string, readonly label: string, readonly name: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly hasEnded: boolean, readonly illustrative: boolean, readonly externalWeight: number, readonly unsupportedShare: number | null, readonly externalShare: number | null, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
            | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
            | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
          , readonly link: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly from:
              | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
              | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
              | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
              | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
              | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
              | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
              | { readonly __typename: 'Contribution', readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly id: string, readonly label: string }
              | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
              | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
              | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
              | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
              | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
              | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
              | { readonly __typename: 'Session', readonly id: string, readonly label: string }
              | { readonly __typename: 'Value', readonly id: string, readonly label: string }
              | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
             } }> } | null, readonly supportedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly from:
              | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
              | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
              | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
              | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
              | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
              | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
              | { readonly __typename: 'Contribution', readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly id: string, readonly label: string }
              | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
              | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
              | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
              | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
              | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
              | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
              | { readonly __typename: 'Session', readonly id: string, readonly label: string }
              | { readonly __typename: 'Value', readonly id: string, readonly label: string }
              | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
             } }> } | null, readonly contributions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly from:
              | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
              | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
              | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
              | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
              | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
              | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
              | { readonly __typename: 'Contribution', readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly id: string, readonly label: string }
              | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
              | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
              | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
              | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
              | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
              | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
              | { readonly __typename: 'Session', readonly id: string, readonly label: string }
              | { readonly __typename: 'Value', readonly id: string, readonly label: string }
              | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
             } }> } | null }
    | { readonly __typename: 'ReportingRound', readonly id: string }
    | { readonly __typename: 'Session', readonly id: string }
    | { readonly __typename: 'Value', readonly id: string }
    | { readonly __typename: 'Vision', readonly archivedAt: string | null, readonly id: string, readonly label: string, readonly name: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly hasEnded: boolean, readonly illustrative: boolean, readonly externalWeight: number, readonly unsupportedShare: number | null, readonly externalShare: number | null, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
            | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
            | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
          , readonly link: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly from:
              | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
              | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
              | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
              | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
              | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
              | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
              | { readonly __typename: 'Contribution', readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly id: string, readonly label: string }
              | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
              | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
              | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
              | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
              | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
              | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
              | { readonly __typename: 'Session', readonly id: string, readonly label: string }
              | { readonly __typename: 'Value', readonly id: string, readonly label: string }
              | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
             } }> } | null, readonly supportedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly from:
              | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
              | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
              | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
              | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
              | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
              | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
              | { readonly __typename: 'Contribution', readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly id: string, readonly label: string }
              | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
              | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
              | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
              | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
              | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
              | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
              | { readonly __typename: 'Session', readonly id: string, readonly label: string }
              | { readonly __typename: 'Value', readonly id: string, readonly label: string }
              | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
             } }> } | null, readonly contributions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly from:
              | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
              | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
              | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
              | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
              | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
              | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
              | { readonly __typename: 'Contribution', readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly id: string, readonly label: string }
              | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
              | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
              | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
              | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
              | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
              | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
              | { readonly __typename: 'Session', readonly id: string, readonly label: string }
              | { readonly __typename: 'Value', readonly id: string, readonly label: string }
              | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
             } }> } | null }
   | null };

export type ManagementReviewQueryVariables = Exact<{
  aimId: string;
  since: string;
  under?: string | null | undefined;
  first?: number | null | undefined;
  language?: Language;
}>;


export type ManagementReviewQuery = { readonly place: { readonly code: string, readonly name: string } | null, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number, readonly aim:
      | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly archivedAt: string | null, readonly illustrative: boolean }
      | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly archivedAt: string | null, readonly illustrative: boolean }
      | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly archivedAt: string | null, readonly illustrative: boolean }
    , readonly sectors: ReadonlyArray<{ readonly sector: Sector, readonly share: number, readonly actorCount: number }> } | null, readonly outcomes: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly status: GoalStatus, readonly illustrative: boolean, readonly experiencedBy: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly measures: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly unit: string, readonly stage: ValueChainStage, readonly acceptedValue: number | null, readonly targetValue: number | null, readonly attainment: Attainment, readonly attainmentIndex: number | null, readonly trend: Trend, readonly latest: { readonly id: string, readonly period: string, readonly value: number | null, readonly status: ObservationStatus } | null }> } | null, readonly perception: { readonly groups: ReadonlyArray<{ readonly period: string, readonly suppressed: boolean, readonly answers: number | null, readonly up: number | null, readonly low: number | null, readonly high: number | null, readonly presses: number | null, readonly pressesUp: number | null, readonly beneficiaryGroup: { readonly id: string, readonly name: string } | null }> } | null }> } | null, readonly goals: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly tier: string | null, readonly status: GoalStatus, readonly illustrative: boolean, readonly reportedStatus: { readonly status: GoalStatus, readonly comment: string, readonly at: string } | null }> } | null, readonly open: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly state: DeviationState, readonly positive: boolean, readonly fact: string, readonly cause: Cause | null, readonly outsideInfluence: string | null, readonly sameInfluence: { readonly totalCount: number } | null, readonly measure: { readonly id: string, readonly name: string }, readonly actions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly state: ActionState, readonly dueOn: string, readonly owner: { readonly id: string, readonly name: string } }> } | null }> } | null, readonly closed: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly fact: string, readonly cause: Cause | null, readonly effective: boolean | null, readonly reviewComment: string | null, readonly measure: { readonly id: string, readonly name: string }, readonly lesson: { readonly id: string, readonly text: string } | null }> } | null, readonly gaps: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: GapKind, readonly severity: number, readonly message: string, readonly nodes: ReadonlyArray<
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
      > }> } | null, readonly priorities: ReadonlyArray<{ readonly effect: number, readonly index: number | null, readonly quadrant: Quadrant | null, readonly node:
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
     }> | null, readonly changes: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly at: string, readonly deed: string, readonly deedKind: Deed | null, readonly by: string, readonly reason: string | null, readonly node:
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
       | null }> } | null };

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

export type MeasureHistoryQueryVariables = Exact<{
  measureId: string;
  besideArea?: string | null | undefined;
  first?: number | null | undefined;
  language?: Language;
}>;


export type MeasureHistoryQuery = { readonly place: { readonly code: string, readonly name: string } | null, readonly node:
    | { readonly __typename: 'Actor' }
    | { readonly __typename: 'AimLink' }
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'Asset' }
    | { readonly __typename: 'BeneficiaryGroup' }
    | { readonly __typename: 'ClaimMapping' }
    | { readonly __typename: 'Contribution' }
    | { readonly __typename: 'CorrectiveAction' }
    | { readonly __typename: 'Deviation' }
    | { readonly __typename: 'Goal' }
    | { readonly __typename: 'Invitation' }
    | { readonly __typename: 'Lesson' }
    | { readonly __typename: 'Measure', readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly name: string, readonly definition: string | null, readonly unit: string, readonly decimals: number | null, readonly stage: ValueChainStage, readonly method: MeasureMethod, readonly direction: Direction, readonly accumulation: Accumulation, readonly frequency: Frequency | null, readonly staleness: number | null, readonly archivedAt: string | null, readonly retired: boolean, readonly kpiId: string | null, readonly baseline: number | null, readonly acceptedValue: number | null, readonly targetValue: number | null, readonly attainment: Attainment, readonly trend: Trend, readonly source: string | null, readonly illustrative: boolean, readonly targets: ReadonlyArray<{ readonly validFrom: string, readonly acceptedValue: number | null, readonly targetValue: number | null, readonly reason: string | null }>, readonly latest: { readonly id: string, readonly period: string, readonly periodStart: string, readonly periodEnd: string, readonly provisional: boolean, readonly value: number | null, readonly status: ObservationStatus, readonly area: string, readonly gender: Gender, readonly comment: string | null, readonly source: string | null } | null, readonly owner: { readonly id: string, readonly name: string, readonly contact: string | null } | null, readonly deviations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly state: DeviationState, readonly positive: boolean, readonly fact: string, readonly createdAt: string }> } | null, readonly lessons: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly text: string, readonly createdAt: string }> } | null, readonly indicates: { readonly totalCount: number, readonly nodes: ReadonlyArray<
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
        > } | null, readonly all: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly period: string, readonly periodStart: string, readonly periodEnd: string, readonly provisional: boolean, readonly value: number | null, readonly status: ObservationStatus, readonly area: string, readonly gender: Gender, readonly comment: string | null, readonly source: string | null }> } | null, readonly women: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly period: string, readonly periodStart: string, readonly periodEnd: string, readonly provisional: boolean, readonly value: number | null, readonly status: ObservationStatus, readonly area: string, readonly gender: Gender, readonly comment: string | null, readonly source: string | null }> } | null, readonly men: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly period: string, readonly periodStart: string, readonly periodEnd: string, readonly provisional: boolean, readonly value: number | null, readonly status: ObservationStatus, readonly area: string, readonly gender: Gender, readonly comment: string | null, readonly source: string | null }> } | null, readonly beside: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly period: string, readonly periodStart: string, readonly periodEnd: string, readonly provisional: boolean, readonly value: number | null, readonly status: ObservationStatus, readonly area: string, readonly gender: Gender, readonly comment: string | null, readonly source: string | null }> } | null }
    | { readonly __typename: 'Observation' }
    | { readonly __typename: 'Outcome' }
    | { readonly __typename: 'ReportingRound' }
    | { readonly __typename: 'Session' }
    | { readonly __typename: 'Value' }
    | { readonly __typename: 'Vision' }
   | null };

export type FigureFragment = { readonly id: string, readonly period: string, readonly periodStart: string, readonly periodEnd: string, readonly provisional: boolean, readonly value: number | null, readonly status: ObservationStatus, readonly area: string, readonly gender: Gender, readonly comment: string | null, readonly source: string | null };

export type MeasureListQueryVariables = Exact<{
  under?: string | null | undefined;
  filter?: MeasureFilter | null | undefined;
  orderBy?: ReadonlyArray<MeasureOrder> | MeasureOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MeasureListQuery = { readonly whole: { readonly totalCount: number, readonly facets: { readonly attainment: ReadonlyArray<{ readonly value: Attainment | null, readonly count: number }> } } | null, readonly measures: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly name: string, readonly unit: string, readonly decimals: number | null, readonly stage: ValueChainStage, readonly frequency: Frequency | null, readonly direction: Direction, readonly accumulation: Accumulation, readonly illustrative: boolean, readonly acceptedValue: number | null, readonly targetValue: number | null, readonly attainment: Attainment, readonly attainmentIndex: number | null, readonly trend: Trend, readonly staleness: number | null, readonly latest: { readonly id: string, readonly period: string, readonly value: number | null, readonly status: ObservationStatus, readonly provisional: boolean, readonly periodEnd: string } | null, readonly recent: ReadonlyArray<{ readonly id: string, readonly period: string, readonly value: number | null, readonly status: ObservationStatus, readonly periodEnd: string }> | null, readonly owner: { readonly id: string, readonly name: string, readonly contact: string | null } | null, readonly indicates: { readonly totalCount: number, readonly nodes: ReadonlyArray<
          | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
          | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
          | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
          | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
          | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
          | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
          | { readonly __typename: 'Contribution', readonly id: string, readonly label: string }
          | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
          | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
          | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
          | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
          | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
          | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
          | { readonly __typename: 'Session', readonly id: string, readonly label: string }
          | { readonly __typename: 'Value', readonly id: string, readonly label: string }
          | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
        > } | null }> } | null };

export type MeasureOwnerListQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type MeasureOwnerListQuery = { readonly actors: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null };

export type OpenDeviationMutationVariables = Exact<{
  input: OpenDeviationInput;
}>;


export type OpenDeviationMutation = { readonly openDeviation: { readonly replayed: boolean, readonly revision: number, readonly deviation: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly state: DeviationState, readonly positive: boolean, readonly byItself: boolean, readonly fact: string, readonly cause: Cause | null, readonly causeText: string | null, readonly outsideInfluence: string | null, readonly effective: boolean | null, readonly reviewComment: string | null, readonly withdrawnReason: string | null, readonly createdAt: string, readonly updatedAt: string, readonly measure: { readonly id: string, readonly version: number, readonly name: string, readonly unit: string, readonly attainment: Attainment, readonly owner: { readonly id: string, readonly name: string } | null }, readonly observation: { readonly id: string, readonly period: string, readonly periodEnd: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly reviewedBy: { readonly id: string, readonly period: string, readonly periodEnd: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly actions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly title: string, readonly state: ActionState, readonly dueOn: string, readonly owner: { readonly id: string, readonly name: string } }> } | null, readonly lesson: { readonly id: string, readonly text: string, readonly concerns: { readonly totalCount: number, readonly nodes: ReadonlyArray<
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
          > } | null } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type OpenReportingRoundMutationVariables = Exact<{
  input: OpenReportingRoundInput;
}>;


export type OpenReportingRoundMutation = { readonly openReportingRound: { readonly replayed: boolean, readonly revision: number, readonly round: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly period: string, readonly dueOn: string, readonly createdAt: string, readonly closedAt: string | null, readonly missing: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly actor: { readonly id: string, readonly name: string }, readonly node:
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
           }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type OutcomeListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: OutcomeFilter | null | undefined;
  orderBy?: ReadonlyArray<OutcomeOrder> | OutcomeOrder | null | undefined;
  drivers?: number | null | undefined;
}>;


export type OutcomeListQuery = { readonly outcomes: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly status: GoalStatus, readonly illustrative: boolean, readonly experiencedBy: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly perception: { readonly groups: ReadonlyArray<{ readonly period: string, readonly suppressed: boolean, readonly answers: number | null, readonly up: number | null, readonly low: number | null, readonly high: number | null, readonly beneficiaryGroup: { readonly id: string, readonly name: string } | null }> } | null, readonly drivers: { readonly id: string, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number, readonly actors: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly share: number, readonly actor: { readonly id: string, readonly name: string, readonly sector: Sector, readonly illustrative: boolean } }> } | null, readonly sectors: ReadonlyArray<{ readonly sector: Sector, readonly share: number, readonly actorCount: number }> } | null }> } | null };

export type PeerComparisonQueryVariables = Exact<{
  measureId: string;
  groupId?: string | null | undefined;
}>;


export type PeerComparisonQuery = { readonly node:
    | { readonly id: string, readonly name: string, readonly unit: string, readonly direction: Direction, readonly kpiId: string | null, readonly retired: boolean, readonly latest: { readonly id: string, readonly period: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly peers: { readonly period: string, readonly median: number | null, readonly lowerQuartile: number | null, readonly upperQuartile: number | null, readonly quartile: number | null, readonly position: number | null, readonly peerCount: number, readonly group: string | null } | null }
    | Record<PropertyKey, never>
   | null, readonly peerGroups: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly members: ReadonlyArray<string> }> } | null };

export type PeerGroupDetailsFragment = { readonly id: string, readonly name: string, readonly members: ReadonlyArray<string>, readonly viewerCan: ReadonlyArray<string> };

export type PerformDeedsMutationVariables = Exact<{
  deeds: ReadonlyArray<DeedInput> | DeedInput;
  errorPolicy?: ErrorPolicy;
}>;


export type PerformDeedsMutation = { readonly performDeeds: { readonly revision: number, readonly results: ReadonlyArray<{ readonly deed: string, readonly replayed: boolean, readonly node:
        | { readonly __typename: 'Actor', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string }
        | { readonly __typename: 'AimLink', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly id: string, readonly label: string }
        | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
        | { readonly __typename: 'Asset', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string }
        | { readonly __typename: 'BeneficiaryGroup', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string }
        | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
        | { readonly __typename: 'Contribution', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly title: string, readonly status: ContributionStatus, readonly id: string, readonly label: string }
        | { readonly __typename: 'CorrectiveAction', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly title: string, readonly id: string, readonly label: string, readonly actionState: ActionState }
        | { readonly __typename: 'Deviation', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly state: DeviationState, readonly id: string, readonly label: string }
        | { readonly __typename: 'Goal', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly hasEnded: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
        | { readonly __typename: 'Measure', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string }
        | { readonly __typename: 'Observation', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly period: string, readonly value: number | null, readonly id: string, readonly label: string, readonly observed: ObservationStatus }
        | { readonly __typename: 'Outcome', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly hasEnded: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'ReportingRound', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly closedAt: string | null, readonly id: string, readonly label: string }
        | { readonly __typename: 'Session', readonly id: string, readonly label: string }
        | { readonly __typename: 'Value', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string }
        | { readonly __typename: 'Vision', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly hasEnded: boolean, readonly id: string, readonly label: string }
       | null, readonly userErrors: ReadonlyArray<
        | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
           | null }
        | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
        | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
        | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
        | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
        | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      > }>, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type PlaceSettingsQueryVariables = Exact<{
  first?: number | null | undefined;
  archived?: boolean | null | undefined;
}>;


export type PlaceSettingsQuery = { readonly revision: number, readonly place: { readonly code: string, readonly name: string, readonly viewerCan: ReadonlyArray<string> } | null, readonly viewer: { readonly kind: string, readonly name: string | null, readonly role: Role | null, readonly can: ReadonlyArray<Deed> }, readonly values: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly description: string | null, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null }> } | null, readonly beneficiaryGroups: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly description: string | null, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null }> } | null, readonly assets: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly url: string | null, readonly usageTerms: string | null, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly assetKind: AssetKind }> } | null };

export type PreviewWeightsQueryVariables = Exact<{
  aimId: string;
  deeds: ReadonlyArray<DeedInput> | DeedInput;
}>;


export type PreviewWeightsQuery = { readonly preview: { readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    >, readonly query: { readonly node:
        | { readonly __typename: 'Actor', readonly id: string }
        | { readonly __typename: 'AimLink', readonly id: string }
        | { readonly __typename: 'ApiKey', readonly id: string }
        | { readonly __typename: 'Asset', readonly id: string }
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string }
        | { readonly __typename: 'ClaimMapping', readonly id: string }
        | { readonly __typename: 'Contribution', readonly id: string }
        | { readonly __typename: 'CorrectiveAction', readonly id: string }
        | { readonly __typename: 'Deviation', readonly id: string }
        | { readonly __typename: 'Goal', readonly id: string, readonly label: string, readonly name: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly hasEnded: boolean, readonly illustrative: boolean, readonly externalWeight: number, readonly unsupportedShare: number | null, readonly externalShare: number | null, readonly supportedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly from:
                  | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
                  | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
                  | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
                  | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
                  | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Contribution', readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly id: string, readonly label: string }
                  | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
                  | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Session', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Value', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
                 } }> } | null, readonly contributions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly from:
                  | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
                  | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
                  | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
                  | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
                  | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Contribution', readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly id: string, readonly label: string }
                  | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
                  | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Session', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Value', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
                 } }> } | null }
        | { readonly __typename: 'Invitation', readonly id: string }
        | { readonly __typename: 'Lesson', readonly id: string }
        | { readonly __typename: 'Measure', readonly id: string }
        | { readonly __typename: 'Observation', readonly id: string }
        | { readonly __typename: 'Outcome', readonly id: string, readonly label: string, readonly name: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly hasEnded: boolean, readonly illustrative: boolean, readonly externalWeight: number, readonly unsupportedShare: number | null, readonly externalShare: number | null, readonly supportedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly from:
                  | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
                  | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
                  | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
                  | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
                  | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Contribution', readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly id: string, readonly label: string }
                  | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
                  | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Session', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Value', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
                 } }> } | null, readonly contributions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly from:
                  | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
                  | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
                  | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
                  | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
                  | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Contribution', readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly id: string, readonly label: string }
                  | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
                  | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Session', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Value', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
                 } }> } | null }
        | { readonly __typename: 'ReportingRound', readonly id: string }
        | { readonly __typename: 'Session', readonly id: string }
        | { readonly __typename: 'Value', readonly id: string }
        | { readonly __typename: 'Vision', readonly id: string, readonly label: string, readonly name: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly hasEnded: boolean, readonly illustrative: boolean, readonly externalWeight: number, readonly unsupportedShare: number | null, readonly externalShare: number | null, readonly supportedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly from:
                  | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
                  | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
                  | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
                  | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
                  | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Contribution', readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly id: string, readonly label: string }
                  | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
                  | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Session', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Value', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
                 } }> } | null, readonly contributions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly from:
                  | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
                  | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
                  | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
                  | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
                  | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Contribution', readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly id: string, readonly label: string }
                  | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
                  | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Session', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Value', readonly id: string, readonly label: string }
                  | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
                 } }> } | null }
       | null } | null } | null };

export type PriorityListQueryVariables = Exact<{
  aimId: string;
  under?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type PriorityListQuery = { readonly node:
    | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
    | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
    | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
    | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
    | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
    | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
    | { readonly __typename: 'Contribution', readonly id: string, readonly label: string }
    | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
    | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
    | { readonly __typename: 'Goal', readonly archivedAt: string | null, readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
    | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
    | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
    | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
    | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
    | { readonly __typename: 'Outcome', readonly archivedAt: string | null, readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
    | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
    | { readonly __typename: 'Session', readonly id: string, readonly label: string }
    | { readonly __typename: 'Value', readonly id: string, readonly label: string }
    | { readonly __typename: 'Vision', readonly archivedAt: string | null, readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
   | null, readonly drivers: { readonly id: string, readonly revision: number } | null, readonly priorities: ReadonlyArray<{ readonly effect: number, readonly index: number | null, readonly quadrant: Quadrant | null, readonly node:
      | { readonly __typename: 'Actor', readonly illustrative: boolean, readonly id: string, readonly label: string }
      | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
      | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
      | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
      | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
      | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
      | { readonly __typename: 'Contribution', readonly id: string, readonly label: string }
      | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
      | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
      | { readonly __typename: 'Goal', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
      | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
      | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
      | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
      | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
      | { readonly __typename: 'Outcome', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
      | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
      | { readonly __typename: 'Session', readonly id: string, readonly label: string }
      | { readonly __typename: 'Value', readonly id: string, readonly label: string }
      | { readonly __typename: 'Vision', readonly hasEnded: boolean, readonly illustrative: boolean, readonly id: string, readonly label: string }
     }> | null };

export type ProposalPreviewQueryVariables = Exact<{
  contributionId: string;
  expectedVersion: number;
  aimIds: ReadonlyArray<string> | string;
}>;


export type ProposalPreviewQuery = { readonly node:
    | { readonly __typename: 'Contribution', readonly id: string, readonly version: number, readonly drives: { readonly nodes: ReadonlyArray<{ readonly share: number, readonly aim:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
           }> } | null }
    | Record<PropertyKey, never>
   | null, readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Actor', readonly id: string }
    | { readonly __typename: 'AimLink', readonly id: string }
    | { readonly __typename: 'ApiKey', readonly id: string }
    | { readonly __typename: 'Asset', readonly id: string }
    | { readonly __typename: 'BeneficiaryGroup', readonly id: string }
    | { readonly __typename: 'ClaimMapping', readonly id: string }
    | { readonly __typename: 'Contribution', readonly id: string }
    | { readonly __typename: 'CorrectiveAction', readonly id: string }
    | { readonly __typename: 'Deviation', readonly id: string }
    | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
    | { readonly __typename: 'Invitation', readonly id: string }
    | { readonly __typename: 'Lesson', readonly id: string }
    | { readonly __typename: 'Measure', readonly id: string }
    | { readonly __typename: 'Observation', readonly id: string }
    | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
    | { readonly __typename: 'ReportingRound', readonly id: string }
    | { readonly __typename: 'Session', readonly id: string }
    | { readonly __typename: 'Value', readonly id: string }
    | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
   | null> | null, readonly preview: { readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    >, readonly query: { readonly node:
        | { readonly __typename: 'Contribution', readonly id: string, readonly version: number, readonly drives: { readonly nodes: ReadonlyArray<{ readonly share: number, readonly aim:
                | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
                | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
                | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
               }> } | null }
        | Record<PropertyKey, never>
       | null, readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Actor', readonly id: string }
        | { readonly __typename: 'AimLink', readonly id: string }
        | { readonly __typename: 'ApiKey', readonly id: string }
        | { readonly __typename: 'Asset', readonly id: string }
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string }
        | { readonly __typename: 'ClaimMapping', readonly id: string }
        | { readonly __typename: 'Contribution', readonly id: string }
        | { readonly __typename: 'CorrectiveAction', readonly id: string }
        | { readonly __typename: 'Deviation', readonly id: string }
        | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
        | { readonly __typename: 'Invitation', readonly id: string }
        | { readonly __typename: 'Lesson', readonly id: string }
        | { readonly __typename: 'Measure', readonly id: string }
        | { readonly __typename: 'Observation', readonly id: string }
        | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
        | { readonly __typename: 'ReportingRound', readonly id: string }
        | { readonly __typename: 'Session', readonly id: string }
        | { readonly __typename: 'Value', readonly id: string }
        | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
       | null> | null } | null } | null };

export type DrivenAimsFragment = { readonly __typename: 'Contribution', readonly id: string, readonly version: number, readonly drives: { readonly nodes: ReadonlyArray<{ readonly share: number, readonly aim:
        | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
        | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
        | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
       }> } | null };

export type RecordObservationsMutationVariables = Exact<{
  input: RecordObservationsInput;
}>;


export type RecordObservationsMutation = { readonly recordObservations: { readonly replayed: boolean, readonly revision: number, readonly observations: ReadonlyArray<{ readonly id: string, readonly version: number, readonly label: string, readonly period: string, readonly value: number | null, readonly status: ObservationStatus, readonly area: string, readonly gender: Gender }> | null, readonly measures: ReadonlyArray<{ readonly id: string, readonly version: number, readonly name: string, readonly attainment: Attainment, readonly attainmentIndex: number | null, readonly trend: Trend, readonly latest: { readonly id: string, readonly period: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly deviations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly state: DeviationState, readonly positive: boolean, readonly fact: string }> } | null }> | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type RegisterActorMutationVariables = Exact<{
  input: RegisterActorInput;
}>;


export type RegisterActorMutation = { readonly registerActor: { readonly replayed: boolean, readonly revision: number, readonly actor: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly kind: ActorKind, readonly sector: Sector, readonly description: string | null, readonly contact: string | null, readonly measuresBudget: number | null, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly partOf: { readonly id: string, readonly name: string } | null, readonly members: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly weight: number | null, readonly node: { readonly id: string, readonly name: string } }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type RegisterContributionMutationVariables = Exact<{
  input: RegisterContributionInput;
}>;


export type RegisterContributionMutation = { readonly registerContribution: { readonly replayed: boolean, readonly revision: number, readonly contribution: { readonly id: string, readonly version: number, readonly title: string, readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly intendedFor: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly viewerCan: ReadonlyArray<string>, readonly makers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly portion: number | null, readonly node: { readonly id: string, readonly name: string } }> } | null, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
          , readonly link: { readonly id: string, readonly version: number, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence } }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type ReinstateContributionMutationVariables = Exact<{
  input: ReinstateContributionInput;
}>;


export type ReinstateContributionMutation = { readonly reinstateContribution: { readonly replayed: boolean, readonly revision: number, readonly contribution: { readonly id: string, readonly version: number, readonly title: string, readonly description: string | null, readonly intendedFor: string | null, readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly startsOn: string | null, readonly endsOn: string | null, readonly updatedAt: string, readonly viewerCan: ReadonlyArray<string>, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
          , readonly link: { readonly id: string, readonly version: number, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> } | null, readonly decision: { readonly status: ContributionStatus, readonly note: string | null, readonly at: string, readonly changedSince: ReadonlyArray<string> } | null, readonly proposal: { readonly ending: Ending | null, readonly reason: string | null, readonly proposedAt: string, readonly answers: ReadonlyArray<{ readonly confirmedAt: string | null, readonly declinedAt: string | null, readonly reason: string | null, readonly actor: { readonly id: string, readonly name: string } }>, readonly makers: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly actor: { readonly id: string, readonly name: string } }> | null, readonly contributesTo: ReadonlyArray<{ readonly weight: number, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly aim:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
           }> | null } | null, readonly makers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly portion: number | null, readonly confirmedAt: string | null, readonly changedSince: ReadonlyArray<string>, readonly declinedAt: string | null, readonly declinedBecause: string | null, readonly node: { readonly id: string, readonly name: string } }> } | null, readonly expresses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type ReportChoiceQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type ReportChoiceQuery = { readonly visions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly outcomes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly actors: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: ActorKind }> } | null };

export type ReportGoalStatusMutationVariables = Exact<{
  input: ReportGoalStatusInput;
}>;


export type ReportGoalStatusMutation = { readonly reportGoalStatus: { readonly replayed: boolean, readonly revision: number, readonly goal: { readonly id: string, readonly version: number, readonly name: string, readonly hasEnded: boolean, readonly status: GoalStatus, readonly reportedStatus: { readonly status: GoalStatus, readonly comment: string, readonly at: string } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type ReportingRoundListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReportingRoundListQuery = { readonly reportingRounds: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly period: string, readonly dueOn: string, readonly createdAt: string, readonly closedAt: string | null, readonly missing: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly actor: { readonly id: string, readonly name: string }, readonly node:
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
           }> } | null }> } | null };

export type ReportingTableQueryVariables = Exact<{
  filter?: MeasureFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  language?: Language;
}>;


export type ReportingTableQuery = { readonly measures: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly name: string, readonly unit: string, readonly decimals: number | null, readonly scaleMin: number | null, readonly scaleMax: number | null, readonly direction: Direction, readonly accumulation: Accumulation, readonly frequency: Frequency | null, readonly acceptedValue: number | null, readonly targetValue: number | null, readonly attainment: Attainment, readonly illustrative: boolean, readonly owner: { readonly id: string, readonly name: string } | null, readonly observations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly period: string, readonly value: number | null, readonly status: ObservationStatus }> } | null, readonly deviations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: DeviationState, readonly positive: boolean, readonly fact: string }> } | null }> } | null };

export type RestoreMutationVariables = Exact<{
  input: ArchiveInput;
}>;


export type RestoreMutation = { readonly restore: { readonly replayed: boolean, readonly revision: number, readonly node:
      | { readonly __typename: 'Actor', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string }
      | { readonly __typename: 'AimLink', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly id: string, readonly label: string }
      | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
      | { readonly __typename: 'Asset', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string }
      | { readonly __typename: 'BeneficiaryGroup', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string }
      | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
      | { readonly __typename: 'Contribution', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly title: string, readonly status: ContributionStatus, readonly id: string, readonly label: string }
      | { readonly __typename: 'CorrectiveAction', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly title: string, readonly id: string, readonly label: string, readonly actionState: ActionState }
      | { readonly __typename: 'Deviation', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly state: DeviationState, readonly id: string, readonly label: string }
      | { readonly __typename: 'Goal', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly hasEnded: boolean, readonly id: string, readonly label: string }
      | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
      | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
      | { readonly __typename: 'Measure', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string }
      | { readonly __typename: 'Observation', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly period: string, readonly value: number | null, readonly id: string, readonly label: string, readonly observed: ObservationStatus }
      | { readonly __typename: 'Outcome', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly hasEnded: boolean, readonly id: string, readonly label: string }
      | { readonly __typename: 'ReportingRound', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly closedAt: string | null, readonly id: string, readonly label: string }
      | { readonly __typename: 'Session', readonly id: string, readonly label: string }
      | { readonly __typename: 'Value', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string }
      | { readonly __typename: 'Vision', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly hasEnded: boolean, readonly id: string, readonly label: string }
     | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type ReturnContributionMutationVariables = Exact<{
  input: ReturnContributionInput;
}>;


export type ReturnContributionMutation = { readonly returnContribution: { readonly replayed: boolean, readonly revision: number, readonly contribution: { readonly id: string, readonly version: number, readonly title: string, readonly description: string | null, readonly intendedFor: string | null, readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly startsOn: string | null, readonly endsOn: string | null, readonly updatedAt: string, readonly viewerCan: ReadonlyArray<string>, readonly decision: { readonly status: ContributionStatus, readonly note: string | null, readonly at: string, readonly changedSince: ReadonlyArray<string> } | null, readonly proposal: { readonly ending: Ending | null, readonly reason: string | null, readonly proposedAt: string, readonly answers: ReadonlyArray<{ readonly confirmedAt: string | null, readonly declinedAt: string | null, readonly reason: string | null, readonly actor: { readonly id: string, readonly name: string } }>, readonly makers: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly actor: { readonly id: string, readonly name: string } }> | null, readonly contributesTo: ReadonlyArray<{ readonly weight: number, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly aim:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
           }> | null } | null, readonly makers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly portion: number | null, readonly confirmedAt: string | null, readonly changedSince: ReadonlyArray<string>, readonly declinedAt: string | null, readonly declinedBecause: string | null, readonly node: { readonly id: string, readonly name: string } }> } | null, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
          , readonly link: { readonly id: string, readonly version: number, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> } | null, readonly expresses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type ReturnProposalMutationVariables = Exact<{
  input: ReturnContributionInput;
}>;


export type ReturnProposalMutation = { readonly returnProposal: { readonly replayed: boolean, readonly revision: number, readonly contribution: { readonly id: string, readonly version: number, readonly title: string, readonly description: string | null, readonly intendedFor: string | null, readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly startsOn: string | null, readonly endsOn: string | null, readonly updatedAt: string, readonly viewerCan: ReadonlyArray<string>, readonly decision: { readonly status: ContributionStatus, readonly note: string | null, readonly at: string, readonly changedSince: ReadonlyArray<string> } | null, readonly proposal: { readonly ending: Ending | null, readonly reason: string | null, readonly proposedAt: string, readonly answers: ReadonlyArray<{ readonly confirmedAt: string | null, readonly declinedAt: string | null, readonly reason: string | null, readonly actor: { readonly id: string, readonly name: string } }>, readonly makers: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly actor: { readonly id: string, readonly name: string } }> | null, readonly contributesTo: ReadonlyArray<{ readonly weight: number, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly aim:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
           }> | null } | null, readonly makers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly portion: number | null, readonly confirmedAt: string | null, readonly changedSince: ReadonlyArray<string>, readonly declinedAt: string | null, readonly declinedBecause: string | null, readonly node: { readonly id: string, readonly name: string } }> } | null, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
          , readonly link: { readonly id: string, readonly version: number, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> } | null, readonly expresses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type ReviewDeviationMutationVariables = Exact<{
  input: ReviewDeviationInput;
}>;


export type ReviewDeviationMutation = { readonly reviewDeviation: { readonly replayed: boolean, readonly revision: number, readonly deviation: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly state: DeviationState, readonly positive: boolean, readonly byItself: boolean, readonly fact: string, readonly cause: Cause | null, readonly causeText: string | null, readonly outsideInfluence: string | null, readonly effective: boolean | null, readonly reviewComment: string | null, readonly withdrawnReason: string | null, readonly createdAt: string, readonly updatedAt: string, readonly measure: { readonly id: string, readonly version: number, readonly name: string, readonly unit: string, readonly attainment: Attainment, readonly owner: { readonly id: string, readonly name: string } | null }, readonly observation: { readonly id: string, readonly period: string, readonly periodEnd: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly reviewedBy: { readonly id: string, readonly period: string, readonly periodEnd: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly actions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly title: string, readonly state: ActionState, readonly dueOn: string, readonly owner: { readonly id: string, readonly name: string } }> } | null, readonly lesson: { readonly id: string, readonly text: string, readonly concerns: { readonly totalCount: number, readonly nodes: ReadonlyArray<
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
          > } | null } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type RevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type RevokeApiKeyMutation = { readonly revokeApiKey: { readonly replayed: boolean, readonly revision: number, readonly apiKey: { readonly id: string, readonly name: string, readonly role: Role, readonly createdAt: string, readonly expiresAt: string | null, readonly formerUntil: string | null, readonly revokedAt: string | null, readonly lastUsedOn: string | null, readonly viewerCan: ReadonlyArray<string>, readonly actors: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type RevokeInvitationMutationVariables = Exact<{
  input: RevokeInvitationInput;
}>;


export type RevokeInvitationMutation = { readonly revokeInvitation: { readonly replayed: boolean, readonly revision: number, readonly invitation: { readonly id: string, readonly name: string, readonly invitedBy: string, readonly createdAt: string, readonly expiresAt: string, readonly usedAt: string | null, readonly revokedAt: string | null, readonly isSignedIn: boolean, readonly viewerCan: ReadonlyArray<string>, readonly actor: { readonly id: string, readonly name: string } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type RotateApiKeyMutationVariables = Exact<{
  input: RotateApiKeyInput;
}>;


export type RotateApiKeyMutation = { readonly rotateApiKey: { readonly secret: string | null, readonly replayed: boolean, readonly revision: number, readonly apiKey: { readonly id: string, readonly name: string, readonly role: Role, readonly createdAt: string, readonly expiresAt: string | null, readonly formerUntil: string | null, readonly revokedAt: string | null, readonly lastUsedOn: string | null, readonly viewerCan: ReadonlyArray<string>, readonly actors: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type RoundDetailsFragment = { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly period: string, readonly dueOn: string, readonly createdAt: string, readonly closedAt: string | null, readonly missing: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly actor: { readonly id: string, readonly name: string }, readonly node:
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

export type SessionDetailsFragment = { readonly id: string, readonly called: string, readonly openedBy: SignInMethod, readonly holderName: string | null, readonly role: Role | null, readonly createdAt: string, readonly lastSeenOn: string | null, readonly expiresAt: string, readonly isCurrent: boolean, readonly viewerCan: ReadonlyArray<string> };

export type SessionListQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  everybody?: boolean;
}>;


export type SessionListQuery = { readonly viewer: { readonly sessions?: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly called: string, readonly openedBy: SignInMethod, readonly holderName: string | null, readonly role: Role | null, readonly createdAt: string, readonly lastSeenOn: string | null, readonly expiresAt: string, readonly isCurrent: boolean, readonly viewerCan: ReadonlyArray<string> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null }, readonly sessions?: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly called: string, readonly openedBy: SignInMethod, readonly holderName: string | null, readonly role: Role | null, readonly createdAt: string, readonly lastSeenOn: string | null, readonly expiresAt: string, readonly isCurrent: boolean, readonly viewerCan: ReadonlyArray<string> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type SessionsFragment = { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly called: string, readonly openedBy: SignInMethod, readonly holderName: string | null, readonly role: Role | null, readonly createdAt: string, readonly lastSeenOn: string | null, readonly expiresAt: string, readonly isCurrent: boolean, readonly viewerCan: ReadonlyArray<string> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } };

export type SetPlaceMutationVariables = Exact<{
  input: SetPlaceInput;
}>;


export type SetPlaceMutation = { readonly setPlace: { readonly replayed: boolean, readonly revision: number, readonly place: { readonly code: string, readonly name: string, readonly viewerCan: ReadonlyArray<string> } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type SetTargetMutationVariables = Exact<{
  input: SetTargetInput;
}>;


export type SetTargetMutation = { readonly setTarget: { readonly replayed: boolean, readonly revision: number, readonly measure: { readonly id: string, readonly version: number, readonly name: string, readonly definition: string | null, readonly unit: string, readonly unitKind: UnitKind | null, readonly decimals: number | null, readonly scaleMin: number | null, readonly scaleMax: number | null, readonly stage: ValueChainStage, readonly method: MeasureMethod, readonly direction: Direction, readonly accumulation: Accumulation, readonly frequency: Frequency | null, readonly baseline: number | null, readonly acceptedValue: number | null, readonly targetValue: number | null, readonly kpiId: string | null, readonly kpiTitle: string | null, readonly kpiDefinition: string | null, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly attainment: Attainment, readonly attainmentIndex: number | null, readonly trend: Trend, readonly targets: ReadonlyArray<{ readonly validFrom: string, readonly acceptedValue: number | null, readonly targetValue: number | null, readonly reason: string | null }>, readonly latest: { readonly id: string, readonly version: number, readonly period: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly owner: { readonly id: string, readonly name: string } | null, readonly indicates: { readonly totalCount: number, readonly nodes: ReadonlyArray<
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
        > } | null, readonly deviations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly state: DeviationState, readonly positive: boolean, readonly fact: string }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type StartQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type StartQuery = { readonly place: { readonly code: string, readonly name: string } | null, readonly viewer: { readonly kind: string, readonly name: string | null, readonly role: Role | null, readonly can: ReadonlyArray<Deed>, readonly actors: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null }, readonly visions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly description: string | null, readonly hasEnded: boolean, readonly status: GoalStatus, readonly illustrative: boolean }> } | null };

export type StateCauseMutationVariables = Exact<{
  input: StateCauseInput;
}>;


export type StateCauseMutation = { readonly stateCause: { readonly replayed: boolean, readonly revision: number, readonly deviation: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly state: DeviationState, readonly positive: boolean, readonly byItself: boolean, readonly fact: string, readonly cause: Cause | null, readonly causeText: string | null, readonly outsideInfluence: string | null, readonly effective: boolean | null, readonly reviewComment: string | null, readonly withdrawnReason: string | null, readonly createdAt: string, readonly updatedAt: string, readonly measure: { readonly id: string, readonly version: number, readonly name: string, readonly unit: string, readonly attainment: Attainment, readonly owner: { readonly id: string, readonly name: string } | null }, readonly observation: { readonly id: string, readonly period: string, readonly periodEnd: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly reviewedBy: { readonly id: string, readonly period: string, readonly periodEnd: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly actions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly title: string, readonly state: ActionState, readonly dueOn: string, readonly owner: { readonly id: string, readonly name: string } }> } | null, readonly lesson: { readonly id: string, readonly text: string, readonly concerns: { readonly totalCount: number, readonly nodes: ReadonlyArray<
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
          > } | null } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type SubmitContributionMutationVariables = Exact<{
  input: SubmitContributionInput;
}>;


export type SubmitContributionMutation = { readonly submitContribution: { readonly replayed: boolean, readonly revision: number, readonly contribution: { readonly id: string, readonly version: number, readonly title: string, readonly status: ContributionStatus, readonly viewerCan: ReadonlyArray<string>, readonly decision: { readonly status: ContributionStatus, readonly note: string | null, readonly at: string } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type SynonymDetailsFragment = { readonly id: string, readonly word: string, readonly synonyms: ReadonlyArray<string>, readonly viewerCan: ReadonlyArray<string> };

export type ToDoQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ToDoQuery = { readonly viewer: { readonly kind: string, readonly name: string | null, readonly role: Role | null, readonly actors: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly toDo: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: ToDoKind, readonly since: string, readonly dueOn: string | null, readonly period: string | null, readonly node:
          | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
          | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
          | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
          | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
          | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
          | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
          | { readonly __typename: 'Contribution', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly id: string, readonly label: string, readonly decision: { readonly note: string | null } | null, readonly makers: { readonly edges: ReadonlyArray<{ readonly confirmedAt: string | null, readonly changedSince: ReadonlyArray<string>, readonly declinedAt: string | null, readonly declinedBecause: string | null, readonly node: { readonly id: string, readonly name: string } }> } | null, readonly proposal: { readonly answers: ReadonlyArray<{ readonly confirmedAt: string | null, readonly declinedAt: string | null, readonly reason: string | null, readonly actor: { readonly id: string, readonly name: string } }> } | null }
          | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string, readonly deviation: { readonly id: string, readonly measure: { readonly id: string, readonly name: string } } }
          | { readonly __typename: 'Deviation', readonly id: string, readonly label: string, readonly measure: { readonly id: string, readonly name: string } }
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
         }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } };

export type UndoMutationVariables = Exact<{
  input: UndoInput;
}>;


export type UndoMutation = { readonly undo: { readonly replayed: boolean, readonly revision: number, readonly nodes: ReadonlyArray<
      | { readonly __typename: 'Actor', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string }
      | { readonly __typename: 'AimLink', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly id: string, readonly label: string }
      | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
      | { readonly __typename: 'Asset', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string }
      | { readonly __typename: 'BeneficiaryGroup', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string }
      | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
      | { readonly __typename: 'Contribution', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly title: string, readonly status: ContributionStatus, readonly id: string, readonly label: string }
      | { readonly __typename: 'CorrectiveAction', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly title: string, readonly id: string, readonly label: string, readonly actionState: ActionState }
      | { readonly __typename: 'Deviation', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly state: DeviationState, readonly id: string, readonly label: string }
      | { readonly __typename: 'Goal', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly hasEnded: boolean, readonly id: string, readonly label: string }
      | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
      | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
      | { readonly __typename: 'Measure', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string }
      | { readonly __typename: 'Observation', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly period: string, readonly value: number | null, readonly id: string, readonly label: string, readonly observed: ObservationStatus }
      | { readonly __typename: 'Outcome', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly hasEnded: boolean, readonly id: string, readonly label: string }
      | { readonly __typename: 'ReportingRound', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly closedAt: string | null, readonly id: string, readonly label: string }
      | { readonly __typename: 'Session', readonly id: string, readonly label: string }
      | { readonly __typename: 'Value', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string }
      | { readonly __typename: 'Vision', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly hasEnded: boolean, readonly id: string, readonly label: string }
    > | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type UndoImportMutationVariables = Exact<{
  input: UndoImportInput;
}>;


export type UndoImportMutation = { readonly undoImport: { readonly remaining: number | null, readonly replayed: boolean, readonly revision: number, readonly nodes: ReadonlyArray<
      | { readonly __typename: 'Actor', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string }
      | { readonly __typename: 'AimLink', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly id: string, readonly label: string }
      | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
      | { readonly __typename: 'Asset', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string }
      | { readonly __typename: 'BeneficiaryGroup', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string }
      | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
      | { readonly __typename: 'Contribution', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly title: string, readonly status: ContributionStatus, readonly id: string, readonly label: string }
      | { readonly __typename: 'CorrectiveAction', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly title: string, readonly id: string, readonly label: string, readonly actionState: ActionState }
      | { readonly __typename: 'Deviation', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly state: DeviationState, readonly id: string, readonly label: string }
      | { readonly __typename: 'Goal', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly hasEnded: boolean, readonly id: string, readonly label: string }
      | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
      | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
      | { readonly __typename: 'Measure', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string }
      | { readonly __typename: 'Observation', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly period: string, readonly value: number | null, readonly id: string, readonly label: string, readonly observed: ObservationStatus }
      | { readonly __typename: 'Outcome', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly hasEnded: boolean, readonly id: string, readonly label: string }
      | { readonly __typename: 'ReportingRound', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly closedAt: string | null, readonly id: string, readonly label: string }
      | { readonly __typename: 'Session', readonly id: string, readonly label: string }
      | { readonly __typename: 'Value', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly id: string, readonly label: string }
      | { readonly __typename: 'Vision', readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly hasEnded: boolean, readonly id: string, readonly label: string }
    > | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type UnlinkAimsMutationVariables = Exact<{
  input: UnlinkAimsInput;
}>;


export type UnlinkAimsMutation = { readonly unlinkAims: { readonly replayed: boolean, readonly revision: number, readonly link: { readonly id: string, readonly version: number, readonly label: string, readonly viewerCan: ReadonlyArray<string>, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly from:
        | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
        | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
        | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
        | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
        | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
        | { readonly __typename: 'Contribution', readonly version: number, readonly id: string, readonly label: string }
        | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
        | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Goal', readonly version: number, readonly hasEnded: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
        | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
        | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Outcome', readonly version: number, readonly id: string, readonly label: string }
        | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
        | { readonly __typename: 'Session', readonly id: string, readonly label: string }
        | { readonly __typename: 'Value', readonly id: string, readonly label: string }
        | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
      , readonly to:
        | { readonly __typename: 'Goal', readonly name: string, readonly hasEnded: boolean, readonly id: string, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null, readonly supportedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null, readonly contributions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null }
        | { readonly __typename: 'Outcome', readonly name: string, readonly hasEnded: boolean, readonly id: string, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null, readonly supportedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null, readonly contributions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null }
        | { readonly __typename: 'Vision', readonly name: string, readonly hasEnded: boolean, readonly id: string, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null, readonly supportedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null, readonly contributions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null }
       } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type UpdateActorMutationVariables = Exact<{
  input: UpdateActorInput;
}>;


export type UpdateActorMutation = { readonly updateActor: { readonly replayed: boolean, readonly revision: number, readonly actor: { readonly id: string, readonly version: number, readonly name: string, readonly kind: ActorKind, readonly sector: Sector, readonly description: string | null, readonly contact: string | null, readonly source: string | null, readonly partOf: { readonly id: string, readonly name: string } | null, readonly members: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly share: number | null, readonly node: { readonly id: string, readonly name: string } }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type UpdateAimLinkMutationVariables = Exact<{
  input: UpdateAimLinkInput;
}>;


export type UpdateAimLinkMutation = { readonly updateAimLink: { readonly replayed: boolean, readonly revision: number, readonly link: { readonly id: string, readonly version: number, readonly label: string, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly from:
        | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
        | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
        | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
        | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
        | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
        | { readonly __typename: 'Contribution', readonly version: number, readonly id: string, readonly label: string }
        | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
        | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Goal', readonly version: number, readonly hasEnded: boolean, readonly id: string, readonly label: string }
        | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
        | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
        | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Outcome', readonly version: number, readonly id: string, readonly label: string }
        | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
        | { readonly __typename: 'Session', readonly id: string, readonly label: string }
        | { readonly __typename: 'Value', readonly id: string, readonly label: string }
        | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
      , readonly to:
        | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null, readonly supportedBy: { readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null, readonly contributions: { readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null }
        | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null, readonly supportedBy: { readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null, readonly contributions: { readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null }
        | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null, readonly supportedBy: { readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null, readonly contributions: { readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null }
       } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type UpdateAssetMutationVariables = Exact<{
  input: UpdateAssetInput;
}>;


export type UpdateAssetMutation = { readonly updateAsset: { readonly replayed: boolean, readonly revision: number, readonly asset: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly url: string | null, readonly usageTerms: string | null, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly assetKind: AssetKind } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type UpdateBeneficiaryGroupMutationVariables = Exact<{
  input: UpdateBeneficiaryGroupInput;
}>;


export type UpdateBeneficiaryGroupMutation = { readonly updateBeneficiaryGroup: { readonly replayed: boolean, readonly revision: number, readonly beneficiaryGroup: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly description: string | null, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type UpdateContributionMutationVariables = Exact<{
  input: UpdateContributionInput;
}>;


export type UpdateContributionMutation = { readonly updateContribution: { readonly replayed: boolean, readonly revision: number, readonly contribution: { readonly id: string, readonly version: number, readonly title: string, readonly description: string | null, readonly intendedFor: string | null, readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly startsOn: string | null, readonly endsOn: string | null, readonly updatedAt: string, readonly viewerCan: ReadonlyArray<string>, readonly decision: { readonly status: ContributionStatus, readonly note: string | null, readonly at: string, readonly changedSince: ReadonlyArray<string> } | null, readonly proposal: { readonly ending: Ending | null, readonly reason: string | null, readonly proposedAt: string, readonly answers: ReadonlyArray<{ readonly confirmedAt: string | null, readonly declinedAt: string | null, readonly reason: string | null, readonly actor: { readonly id: string, readonly name: string } }>, readonly makers: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly actor: { readonly id: string, readonly name: string } }> | null, readonly contributesTo: ReadonlyArray<{ readonly weight: number, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly aim:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
           }> | null } | null, readonly makers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly portion: number | null, readonly confirmedAt: string | null, readonly changedSince: ReadonlyArray<string>, readonly declinedAt: string | null, readonly declinedBecause: string | null, readonly node: { readonly id: string, readonly name: string } }> } | null, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
          , readonly link: { readonly id: string, readonly version: number, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> } | null, readonly expresses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type UpdateCorrectiveActionMutationVariables = Exact<{
  input: UpdateCorrectiveActionInput;
}>;


export type UpdateCorrectiveActionMutation = { readonly updateCorrectiveAction: { readonly replayed: boolean, readonly revision: number, readonly deviation: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly state: DeviationState, readonly positive: boolean, readonly byItself: boolean, readonly fact: string, readonly cause: Cause | null, readonly causeText: string | null, readonly outsideInfluence: string | null, readonly effective: boolean | null, readonly reviewComment: string | null, readonly withdrawnReason: string | null, readonly createdAt: string, readonly updatedAt: string, readonly measure: { readonly id: string, readonly version: number, readonly name: string, readonly unit: string, readonly attainment: Attainment, readonly owner: { readonly id: string, readonly name: string } | null }, readonly observation: { readonly id: string, readonly period: string, readonly periodEnd: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly reviewedBy: { readonly id: string, readonly period: string, readonly periodEnd: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly actions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly title: string, readonly state: ActionState, readonly dueOn: string, readonly owner: { readonly id: string, readonly name: string } }> } | null, readonly lesson: { readonly id: string, readonly text: string, readonly concerns: { readonly totalCount: number, readonly nodes: ReadonlyArray<
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
          > } | null } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type UpdateGoalMutationVariables = Exact<{
  input: UpdateGoalInput;
}>;


export type UpdateGoalMutation = { readonly updateGoal: { readonly replayed: boolean, readonly revision: number, readonly goal: { readonly __typename: 'Goal', readonly status: GoalStatus, readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly description: string | null, readonly tier: string | null, readonly adoption: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly hasEnded: boolean, readonly externalWeight: number, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly contributesTo: { readonly totalCount: number, readonly nodes: ReadonlyArray<
          | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
          | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
          | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
        > } | null, readonly owners: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly expresses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null, readonly supportedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null, readonly contributions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type UpdateMeasureMutationVariables = Exact<{
  input: UpdateMeasureInput;
}>;


export type UpdateMeasureMutation = { readonly updateMeasure: { readonly replayed: boolean, readonly revision: number, readonly measure: { readonly id: string, readonly version: number, readonly name: string, readonly definition: string | null, readonly unit: string, readonly unitKind: UnitKind | null, readonly decimals: number | null, readonly scaleMin: number | null, readonly scaleMax: number | null, readonly stage: ValueChainStage, readonly method: MeasureMethod, readonly direction: Direction, readonly accumulation: Accumulation, readonly frequency: Frequency | null, readonly baseline: number | null, readonly acceptedValue: number | null, readonly targetValue: number | null, readonly kpiId: string | null, readonly kpiTitle: string | null, readonly kpiDefinition: string | null, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly attainment: Attainment, readonly attainmentIndex: number | null, readonly trend: Trend, readonly targets: ReadonlyArray<{ readonly validFrom: string, readonly acceptedValue: number | null, readonly targetValue: number | null, readonly reason: string | null }>, readonly latest: { readonly id: string, readonly version: number, readonly period: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly owner: { readonly id: string, readonly name: string } | null, readonly indicates: { readonly totalCount: number, readonly nodes: ReadonlyArray<
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
        > } | null, readonly deviations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly state: DeviationState, readonly positive: boolean, readonly fact: string }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type UpdateOutcomeMutationVariables = Exact<{
  input: UpdateOutcomeInput;
}>;


export type UpdateOutcomeMutation = { readonly updateOutcome: { readonly replayed: boolean, readonly revision: number, readonly outcome: { readonly __typename: 'Outcome', readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly description: string | null, readonly hasEnded: boolean, readonly externalWeight: number, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly contributesTo: { readonly totalCount: number, readonly nodes: ReadonlyArray<
          | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
          | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
          | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
        > } | null, readonly experiencedBy: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null, readonly supportedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null, readonly contributions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type UpdateValueMutationVariables = Exact<{
  input: UpdateValueInput;
}>;


export type UpdateValueMutation = { readonly updateValue: { readonly replayed: boolean, readonly revision: number, readonly value: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly description: string | null, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type UpdateVisionMutationVariables = Exact<{
  input: UpdateVisionInput;
}>;


export type UpdateVisionMutation = { readonly updateVision: { readonly replayed: boolean, readonly revision: number, readonly vision: { readonly __typename: 'Vision', readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly archivedAt: string | null, readonly name: string, readonly statement: string | null, readonly description: string | null, readonly horizon: number | null, readonly hasEnded: boolean, readonly externalWeight: number, readonly illustrative: boolean, readonly source: string | null, readonly externalId: string | null, readonly values: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null, readonly supportedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null, readonly contributions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly link: { readonly id: string, readonly share: number | null } }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type VocabularyQueryVariables = Exact<{
  language?: Language;
}>;


export type VocabularyQuery = { readonly vocabulary: ReadonlyArray<{ readonly type: string, readonly value: string, readonly label: string, readonly explanation: string }> };

export type WhoDrivesQueryVariables = Exact<{
  aimId: string;
  during?: DateRange | null | undefined;
  groupBy?: DriverGroup;
  largest?: number;
  maxNodes?: number;
  whatIf?: boolean;
  submitted?: boolean;
  without?: ReadonlyArray<string> | string | null | undefined;
}>;


export type WhoDrivesQuery = { readonly node:
    | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
    | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
    | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
    | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
    | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
    | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
    | { readonly __typename: 'Contribution', readonly id: string, readonly label: string }
    | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
    | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
    | { readonly __typename: 'Goal', readonly hasEnded: boolean, readonly archivedAt: string | null, readonly illustrative: boolean, readonly id: string, readonly label: string, readonly drivers: { readonly id: string, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number, readonly largest: { readonly nodes: ReadonlyArray<{ readonly contributionCount: number, readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly actor: { readonly __typename: 'Actor', readonly id: string, readonly label: string, readonly sector: Sector, readonly illustrative: boolean }, readonly paths: ReadonlyArray<{ readonly polarity: Polarity, readonly weakestConfidence: Confidence, readonly nodes: ReadonlyArray<
                | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
                | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
                | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
                | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
                | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
                | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
                | { readonly __typename: 'Contribution', readonly id: string, readonly label: string, readonly makers: { readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly node: { readonly id: string } }> } | null }
                | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
                | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
                | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
                | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
                | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
                | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
                | { readonly __typename: 'Session', readonly id: string, readonly label: string }
                | { readonly __typename: 'Value', readonly id: string, readonly label: string }
                | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
              > }> | null, readonly contributions: ReadonlyArray<{ readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly contribution: { readonly id: string } }> | null }> } | null, readonly actors: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly contributionCount: number, readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly actor: { readonly __typename: 'Actor', readonly id: string, readonly label: string, readonly sector: Sector, readonly illustrative: boolean } }> } | null, readonly sectors: ReadonlyArray<{ readonly sector: Sector, readonly share: number, readonly actorCount: number }>, readonly flow: { readonly restShare: number, readonly externalShare: number, readonly unsupportedShare: number, readonly nodes: ReadonlyArray<{ readonly share: number, readonly counteractingShare: number, readonly externalShare: number, readonly unsupportedShare: number, readonly notShownShare: number, readonly node:
              | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
              | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
              | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
              | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
              | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
              | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
              | { readonly __typename: 'Contribution', readonly id: string, readonly label: string }
              | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
              | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
              | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
              | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
              | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
              | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
              | { readonly __typename: 'Session', readonly id: string, readonly label: string }
              | { readonly __typename: 'Value', readonly id: string, readonly label: string }
              | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
             }>, readonly links: ReadonlyArray<{ readonly linkId: string, readonly fromId: string, readonly toId: string, readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly polarity: Polarity }>, readonly makers: ReadonlyArray<{ readonly contributionId: string, readonly role: MakerRole, readonly actor: { readonly id: string, readonly sector: Sector } }> } | null } | null, readonly supposed?: { readonly lostShare: number, readonly id: string, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number, readonly losingSupport: ReadonlyArray<
          | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
          | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
          | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
        >, readonly largest: { readonly nodes: ReadonlyArray<{ readonly contributionCount: number, readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly actor: { readonly __typename: 'Actor', readonly id: string, readonly label: string, readonly sector: Sector, readonly illustrative: boolean }, readonly paths: ReadonlyArray<{ readonly polarity: Polarity, readonly weakestConfidence: Confidence, readonly nodes: ReadonlyArray<
                | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
                | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
                | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
                | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
                | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
                | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
                | { readonly __typename: 'Contribution', readonly id: string, readonly label: string, readonly makers: { readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly node: { readonly id: string } }> } | null }
                | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
                | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
                | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
                | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
                | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
                | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
                | { readonly __typename: 'Session', readonly id: string, readonly label: string }
                | { readonly __typename: 'Value', readonly id: string, readonly label: string }
                | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
              > }> | null, readonly contributions: ReadonlyArray<{ readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly contribution: { readonly id: string } }> | null }> } | null, readonly actors: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly contributionCount: number, readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly actor: { readonly __typename: 'Actor', readonly id: string, readonly label: string, readonly sector: Sector, readonly illustrative: boolean } }> } | null, readonly sectors: ReadonlyArray<{ readonly sector: Sector, readonly share: number, readonly actorCount: number }>, readonly flow: { readonly restShare: number, readonly externalShare: number, readonly unsupportedShare: number, readonly nodes: ReadonlyArray<{ readonly share: number, readonly counteractingShare: number, readonly externalShare: number, readonly unsupportedShare: number, readonly notShownShare: number, readonly node:
              | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
              | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
              | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
              | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
              | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
              | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
              | { readonly __typename: 'Contribution', readonly id: string, readonly label: string }
              | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
              | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
              | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
              | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
              | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
              | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
              | { readonly __typename: 'Session', readonly id: string, readonly label: string }
              | { readonly __typename: 'Value', readonly id: string, readonly label: string }
              | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
             }>, readonly links: ReadonlyArray<{ readonly linkId: string, readonly fromId: string, readonly toId: string, readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly polarity: Polarity }>, readonly makers: ReadonlyArray<{ readonly contributionId: string, readonly role: MakerRole, readonly actor: { readonly id: string, readonly sector: Sector } }> } | null } | null }
    | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
    | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
    | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
    | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
    | { readonly __typename: 'Outcome', readonly hasEnded: boolean, readonly archivedAt: string | null, readonly illustrative: boolean, readonly id: string, readonly label: string, readonly drivers: { readonly id: string, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number, readonly largest: { readonly nodes: ReadonlyArray<{ readonly contributionCount: number, readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly actor: { readonly __typename: 'Actor', readonly id: string, readonly label: string, readonly sector: Sector, readonly illustrative: boolean }, readonly paths: ReadonlyArray<{ readonly polarity: Polarity, readonly weakestConfidence: Confidence, readonly nodes: ReadonlyArray<
                | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
                | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
                | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
                | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
                | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
                | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
                | { readonly __typename: 'Contribution', readonly id: string, readonly label: string, readonly makers: { readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly node: { readonly id: string } }> } | null }
                | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
                | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
                | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
                | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
                | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
                | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
                | { readonly __typename: 'Session', readonly id: string, readonly label: string }
                | { readonly __typename: 'Value', readonly id: string, readonly label: string }
                | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
              > }> | null, readonly contributions: ReadonlyArray<{ readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly contribution: { readonly id: string } }> | null }> } | null, readonly actors: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly contributionCount: number, readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly actor: { readonly __typename: 'Actor', readonly id: string, readonly label: string, readonly sector: Sector, readonly illustrative: boolean } }> } | null, readonly sectors: ReadonlyArray<{ readonly sector: Sector, readonly share: number, readonly actorCount: number }>, readonly flow: { readonly restShare: number, readonly externalShare: number, readonly unsupportedShare: number, readonly nodes: ReadonlyArray<{ readonly share: number, readonly counteractingShare: number, readonly externalShare: number, readonly unsupportedShare: number, readonly notShownShare: number, readonly node:
              | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
              | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
              | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
              | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
              | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
              | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
              | { readonly __typename: 'Contribution', readonly id: string, readonly label: string }
              | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
              | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
              | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
              | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
              | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
              | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
              | { readonly __typename: 'Session', readonly id: string, readonly label: string }
              | { readonly __typename: 'Value', readonly id: string, readonly label: string }
              | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
             }>, readonly links: ReadonlyArray<{ readonly linkId: string, readonly fromId: string, readonly toId: string, readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly polarity: Polarity }>, readonly makers: ReadonlyArray<{ readonly contributionId: string, readonly role: MakerRole, readonly actor: { readonly id: string, readonly sector: Sector } }> } | null } | null, readonly supposed?: { readonly lostShare: number, readonly id: string, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number, readonly losingSupport: ReadonlyArray<
          | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
          | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
          | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
        >, readonly largest: { readonly nodes: ReadonlyArray<{ readonly contributionCount: number, readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly actor: { readonly __typename: 'Actor', readonly id: string, readonly label: string, readonly sector: Sector, readonly illustrative: boolean }, readonly paths: ReadonlyArray<{ readonly polarity: Polarity, readonly weakestConfidence: Confidence, readonly nodes: ReadonlyArray<
                | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
                | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
                | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
                | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
                | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
                | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
                | { readonly __typename: 'Contribution', readonly id: string, readonly label: string, readonly makers: { readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly node: { readonly id: string } }> } | null }
                | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
                | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
                | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
                | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
                | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
                | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
                | { readonly __typename: 'Session', readonly id: string, readonly label: string }
                | { readonly __typename: 'Value', readonly id: string, readonly label: string }
                | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
              > }> | null, readonly contributions: ReadonlyArray<{ readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly contribution: { readonly id: string } }> | null }> } | null, readonly actors: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly contributionCount: number, readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly actor: { readonly __typename: 'Actor', readonly id: string, readonly label: string, readonly sector: Sector, readonly illustrative: boolean } }> } | null, readonly sectors: ReadonlyArray<{ readonly sector: Sector, readonly share: number, readonly actorCount: number }>, readonly flow: { readonly restShare: number, readonly externalShare: number, readonly unsupportedShare: number, readonly nodes: ReadonlyArray<{ readonly share: number, readonly counteractingShare: number, readonly externalShare: number, readonly unsupportedShare: number, readonly notShownShare: number, readonly node:
              | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
              | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
              | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
              | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
              | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
              | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
              | { readonly __typename: 'Contribution', readonly id: string, readonly label: string }
              | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
              | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
              | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
              | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
              | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
              | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
              | { readonly __typename: 'Session', readonly id: string, readonly label: string }
              | { readonly __typename: 'Value', readonly id: string, readonly label: string }
              | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
             }>, readonly links: ReadonlyArray<{ readonly linkId: string, readonly fromId: string, readonly toId: string, readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly polarity: Polarity }>, readonly makers: ReadonlyArray<{ readonly contributionId: string, readonly role: MakerRole, readonly actor: { readonly id: string, readonly sector: Sector } }> } | null } | null }
    | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
    | { readonly __typename: 'Session', readonly id: string, readonly label: string }
    | { readonly __typename: 'Value', readonly id: string, readonly label: string }
    | { readonly __typename: 'Vision', readonly hasEnded: boolean, readonly archivedAt: string | null, readonly illustrative: boolean, readonly id: string, readonly label: string, readonly drivers: { readonly id: string, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number, readonly largest: { readonly nodes: ReadonlyArray<{ readonly contributionCount: number, readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly actor: { readonly __typename: 'Actor', readonly id: string, readonly label: string, readonly sector: Sector, readonly illustrative: boolean }, readonly paths: ReadonlyArray<{ readonly polarity: Polarity, readonly weakestConfidence: Confidence, readonly nodes: ReadonlyArray<
                | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
                | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
                | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
                | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
                | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
                | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
                | { readonly __typename: 'Contribution', readonly id: string, readonly label: string, readonly makers: { readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly node: { readonly id: string } }> } | null }
                | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
                | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
                | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
                | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
                | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
                | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
                | { readonly __typename: 'Session', readonly id: string, readonly label: string }
                | { readonly __typename: 'Value', readonly id: string, readonly label: string }
                | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
              > }> | null, readonly contributions: ReadonlyArray<{ readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly contribution: { readonly id: string } }> | null }> } | null, readonly actors: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly contributionCount: number, readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly actor: { readonly __typename: 'Actor', readonly id: string, readonly label: string, readonly sector: Sector, readonly illustrative: boolean } }> } | null, readonly sectors: ReadonlyArray<{ readonly sector: Sector, readonly share: number, readonly actorCount: number }>, readonly flow: { readonly restShare: number, readonly externalShare: number, readonly unsupportedShare: number, readonly nodes: ReadonlyArray<{ readonly share: number, readonly counteractingShare: number, readonly externalShare: number, readonly unsupportedShare: number, readonly notShownShare: number, readonly node:
              | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
              | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
              | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
              | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
              | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
              | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
              | { readonly __typename: 'Contribution', readonly id: string, readonly label: string }
              | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
              | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
              | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
              | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
              | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
              | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
              | { readonly __typename: 'Session', readonly id: string, readonly label: string }
              | { readonly __typename: 'Value', readonly id: string, readonly label: string }
              | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
             }>, readonly links: ReadonlyArray<{ readonly linkId: string, readonly fromId: string, readonly toId: string, readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly polarity: Polarity }>, readonly makers: ReadonlyArray<{ readonly contributionId: string, readonly role: MakerRole, readonly actor: { readonly id: string, readonly sector: Sector } }> } | null } | null, readonly supposed?: { readonly lostShare: number, readonly id: string, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number, readonly losingSupport: ReadonlyArray<
          | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
          | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
          | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
        >, readonly largest: { readonly nodes: ReadonlyArray<{ readonly contributionCount: number, readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly actor: { readonly __typename: 'Actor', readonly id: string, readonly label: string, readonly sector: Sector, readonly illustrative: boolean }, readonly paths: ReadonlyArray<{ readonly polarity: Polarity, readonly weakestConfidence: Confidence, readonly nodes: ReadonlyArray<
                | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
                | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
                | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
                | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
                | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
                | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
                | { readonly __typename: 'Contribution', readonly id: string, readonly label: string, readonly makers: { readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly node: { readonly id: string } }> } | null }
                | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
                | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
                | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
                | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
                | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
                | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
                | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
                | { readonly __typename: 'Session', readonly id: string, readonly label: string }
                | { readonly __typename: 'Value', readonly id: string, readonly label: string }
                | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
              > }> | null, readonly contributions: ReadonlyArray<{ readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly contribution: { readonly id: string } }> | null }> } | null, readonly actors: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly contributionCount: number, readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly actor: { readonly __typename: 'Actor', readonly id: string, readonly label: string, readonly sector: Sector, readonly illustrative: boolean } }> } | null, readonly sectors: ReadonlyArray<{ readonly sector: Sector, readonly share: number, readonly actorCount: number }>, readonly flow: { readonly restShare: number, readonly externalShare: number, readonly unsupportedShare: number, readonly nodes: ReadonlyArray<{ readonly share: number, readonly counteractingShare: number, readonly externalShare: number, readonly unsupportedShare: number, readonly notShownShare: number, readonly node:
              | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
              | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
              | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
              | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
              | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
              | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
              | { readonly __typename: 'Contribution', readonly id: string, readonly label: string }
              | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
              | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
              | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
              | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
              | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
              | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
              | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
              | { readonly __typename: 'Session', readonly id: string, readonly label: string }
              | { readonly __typename: 'Value', readonly id: string, readonly label: string }
              | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
             }>, readonly links: ReadonlyArray<{ readonly linkId: string, readonly fromId: string, readonly toId: string, readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly polarity: Polarity }>, readonly makers: ReadonlyArray<{ readonly contributionId: string, readonly role: MakerRole, readonly actor: { readonly id: string, readonly sector: Sector } }> } | null } | null }
   | null };

export type DrivenFragment = { readonly id: string, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number, readonly largest: { readonly nodes: ReadonlyArray<{ readonly contributionCount: number, readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly actor: { readonly __typename: 'Actor', readonly id: string, readonly label: string, readonly sector: Sector, readonly illustrative: boolean }, readonly paths: ReadonlyArray<{ readonly polarity: Polarity, readonly weakestConfidence: Confidence, readonly nodes: ReadonlyArray<
          | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
          | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
          | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
          | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
          | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
          | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
          | { readonly __typename: 'Contribution', readonly id: string, readonly label: string, readonly makers: { readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly node: { readonly id: string } }> } | null }
          | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
          | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
          | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
          | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
          | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
          | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
          | { readonly __typename: 'Session', readonly id: string, readonly label: string }
          | { readonly __typename: 'Value', readonly id: string, readonly label: string }
          | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
        > }> | null, readonly contributions: ReadonlyArray<{ readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly contribution: { readonly id: string } }> | null }> } | null, readonly actors: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly contributionCount: number, readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly actor: { readonly __typename: 'Actor', readonly id: string, readonly label: string, readonly sector: Sector, readonly illustrative: boolean } }> } | null, readonly sectors: ReadonlyArray<{ readonly sector: Sector, readonly share: number, readonly actorCount: number }>, readonly flow: { readonly restShare: number, readonly externalShare: number, readonly unsupportedShare: number, readonly nodes: ReadonlyArray<{ readonly share: number, readonly counteractingShare: number, readonly externalShare: number, readonly unsupportedShare: number, readonly notShownShare: number, readonly node:
        | { readonly __typename: 'Actor', readonly id: string, readonly label: string }
        | { readonly __typename: 'AimLink', readonly id: string, readonly label: string }
        | { readonly __typename: 'ApiKey', readonly id: string, readonly label: string }
        | { readonly __typename: 'Asset', readonly id: string, readonly label: string }
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly label: string }
        | { readonly __typename: 'ClaimMapping', readonly id: string, readonly label: string }
        | { readonly __typename: 'Contribution', readonly id: string, readonly label: string }
        | { readonly __typename: 'CorrectiveAction', readonly id: string, readonly label: string }
        | { readonly __typename: 'Deviation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Goal', readonly id: string, readonly label: string }
        | { readonly __typename: 'Invitation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Lesson', readonly id: string, readonly label: string }
        | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
        | { readonly __typename: 'Observation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Outcome', readonly id: string, readonly label: string }
        | { readonly __typename: 'ReportingRound', readonly id: string, readonly label: string }
        | { readonly __typename: 'Session', readonly id: string, readonly label: string }
        | { readonly __typename: 'Value', readonly id: string, readonly label: string }
        | { readonly __typename: 'Vision', readonly id: string, readonly label: string }
       }>, readonly links: ReadonlyArray<{ readonly linkId: string, readonly fromId: string, readonly toId: string, readonly share: number, readonly counteractingShare: number, readonly evidencedShare: number, readonly polarity: Polarity }>, readonly makers: ReadonlyArray<{ readonly contributionId: string, readonly role: MakerRole, readonly actor: { readonly id: string, readonly sector: Sector } }> } | null };

export type WithdrawContributionMutationVariables = Exact<{
  input: WithdrawContributionInput;
}>;


export type WithdrawContributionMutation = { readonly withdrawContribution: { readonly replayed: boolean, readonly revision: number, readonly contribution: { readonly id: string, readonly version: number, readonly title: string, readonly description: string | null, readonly intendedFor: string | null, readonly status: ContributionStatus, readonly delivery: DeliveryState, readonly startsOn: string | null, readonly endsOn: string | null, readonly updatedAt: string, readonly viewerCan: ReadonlyArray<string>, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean, readonly drivers: { readonly id: string, readonly supportingShare: number, readonly counteractingShare: number, readonly unsupportedShare: number, readonly externalShare: number, readonly evidencedShare: number, readonly revision: number } | null }
          , readonly link: { readonly id: string, readonly version: number, readonly weight: number, readonly share: number | null, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null } }> } | null, readonly decision: { readonly status: ContributionStatus, readonly note: string | null, readonly at: string, readonly changedSince: ReadonlyArray<string> } | null, readonly proposal: { readonly ending: Ending | null, readonly reason: string | null, readonly proposedAt: string, readonly answers: ReadonlyArray<{ readonly confirmedAt: string | null, readonly declinedAt: string | null, readonly reason: string | null, readonly actor: { readonly id: string, readonly name: string } }>, readonly makers: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly actor: { readonly id: string, readonly name: string } }> | null, readonly contributesTo: ReadonlyArray<{ readonly weight: number, readonly polarity: Polarity, readonly confidence: Confidence, readonly rationale: string | null, readonly aim:
            | { readonly __typename: 'Goal', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly hasEnded: boolean }
            | { readonly __typename: 'Vision', readonly id: string, readonly name: string, readonly hasEnded: boolean }
           }> | null } | null, readonly makers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: MakerRole, readonly weight: number, readonly portion: number | null, readonly confirmedAt: string | null, readonly changedSince: ReadonlyArray<string>, readonly declinedAt: string | null, readonly declinedBecause: string | null, readonly node: { readonly id: string, readonly name: string } }> } | null, readonly expresses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export type WithdrawDeviationMutationVariables = Exact<{
  input: WithdrawDeviationInput;
}>;


export type WithdrawDeviationMutation = { readonly withdrawDeviation: { readonly replayed: boolean, readonly revision: number, readonly deviation: { readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly state: DeviationState, readonly positive: boolean, readonly byItself: boolean, readonly fact: string, readonly cause: Cause | null, readonly causeText: string | null, readonly outsideInfluence: string | null, readonly effective: boolean | null, readonly reviewComment: string | null, readonly withdrawnReason: string | null, readonly createdAt: string, readonly updatedAt: string, readonly measure: { readonly id: string, readonly version: number, readonly name: string, readonly unit: string, readonly attainment: Attainment, readonly owner: { readonly id: string, readonly name: string } | null }, readonly observation: { readonly id: string, readonly period: string, readonly periodEnd: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly reviewedBy: { readonly id: string, readonly period: string, readonly periodEnd: string, readonly value: number | null, readonly status: ObservationStatus } | null, readonly actions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly viewerCan: ReadonlyArray<string>, readonly title: string, readonly state: ActionState, readonly dueOn: string, readonly owner: { readonly id: string, readonly name: string } }> } | null, readonly lesson: { readonly id: string, readonly text: string, readonly concerns: { readonly totalCount: number, readonly nodes: ReadonlyArray<
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
          > } | null } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly current:
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
         | null }
      | { readonly __typename: 'CycleError', readonly cycle: ReadonlyArray<string>, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'ForbiddenError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'InvalidInputError', readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'NotFoundError', readonly missingId: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
      | { readonly __typename: 'StateError', readonly state: string, readonly code: UserErrorCode, readonly reason: string, readonly path: ReadonlyArray<string>, readonly message: string }
    > } };

export const ActorList = "f0ead3b5774406b6690c38019128cb0eafaad99dd644e08152094b01ea570723" as Document<ActorListQuery, ActorListQueryVariables>;
export const ActorOverview = "3484aaca86f539e59e77d0c1ccfcdc600aaf3a78dc9a8f58784d2d51c16d4a03" as Document<ActorOverviewQuery, ActorOverviewQueryVariables>;
export const AimCard = "61e800a35176ef6781a48f804727cf2c09ee45380dd635ea66a0b10d0dc47e2c" as Document<AimCardQuery, AimCardQueryVariables>;
export const AnswerPreview = "f0d78d19f629a1d973eb84dfae5b26122f47b1ded9d5f78e074e41f23460a8fa" as Document<AnswerPreviewQuery, AnswerPreviewQueryVariables>;
export const ApiKeyList = "3a7d54db71606202e265f258b36465d48f4bdc5db4d403a6d8e018a6da2d77f4" as Document<ApiKeyListQuery, ApiKeyListQueryVariables>;
export const ApprovalPreview = "48010e63dddd1885e36e949aa0011d8708f207ee5b89203a10d173aacc766d7b" as Document<ApprovalPreviewQuery, ApprovalPreviewQueryVariables>;
export const BallotList = "53c5f082421871453a094b23ccfc36d9d9b75bb16c737ff2b7339eb785af2951" as Document<BallotListQuery, BallotListQueryVariables>;
export const ChainStarts = "6449076dda0218b5fabbb86ed762fd89ed1da420cf985be5275b11f331a6b322" as Document<ChainStartsQuery, ChainStartsQueryVariables>;
export const ChangeList = "1f6b5061ac4d79f97d885b30ac84595b7efe4ee996ff73cda3035d8eed70a490" as Document<ChangeListQuery, ChangeListQueryVariables>;
export const ContributionCard = "7346bbc7b3c1766f94a529eaee5244b77a7cc2c1d67913d4a35ff817ddf1dc18" as Document<ContributionCardQuery, ContributionCardQueryVariables>;
export const ContributionList = "0701fe038529efdadeba066c2b0da53842d818da3dddb5771f449d88a84fc2e9" as Document<ContributionListQuery, ContributionListQueryVariables>;
export const DecisionQueue = "0db7a56de8d6eb129f2ca939ed8d1c546493453c6eba92d0dd346d3aff1416cf" as Document<DecisionQueueQuery, DecisionQueueQueryVariables>;
export const DeviationCard = "c0734ac1154644a3ea1912f5e698d0a20b7945e19fcbc08c0e4dd197f866c298" as Document<DeviationCardQuery, DeviationCardQueryVariables>;
export const DeviationList = "93042d5518930b1fd64fa97cd11fc42438c6379648b4e6a4329b45fa0961b8d0" as Document<DeviationListQuery, DeviationListQueryVariables>;
export const EditCard = "198de85a019f00f6b727954d1372af4b31c5172cb37d96a72553213d59fe59a0" as Document<EditCardQuery, EditCardQueryVariables>;
export const Find = "d0fee5960e2a885f50883863fe54914f73e89889392807e72ae4a3685ffb9185" as Document<FindQuery, FindQueryVariables>;
export const GapList = "e2ee9f07536d760a25706b6aaf8d386be80346e9407fdf9e420b87042401bf0c" as Document<GapListQuery, GapListQueryVariables>;
export const GapOverview = "7543476c6942456abe2e0c51cb21b4a3fb2f8f67f8366463ede946019c0f3818" as Document<GapOverviewQuery, GapOverviewQueryVariables>;
export const GoalChain = "665edaa7619baa62f214a4805277093663248e06d697daed8beeaa1fab6a9e47" as Document<GoalChainQuery, GoalChainQueryVariables>;
export const GoalMap = "6b2322f6ba95bbc14db4de3b4b2af1407261581719a2539dbf3c94c243536511" as Document<GoalMapQuery, GoalMapQueryVariables>;
export const GoalTable = "66ca0c8aff48ab7db526bdbfc43aa8c3b75eec404f3495040faeafd50d8f88b7" as Document<GoalTableQuery, GoalTableQueryVariables>;
export const History = "ff4a35d2375142bfad678540b1ec8c2a2d47f5b254219e45ef347ea28e39d5e5" as Document<HistoryQuery, HistoryQueryVariables>;
export const InvitationList = "2de9e8ed2f3819086077966ff2d80ae679a312ead21ab5f361b835a393b1dd08" as Document<InvitationListQuery, InvitationListQueryVariables>;
export const LessonList = "c56811e0de73edaa89847a75454d67d71b4bc8d76bcc4a476932cdddc0432f4a" as Document<LessonListQuery, LessonListQueryVariables>;
export const LinksInto = "8ded70a01642aba5cd74f23503ef6421324e8910d9beb5a1eb964916db0c32df" as Document<LinksIntoQuery, LinksIntoQueryVariables>;
export const ManagementReview = "39d9195f040cc93e41e3fc21d315f4d72f6b99cd61c93364d2d5a2add4153e5e" as Document<ManagementReviewQuery, ManagementReviewQueryVariables>;
export const MeasureHistory = "d021575157ac9a8532b991e1ceb89e19bc1181ace47280a37055f83cc290bf16" as Document<MeasureHistoryQuery, MeasureHistoryQueryVariables>;
export const MeasureList = "8fb9929b9a33d06443bb647ed9fc87171e2d5c057a26db926beedddc3d6e3448" as Document<MeasureListQuery, MeasureListQueryVariables>;
export const MeasureOwnerList = "95fe504a7a7b2c7b9f156c1c924c4a780b88598e9256caae4e5afc5032d25075" as Document<MeasureOwnerListQuery, MeasureOwnerListQueryVariables>;
export const OutcomeList = "5f8b59e7b4cf9b9dfc50debd2a54b65864024bebfb9270c04765556c9f6f6b0d" as Document<OutcomeListQuery, OutcomeListQueryVariables>;
export const PeerComparison = "91e9ea47430a2ebc85d226decd517df6b155dbf63dcdc727171e64fa1d9b1363" as Document<PeerComparisonQuery, PeerComparisonQueryVariables>;
export const PlaceSettings = "5ac953a260bcde74073c33cdb90c6059e1ae244d28f7f4c96d446d9cf0cf1fb0" as Document<PlaceSettingsQuery, PlaceSettingsQueryVariables>;
export const PreviewWeights = "74d2a76a0d8479857c6fd2fd9c19efbee83e6878700f233f6ba0dccaa5f18598" as Document<PreviewWeightsQuery, PreviewWeightsQueryVariables>;
export const PriorityList = "13249972ed91b80cdf10db2ab794544b940b91a4cc1c6e00ea332f2b6bf20697" as Document<PriorityListQuery, PriorityListQueryVariables>;
export const ProposalPreview = "81a3ed157853017d45aa42cffc84960c8167fd6d7fc0013036f665136239d1d1" as Document<ProposalPreviewQuery, ProposalPreviewQueryVariables>;
export const ReportChoice = "4e78fdc7c1125e770ea5ab585da0ffeb42bece980a30e437066fe89344e4c9e1" as Document<ReportChoiceQuery, ReportChoiceQueryVariables>;
export const ReportingRoundList = "76a1c322cb165bfdf53e39597368992539c17825c79a31f382ac9da8bb9eb070" as Document<ReportingRoundListQuery, ReportingRoundListQueryVariables>;
export const ReportingTable = "55307421ea7461430e647b4bd5403f68b22958a2793cc2b3458204a450d7bdd6" as Document<ReportingTableQuery, ReportingTableQueryVariables>;
export const SessionList = "e2a1f3794d61d9599283e79c9e4738774b8a8b27a195409838998f24e4efbb51" as Document<SessionListQuery, SessionListQueryVariables>;
export const Start = "753af6f4e16a30261e13c31e88bd63d4d7051d36baf84fd8d4e5d787e0048455" as Document<StartQuery, StartQueryVariables>;
export const ToDo = "a6947a470f68cb5f0b69a43e7a0a5c6bffa2a99b11ea13f1431239a9b08a9cb9" as Document<ToDoQuery, ToDoQueryVariables>;
export const Vocabulary = "5f96c3ebcb3daf47b083abec659683f861c94538639d7ea311c57460e0cbfe3d" as Document<VocabularyQuery, VocabularyQueryVariables>;
export const WhoDrives = "d005258d18350c38ed64171682182ea3f07acbc49445f6cc29f447fe8439381e" as Document<WhoDrivesQuery, WhoDrivesQueryVariables>;
