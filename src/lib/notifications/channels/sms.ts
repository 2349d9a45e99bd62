import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { outward } from '../../texts/notifications/index.ts';
import { call, waitOf, wordOf } from '../call.ts';
import type { Channel } from '../letter.ts';

/** A number as it is kept, "+4520304050"; null when it is none that can be called. Danish unless it says otherwise. */
export const numberOf = (text: string): string | null => {
	const number = parsePhoneNumberFromString(text, 'DK');
	return number?.isValid() ? number.number : null;
};

export type SmsOptions = {
	/** GatewayAPI's REST address; the European one keeps the numbers within the EU. */
	readonly url: string;
	readonly token: string;
	/** At most eleven letters, or a number that can be answered: STOP needs one. */
	readonly sender: string;
	readonly mayCall?: (address: string) => boolean;
	readonly limit?: number;
};

/**
 * Text messages by GatewayAPI's REST interface: one message, no link, nothing of whom or what. `userref` is the
 * try's own key, which the receipt brings back. Another gateway is another file like this one.
 */
export const sms = ({ url, token, sender, mayCall, limit = 10_000 }: SmsOptions): Channel => ({
	name: 'sms',
	reaches: ({ phone }) => phone !== null,
	async send({ phone, language, tone, deliveryId }) {
		const number = phone && numberOf(phone);
		if (!number) return { went: 'never', reason: 'number' };
		const body = JSON.stringify({
			sender,
			message: outward(language).sms[tone],
			recipients: [{ msisdn: Number(number.slice(1)) }],
			userref: deliveryId
		});
		try {
			const {
				status,
				headers,
				body: told
			} = await call(url, {
				headers: {
					authorization: `Token ${token}`,
					'content-type': 'application/json',
					'content-length': Buffer.byteLength(body)
				},
				body,
				limit,
				...(mayCall && { mayCall })
			});
			if (status === 200) {
				const [id] = (JSON.parse(told) as { ids?: number[] }).ids ?? [];
				return { went: 'sent', ...(id !== undefined && { providerId: `sms ${id}` }) };
			}
			// What is wrong with the number stays wrong; a wrong token or an empty account is ours to mend meanwhile.
			if (status === 400 || status === 422) return { went: 'never', reason: String(status) };
			return { went: 'later', reason: String(status), seconds: waitOf(headers['retry-after']) };
		} catch (error) {
			return { went: 'later', reason: wordOf(error) };
		}
	}
});
