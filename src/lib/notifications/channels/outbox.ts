import { now } from '../../server/clock.ts';
import type { WorkerSql } from '../../server/worker-sql.ts';
import { outward } from '../../texts/notifications/index.ts';
import type { Channel, Letter } from '../letter.ts';
import type { ChannelName } from '../notification.ts';
import { writeOutbox } from '../worker-queries.server.ts';

const texts: Record<ChannelName, (letter: Letter) => string> = {
	push: ({ language, detail, tone }) => detail ?? outward(language).push[tone],
	sms: ({ language, tone }) => outward(language).sms[tone],
	email: ({ language, tone }) => {
		const words = outward(language).email;
		return `${words.subject}: ${words[tone]}`;
	}
};
const receivers: Record<ChannelName, (letter: Pick<Letter, 'devices' | 'phone' | 'email'>) => string | null> = {
	push: ({ devices }) => (devices.length ? String(devices.length) : null),
	sms: ({ phone }) => phone,
	email: ({ email }) => email
};

/** Stands in for a provider in the demo: what would have been sent is there for staff to see, and nothing leaves the house. */
export const outbox = (sql: WorkerSql, name: ChannelName): Channel => ({
	name,
	reaches: (standing) => receivers[name]({ ...standing, devices: standing.devices ?? [] }) !== null,
	async send(letter) {
		const { deliveryId, personId, unitId } = letter;
		const row = { deliveryId, personId, unitId, channel: name, receiver: receivers[name](letter) ?? '', at: now() };
		await writeOutbox(sql, { ...row, body: texts[name](letter) });
		return { went: 'sent' };
	}
});
