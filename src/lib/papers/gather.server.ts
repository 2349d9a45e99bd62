import type { Message, Conversation } from '../messages/message.ts';
import * as messages from '../messages/messages.server.ts';
import { asReader, type Identity } from '../server/db.ts';
import * as queries from './queries.server.ts';
import type { AppointmentRow, HelpRow, ReminderRow, Whose } from './rows.ts';
import type { Actor } from '../people/actor.ts';

const page = 200;
const most = 20_000;

/** A conversation and all of its messages. */
export type Talk = { readonly conversation: Conversation; readonly messages: readonly Message[] };

export type Gathered = {
	readonly appointments: readonly AppointmentRow[];
	readonly reminders: readonly ReminderRow[];
	readonly help: readonly HelpRow[];
	readonly talks: readonly Talk[];
};

/** Appointments with their history, a page at a time: however many there are, no statement takes long. */
async function appointments(reader: Identity, of: Whose): Promise<AppointmentRow[]> {
	const all: AppointmentRow[] = [];
	for (;;) {
		const rows = await asReader(reader, () => queries.appointments(of, page, all.length));
		all.push(...rows);
		if (rows.length < page) return all;
	}
}

/** What one reader may have of one parent's, or of a whole family's, each part in a transaction of its own. */
export async function gather(reader: Actor, of: Whose): Promise<Gathered> {
	const conversations = await (of.personId !== null
		? messages.conversations(reader)
		: messages.ofFamily(reader, of.familyId));
	const talks: Talk[] = [];
	for (const conversation of conversations.filter(({ familyId }) => !of.familyId || familyId === of.familyId))
		talks.push({ conversation, messages: await messages.whole(reader, conversation.id) });
	return {
		appointments: await appointments(reader, of),
		reminders: await asReader(reader, () => queries.reminders(of, most)),
		help: await asReader(reader, () => queries.help(of, most)),
		talks
	};
}
