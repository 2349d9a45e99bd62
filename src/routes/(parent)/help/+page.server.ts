import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as help from '#lib/help/help.server.ts';
import { answeredBy } from '#lib/help/promise.ts';
import { topics } from '#lib/help/request.ts';
import { now } from '#lib/server/clock.ts';
import { id, optionalText } from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import { clockTime, dayInWords, moment } from '#lib/time/words.ts';
import { texts } from '#lib/texts/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language } }) => {
	const [requests, house] = await Promise.all([help.mine(actor!), help.house(actor!)]);
	const promised = answeredBy(now(), house.answerBy);
	const time = texts(language).time.at(clockTime(promised, language));
	return {
		house: { name: house.name, phone: house.phone },
		answeredBy: `${dayInWords(promised, now(), language)} ${time}`,
		requests: requests.map(({ id, wish, topic, words, reminder, askedAt, handledAt, handledBy }) => ({
			...{ id, wish, topic, words, reminder, isHandled: handledAt !== null, handledBy },
			askedAt: moment(askedAt, now(), language)
		}))
	};
};

const Ask = v.object({
	topic: v.pipe(v.optional(v.string('choose'), ''), v.picklist(topics, 'choose')),
	words: optionalText(1000)
});

export const actions: Actions = {
	ask: (event) =>
		submit(event, Ask, async ({ topic, words }) => {
			await help.ask(event.locals.actor!, { wish: 'help', topic, words });
			redirect(303, '/help?done=sent');
		}),
	withdraw: (event) =>
		submit(event, v.object({ id }, 'missing'), async ({ id }) => {
			await help.withdraw(event.locals.actor!, id);
			redirect(303, '/help?done=withdrawn');
		})
};
