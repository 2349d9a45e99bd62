import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import type { Language } from '../texts/languages.ts';
import { moment } from '../time/words.ts';
import * as attendance from './attendance.server.ts';
import type { Outcome, ToldOutcome } from './outcome.ts';

/** What became of an appointment, for a page: plain data in words. */
export type Told = {
	readonly newest: { readonly outcome: ToldOutcome; readonly by: string; readonly at: string } | null;
	/** The earlier records, newest first; for staff. */
	readonly before: readonly {
		readonly outcome: Outcome;
		readonly name: string | null;
		readonly by: string;
		readonly at: string;
	}[];
	/** The parents' own words, of those that the reader may read. */
	readonly words: readonly { readonly name: string; readonly words: string; readonly at: string }[];
};

/** What is recorded about an appointment, in words; the same for staff and parent (rule 14). */
export async function told(actor: Actor, appointmentId: string, language: Language): Promise<Told> {
	const { newest, history, words } = await attendance.of(actor, appointmentId);
	const said = (at: Temporal.Instant) => moment(at, now(), language);
	return {
		newest: newest && { outcome: newest.outcome, by: newest.by, at: said(Temporal.Instant.from(newest.at)) },
		before: history
			.slice(1)
			.map(({ outcome, parentName, by, at }) => ({ outcome, by, name: parentName, at: said(at) })),
		words: words.map(({ name, words, madeAt }) => ({ name: name ?? '', words, at: said(madeAt) }))
	};
}
