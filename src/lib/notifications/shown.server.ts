import { now } from '../server/clock.ts';
import type { Language } from '../texts/languages.ts';
import { moment } from '../time/words.ts';
import type { Settings } from './settings.server.ts';

/** Settings as a page shows them: no more than it needs, as plain data. */
export function shownSettings(settings: Settings, language: Language) {
	const { name, push, sms, email, quietFrom, quietTo, pushDetail, twoHours, phone, stoppedAt, address, pausedUntil } =
		settings;
	const isPaused = pausedUntil && Temporal.Instant.compare(pausedUntil, now()) > 0;
	return {
		...{ name, push, sms, email, quietFrom, quietTo, pushDetail, twoHours, phone, address },
		isStopped: stoppedAt !== null,
		pausedUntil: isPaused ? moment(pausedUntil, now(), language) : null,
		agreedOn: settings.agreedOn?.toString() ?? null
	};
}
