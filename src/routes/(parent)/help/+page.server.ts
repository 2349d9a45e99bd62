import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as help from '#lib/help/help.server.ts';
import { answeredBy } from '#lib/help/promise.ts';
import { topics } from '#lib/help/request.ts';
import { now } from '#lib/server/clock.ts';
import { id, optionalId, optionalText } from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import { clockTime, dayInWords, moment } from '#lib/time/words.ts';
import { texts } from '#lib/texts/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language } }) => {
	const [requests, houses, families] = await Promise.all([
		help.mine(actor!),
		help.houses(actor!),
		help.families(actor!)
	]);
	// Of several houses the one that answers last.
	const promised = houses
		.map(({ answerBy }) => answeredBy(now(), answerBy))
		.toSorted(Temporal.Instant.compare)
		.at(-1)!;
	const time = texts(language).time.at(clockTime(promised, language));
	return {
		houses: houses.map(({ name, phone }) => ({ name, phone })),
		// Asked about only when there are several: a parent knows a family by its children.
		families:
			families.length > 1 ? families.map(({ id, name, children }) => ({ id, name: children.join(', ') || name })) : [],
		answeredBy: `${dayInWords(promised, now(), language)} ${time}`,
		requests: requests.map(({ id, wish, topic, words, reminder, askedAt, handledAt, handledBy }) => ({
			...{ id, wish, topic, words, reminder, isHandled: handledAt !== null, handledBy },
			askedAt: moment(askedAt, now(), language)
		}))
	};
};

const Ask = v.object({
	topic: v.pipe(v.optional(v.string('choose'), ''), v.picklist(topics, 'choose')),
	words: optionalText(1000),
	familyId: optionalId
});
const AskForOne = v.object({ ...Ask.entries, familyId: v.pipe(v.optional(v.string('choose'), ''), v.uuid('choose')) });

export const actions: Actions = {
	ask: async (event) => {
		const families = await help.families(event.locals.actor!);
		return submit(event, families.length > 1 ? AskForOne : Ask, async ({ topic, words, familyId }) => {
			await help.ask(event.locals.actor!, { wish: 'help', topic, words, familyId });
			redirect(303, '/help?done=sent');
		});
	},
	withdraw: (event) =>
		submit(event, v.object({ id }, 'missing'), async ({ id }) => {
			await help.withdraw(event.locals.actor!, id);
			redirect(303, '/help?done=withdrawn');
		})
};
