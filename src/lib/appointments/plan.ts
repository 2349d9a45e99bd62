import { rulesOf, type Kind } from './kinds/index.ts';
import type { Details } from './kinds/kind.ts';
import type { Row } from './queries.server.ts';

type Instant = Temporal.Instant;

/** What an appointment is planned with. */
export type Plan = {
	readonly familyId: string;
	readonly kind: Kind;
	readonly startsAt: Instant;
	readonly endsAt: Instant;
	readonly placeId: string | null;
	readonly staffIds: readonly string[];
	readonly parentIds: readonly string[];
	readonly childIds: readonly string[];
	readonly bring: string | null;
	readonly details: Details;
	/** Two or three places that the parent chooses among when answering; there is no place until then. */
	readonly placeOptions?: readonly string[];
	/** Held although the unit is closed that day. */
	readonly holdAnyway?: boolean;
};
export type Change = Partial<Omit<Plan, 'familyId'>> & { readonly reason?: string | null };

/** A kind of which nothing is written down carries no words at all (rule 11). */
export function settled({ kind, startsAt, endsAt, placeId, bring, details }: Plan) {
	return { kind, startsAt, endsAt, placeId, bring: rulesOf(kind).written ? bring : null, details };
}

/** The parents who read what is written about it. */
export const readersOf = ({ familyId, parentIds }: Pick<Plan, 'familyId' | 'parentIds'>) =>
	parentIds.map((parentId) => ({ parentId, familyId }));

/** What staff have written for them, as it is kept. */
export const told = (
	{ kind, bring, details }: Pick<Plan, 'kind' | 'bring' | 'details'>,
	reason: string | null = null
) => [...[bring, details.otherWorkerReason], rulesOf(kind).written ? reason : null];

/** Whether a change is of what parents answer to: then it is a new version, and they are asked again (rule 1). */
export function isNewVersion(
	old: Pick<Plan, 'startsAt' | 'endsAt' | 'placeId' | 'placeOptions' | 'kind' | 'details'>,
	people: { personId: string }[],
	row: Row,
	plan: Plan
) {
	const before = sorted(people.map(({ personId }) => personId));
	const after = sorted([...plan.staffIds, ...plan.parentIds, ...plan.childIds]);
	return (
		!old.startsAt.equals(row.startsAt) ||
		!old.endsAt.equals(row.endsAt) ||
		old.placeId !== row.placeId ||
		sorted(old.placeOptions) !== sorted(plan.placeOptions) ||
		old.kind !== row.kind ||
		old.details.supervision !== row.details.supervision ||
		before !== after
	);
}

const sorted = (ids: readonly string[] = []) => ids.toSorted().join();
