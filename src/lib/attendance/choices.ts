import { isAParents, outcomes, type Entry, type Outcome } from './outcome.ts';

/** What one may choose for an appointment, as a form carries it: the appointment, the outcome, and which parent where it has several. */
export type Choice = { readonly value: string; readonly outcome: Outcome; readonly name: string | null };

/** The choices for one appointment; a parent's are offered for each parent where there are several. */
export const choicesFor = (of: {
	readonly id: string;
	readonly hasChild: boolean;
	readonly parents: readonly { readonly id: string; readonly name: string }[];
}): Choice[] =>
	outcomes
		.filter((outcome) => of.hasChild || outcome !== 'child_absent')
		.flatMap((outcome): Choice[] =>
			isAParents(outcome) && of.parents.length > 1
				? of.parents.map((parent) => ({ value: `${of.id}:${outcome}:${parent.id}`, outcome, name: parent.name }))
				: [{ value: `${of.id}:${outcome}`, outcome, name: null }]
		);

const id = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';

/** How a choice is written. */
export const written = new RegExp(`^${id}:(${outcomes.join('|')})(:${id})?$`);

/** A choice that was sent. */
export const entryOf = (value: string): Entry => {
	const [appointmentId, outcome, parentId] = value.split(':');
	return { appointmentId: appointmentId!, outcome: outcome as Outcome, parentId: parentId ?? null };
};
